//! The learning filter: what moderators decide, turned into an opinion about the next text.
//!
//! Owns the tables `label`, `filter_state` and `filter_model`.
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
mod figures;
mod ftrl;
mod handle;
mod import;
mod learned;
mod lesson;
mod metrics;
mod retrain;
mod scorer;
mod store;

#[cfg(test)]
mod tests;

pub use evaluate::{Evaluation, Sample, Split, evaluate, learn_from};
pub use features::Words;
pub use figures::{Figures, Measured, ReasonTally, Week, figures, reason_tallies};
pub use handle::Filter;
pub use import::import;
pub use learned::Learned;
pub(super) use lesson::unlearn;
pub use lesson::{Lesson, Source, learn};
pub use metrics::Metrics;
pub use retrain::keep_up;
pub use scorer::{Scorer, probability};
