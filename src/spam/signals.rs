//! The signals: what is looked at, what it is worth, and the message that tells a moderator.

use super::context::{Context, DomainTally};
use super::filter::Learned;
use super::kinds::{Kind, Signal};
use super::links::{domains, has_long_number, links, seen};
use super::rules::{Action, readable};
use super::tricks::{is_advert_name, is_advert_site, mixed_words, tricked_words};
use crate::opinions::{Says, SecondOpinion};
use crate::policies::PolicyAction;
use crate::text::normalize::fold;

/// A text as the judge sees it: as it was *typed*, before anything invisible was cleaned away.
#[derive(Clone, Copy, Debug, Default)]
pub struct Submission<'a> {
    /// The name given.
    pub name: &'a str,
    /// The website given, or nothing.
    pub website: &'a str,
    /// The text.
    pub body: &'a str,
    /// What stood in the field that people leave empty.
    pub honeypot: &'a str,
    /// How long after its ticket was issued the form came, in milliseconds; none without a ticket.
    pub filled_in_ms: Option<i64>,
    /// Whether the writer could not read the picture.
    pub is_unread: bool,
    /// Whether the writer used up every try at the picture.
    pub is_exhausted: bool,
    /// Whether the browser proved its work: yes; it tried, and the proof is missing or wrong; or it ran no
    /// scripts at all.
    pub proof: Option<bool>,
}

/// People need longer than this to write anything.
const FASTEST_MS: i64 = 3000;

/// A text with so many rare words of the article in it is about the article.
const SHARED_FROM: usize = 3;
/// So many texts of one domain, all called spam, make the next one spam.
const SPAM_DOMAIN_FROM: u32 = 3;
/// So many texts of one network in the spam folder within a day are no accident.
const SPAM_NETWORK_FROM: u32 = 2;
/// Before so many decisions the filter is not listened to.
const LEARNED_FROM: u32 = 50;
/// From so many decisions on it is listened to in full.
pub(super) const LEARNED_FULLY_FROM: u32 = 200;
/// The farthest that one opinion goes, in log-odds.
const LOGIT_MOST: f64 = 10.0;

/// From this probability on a picture is asked for, where pictures are asked for on suspicion.
const SUSPICIOUS_FROM: f64 = 0.3;
/// From this sum of points on, too.
const SUSPICIOUS_POINTS: i32 = 100;

/// Whether a writer should read a picture first, where that is asked on suspicion only. It costs an honest writer
/// a moment and refuses nobody, so that it asks sooner than a text is held: for any link, for what the filter is
/// not sure of however little it has learned, and for a missing proof of work.
pub fn is_suspicious(submission: &Submission<'_>, context: &Context<'_>) -> bool {
    let found = signals(submission, context);
    let is_cause = |signal: &Signal| matches!(signal.kind, Kind::Links | Kind::NoProof | Kind::Incomplete);
    let points = found.iter().map(|signal| signal.points).fold(0_i32, i32::saturating_add);
    let p = context.opinion.as_ref().map_or(0.0, |learned| learned.p);
    points >= SUSPICIOUS_POINTS || p >= SUSPICIOUS_FROM || found.iter().any(is_cause)
}

/// Every signal that a submission gives, dearest first as a moderator reads them.
pub(super) fn signals(submission: &Submission<'_>, context: &Context<'_>) -> Vec<Signal> {
    let mut found = of_text(submission);
    found.extend(of_sending(submission, context));
    found.extend(of_memory(context));
    found.extend(context.domains.iter().filter_map(|tally| of_domain(tally, context)));
    found.extend(of_rules(submission, context));
    found.extend(of_page(submission, context));
    found.extend(of_house(submission, context));
    let has_link = found.iter().any(|signal| signal.kind == Kind::Links);
    found.extend(context.opinion.as_ref().and_then(|learned| of_filter(learned, has_link)));
    found.extend(context.second.iter().filter_map(of_others));
    found.extend(context.is_incomplete.then(|| Kind::Incomplete.holding(0)));
    found.sort_by_key(|signal| std::cmp::Reverse((signal.points, signal.effect)));
    found
}

