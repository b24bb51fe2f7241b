//! A case, its reasons and its log in words: what the templates of the desk are given.

use serde::Serialize;

use super::answers::Typed;
use super::cases::Case;
use super::decision::{REASONS, Verb, state_key};
use super::diff::{Piece, pieces};
use super::forms::reason_parts;
use super::log::Line;
use super::mark::Mark;
use super::pages::Reading;
use super::reports::{Reports, reported};
use super::sayings::{Saved, SavedKind};
use super::store::Place;
use crate::comments::store::Whole;
use crate::entities::comment::CommentState;
use crate::entities::ids::SavedReplyId;
use crate::entities::log_entry::ActorKind;
use crate::i18n::{self, Args, Locale, calendar, numbers};
use crate::spam;
use crate::text::markdown::Html;
use crate::text::{plain, slug};

/// The most characters of a quoted parent.
const PARENT_GRAPHEMES: usize = 160;
/// So much of a network's key is shown.
const NETWORK_SIGNS: usize = 8;
const DAY_MS: i64 = 86_400_000;

#[derive(Serialize)]
pub(super) struct ParentRow {
    name: String,
    text: String,
    lang: Option<String>,
    dir: &'static str,
}

/// A reason in words, with its points.
#[derive(Serialize)]
pub(super) struct ReasonRow {
    text: String,
    points: Option<String>,
    is_off: bool,
}

/// A line of the log, in words.
#[derive(Serialize)]
pub(super) struct LineRow {
    what_key: String,
    who: Option<String>,
    at: i64,
    when: String,
    from_key: Option<&'static str>,
    to_key: Option<&'static str>,
    reason_key: Option<&'static str>,
    pub(super) reason: Option<String>,
}

#[derive(Serialize)]
pub(super) struct CaseRow {
    id: String,
    state: &'static str,
    state_key: &'static str,
    revision: i64,
    name: String,
    email: Option<String>,
    website: Option<String>,
    at: i64,
    when: String,
    is_edited: bool,
    /// When it is deleted, if nobody takes it out of the spam folder.
    goes_at: Option<i64>,
    url: String,
    title: String,
    title_lang: String,
    html: Html,
    lang: Option<String>,
    dir: &'static str,
    parent: Option<ParentRow>,
    reasons: Vec<ReasonRow>,
    sum: Option<String>,
    rules: String,
    n_sent: i64,
    n_published: i64,
    last: Option<LineRow>,
    reports: Option<Reports>,
    can_approve: bool,
    can_reject: bool,
    can_spam: bool,
    can_not_spam: bool,
    can_trash: bool,
    can_undo: bool,
    can_restore: bool,
    can_reply: bool,
    can_edit: bool,
    can_pin: bool,
    can_close: bool,
    is_corrected: bool,
    is_pinned: bool,
    is_thread_closed: bool,
    is_page_closed: bool,
    /// The way to the page about its writer.
    author_url: String,
    /// So much of the key of its network that two are told apart.
    network: String,
    /// The words as typed, for whoever puts them right.
    source: String,
    /// What its writer changed, if that brought it back.
    diff: Vec<Piece>,
    /// The reasons to reject it, in its own language: they may be sent to its writer.
    grounds: Vec<Ground>,
    /// Answers that are kept at hand, in its own language.
    replies: Vec<SavedReply>,
    is_awaited: bool,
    /// What was typed into a form of this card that was refused.
    pub typed: Option<Typed>,
}

/// A reason that can be given: one of the house, or one that moderators wrote down.
#[derive(Serialize)]
struct Ground {
    word: String,
    text: String,
}

/// An answer kept at hand.
#[derive(Serialize)]
struct SavedReply {
    id: SavedReplyId,
    title: String,
    body: String,
}

/// The reasons to reject a comment of this language, and the answers to it.
fn at_hand(locale: Locale, saved: Vec<Saved>) -> (Vec<Ground>, Vec<SavedReply>) {
    let of_house =
        REASONS.iter().map(|(word, key)| Ground { word: (*word).to_owned(), text: i18n::text(locale, key) });
    let (mut grounds, mut replies) = (of_house.collect::<Vec<_>>(), Vec::new());
    for Saved { id, kind, title, body, .. } in saved {
        match kind {
            SavedKind::Reason => grounds.push(Ground { word: body, text: title }),
            SavedKind::Reply => replies.push(SavedReply { id, title, body }),
        }
    }
    (grounds, replies)
}

impl CaseRow {
    /// What the form for many is told of it: its name, and how often it had changed.
    pub(super) fn listed(&self) -> String {
        format!("{}:{}", self.id, self.revision)
    }
}

