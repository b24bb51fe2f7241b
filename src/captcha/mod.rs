//! The captcha room.
