//! From signals to a score, from the score to a verdict.

use serde::{Deserialize, Serialize};

use super::context::Context;
use super::kinds::{Effect, Kind, Signal};
use super::signals::{LEARNED_FULLY_FROM, Submission, signals};

/// Names the rules that judged, beside each stored score.
pub const VERSION: &str = "rules-2";

/// From this score on (in hundredths) a person has to look.
const HOLD_AT: i32 = 100;

/// An open page publishes what the filter thinks spam with less than this probability.
const OPEN_BELOW: f64 = 0.1;

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may be published at once.
    Pass,
    /// A moderator should look.
    Hold,
    /// Into the spam folder, without a letter to anybody; its writer is told that it waits.
    Spam,
}

/// One thing that speaks for or against a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The key of its message (see `spam.ftl`).
    pub key: String,
    /// What it is worth, in hundredths.
    pub points: i32,
    /// How many, where the message counts.
    #[serde(default)]
    pub n: i64,
    /// Which word, domain or program, where the message names one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
}

impl From<Signal> for Reason {
    fn from(signal: Signal) -> Self {
        Self { key: signal.kind.key().to_owned(), points: signal.points, n: signal.n, what: signal.what }
    }
}

/// What came of judging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What is to be done.
    pub verdict: Verdict,
    /// The sum of the points, in hundredths.
    pub score: i32,
    /// Why, dearest first.
    pub reasons: Vec<Reason>,
    /// Which rules and which model judged.
    pub version: String,
}

/// Judges a text with everything that is known around it.
///
/// - Nothing is ever refused here.
/// - The spam folder takes what a signal convicts, or a filled trap beside a link, haste or missing scripts.
///   A trusted writer is never convicted: a person looks.
/// - Published at once is what a trusted writer sends, and on an open page that against which nothing speaks,
///   as long as no signal asks for a person.
/// - Everything else waits.
pub fn judge(submission: &Submission<'_>, context: &Context<'_>) -> Judgement {
    let mut signals = signals(submission, context);
    let score = signals.iter().map(|signal| signal.points).fold(0_i32, i32::saturating_add);
    let verdict = verdict(&signals, score, context);
    let asks = |signal: &Signal| {
        (signal.points > 0 && signal.kind != Kind::NoProof) || signal.effect > Effect::Weighs
    };
    if verdict == Verdict::Hold && !signals.iter().any(asks) {
        signals.insert(0, Kind::Moderated.holding(0));
    }
    let reasons = signals.into_iter().map(Reason::from).collect();
    Judgement { verdict, score, reasons, version: version(context) }
}

/// The word on a text that could not be judged: a person looks.
pub fn unjudged() -> Judgement {
    let reasons = vec![Kind::Incomplete.holding(0).into()];
    Judgement { verdict: Verdict::Hold, score: 0, reasons, version: VERSION.to_owned() }
}

fn version(context: &Context<'_>) -> String {
    match &context.opinion {
        Some(learned) if !learned.model.is_empty() => format!("{VERSION} {}", learned.model),
        Some(_) | None => VERSION.to_owned(),
    }
}

pub(super) fn verdict(signals: &[Signal], score: i32, context: &Context<'_>) -> Verdict {
    let is_trusted = context.is_trusted();
    let has = |kind: Kind| signals.iter().any(|signal| signal.kind == kind);
    let is_trapped = has(Kind::Honeypot) && (has(Kind::TooFast) || has(Kind::NoProof) || has(Kind::Links));
    let worst = signals.iter().map(|signal| signal.effect).max().unwrap_or(Effect::Weighs);
    match worst {
        Effect::Convicts if !is_trusted => Verdict::Spam,
        Effect::Weighs | Effect::Holds if is_trapped && !is_trusted => Verdict::Spam,
        Effect::Weighs if is_trapped || score >= HOLD_AT + tax(signals) => Verdict::Hold,
        Effect::Weighs if is_trusted || (context.page.is_open && is_spotless(signals, context)) => {
            Verdict::Pass
        }
        Effect::Convicts | Effect::Holds | Effect::Weighs => Verdict::Hold,
    }
}

/// What a browser without scripts pays: it must not be the one thing that makes a text wait.
fn tax(signals: &[Signal]) -> i32 {
    signals.iter().filter(|signal| signal.kind == Kind::NoProof).map(|signal| signal.points).sum()
}

/// What an open page publishes of a stranger: no link; and where the filter has learned enough, what it takes
/// for honest, before that what gives no signal at all.
fn is_spotless(signals: &[Signal], context: &Context<'_>) -> bool {
    let is_harmless = |signal: &Signal| signal.points <= 0 || signal.kind == Kind::NoProof;
    match &context.opinion {
        Some(learned) if learned.n_labels >= LEARNED_FULLY_FROM => {
            learned.p < OPEN_BELOW && !signals.iter().any(|signal| signal.kind == Kind::Links)
        }
        Some(_) | None => signals.iter().all(is_harmless),
    }
}

