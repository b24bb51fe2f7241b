//! The entities room.
