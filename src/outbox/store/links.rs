//! Queries of the table `letter_link`.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, CommentId, LetterLinkId};
use crate::entities::letter_link::{self, LinkDeed};
use crate::error::Result;

/// How long a link that ended is remembered, so that its page can say so.
const REMEMBERED_MS: i64 = 30 * 86_400_000;

/// A link in a letter: good for one deed on one comment, once, for the account that the letter went to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its number.
    pub id: LetterLinkId,
    /// In whose name it acts.
    pub account: AccountId,
    /// The comment.
    pub comment: CommentId,
    /// What it does.
    pub deed: LinkDeed,
    /// When it ends (epoch ms).
    pub expires_at: i64,
    /// When it was used (epoch ms).
    pub used_at: Option<i64>,
}

impl From<letter_link::Model> for Link {
    fn from(row: letter_link::Model) -> Self {
        Self {
            id: row.id,
            account: row.account_id,
            comment: row.comment_id,
            deed: row.deed,
            expires_at: row.expires_at,
            used_at: row.used_at,
        }
    }
}

/// Writes a new link down, by the hash of its key.
pub async fn insert_link(
    tx: &Tx,
    key_hash: &str,
    (account, comment, deed): (AccountId, CommentId, LinkDeed),
    now: i64,
    expires_at: i64,
) -> Result<()> {
    let row = letter_link::ActiveModel {
        key_hash: Set(key_hash.to_owned()),
        account_id: Set(account),
        comment_id: Set(comment),
        deed: Set(deed),
        created_at: Set(now),
        expires_at: Set(expires_at),
        used_at: Set(None),
        ..Default::default()
    };
    row.insert(tx).await?;
    Ok(())
}

/// The link whose key has this hash, whether it can still be used or not.
pub async fn find_link(db: &impl ConnectionTrait, key_hash: &str) -> Result<Option<Link>> {
    let found = letter_link::Entity::find().filter(letter_link::Column::KeyHash.eq(key_hash)).one(db).await?;
    Ok(found.map(Link::from))
}

/// Spends a link; `false` when it was spent before, or has ended.
pub async fn spend_link(tx: &Tx, id: LetterLinkId, now: i64) -> Result<bool> {
    let done = letter_link::Entity::update_many()
        .col_expr(letter_link::Column::UsedAt, Expr::value(now))
        .filter(letter_link::Column::Id.eq(id))
        .filter(letter_link::Column::UsedAt.is_null())
        .filter(letter_link::Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Removes links that ended a month ago.
pub async fn prune_links(db: &Db, now: i64) -> Result<u64> {
    let gone = db
        .write(async |tx| {
            let old = letter_link::Column::ExpiresAt.lt(now - REMEMBERED_MS);
            Ok(letter_link::Entity::delete_many().filter(old).exec(tx).await?)
        })
        .await?;
    Ok(gone.rows_affected)
}
