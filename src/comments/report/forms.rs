//! What a reader sends who reports a comment.

use rocket::FromForm;

use crate::entities::report::ReportReason;
use crate::error::Faults;
use crate::text::{length, normalize};

/// The most letters of what a reader adds.
const MOST_LETTERS: usize = 500;

/// The reasons, in the order of the page, each with its word and its message.
pub(super) const REASONS: [(ReportReason, &str); 5] = [
    (ReportReason::Spam, "report-reason-spam"),
    (ReportReason::Insult, "report-reason-insult"),
    (ReportReason::Personal, "report-reason-personal"),
    (ReportReason::OffTopic, "report-reason-off-topic"),
    (ReportReason::Other, "report-reason-other"),
];

/// The form as it was sent.
#[derive(Debug, Default, FromForm)]
pub(super) struct NewReport {
    #[field(default = String::new())]
    pub reason: String,
    #[field(default = String::new())]
    pub words: String,
    #[field(default = String::new())]
    pub ticket: String,
    #[field(default = String::new())]
    pub answer: String,
    #[field(default = String::new())]
    pub renew: String,
}

/// A report as it can be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Report {
    pub reason: ReportReason,
    pub words: String,
}

impl NewReport {
    /// What is wrong with the comment, or with the form.
    pub(super) fn parse(&self) -> Result<Report, Faults> {
        let mut faults = Faults::new();
        let reason = REASONS.iter().map(|(reason, _)| *reason).find(|one| one.as_str() == self.reason.trim());
        let words = normalize::clean_text(&self.words).trim().to_owned();
        if length::graphemes(&words) > MOST_LETTERS {
            faults.add("words", "report-fault-long");
        }
        let Some(reason) = reason else {
            faults.add("reason", "report-fault-reason");
            return Err(faults);
        };
        if reason == ReportReason::Other && !words.chars().any(char::is_alphanumeric) {
            faults.add("words", "report-fault-words");
        }
        if faults.is_empty() { Ok(Report { reason, words }) } else { Err(faults) }
    }

    /// Whether another picture was asked for.
    pub(super) fn is_renewal(&self) -> bool {
        !self.renew.is_empty()
    }

    /// Whether this form has shown a picture.
    pub(super) fn has_met_picture(&self) -> bool {
        !self.ticket.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(reason: &str, words: &str, faults: &[&str]) {
        let form = NewReport { reason: reason.into(), words: words.into(), ..NewReport::default() };
        let found: Vec<&str> =
            form.parse().err().iter().flat_map(|faults| faults.iter().map(|fault| fault.field)).collect();
        assert_eq!(found, faults, "{reason} {words}");
    }

    #[test]
    fn a_report_has_one_of_the_reasons_and_few_words() {
        check("spam", "", &[]);
        check("off_topic", "x", &[]);
        check("", "x", &["reason"]);
        check("bad", "", &["reason"]);
        check("other", " \u{200b} ", &["words"]);
        check("other", "فحش", &[]);
        check("insult", &"x".repeat(501), &["words"]);
        check("insult", &"\u{1F469}\u{200D}\u{1F4BB}".repeat(500), &[]);
    }
}
