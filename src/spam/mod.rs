//! Judging a text: signals, each with points and a reason that a moderator can read, summed to a score.
//!
//! Always true here:
//! - Every check is a pure function of the submission and of what was gathered around it; nothing is learned
//!   from our own guesses, only from what moderators decide.
//! - Nothing is refused by its content. The worst verdict is the spam folder, where a moderator can see it.
//! - What could not be judged waits for a person: it is neither published nor lost.
//! - Points are log-odds in hundredths; score, reasons and version are stored with what was judged.

mod context;
mod filter;
mod forget;
#[cfg(test)]
mod fuzz;
mod kinds;
mod links;
pub mod lists;
mod memory;
mod replay;
mod rules;
mod score;
mod signals;
mod tricks;

pub use context::{
    AuthorHistory, Context, DomainTally, NetworkHistory, Pace, PageRules, RareWords, Repeats, rare_words,
};
pub use filter::{
    Evaluation, Figures, Filter, Learned, Lesson, Measured, Metrics, ReasonTally, Sample, Scorer, Source,
    Split, Week, Words, evaluate, figures, import, keep_up, learn, learn_from, probability, reason_tallies,
};
pub use forget::forget;
pub use links::domains;
pub use lists::Lists;
pub use memory::{
    DomainSort, DomainsWanted, Known, KnownDomain, Recall, Remembered, Sketch, Subject, count_domains,
    is_new_script, like_since, list_domains, prune, remember, remember_verdict, resemblance, script_of,
    tallies,
};
pub use replay::replay;
pub use rules::{Action, Hit, Readable, Rule, RuleFault, RuleKind, RuleSet, readable};
pub use score::{
    Judgement, Reason, VERSION, Verdict, is_doubted, judge, reasons_from_json, reasons_to_json, unjudged,
};
pub use signals::{Submission, is_suspicious};
