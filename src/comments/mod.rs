//! The comments room.
