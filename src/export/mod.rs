//! The export room: what administrators take home.

pub mod csv;
mod guard;
pub mod json;
pub mod table;
pub mod xlsx;
