//! What readers say against a comment, as its card shows it: how many, why, in which words. Never who.

use serde::Serialize;

use crate::comments::report::{ReportReason, Said};

/// The most words of readers on one card.
const MOST_WORDS: usize = 5;

#[derive(Debug, Serialize, PartialEq, Eq)]
struct Reason {
    name_key: &'static str,
    n: i64,
}

/// The reports of one comment.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Reports {
    n: i64,
    reasons: Vec<Reason>,
    words: Vec<String>,
}

/// The reports in the order of how often each reason was given; nothing where there are none.
pub(super) fn reported(said: &[Said]) -> Option<Reports> {
    let reasons = [
        (ReportReason::Spam, "report-reason-spam"),
        (ReportReason::Insult, "report-reason-insult"),
        (ReportReason::Personal, "report-reason-personal"),
        (ReportReason::OffTopic, "report-reason-off-topic"),
        (ReportReason::Other, "report-reason-other"),
    ];
    let count = |reason| said.iter().filter(|one| one.reason == reason).count();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut reasons: Vec<Reason> =
        reasons.into_iter().map(|(reason, name_key)| Reason { name_key, n: number(count(reason)) }).collect();
    reasons.retain(|reason| reason.n > 0);
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.n));
    let words = said.iter().map(|one| one.words.clone()).filter(|words| !words.is_empty());
    (!said.is_empty()).then(|| Reports {
        n: number(said.len()),
        reasons,
        words: words.take(MOST_WORDS).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_counted_and_the_commonest_stands_first() {
        let said = |reason, words: &str| Said { reason, words: words.to_owned(), at: 0 };
        assert_eq!(reported(&[]), None);
        let told = reported(&[
            said(ReportReason::Other, "x"),
            said(ReportReason::Insult, ""),
            said(ReportReason::Insult, "y"),
        ]);
        let reason = |name_key, n| Reason { name_key, n };
        let reasons = vec![reason("report-reason-insult", 2), reason("report-reason-other", 1)];
        assert_eq!(told, Some(Reports { n: 3, reasons, words: vec!["x".to_owned(), "y".to_owned()] }));
    }
}
