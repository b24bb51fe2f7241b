//! The ratings room.