/// What stands in the text, the name and the website.
fn of_text(submission: &Submission<'_>) -> Vec<Signal> {
    let body = seen(submission.body);
    let texts = [submission.name, submission.body];
    let count = |check: fn(&str) -> usize| texts.iter().map(|text| check(text)).sum::<usize>();
    let some = |n: usize| (n > 0).then_some(n);
    [
        some(links(&body).len()).map(|n| match n {
            1 => Kind::Links.worth(300),
            n => Kind::Links.holding(500).times(n),
        }),
        has_long_number(&body).then(|| Kind::LongNumber.worth(250)),
        some(count(mixed_words)).map(|n| Kind::MixedScript.worth(150).times(n)),
        some(count(tricked_words)).map(|n| Kind::HiddenMarks.worth(150).times(n)),
        is_advert_name(submission.name).then(|| Kind::NameAdvert.holding(300)),
        is_advert_site(submission.website).then(|| Kind::WebsiteAdvert.holding(200)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How it was sent.
fn of_sending(submission: &Submission<'_>, context: &Context<'_>) -> Vec<Signal> {
    let is_unproven = context.is_proof_asked && submission.proof != Some(true);
    let pace = context.pace;
    [
        (!submission.honeypot.trim().is_empty()).then(|| Kind::Honeypot.worth(300)),
        submission.filled_in_ms.filter(|ms| *ms < FASTEST_MS).map(|_| Kind::TooFast.worth(200)),
        submission.is_unread.then(|| Kind::Unread.holding(100)),
        submission.is_exhausted.then(|| Kind::WrongCodes.holding(200)),
        is_unproven.then(|| Kind::NoProof.worth(100)),
        pace.is_over_soft_cap.then(|| Kind::SoftCap.holding(0)),
        pace.is_slow_mode.then(|| Kind::SlowMode.holding(0)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is remembered of its writer, its network and its like.
fn of_memory(context: &Context<'_>) -> Vec<Signal> {
    let (repeats, network) = (context.repeats, context.network);
    let is_spam_network = network.n_spam >= SPAM_NETWORK_FROM && network.n_spam > network.n_published;
    [
        repeats.is_known_spam.then(|| Kind::KnownSpam.convicting(400)),
        (repeats.n_recent > 0).then(|| Kind::Repeat.worth(200).times(repeats.n_recent)),
        is_spam_network.then(|| Kind::SpamNetwork.worth(100).times(network.n_spam)),
        context.is_trusted().then(|| Kind::Trusted.worth(-400).times(context.author.n_published)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_domain(tally: &DomainTally, context: &Context<'_>) -> Option<Signal> {
    // What a person has said of a domain counts instead of its tally.
    if context.rules.domain_hit(&tally.domain).is_some_and(|hit| hit.action == Action::Allow) {
        return None;
    }
    let signal = match (tally.n_spam, tally.n_ham) {
        (0, 0) => Kind::NewDomain.holding(0),
        (0, _) => Kind::HonestDomain.worth(-200).times(tally.n_ham),
        (n, 0) if n >= SPAM_DOMAIN_FROM => Kind::SpamDomain.convicting(300).times(n),
        (n, 0) => Kind::DoubtfulDomain.holding(100).times(n),
        (_, _) => return None,
    };
    Some(signal.about(&tally.domain))
}

/// The site's own words, patterns and domains.
pub(super) fn of_rules(submission: &Submission<'_>, context: &Context<'_>) -> Vec<Signal> {
    if context.rules.is_empty() {
        return Vec::new();
    }
    let text = [submission.name, submission.website, submission.body].join("\n");
    let mut hits = context.rules.hits(&readable(&text));
    let domains = domains([submission.website, submission.body]);
    hits.extend(domains.iter().filter_map(|domain| context.rules.domain_hit(domain)));
    hits.into_iter()
        .map(|hit| match hit.action {
            Action::Spam => Kind::RuleSpam.convicting(300).about(&hit.text),
            Action::Hold => Kind::RuleHold.holding(70).about(&hit.text),
            Action::Allow => Kind::RuleAllow.worth(-200).about(&hit.text),
        })
        .collect()
}

/// How the text sits on its page.
fn of_page(submission: &Submission<'_>, context: &Context<'_>) -> Vec<Signal> {
    let n_shared = context.article.map_or(0, |rare| rare.shared_with(&fold(submission.body)));
    [
        (n_shared >= SHARED_FROM).then(|| Kind::SharedWords.worth(-100).times(n_shared)),
        context.is_new_script.then(|| Kind::NewScript.holding(0)),
        context.has_new_link.then(|| Kind::NewLink.holding(0)),
        context.page.is_old.then(|| Kind::OldPage.holding(0)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the site's rules ask for.
pub(super) fn of_house(submission: &Submission<'_>, context: &Context<'_>) -> Vec<Signal> {
    let house = &context.house;
    let n_links = links(&seen(submission.body)).len();
    let has_many =
        house.links_from.is_some_and(|from| usize::try_from(from).is_ok_and(|from| n_links >= from));
    let is_new = house.holds_new && context.author.n_published == 0;
    [
        house.holds_all.then(|| Kind::HouseAll.holding(0)),
        is_new.then(|| Kind::HouseNew.holding(0)),
        has_many.then(|| Kind::HouseLinks.holding(0).times(n_links)),
        house.network.as_ref().map(|(action, label)| match action {
            PolicyAction::Spam | PolicyAction::Refuse => Kind::HouseNetwork.convicting(0).about(label),
            PolicyAction::Hold | PolicyAction::Publish => Kind::HouseNetwork.holding(0).about(label),
        }),
        house.name.as_ref().map(|(_, name)| Kind::HouseName.holding(0).about(name)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The site's own filter, the louder the more it has learned.
fn of_filter(learned: &Learned, has_link: bool) -> Option<Signal> {
    if learned.n_labels < LEARNED_FROM || !learned.logit.is_finite() {
        return None;
    }
    let weight = (f64::from(learned.n_labels) / f64::from(LEARNED_FULLY_FROM)).min(1.0);
    let points = whole(weight * learned.logit.clamp(-LOGIT_MOST, LOGIT_MOST) * 100.0);
    let percent = i64::from(whole(learned.p.clamp(0.0, 1.0) * 100.0));
    let hold_from = if has_link { 0.3 } else { 0.5 };
    let is_sure = learned.p >= 0.99
        && learned.n_labels >= LEARNED_FULLY_FROM
        && learned.n_spam.min(learned.n_ham) >= LEARNED_FROM;
    let signal = if is_sure {
        Kind::FilterSpam.convicting(points)
    } else if learned.p >= hold_from {
        Kind::FilterSpam.holding(points)
    } else {
        Kind::FilterHonest.worth(points)
    };
    Some(signal.times(percent))
}

#[expect(clippy::cast_possible_truncation, reason = "it was clamped to a few thousands")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

fn of_others(opinion: &SecondOpinion) -> Option<Signal> {
    opinion.key()?;
    let kind = Kind::Others(*opinion);
    Some(match opinion.says {
        Says::Ham => return None,
        Says::Discard => kind.convicting(opinion.points),
        Says::Spam | Says::Recheck { .. } | Says::Silent => kind.holding(opinion.points),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HONEST: Submission<'static> = Submission {
        name: "مریم رضایی",
        website: "",
        body: "سلام، خیلی ممنون. می‌خواستم بدانم نسخهٔ PDF‌ها هم هست؟",
        honeypot: "",
        filled_in_ms: Some(40_000),
        is_unread: false,
        is_exhausted: false,
        proof: None,
    };

    fn found(submission: &Submission<'_>) -> Vec<Signal> {
        signals(submission, &Context::default())
    }

    #[track_caller]
    fn check(submission: Submission<'_>, expected: &[&str]) {
        let keys: Vec<&str> = found(&submission).into_iter().map(|signal| signal.kind.key()).collect();
        assert_eq!(keys, expected, "{submission:?}");
    }

    #[test]
    fn honest_comments_in_four_languages_give_no_signal() {
        check(HONEST, &[]);
        for (name, body) in [
            ("Ђорђе Њ.", "Одличан чланак! Хвала, све је јасно — нарочито 3. део."),
            ("Jiří Kučera", "Díky, přečetl jsem to jedním dechem. V roce 2018 to tak nebylo…"),
            ("Ann-Marie O'Neil", "Great article 👨‍👩‍👧 — thanks! It's 5 of 5, IMHO."),
            ("علي", "شكراً جزيلاً، مقال رائع ١٢٣"),
            ("😀", "سلام\u{200f}! عالی بود ⭐️"),
            ("Dr. John Smith Jr. III", "co\u{ad}operation of 1 000 000 people on 2018-09-03"),
        ] {
            check(Submission { name, body, ..HONEST }, &[]);
        }
    }

    #[test]
    fn each_trick_gives_its_signal() {
        let body = |body| Submission { body, ..HONEST };
        check(body("see https://example.com"), &["reason-links"]);
        check(body("call ۰۹۱۲۱۲۳۴۵۶۷"), &["reason-long-number"]);
        check(body("log in to pаypal now"), &["reason-mixed-script"]);
        check(body("via\u{200b}gra and ca\u{200c}sino"), &["reason-hidden-marks"]);
        check(body("abc \u{202e}moc.elpmaxe"), &["reason-hidden-marks"]);
        check(Submission { honeypot: "x", ..HONEST }, &["reason-honeypot"]);
        check(Submission { filled_in_ms: Some(2_999), ..HONEST }, &["reason-too-fast"]);
        check(Submission { filled_in_ms: Some(3_000), ..HONEST }, &[]);
        check(Submission { filled_in_ms: None, ..HONEST }, &[]);
        check(Submission { is_unread: true, ..HONEST }, &["reason-unread"]);
        check(Submission { is_exhausted: true, ..HONEST }, &["reason-wrong-codes"]);
        for name in
            ["example.com", "خرید بک لینک", "Best SEO", "0912 123 4567", "one two three four five six"]
        {
            check(Submission { name, ..HONEST }, &["reason-name-advert"]);
        }
        for (website, keys) in [
            ("https://best-casino.example/", &["reason-website-advert"][..]),
            ("https://example.com/?ref=12", &["reason-website-advert"]),
            ("https://example.com/about?page=2", &[]),
            ("https://رضایی.ir", &[]),
        ] {
            check(Submission { website, ..HONEST }, keys);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_the_judge(
            name in ".{0,40}",
            website in ".{0,60}",
            body in "(.|\n|[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{300}-\u{303}а-яی.:/@0-9]){0,300}",
        ) {
            let submission = Submission { name: &name, website: &website, body: &body, ..HONEST };
            let judged = crate::spam::judge(&submission, &Context::default());
            proptest::prop_assert!(judged.verdict != crate::spam::Verdict::Pass, "strangers wait");
            crate::spam::domains([website.as_str(), &body]);
            crate::spam::Sketch::of(&body);
        }
    }

    #[test]
    fn hostile_texts_are_read_in_no_time() {
        for piece in ["a", "1", "\u{200b}", ".", "a.", "а a", "(", "👨‍👩‍👧", "\u{301}"] {
            let body = piece.repeat(64_000 / piece.len());
            found(&Submission { body: &body, ..HONEST });
        }
    }
}
