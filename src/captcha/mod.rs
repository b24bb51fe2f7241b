//! The captcha room.

pub mod answer;
mod dice;
mod picture;
pub use picture::{Picture, Preset, draw};
