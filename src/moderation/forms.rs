//! What moderators send: one decision, or one for many.

use rocket::FromForm;

use super::decide::Seen;
use super::decision::{Decision, REASONS, Verb, state_of};
use crate::accounts::on_the_desk;
use crate::text::{length, normalize};

/// The most comments one form decides about.
pub(super) const MOST_AT_ONCE: usize = 100;
/// The most letters of a reason.
pub(super) const MAX_REASON: usize = 500;

/// One decision.
#[derive(Debug, FromForm)]
pub(super) struct One<'r> {
    /// The state that the moderator saw.
    #[field(default = "")]
    pub seen: &'r str,
    /// The revision that the moderator saw.
    pub revision: Option<i64>,
    /// A canned reason or a sentence.
    #[field(default = "")]
    pub reason: &'r str,
    /// A sentence beside the canned reason.
    #[field(default = "")]
    pub note: &'r str,
    /// Whether its writer is to know why.
    #[field(default = "")]
    pub tell: &'r str,
    /// The place on the desk to go back to.
    #[field(default = "")]
    pub back: &'r str,
}

/// The same decision for many.
#[derive(Debug, FromForm)]
pub(super) struct Many<'r> {
    /// The comments.
    pub ids: Vec<&'r str>,
    /// `approve`, `reject`, `spam`, `not-spam`, `trash` or `undo`.
    #[field(default = "")]
    pub decision: &'r str,
    /// The state that the moderator saw.
    #[field(default = "")]
    pub seen: &'r str,
    /// Every comment on the page, as `id:revision`, separated by blanks.
    #[field(default = "")]
    pub listed: &'r str,
    /// Whether all listed ones are meant.
    #[field(default = false)]
    pub all: bool,
    /// Whether everything that matches is meant, on this page or not.
    #[field(default = false)]
    pub everything: bool,
    /// A canned reason or a sentence.
    #[field(default = "")]
    pub reason: &'r str,
    /// The place on the desk to go back to.
    #[field(default = "")]
    pub back: &'r str,
}

impl One<'_> {
    /// What was before the moderator's eyes, if the form says so.
    pub(super) fn seen(&self) -> Option<Seen> {
        state_of(self.seen).map(|state| Seen { state, revision: self.revision })
    }

    /// The decision of this form.
    pub(super) fn decision(&self, verb: Verb) -> Decision {
        decision(verb, Why { reason: self.reason, note: self.note, tell: self.tell })
    }

    /// Where to go afterwards.
    pub(super) fn back(&self) -> String {
        back(self.back)
    }
}

impl Many<'_> {
    /// The decision, if it is one.
    pub(super) fn decision(&self) -> Option<Decision> {
        Verb::parse(self.decision).map(|verb| decision(verb, Why { reason: self.reason, ..Why::default() }))
    }

    /// The chosen comments, each with what was seen of it.
    pub(super) fn chosen(&self) -> Vec<(String, Option<Seen>)> {
        let listed: Vec<(&str, Option<i64>)> = self
            .listed
            .split_ascii_whitespace()
            .filter_map(|one| one.split_once(':'))
            .map(|(id, revision)| (id, revision.parse().ok()))
            .collect();
        let ids: Vec<&str> =
            if self.all { listed.iter().map(|(id, _)| *id).collect() } else { self.ids.clone() };
        let mut chosen: Vec<(String, Option<Seen>)> = Vec::new();
        // PostgreSQL refuses to look for a NUL; no id has one.
        for id in ids.into_iter().filter(|id| !id.contains('\0')).take(MOST_AT_ONCE) {
            let revision = listed.iter().find(|(one, _)| *one == id).and_then(|(_, revision)| *revision);
            let seen = state_of(self.seen).map(|state| Seen { state, revision });
            if chosen.iter().all(|(one, _)| one != id) {
                chosen.push((id.to_owned(), seen));
            }
        }
        chosen
    }

    /// Where to go afterwards.
    pub(super) fn back(&self) -> String {
        back(self.back)
    }
}

/// The place on the desk to go back to.
pub(super) fn back(asked: &str) -> String {
    if asked.is_empty() { "/desk/comments".to_owned() } else { on_the_desk(Some(asked)) }
}

/// Why something is decided, in the fields of a form.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Why<'r> {
    /// A canned reason or a sentence.
    pub reason: &'r str,
    /// A sentence beside it.
    pub note: &'r str,
    /// Whether the writer is to know: a ticked box, whatever its value.
    pub tell: &'r str,
}

/// A decision from the fields of a form.
pub(super) fn decision(verb: Verb, why: Why<'_>) -> Decision {
    match verb {
        Verb::Approve => Decision::Approve,
        Verb::Reject => Decision::Reject {
            reason: kept_reason(why.reason, why.note),
            tells_why: !matches!(why.tell, "" | "0" | "false" | "off" | "no"),
        },
        Verb::Spam => Decision::Spam,
        Verb::NotSpam => Decision::NotSpam,
        Verb::Trash => Decision::Trash,
        Verb::Restore => Decision::Restore,
        Verb::Undo => Decision::Undo,
    }
}

/// A canned word, a sentence, or both in two lines; see [`reason_parts`].
fn kept_reason(reason: &str, note: &str) -> Option<String> {
    let lines: Vec<String> = [reason, note]
        .into_iter()
        .map(normalize::clean_line)
        .filter(|line| !line.is_empty())
        .map(|line| length::truncate(&line, MAX_REASON))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The message key of the canned part of a stored reason, and the words beside it.
pub(super) fn reason_parts(stored: &str) -> (Option<&'static str>, Option<&str>) {
    let (first, rest) = stored.split_once('\n').unwrap_or((stored, ""));
    let canned = REASONS.iter().find(|(word, _)| *word == first).map(|(_, key)| *key);
    match canned {
        Some(key) => (Some(key), Some(rest).filter(|rest| !rest.is_empty())),
        None => (None, Some(stored).filter(|stored| !stored.is_empty())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_canned_or_said_or_both() {
        assert_eq!(kept_reason("", " "), None);
        assert_eq!(kept_reason("insult", "").as_deref(), Some("insult"));
        assert_eq!(reason_parts("insult"), (Some("desk-reason-insult"), None));
        let both = kept_reason("advert", " sells\nshoes ").unwrap();
        assert_eq!(reason_parts(&both), (Some("desk-reason-advert"), Some("sells shoes")));
        assert_eq!(reason_parts("بی‌ربط"), (None, Some("بی‌ربط")));
    }

    #[test]
    fn all_means_what_was_listed() {
        let many = Many {
            ids: vec!["a", "a", "z"],
            decision: "spam",
            seen: "held",
            listed: "a:3 b:0",
            all: false,
            everything: false,
            reason: "",
            back: "",
        };
        let seen = |revision| Some(Seen { state: crate::entities::comment::CommentState::Held, revision });
        assert_eq!(many.chosen(), [("a".to_owned(), seen(Some(3))), ("z".to_owned(), seen(None))]);
        let all = Many { all: true, ..many };
        assert_eq!(all.chosen(), [("a".to_owned(), seen(Some(3))), ("b".to_owned(), seen(Some(0)))]);
    }
}
