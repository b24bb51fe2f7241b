//! The spam room.
