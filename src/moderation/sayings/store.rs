//! Every query of the table `saved_reply`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::accounts::Account;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{SavedReplyId, SiteId};
use crate::entities::saved_reply::{ActiveModel, Column, Entity, Model, SavedKind};
use crate::error::Result;

/// More nobody finds again.
const MOST: u64 = 500;

/// Words kept at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Their number.
    pub id: SavedReplyId,
    /// What they are for.
    pub kind: SavedKind,
    /// Their language, as a tag.
    pub lang: String,
    /// What they are called in lists.
    pub title: String,
    /// The words.
    pub body: String,
}

impl From<Model> for Saved {
    fn from(row: Model) -> Self {
        Saved { id: row.id, kind: row.kind, lang: row.lang, title: row.title, body: row.body }
    }
}

/// All of them, by language and title.
pub async fn list(db: &Db, site: SiteId) -> Result<Vec<Saved>> {
    let found = Entity::find().filter(Column::SiteId.eq(site));
    let rows = found.order_by_asc(Column::Lang).order_by_asc(Column::Title).all(db.r()).await?;
    Ok(rows.into_iter().map(Saved::from).collect())
}

/// One of them by its number.
pub async fn find(db: &Db, site: SiteId, id: SavedReplyId) -> Result<Option<Saved>> {
    let row = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(db.r()).await?;
    Ok(row.map(Saved::from))
}

/// Words before they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct New {
    pub kind: SavedKind,
    pub lang: &'static str,
    pub title: String,
    pub body: String,
}

/// Keeps words; false when there is no room for more.
pub(super) async fn add(tx: &Tx, site: SiteId, by: &Account, new: &New, now_ms: i64) -> Result<bool> {
    if Entity::find().filter(Column::SiteId.eq(site)).count(tx).await? >= MOST {
        return Ok(false);
    }
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        kind: Set(new.kind),
        lang: Set(new.lang.to_owned()),
        title: Set(new.title.clone()),
        body: Set(new.body.clone()),
        account_id: Set(Some(by.id)),
        created_at: Set(now_ms),
    };
    let saved = Saved::from(row.insert(tx).await?);
    let about = (SubjectKind::Setting, saved.id.0);
    let entry = Entry {
        reason: Some(&saved.title),
        after: Some(&saved.body),
        ..Entry::new(site, by.actor(), about, "add-reply")
    };
    audit::write(tx, entry, now_ms).await?;
    Ok(true)
}

/// Keeps words no longer; nothing if they are gone already.
pub(super) async fn remove(
    tx: &Tx,
    site: SiteId,
    by: &Account,
    id: SavedReplyId,
    now_ms: i64,
) -> Result<Option<Saved>> {
    let found = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(tx).await?;
    let Some(saved) = found.map(Saved::from) else { return Ok(None) };
    Entity::delete_by_id(id).exec(tx).await?;
    let about = (SubjectKind::Setting, id.0);
    let entry = Entry {
        reason: Some(&saved.title),
        before: Some(&saved.body),
        ..Entry::new(site, by.actor(), about, "remove-reply")
    };
    audit::write(tx, entry, now_ms).await?;
    Ok(Some(saved))
}
