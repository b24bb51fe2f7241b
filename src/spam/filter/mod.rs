//! The learning filter: what moderators decide, turned into an opinion about the next text.
//!
//! Always true here:
//! - It learns from moderators' verdicts alone, never from its own guesses, and forgets what is undone.
//! - A model is a pure function of the stored labels: the same labels give the same model on every node.
//! - Reading a text takes time in proportion to its length, and no text makes it panic.
//! - Evidence counts as far as a text is made of pieces that were met in training, so that nothing is said
//!   with certainty of a language that nobody has taught it.

mod clean;
mod evaluate;
mod features;
mod ftrl;
mod handle;
mod learned;
mod metrics;
mod scorer;

#[cfg(test)]
mod tests;

pub use evaluate::{Evaluation, Sample, Split, evaluate, learn_from};
pub use features::Words;
pub use handle::Filter;
pub use learned::Learned;
pub use metrics::Metrics;
pub use scorer::{Scorer, probability};
