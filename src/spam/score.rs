//! From signals to a score, from the score to a verdict.

use serde::{Deserialize, Serialize};

use super::signals::{Signal, Submission, signals};

/// Names the rules that judged, beside each stored score.
pub const VERSION: &str = "rules-1";

/// From this score on (in hundredths) a person has to look.
const HOLD_AT: i32 = 100;

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing speaks against it.
    Pass,
    /// A moderator should look.
    Hold,
    /// Into the spam folder, without a letter to anybody; its writer is told that it waits.
    Spam,
}

/// One thing that speaks against a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The key of its message (see `spam.ftl`).
    pub key: String,
    /// What it is worth, in hundredths.
    pub points: i32,
    /// How many, where the message counts.
    #[serde(default)]
    pub n: i64,
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
}

/// Judges a comment.
pub fn judge(submission: &Submission<'_>) -> Judgement {
    let signals = signals(submission);
    let score = signals.iter().map(|signal| signal.points()).sum();
    let reasons = signals
        .iter()
        .map(|signal| Reason { key: signal.key().to_owned(), points: signal.points(), n: signal.count() })
        .collect();
    Judgement { verdict: verdict(&signals, score), score, reasons }
}

fn verdict(signals: &[Signal], score: i32) -> Verdict {
    let is_trapped = signals.contains(&Signal::Honeypot);
    if is_trapped && signals.iter().any(|signal| signal.convicts()) {
        return Verdict::Spam;
    }
    if score >= HOLD_AT { Verdict::Hold } else { Verdict::Pass }
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
    use super::*;

    const PLAIN: Submission<'static> = Submission {
        name: "Ann",
        website: "",
        body: "Thank you",
        honeypot: "",
        filled_in_ms: Some(9000),
        is_unread: false,
        is_exhausted: false,
    };

    #[test]
    fn the_policy() {
        let link = "see https://example.com";
        for (submission, verdict, score) in [
            (PLAIN, Verdict::Pass, 0),
            (Submission { body: link, ..PLAIN }, Verdict::Hold, 300),
            (Submission { body: "a.com b.com c.com", ..PLAIN }, Verdict::Hold, 500),
            (Submission { is_unread: true, ..PLAIN }, Verdict::Hold, 100),
            (Submission { filled_in_ms: Some(5), ..PLAIN }, Verdict::Hold, 200),
            (Submission { honeypot: "x", ..PLAIN }, Verdict::Hold, 300),
            (Submission { honeypot: "x", is_unread: true, ..PLAIN }, Verdict::Hold, 400),
            (Submission { honeypot: "x", filled_in_ms: Some(5), ..PLAIN }, Verdict::Spam, 500),
            (Submission { honeypot: "x", body: link, ..PLAIN }, Verdict::Spam, 600),
            (
                Submission { body: "https://a.com 09121234567 pаypal", name: "b.com", ..PLAIN },
                Verdict::Hold,
                1000,
            ),
        ] {
            let judgement = judge(&submission);
            assert_eq!((judgement.verdict, judgement.score), (verdict, score), "{submission:?}");
        }
    }

    #[test]
    fn reasons_keep_in_storage() {
        let reasons = judge(&Submission { body: "a.com b.com", is_unread: true, ..PLAIN }).reasons;
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
