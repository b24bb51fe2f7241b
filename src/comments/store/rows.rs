//! What goes into the table `comment`, and what comes out of it.

use crate::comments::comment::{AuthorName, Body, Email, Website};
use crate::entities::comment::{CommentState, Model, StoredDirection};
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::spam::{self, Judgement, Reason};
use crate::text::direction::Direction;
use crate::text::markdown::Html;
use sea_orm::FromQueryResult;

/// What is stored of a new comment.
#[derive(Debug)]
pub struct Insert<'a> {
    /// Its opaque name.
    pub public_id: String,
    /// The site of its page.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// The comment it answers.
    pub parent: Option<Parent>,
    /// Where it begins its life.
    pub state: CommentState,
    /// Who wrote.
    pub author: &'a AuthorName,
    /// Where the writer can be reached.
    pub email: Option<&'a Email>,
    /// The writer's page.
    pub website: Option<&'a Website>,
    /// The words.
    pub body: &'a Body,
    /// The language of the page it was written on.
    pub lang: &'a str,
    /// 1 to 5.
    pub stars: Option<i32>,
    /// Whether replies are to be mailed.
    pub wants_replies: bool,
    /// Keyed hash of the browser's cookie.
    pub reader_key: &'a str,
    /// Keyed hash of the network.
    pub network_key: &'a str,
    /// Keyed hash of the folded text.
    pub text_key: &'a str,
    /// What makes a resent form the same comment.
    pub submission_key: &'a str,
    /// Hash of the key to edit it; none for what nobody changes with a key.
    pub edit_key_hash: Option<&'a str>,
    /// Until when it may be edited.
    pub edit_until: i64,
    /// What the judge said.
    pub judged: Judgement,
    /// Whether somebody of the house wrote it, signed in.
    pub is_staff: bool,
    /// When it was written.
    pub now_ms: i64,
}

/// A published comment that is answered.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Parent {
    /// Which comment.
    pub id: CommentId,
    /// The root of its branch; none if it is one.
    pub root_id: Option<CommentId>,
    /// How deep it stands.
    pub depth: i64,
}

/// What is remembered of a comment when the same form comes again.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Written {
    /// Which comment.
    pub id: CommentId,
    /// Its opaque name.
    pub public_id: String,
    /// Its state now.
    pub state: CommentState,
    /// Keyed hash of its text.
    pub text_key: String,
    /// Hash of the key to edit it.
    pub edit_key_hash: Option<String>,
    /// Until when it may be edited.
    pub edit_until: Option<i64>,
    /// Keyed hash of the browser's cookie.
    pub reader_key: String,
    /// Keyed hash of the network.
    pub network_key: String,
}

/// A comment with all that is known of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Which comment.
    pub id: CommentId,
    /// Its opaque name.
    pub public_id: String,
    /// The site of its page.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// Its state.
    pub state: CommentState,
    /// The name, as shown.
    pub author_name: String,
    /// The address, for the writer alone.
    pub author_email: Option<String>,
    /// The writer's page.
    pub author_website: Option<String>,
    /// The text as typed.
    pub body_source: String,
    /// The text as shown.
    pub body_html: Html,
    /// The direction it is shown in.
    pub dir: Direction,
    /// The language of the page it was written on.
    pub lang: Option<String>,
    /// 1 to 5.
    pub stars: Option<i32>,
    /// Whether replies are to be mailed.
    pub wants_replies: bool,
    /// Whether somebody of the house wrote it.
    pub is_staff: bool,
    /// Keyed hash of the browser's cookie.
    pub reader_key: String,
    /// Keyed hash of the network.
    pub network_key: String,
    /// Hash of the key to edit it.
    pub edit_key_hash: Option<String>,
    /// Until when it may be edited.
    pub edit_until: Option<i64>,
    /// How often it was changed.
    pub revision: i64,
    /// When it was written.
    pub created_at: i64,
    /// When it was first published.
    pub published_at: Option<i64>,
    /// When it was last changed by its writer.
    pub edited_at: Option<i64>,
    /// Whether everybody can read it, and so many have reported it that a moderator should look.
    pub is_reported: bool,
    /// Why the judge held it, dearest first.
    pub reasons: Vec<Reason>,
    /// The first comment of its branch; none if it is that.
    pub root_id: Option<CommentId>,
    /// Since when it stands first on its page.
    pub pinned_at: Option<i64>,
    /// Since when nobody may answer in its branch.
    pub closed_at: Option<i64>,
    /// When a moderator last changed its words.
    pub staff_edited_at: Option<i64>,
}

impl From<Model> for Whole {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            site_id: row.site_id,
            page_id: row.page_id,
            parent_id: row.parent_id,
            state: row.state,
            author_name: row.author_name,
            author_email: row.author_email,
            author_website: row.author_website,
            body_source: row.body_source,
            body_html: Html::from_stored(row.body_html),
            dir: match row.dir {
                StoredDirection::Ltr => Direction::Ltr,
                StoredDirection::Rtl => Direction::Rtl,
            },
            lang: row.lang,
            stars: row.stars,
            wants_replies: row.wants_replies,
            is_staff: row.is_staff,
            reader_key: row.reader_key,
            network_key: row.network_key,
            edit_key_hash: row.edit_key_hash,
            edit_until: row.edit_until,
            revision: row.revision,
            created_at: row.created_at,
            published_at: row.published_at,
            edited_at: row.edited_at,
            is_reported: row.reported_at.is_some() && row.state == CommentState::Published,
            reasons: spam::reasons_from_json(&row.reasons),
            root_id: row.root_id,
            pinned_at: row.pinned_at,
            closed_at: row.closed_at,
            staff_edited_at: row.staff_edited_at,
        }
    }
}

/// What the writer changes within the window.
#[derive(Debug)]
pub struct Change<'a> {
    /// Who wrote.
    pub author: &'a AuthorName,
    /// The words.
    pub body: &'a Body,
    /// Where it goes now.
    pub state: CommentState,
    /// Keyed hash of the folded text.
    pub text_key: &'a str,
    /// What the judge said.
    pub judged: Judgement,
    /// When.
    pub now_ms: i64,
}

/// The same words by the same reader at the same place.
#[derive(Clone, Copy, Debug)]
pub struct Repeat<'a> {
    /// The page.
    pub page_id: PageId,
    /// The comment answered: a word of thanks may well be said to two people.
    pub parent_id: Option<CommentId>,
    /// Keyed hash of the folded text.
    pub text_key: &'a str,
    /// Keyed hash of the browser's cookie.
    pub reader_key: &'a str,
    /// Since when it counts.
    pub since_ms: i64,
}
