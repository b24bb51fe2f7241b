//! What the desk asks of letters and addresses, and does to them.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::Refusing;
use crate::db::{Db, Tx};
use crate::entities::ids::{LetterId, RefusingAddressId};
use crate::entities::letter::{self, Column, LetterState};
use crate::entities::refusing_address;
use crate::error::Result;

/// The letters of one sort, on the page of the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// On their way, and not refused so far.
    Waiting,
    /// Refused at least once, and tried again.
    Failing,
    /// Given up.
    Failed,
    /// Not sent, because the address refuses letters.
    Stopped,
    /// Accepted.
    Sent,
}

impl Folder {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Failing, Self::Failed, Self::Stopped, Self::Sent];

    /// What it is called in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Failing => "failing",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
            Self::Sent => "sent",
        }
    }

    fn select(self) -> Select<letter::Entity> {
        let on_its_way = Column::State.is_in([LetterState::Waiting, LetterState::Sending]);
        let within = match self {
            Self::Waiting => Condition::all().add(on_its_way).add(Column::LastError.is_null()),
            Self::Failing => Condition::all().add(on_its_way).add(Column::LastError.is_not_null()),
            Self::Failed => Condition::all().add(Column::State.eq(LetterState::Failed)),
            Self::Stopped => Condition::all().add(Column::State.eq(LetterState::Stopped)),
            Self::Sent => Condition::all().add(Column::State.eq(LetterState::Sent)),
        };
        letter::Entity::find().filter(within)
    }
}

/// A letter, as the desk tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its number.
    pub id: LetterId,
    /// To whom.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Where it is.
    pub state: LetterState,
    /// How often it was tried.
    pub n_attempts: i64,
    /// When it was made (epoch ms).
    pub created_at: i64,
    /// When it is tried again (epoch ms), if it is.
    pub next_at: Option<i64>,
    /// When it was accepted (epoch ms), if it was.
    pub sent_at: Option<i64>,
    /// What the server said, or why it could not be asked.
    pub why: String,
}

impl From<letter::Model> for Stored {
    fn from(row: letter::Model) -> Self {
        Self {
            id: row.id,
            recipient: row.recipient,
            subject: row.subject,
            state: row.state,
            n_attempts: row.attempts,
            created_at: row.created_at,
            next_at: (row.state == LetterState::Waiting).then_some(row.next_at),
            sent_at: row.sent_at,
            why: row.last_error.unwrap_or_default(),
        }
    }
}

/// How many letters are in a folder.
pub async fn count_folder(db: &Db, folder: Folder) -> Result<u64> {
    Ok(folder.select().count(db.r()).await?)
}

/// One page of a folder, the newest first.
pub async fn list_folder(db: &Db, folder: Folder, offset: u64, limit: u64) -> Result<Vec<Stored>> {
    let newest = folder.select().order_by_desc(Column::Id).offset(offset).limit(limit);
    Ok(newest.all(db.r()).await?.into_iter().map(Stored::from).collect())
}

/// Puts a letter back on its way, to be tried at once; `false` when it is sent or being sent.
pub async fn retry(tx: &Tx, id: LetterId, now: i64) -> Result<bool> {
    let done = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Waiting.as_str()))
        .col_expr(Column::NextAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::State.is_in([LetterState::Waiting, LetterState::Failed, LetterState::Stopped]))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Gives a letter up that waits; `false` when it does not.
pub async fn give_up(tx: &Tx, id: LetterId) -> Result<bool> {
    let done = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Failed.as_str()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(LetterState::Waiting))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Addresses that refuse letters, those that get none any more in front; each with the address itself, as far as a
/// letter to it is still kept.
pub async fn list_refusing(db: &Db, limit: u64) -> Result<Vec<(Refusing, Option<String>)>> {
    let rows = refusing_address::Entity::find()
        .order_by_asc(Expr::cust("CASE WHEN stopped_at IS NULL THEN 1 ELSE 0 END"))
        .order_by_desc(refusing_address::Column::LastAt)
        .limit(limit)
        .all(db.r())
        .await?;
    let keys: Vec<String> = rows.iter().map(|row| row.recipient_key.clone()).collect();
    let known: Vec<(String, String)> = letter::Entity::find()
        .select_only()
        .column(Column::RecipientKey)
        .column(Column::Recipient)
        .distinct()
        .filter(Column::RecipientKey.is_in(keys))
        .into_tuple()
        .all(db.r())
        .await?;
    let mut known: HashMap<String, String> = known.into_iter().collect();
    let with_address = |row: refusing_address::Model| {
        let address = known.remove(&row.recipient_key);
        (Refusing::from(row), address)
    };
    Ok(rows.into_iter().map(with_address).collect())
}

/// Lets letters go to an address again; `false` when it is not in the list.
pub async fn lift(tx: &Tx, id: RefusingAddressId) -> Result<bool> {
    Ok(refusing_address::Entity::delete_by_id(id).exec(tx).await?.rows_affected == 1)
}