/// A case in words.
pub(super) fn case_row(reading: Reading, case: Case) -> CaseRow {
    let (comment, locale) = (case.waiting.comment, reading.locale);
    let can = |verb: Verb| verb.leads_from(comment.state).is_some();
    let (url, title, title_lang) = placed(case.place.as_ref(), &comment.public_id, locale);
    let is_page_closed = case.place.as_ref().is_some_and(|place| place.is_closed);
    let fits = |mark: Mark| mark.fits(comment.state);
    let own_locale = comment.lang.as_deref().and_then(Locale::parse).unwrap_or(locale);
    let diff = case.before.as_deref().map(|before| pieces(before, &comment.body_source)).unwrap_or_default();
    let (grounds, replies) = at_hand(own_locale, case.at_hand);
    CaseRow {
        state: comment.state.as_str(),
        state_key: state_key(comment.state),
        revision: comment.revision,
        email: comment.author_email.clone().filter(|_| reading.sees_addresses),
        website: comment.author_website,
        at: comment.created_at,
        when: calendar::relative(locale, comment.created_at, reading.now_ms),
        is_edited: comment.edited_at.is_some(),
        goes_at: goes_at(reading, comment.state, case.waiting.since).filter(|_| !case.is_answered),
        dir: comment.dir.as_str(),
        parent: case.parent.map(parent_row),
        reasons: reasons(locale, &case.waiting.reasons),
        sum: (case.waiting.score != 0).then(|| points(locale, case.waiting.score)),
        rules: case.waiting.rules,
        n_sent: case.past.n_sent,
        n_published: case.past.n_published,
        last: case.last.map(|line| line_row(reading, &line)),
        reports: reported(&case.reports),
        can_approve: can(Verb::Approve) || comment.is_reported,
        can_reject: can(Verb::Reject),
        can_spam: can(Verb::Spam),
        can_not_spam: can(Verb::NotSpam),
        can_trash: can(Verb::Trash),
        can_undo: case.is_undoable,
        can_restore: can(Verb::Restore),
        can_reply: fits(Mark::Reply),
        can_edit: fits(Mark::Edit),
        can_pin: fits(Mark::Pin) && comment.parent_id.is_none(),
        can_close: fits(Mark::CloseThread),
        is_corrected: comment.staff_edited_at.is_some(),
        is_pinned: comment.pinned_at.is_some(),
        is_thread_closed: case.is_thread_closed,
        is_page_closed,
        author_url: format!("/desk/authors/{}", comment.reader_key),
        network: comment.network_key.chars().take(NETWORK_SIGNS).collect(),
        source: comment.body_source,
        diff,
        grounds,
        replies,
        is_awaited: case.is_awaited,
        typed: None,
        id: comment.public_id,
        name: comment.author_name,
        html: comment.body_html,
        lang: comment.lang,
        url,
        title,
        title_lang,
    }
}

/// When what is taken for spam is deleted.
fn goes_at(reading: Reading, state: CommentState, since: i64) -> Option<i64> {
    let is_going = state == CommentState::Spam && reading.keep_days > 0;
    is_going.then(|| since + i64::from(reading.keep_days) * DAY_MS)
}

fn parent_row(parent: Whole) -> ParentRow {
    ParentRow {
        text: plain::excerpt(&parent.body_source, PARENT_GRAPHEMES),
        name: parent.author_name,
        lang: parent.lang,
        dir: parent.dir.as_str(),
    }
}

/// Where it can be read, the title there and its language.
fn placed(place: Option<&Place>, id: &str, locale: Locale) -> (String, String, String) {
    place.map_or_else(
        || (format!("/comments/{id}"), String::new(), locale.tag().to_owned()),
        |place| (slug::encode(&place.path), place.title.clone(), place.lang.clone()),
    )
}

/// Stored reasons in words; what has no words is left out.
pub(super) fn reasons(locale: Locale, stored: &str) -> Vec<ReasonRow> {
    spam::reasons_from_json(stored)
        .into_iter()
        .filter(|reason| i18n::messages::has(locale, &reason.key))
        .map(|reason| ReasonRow {
            text: i18n::format(
                locale,
                &reason.key,
                &Args::new().number("n", reason.n).text("what", reason.what.as_str()),
            ),
            points: (reason.points != 0).then(|| points(locale, reason.points)),
            is_off: reason.points < 0,
        })
        .collect()
}

/// Hundredths as a signed number of one digit.
pub(super) fn points(locale: Locale, hundredths: i32) -> String {
    let sign = if hundredths < 0 { "−" } else { "+" };
    format!("{sign}{}", numbers::decimal(locale, f64::from(hundredths.abs()) / 100.0, 1))
}

/// The words of a line.
pub(super) fn line_row(reading: Reading, line: &Line) -> LineRow {
    let (reason_key, reason) = line.reason.as_deref().map_or((None, None), reason_parts);
    LineRow {
        what_key: what_key(reading.locale, line),
        who: match line.actor {
            ActorKind::Moderator | ActorKind::Author => Some(line.actor_name.clone()),
            ActorKind::Program => None,
        },
        at: line.at,
        when: calendar::relative(reading.locale, line.at, reading.now_ms),
        from_key: line.from.map(state_key),
        to_key: line.to.map(state_key),
        reason_key,
        reason: reason.map(str::to_owned),
    }
}

/// The message that names what happened; an act without one is named by the state after it.
fn what_key(locale: Locale, line: &Line) -> String {
    if let Some(did_key) = line.verb().map(Verb::did_key).or_else(|| line.mark().map(Mark::did_key)) {
        return did_key.to_owned();
    }
    let key = format!("desk-act-{}", line.act);
    if i18n::messages::has(locale, &key) {
        return key;
    }
    line.to.map_or("desk-act-submit", state_key).to_owned()
}
