//! The articles room.

mod fault;
mod front_matter;

pub use fault::SourceFault;
