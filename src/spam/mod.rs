//! Judging a text: signals, each with points and a reason that a moderator can read, summed to a score.
//!
//! Always true here:
//! - Every check is a pure function of the submission; nothing is learned from our own guesses.
//! - Nothing is refused by its content. The worst verdict is the spam folder, where a moderator can see it, and
//!   one signal alone never leads there.
//! - Points are log-odds in hundredths. Owns no table yet: score and reasons are stored with the comment.

mod filter;
mod links;
mod score;
mod signals;

pub use filter::{
    Evaluation, Filter, Learned, Metrics, Sample, Scorer, Split, Words, evaluate, learn_from, probability,
};
pub use score::{Judgement, Reason, VERSION, Verdict, judge, reasons_from_json, reasons_to_json};
pub use signals::Submission;
