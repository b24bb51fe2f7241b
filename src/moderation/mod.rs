//! The moderation room.