/// Whether reasons were enough to hold a text for what it says, and not only because everything waits or its
/// browser runs no scripts.
pub fn is_doubted(reasons: &[Reason]) -> bool {
    let counts = |reason: &&Reason| reason.key != Kind::NoProof.key();
    reasons.iter().filter(counts).map(|reason| reason.points).sum::<i32>() >= HOLD_AT
}

/// Reasons as they are stored with a comment.
pub fn reasons_to_json(reasons: &[Reason]) -> String {
    serde_json::to_string(reasons).unwrap_or_else(|_| "[]".to_owned())
}

/// Stored reasons; what cannot be read is left out rather than breaking the desk.
pub fn reasons_from_json(json: &str) -> Vec<Reason> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::context::{AuthorHistory, DomainTally, PageRules, Repeats};
    use super::super::filter::Learned;
    use super::super::rules::{Action, Rule, RuleKind, RuleSet};
    use super::*;
    use crate::opinions::{Says, SecondOpinion, Service};

    const PLAIN: Submission<'static> = Submission {
        name: "Ann",
        website: "",
        body: "Thank you",
        honeypot: "",
        filled_in_ms: Some(9000),
        is_unread: false,
        is_exhausted: false,
        proof: None,
    };

    const KNOWN: AuthorHistory = AuthorHistory { n_published: 2, n_rejected: 0, n_spam: 0 };

    fn open() -> Context<'static> {
        Context { page: PageRules { is_open: true, is_old: false }, ..Context::default() }
    }

    fn learned(p: f64, n_labels: u32) -> Learned {
        let half = n_labels / 2;
        let logit = (p / (1.0 - p)).ln();
        Learned { p, logit, n_labels, n_spam: half, n_ham: half, model: "m7".into() }
    }

    fn tally(n_spam: u32, n_ham: u32) -> Vec<DomainTally> {
        vec![DomainTally { domain: "example.com".into(), n_spam, n_ham }]
    }

    #[track_caller]
    fn check(submission: Submission<'_>, context: &Context<'_>, verdict: Verdict, score: i32) {
        let judgement = judge(&submission, context);
        assert_eq!((judgement.verdict, judgement.score), (verdict, score), "{submission:?} {judgement:?}");
    }

    const LINK: Submission<'static> = Submission { body: "see https://example.com", ..PLAIN };
    const TRAPPED: Submission<'static> = Submission { honeypot: "x", ..PLAIN };

    #[test]
    fn an_open_page_publishes_what_gives_no_signal() {
        for (submission, verdict, score) in [
            (PLAIN, Verdict::Pass, 0),
            (LINK, Verdict::Hold, 300),
            (Submission { body: "a.com b.com c.com", ..PLAIN }, Verdict::Hold, 500),
            (Submission { is_unread: true, ..PLAIN }, Verdict::Hold, 100),
            (Submission { is_exhausted: true, ..PLAIN }, Verdict::Hold, 200),
            (Submission { filled_in_ms: Some(5), ..PLAIN }, Verdict::Hold, 200),
            (TRAPPED, Verdict::Hold, 300),
            (Submission { is_unread: true, ..TRAPPED }, Verdict::Hold, 400),
            (Submission { filled_in_ms: Some(5), ..TRAPPED }, Verdict::Spam, 500),
            (Submission { body: LINK.body, ..TRAPPED }, Verdict::Spam, 600),
            (
                Submission { body: "https://a.com 09121234567 pаypal", name: "b.com", ..PLAIN },
                Verdict::Hold,
                1000,
            ),
        ] {
            check(submission, &open(), verdict, score);
        }
    }

    #[test]
    fn a_missing_proof_costs_a_point_and_nothing_else() {
        let asked = Context { is_proof_asked: true, ..open() };
        check(PLAIN, &asked, Verdict::Pass, 100);
        check(Submission { proof: Some(false), ..PLAIN }, &asked, Verdict::Pass, 100);
        check(Submission { proof: Some(true), ..PLAIN }, &asked, Verdict::Pass, 0);
        check(Submission { filled_in_ms: Some(5), ..PLAIN }, &asked, Verdict::Hold, 300);
        check(TRAPPED, &asked, Verdict::Spam, 400);
    }

    #[test]
    fn strangers_wait_and_the_trusted_do_not() {
        check(PLAIN, &Context::default(), Verdict::Hold, 0);
        assert_eq!(judge(&PLAIN, &Context::default()).reasons[0].key, "reason-moderated");
        let trusted = Context { author: KNOWN, ..Context::default() };
        check(PLAIN, &trusted, Verdict::Pass, -400);
        check(LINK, &Context { domains: tally(0, 1), ..trusted.clone() }, Verdict::Pass, -300);
        check(LINK, &Context { domains: tally(0, 0), ..trusted.clone() }, Verdict::Hold, -100);
        check(LINK, &Context { domains: tally(3, 0), ..trusted.clone() }, Verdict::Hold, 200);
        check(Submission { body: "a.com b.com", ..PLAIN }, &trusted, Verdict::Hold, 100);
        check(Submission { filled_in_ms: Some(5), ..TRAPPED }, &trusted, Verdict::Hold, 100);
        check(PLAIN, &Context { opinion: Some(learned(0.6, 200)), ..trusted.clone() }, Verdict::Hold, -359);
        for author in [
            AuthorHistory { n_published: 1, ..KNOWN },
            AuthorHistory { n_rejected: 1, ..KNOWN },
            AuthorHistory { n_spam: 1, ..KNOWN },
        ] {
            check(PLAIN, &Context { author, ..Context::default() }, Verdict::Hold, 0);
        }
    }

    #[test]
    fn the_spam_folder_is_for_what_moderators_have_called_spam() {
        let known = Repeats { is_known_spam: true, n_recent: 0 };
        check(PLAIN, &Context { repeats: known, ..open() }, Verdict::Spam, 400);
        check(LINK, &Context { domains: tally(3, 0), ..open() }, Verdict::Spam, 600);
        check(LINK, &Context { domains: tally(2, 0), ..open() }, Verdict::Hold, 400);
        check(LINK, &Context { domains: tally(3, 1), ..open() }, Verdict::Hold, 300);
        let discards = [SecondOpinion::new(Service::Akismet, Says::Discard)];
        check(PLAIN, &Context { second: &discards, ..open() }, Verdict::Spam, 500);
        let rule = |action| Rule { kind: RuleKind::Word, action, text: "thank".into() };
        let (spam, hold) = (RuleSet::compile([&rule(Action::Spam)]), RuleSet::compile([&rule(Action::Hold)]));
        check(PLAIN, &Context { rules: &spam, ..open() }, Verdict::Spam, 300);
        check(PLAIN, &Context { rules: &hold, ..open() }, Verdict::Hold, 70);
    }

    #[test]
    fn the_filter_is_heard_from_fifty_decisions_and_obeyed_from_two_hundred() {
        let thinks = |p, n| Context { opinion: Some(learned(p, n)), ..open() };
        check(PLAIN, &thinks(0.995, 49), Verdict::Pass, 0);
        check(PLAIN, &thinks(0.995, 50), Verdict::Hold, 132);
        check(PLAIN, &thinks(0.995, 199), Verdict::Hold, 527);
        check(PLAIN, &thinks(0.995, 200), Verdict::Spam, 529);
        check(PLAIN, &thinks(0.2, 200), Verdict::Hold, -139);
        check(PLAIN, &thinks(0.05, 200), Verdict::Pass, -294);
        check(LINK, &thinks(0.001, 200), Verdict::Hold, -391);
        let one_sided = Learned { n_spam: 151, n_ham: 49, ..learned(0.995, 200) };
        check(PLAIN, &Context { opinion: Some(one_sided), ..open() }, Verdict::Hold, 529);
        assert_eq!(judge(&PLAIN, &thinks(0.2, 200)).version, "rules-2 m7");
        let broken = Learned { p: f64::NAN, logit: f64::NAN, ..learned(0.5, 200) };
        check(PLAIN, &Context { opinion: Some(broken), ..open() }, Verdict::Hold, 0);
    }

    #[test]
    fn what_could_not_be_judged_waits() {
        check(PLAIN, &Context { is_incomplete: true, ..open() }, Verdict::Hold, 0);
        assert_eq!(unjudged().verdict, Verdict::Hold);
    }

    #[test]
    fn reasons_keep_in_storage() {
        let reasons =
            judge(&Submission { body: "a.com b.com", is_unread: true, ..PLAIN }, &Context::default()).reasons;
        let json = reasons_to_json(&reasons);
        assert_eq!(
            json,
            r#"[{"key":"reason-links","points":500,"n":2},{"key":"reason-unread","points":100,"n":1}]"#
        );
        assert_eq!(reasons_from_json(&json), reasons);
        assert_eq!(reasons_from_json("not json"), []);
        assert_eq!(reasons_from_json(r#"[{"key":"reason-old","points":3}]"#)[0].n, 0);
    }
}
