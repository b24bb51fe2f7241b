//! The articles room.
