//! The notify room.
