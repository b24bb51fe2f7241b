//! Every query of the table `author_note`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::accounts::{Account, Role};
use crate::audit::{self, Entry, SubjectKind};
use crate::db::Tx;
use crate::entities::author_note::{ActiveModel, Column, Entity, Model};
use crate::entities::ids::{AccountId, AuthorNoteId, SiteId};
use crate::error::{Error, Faults, Result};
use crate::text::{length, normalize};

/// The most letters of a note.
pub const MOST_LETTERS: usize = 2000;
/// So many of them are shown.
const MOST_SHOWN: u64 = 100;

/// A note on an author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: AuthorNoteId,
    /// The author (a comment's `reader_key`).
    pub author_key: String,
    /// The words.
    pub body: String,
    /// Who wrote it.
    pub by: Option<AccountId>,
    /// When (epoch ms).
    pub at: i64,
}

impl Note {
    /// Whether this account may take it away: its writer's, and an administrator's.
    pub fn is_removable_by(&self, account: &Account) -> bool {
        self.by == Some(account.id) || account.role == Role::Admin
    }
}

impl From<Model> for Note {
    fn from(row: Model) -> Self {
        let Model { id, author_key, body, account_id, created_at, .. } = row;
        Note { id, author_key, body, by: account_id, at: created_at }
    }
}

/// Writes a note down, in the caller's transaction.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for one without words or with too many.
pub async fn add(
    tx: &Tx,
    site: SiteId,
    by: &Account,
    author_key: &str,
    body: &str,
    now_ms: i64,
) -> Result<Note> {
    let body = normalize::clean_text(body).trim().to_owned();
    if body.is_empty() {
        return Err(Error::Invalid(Faults::one("note", "note-fault-empty")));
    }
    if length::graphemes(&body) > MOST_LETTERS {
        return Err(Error::Invalid(Faults::one("note", "note-fault-long")));
    }
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        author_key: Set(author_key.to_owned()),
        body: Set(body),
        account_id: Set(Some(by.id)),
        created_at: Set(now_ms),
    };
    let note = Note::from(row.insert(tx).await?);
    let about = (SubjectKind::Author, note.id.0);
    audit::write(tx, Entry::new(site, by.actor(), about, "add-note"), now_ms).await?;
    Ok(note)
}

/// The notes on an author, the newest first.
pub async fn list(db: &impl ConnectionTrait, site: SiteId, author_key: &str) -> Result<Vec<Note>> {
    let rows = Entity::find()
        .filter(Column::SiteId.eq(site))
        .filter(Column::AuthorKey.eq(author_key))
        .order_by_desc(Column::Id)
        .limit(MOST_SHOWN)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Note::from).collect())
}

/// Takes a note away: its writer may, and an administrator. Nothing if it is gone or somebody else's.
pub async fn remove(
    tx: &Tx,
    site: SiteId,
    by: &Account,
    id: AuthorNoteId,
    now_ms: i64,
) -> Result<Option<Note>> {
    let found = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(tx).await?.map(Note::from);
    let Some(note) = found.filter(|note| note.is_removable_by(by)) else {
        return Ok(None);
    };
    Entity::delete_by_id(id).exec(tx).await?;
    let about = (SubjectKind::Author, id.0);
    audit::write(tx, Entry::new(site, by.actor(), about, "remove-note"), now_ms).await?;
    Ok(Some(note))
}

/// Removes every note on these authors, who want to be forgotten. What older lines of the log hold of the notes goes
/// with them.
pub async fn forget(tx: &Tx, author_keys: &[String]) -> Result<()> {
    let rows = Entity::find().filter(Column::AuthorKey.is_in(author_keys)).all(tx).await?;
    for row in rows {
        audit::blank(tx, SubjectKind::Author, row.id.0).await?;
        Entity::delete_by_id(row.id).exec(tx).await?;
    }
    Ok(())
}
