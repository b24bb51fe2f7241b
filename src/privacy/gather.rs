//! What is stored about an address, for its owner to take along: theirs alone, and nothing that others noted.

use serde::Serialize;

use super::door::Door;
use crate::articles;
use crate::comments::store::{self as comments, Whole};
use crate::entities::comment::CommentState;
use crate::entities::ids::PageId;
use crate::entities::subscription::SubscriptionKind;
use crate::error::Result;
use crate::i18n::calendar;
use crate::outbox;
use crate::ratings;
use crate::subscriptions::{self, Address};
use crate::text::slug;

/// Everything.
#[derive(Debug, Serialize)]
pub(super) struct Stored {
    address: String,
    language: String,
    first_typed_at: String,
    confirmed_at: Option<String>,
    subscriptions: Vec<StoredSubscription>,
    comments: Vec<StoredComment>,
    ratings: Vec<StoredRating>,
    letters: Vec<StoredLetter>,
}

#[derive(Debug, Serialize)]
struct StoredSubscription {
    kind: SubscriptionKind,
    page: Option<String>,
    asked_at: String,
    confirmed_at: Option<String>,
    last_letter_at: Option<String>,
}

#[derive(Debug, Serialize)]
struct StoredComment {
    id: String,
    page: Option<String>,
    state: &'static str,
    name: String,
    website: Option<String>,
    text: String,
    stars: Option<i32>,
    language: Option<String>,
    written_at: String,
    edited_at: Option<String>,
}

#[derive(Debug, Serialize)]
struct StoredRating {
    page: Option<String>,
    stars: i32,
    is_withdrawn: bool,
    given_at: String,
    changed_at: String,
}

#[derive(Debug, Serialize)]
struct StoredLetter {
    subject: String,
    written_at: String,
    sent_at: Option<String>,
}

/// How many comments carry the address.
pub(super) async fn count_comments(door: &Door<'_>, owner: &Address) -> Result<u64> {
    comments::count_by_address(door.db.r(), &owner.address).await
}

/// Gathers it.
pub(super) async fn gather(door: &Door<'_>, owner: &Address) -> Result<Stored> {
    let own = comments::list_by_address(door.db.r(), &owner.address).await?;
    let keys = browsers(door, owner, &own).await?;
    let mut stored = Stored {
        address: owner.address.clone(),
        language: owner.lang.clone(),
        first_typed_at: calendar::iso(owner.created_at),
        confirmed_at: owner.confirmed_at.map(calendar::iso),
        subscriptions: Vec::new(),
        comments: Vec::new(),
        ratings: Vec::new(),
        letters: Vec::new(),
    };
    for one in subscriptions::list_of(door.db.r(), owner.id).await? {
        stored.subscriptions.push(StoredSubscription {
            kind: one.kind,
            page: page(door, one.page_id).await?,
            asked_at: calendar::iso(one.asked_at),
            confirmed_at: one.confirmed_at.map(calendar::iso),
            last_letter_at: one.told_at.map(calendar::iso),
        });
    }
    for one in own {
        let page = page(door, one.page_id).await?;
        stored.comments.push(comment(one, page));
    }
    for one in ratings::of_readers(door.db.r(), keys).await? {
        stored.ratings.push(StoredRating {
            page: page(door, one.page).await?,
            stars: one.stars,
            is_withdrawn: one.is_withdrawn,
            given_at: calendar::iso(one.created_at),
            changed_at: calendar::iso(one.updated_at),
        });
    }
    for one in outbox::letters_to(door.db.r(), &owner.address).await? {
        stored.letters.push(StoredLetter {
            subject: one.subject,
            written_at: calendar::iso(one.created_at),
            sent_at: one.sent_at.map(calendar::iso),
        });
    }
    Ok(stored)
}

/// The browsers that wrote these comments, as far as no comment of theirs names another address: with one that does,
/// nobody knows whose ratings are whose.
pub(super) async fn browsers(door: &Door<'_>, owner: &Address, own: &[Whole]) -> Result<Vec<String>> {
    let mut keys: Vec<String> =
        own.iter().map(|one| one.reader_key.clone()).filter(|key| !key.is_empty()).collect();
    keys.sort_unstable();
    keys.dedup();
    comments::only_of_address(door.db.r(), keys, &owner.address).await
}

fn comment(one: Whole, page: Option<String>) -> StoredComment {
    StoredComment {
        id: one.public_id,
        page,
        state: state(one.state),
        name: one.author_name,
        website: one.author_website,
        text: one.body_source,
        stars: one.stars,
        language: one.lang,
        written_at: calendar::iso(one.created_at),
        edited_at: one.edited_at.map(calendar::iso),
    }
}

/// What its writer may know: what moderators made of it beyond that is theirs.
fn state(state: CommentState) -> &'static str {
    match state {
        CommentState::Published => "published",
        CommentState::Held | CommentState::Spam => "waiting",
        CommentState::Rejected | CommentState::Trashed => "not published",
        CommentState::Withdrawn => "withdrawn",
    }
}

async fn page(door: &Door<'_>, page: PageId) -> Result<Option<String>> {
    let article = articles::find_by_page(door.db, page, door.now_ms).await?;
    Ok(article.map(|one| slug::path_of(&one.slug.path())))
}
