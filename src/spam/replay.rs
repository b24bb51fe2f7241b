//! What other rules would have made of a comment that was judged before.
//!
//! What the shield found then stands as it was stored with the comment; only what the site's rules and lists say is
//! found anew. So a change of rules can be tried on the past without asking anybody, and the answer is about the
//! change alone.

use super::context::Context;
use super::kinds::{Effect, Kind, Signal};
use super::score::{Reason, Verdict, verdict};
use super::signals::{Submission, of_house, of_rules};
use crate::opinions::{Says, SecondOpinion, Service};

/// From this probability (in percent) on the filter was sure.
const SURE_PERCENT: i64 = 99;

/// What becomes of a text with these reasons under the rules in `context`. Of the context the rules, the lists, the
/// writer's history and the page are looked at.
pub fn replay(submission: &Submission<'_>, reasons: &[Reason], context: &Context<'_>) -> Verdict {
    let mut signals: Vec<Signal> = reasons.iter().filter_map(kept).collect();
    if context.is_trusted() {
        signals.push(Kind::Trusted.worth(-400));
    }
    signals.extend(of_rules(submission, context));
    signals.extend(of_house(submission, context));
    let score = signals.iter().map(|signal| signal.points).fold(0_i32, i32::saturating_add);
    verdict(&signals, score, context)
}

/// A stored reason as the signal it was; nothing for what is found anew.
fn kept(reason: &Reason) -> Option<Signal> {
    let (kind, effect) = meant(reason)?;
    Some(Signal { kind, points: reason.points, n: reason.n, what: reason.what.clone(), effect })
}

fn meant(reason: &Reason) -> Option<(Kind, Effect)> {
    use Effect::{Convicts, Holds, Weighs};
    let several = if reason.n > 1 { Holds } else { Weighs };
    let sure = if reason.n >= SURE_PERCENT { Convicts } else { Holds };
    Some(match reason.key.as_str() {
        "reason-links" => (Kind::Links, several),
        "reason-honeypot" => (Kind::Honeypot, Weighs),
        "reason-too-fast" => (Kind::TooFast, Weighs),
        "reason-no-proof" => (Kind::NoProof, Weighs),
        "reason-unread" => (Kind::Unread, Holds),
        "reason-wrong-codes" => (Kind::WrongCodes, Holds),
        "reason-name-advert" => (Kind::NameAdvert, Holds),
        "reason-website-advert" => (Kind::WebsiteAdvert, Holds),
        "reason-known-spam" => (Kind::KnownSpam, Convicts),
        "reason-spam-domain" => (Kind::SpamDomain, Convicts),
        "reason-doubtful-domain" => (Kind::DoubtfulDomain, Holds),
        "reason-new-domain" => (Kind::NewDomain, Holds),
        "reason-new-script" => (Kind::NewScript, Holds),
        "reason-new-link" => (Kind::NewLink, Holds),
        "reason-old-page" => (Kind::OldPage, Holds),
        "reason-soft-cap" => (Kind::SoftCap, Holds),
        "reason-slow-mode" => (Kind::SlowMode, Holds),
        "reason-filter-spam" => (Kind::FilterSpam, sure),
        "reason-filter-honest" => (Kind::FilterHonest, Weighs),
        "reason-unjudged" => (Kind::Incomplete, Holds),
        // The rules of then, and what follows from having none.
        "reason-moderated" | "reason-trusted" | "reason-rule-spam" | "reason-rule-hold"
        | "reason-rule-allow" => {
            return None;
        }
        key if key.starts_with("reason-house-") => return None,
        key => match others(key) {
            Some(found) => found,
            None => (Kind::LongNumber, Weighs),
        },
    })
}

/// What other programs had said.
fn others(key: &str) -> Option<(Kind, Effect)> {
    let words =
        [(Says::Discard, Effect::Convicts), (Says::Spam, Effect::Holds), (Says::Silent, Effect::Holds)];
    let said = |(says, effect)| Service::ALL.map(|service| (SecondOpinion::new(service, says), effect));
    let mut all = words.into_iter().flat_map(said);
    all.find(|(one, _)| one.key() == Some(key)).map(|(one, effect)| (Kind::Others(one), effect))
}

#[cfg(test)]
mod tests {
    use super::super::context::{AuthorHistory, PageRules};
    use super::super::rules::RuleSet;
    use super::super::score::judge;
    use super::*;
    use crate::policies::Met;

    /// What was judged so comes out so again, under the same rules.
    #[track_caller]
    fn check(body: &str, honeypot: &str, context: &Context<'_>) {
        let submission =
            Submission { name: "Ann", body, honeypot, filled_in_ms: Some(9), ..Submission::default() };
        let judged = judge(&submission, context);
        assert_eq!(replay(&submission, &judged.reasons, context), judged.verdict, "{body} {judged:?}");
    }

    #[test]
    fn under_the_same_rules_the_same_comes_out() {
        let open = Context { page: PageRules { is_open: true, is_old: false }, ..Context::default() };
        let known = AuthorHistory { n_published: 2, n_rejected: 0, n_spam: 0 };
        let spam = [SecondOpinion::new(Service::Akismet, Says::Discard)];
        for context in [
            Context::default(),
            open.clone(),
            Context { author: known, ..open.clone() },
            Context { is_proof_asked: true, ..open.clone() },
            Context { second: &spam, ..open.clone() },
            Context { house: Met { holds_all: true, ..Met::default() }, ..open.clone() },
            Context { house: Met { links_from: Some(1), ..Met::default() }, author: known, ..open.clone() },
            Context {
                house: Met { publish_from: Some(3), ..Met::default() },
                author: known,
                ..Context::default()
            },
        ] {
            for (body, honeypot) in [
                ("Thank you", ""),
                ("see https://example.com", ""),
                ("a.com b.com c.com", "x"),
                ("call 09121234567", ""),
            ] {
                check(body, honeypot, &context);
            }
        }
    }

    #[test]
    fn other_rules_make_something_else_of_it() {
        let open = Context { page: PageRules { is_open: true, is_old: false }, ..Context::default() };
        let text = Submission { name: "Ann", body: "Thank you", ..Submission::default() };
        let under = |house: Met| replay(&text, &[], &Context { house, ..open.clone() });
        assert_eq!(under(Met::default()), Verdict::Pass);
        assert_eq!(under(Met { holds_all: true, ..Met::default() }), Verdict::Hold);
        assert_eq!(under(Met { holds_new: true, ..Met::default() }), Verdict::Hold);
        let rules = RuleSet::empty();
        assert_eq!(replay(&text, &[], &Context { rules, ..Context::default() }), Verdict::Hold);
        let author = AuthorHistory { n_published: 1, n_rejected: 0, n_spam: 0 };
        let trusting = Met { publish_from: Some(1), ..Met::default() };
        assert_eq!(
            replay(&text, &[], &Context { author, house: trusting, ..Context::default() }),
            Verdict::Pass
        );
    }
}
