//! What the pages behind the links of a letter show.

use serde::Serialize;

use super::open::{Good, Opened};
use crate::comments::store as comments;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::letter_link::LinkDeed;
use crate::error::{Faults, Result};
use crate::i18n::{self, Args, Locale, calendar};
use crate::moderation::decision::{REASONS, state_key};
use crate::moderation::store;
use crate::spam;
use crate::subscriptions;
use crate::text::markdown::Html;
use crate::text::{plain, slug};
use crate::web::{FaultRow, Language, Page, fault_rows};

/// The most characters of a quoted parent.
const PARENT_GRAPHEMES: usize = 400;

#[derive(Serialize)]
struct AskPage<'a> {
    action: String,
    deed: &'static str,
    title_key: &'static str,
    button_key: &'static str,
    has_changed: bool,
    by: &'a str,
    revision: i64,
    comment: Shown,
    place: Option<Where>,
    parent: Option<Parent>,
    why: Vec<String>,
    reasons: Vec<Reason>,
    /// Whether its writer asked to hear what becomes of it.
    is_awaited: bool,
    /// The answer as it was typed.
    reply: String,
    faults: Vec<FaultRow>,
}

#[derive(Serialize)]
struct Shown {
    name: String,
    website: Option<String>,
    at: i64,
    html: Html,
    lang: Option<String>,
    dir: &'static str,
}

#[derive(Serialize)]
struct Where {
    title: String,
    url: String,
    lang: String,
}

#[derive(Serialize)]
struct Parent {
    name: String,
    text: String,
    dir: &'static str,
}

#[derive(Serialize)]
struct Reason {
    word: &'static str,
    name_key: &'static str,
}

#[derive(Serialize)]
struct TellPage {
    title_key: &'static str,
    kind: &'static str,
    text: String,
    state_key: Option<&'static str>,
}

/// The page speaks the account's language, unless another one was asked for.
pub(super) fn speak(language: Language<'_>, opened: &Opened, settings: &Settings) {
    language.unless_chosen(opened.account.lang.unwrap_or(settings.site.lang));
}

/// The comment and one button; with the words of an answer that could not be one, if there are any.
pub(super) async fn ask(
    db: &Db,
    opened: &Opened,
    key: &str,
    (locale, typed): (Locale, Option<(&str, &Faults)>),
) -> Result<Page> {
    let mut page = asked(db, opened, key, locale).await?;
    let mut status = 200;
    if let Some((reply, faults)) = typed {
        reply.clone_into(&mut page.reply);
        page.faults = fault_rows(locale, faults);
        status = 422;
    }
    Ok(Page::new("moderation/by_letter.html", &page)?.status(status))
}

/// The button was pressed, and nothing was done.
pub(super) async fn too_late(
    db: &Db,
    opened: &Opened,
    key: &str,
    (locale, now_ms): (Locale, i64),
) -> Result<Page> {
    if opened.good != Good::Deed {
        return Ok(tell(opened, locale, now_ms)?.status(409));
    }
    let page = AskPage { has_changed: true, ..asked(db, opened, key, locale).await? };
    Ok(Page::new("moderation/by_letter.html", &page)?.status(409))
}

async fn asked<'a>(db: &Db, opened: &'a Opened, key: &str, locale: Locale) -> Result<AskPage<'a>> {
    let Opened { link, account, comment, .. } = opened;
    let (title_key, button_key) = keys(link.deed);
    let mut places = store::places(db.r(), vec![comment.page_id]).await?;
    let parents: Vec<_> = comment.parent_id.into_iter().collect();
    let parent = comments::list(db.r(), parents).await?.into_values().next();
    let args = |one: &spam::Reason| Args::new().number("n", one.n).text("what", one.what.as_str());
    let why = comment.reasons.iter().map(|one| i18n::format(locale, &one.key, &args(one))).collect();
    let reasons = REASONS.iter().map(|(word, name_key)| Reason { word, name_key });
    Ok(AskPage {
        action: format!("/letters/deed/{key}"),
        deed: link.deed.as_str(),
        title_key,
        button_key,
        has_changed: false,
        by: &account.name,
        revision: comment.revision,
        comment: Shown {
            name: comment.author_name.clone(),
            website: comment.author_website.clone(),
            at: comment.created_at,
            html: comment.body_html.clone(),
            lang: comment.lang.clone(),
            dir: comment.dir.as_str(),
        },
        place: places.remove(&comment.page_id).map(|place| Where {
            url: slug::encode(&place.path),
            title: if place.title.is_empty() { place.path } else { place.title },
            lang: place.lang,
        }),
        parent: parent.filter(|it| it.state == CommentState::Published).map(|parent| Parent {
            text: plain::excerpt(&parent.body_source, PARENT_GRAPHEMES),
            dir: parent.dir.as_str(),
            name: parent.author_name,
        }),
        why,
        reasons: if link.deed == LinkDeed::Reject { reasons.collect() } else { Vec::new() },
        is_awaited: subscriptions::verdicts_awaited(db.r(), &[comment.id]).await?.contains(&comment.id),
        reply: String::new(),
        faults: Vec::new(),
    })
}

/// Title and button of a deed.
fn keys(deed: LinkDeed) -> (&'static str, &'static str) {
    match deed {
        LinkDeed::Approve => ("by-letter-approve-title", "desk-approve"),
        LinkDeed::Spam => ("by-letter-spam-title", "desk-spam"),
        LinkDeed::Reject => ("by-letter-reject-title", "desk-reject"),
    }
}

/// What became of the comment, for a link that does nothing any more.
pub(super) fn tell(opened: &Opened, locale: Locale, now_ms: i64) -> Result<Page> {
    let page = TellPage {
        title_key: match opened.good {
            Good::Used => "by-letter-used-title",
            Good::Over => "by-letter-over-title",
            Good::Deed | Good::Decided => "by-letter-decided-title",
        },
        kind: if opened.good == Good::Used { "good" } else { "wait" },
        text: said(opened, locale, now_ms),
        state_key: (opened.good != Good::Over).then(|| state_key(opened.comment.state)),
    };
    let status = if opened.good == Good::Over { 410 } else { 200 };
    Ok(Page::new("moderation/by_letter_done.html", &page)?.status(status))
}

/// Who decided what, in a sentence.
fn said(opened: &Opened, locale: Locale, now_ms: i64) -> String {
    if opened.good == Good::Over {
        return i18n::text(locale, "by-letter-over-text");
    }
    if opened.comment.state == CommentState::Withdrawn {
        return i18n::text(locale, "desk-already-withdrawn");
    }
    match opened.last.as_ref().and_then(|line| Some((line, line.verb()?))) {
        Some((line, verb)) => {
            let when = calendar::relative(locale, line.at, now_ms);
            let args = Args::new().text("who", line.actor_name.clone()).text("when", when);
            i18n::format(locale, verb.already_key(), &args)
        }
        None => i18n::text(locale, "by-letter-waits-again"),
    }
}
