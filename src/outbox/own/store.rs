//! Queries of the table `letter` for the owner of an address.

use sea_orm::sea_query::{Expr, Func, LikeExpr, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, Set,
};

use crate::db::Tx;
use crate::entities::event;
use crate::entities::ids::{LetterId, SiteId};
use crate::entities::letter::{Column, Entity, LetterState, Model};
use crate::error::{Attempt, Result};
use crate::outbox::{self, Event, Rendered};

/// So many names go in one statement.
const AT_ONCE: usize = 50;

/// A letter, as its recipient may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Its subject.
    pub subject: String,
    /// When it was written (epoch ms).
    pub created_at: i64,
    /// When it was accepted (epoch ms).
    pub sent_at: Option<i64>,
}

fn is_to(address: &str) -> SimpleExpr {
    Func::lower(Expr::col(Column::Recipient)).eq(Func::lower(Expr::value(address)))
}

/// Writes down letters to a reader that no event is waiting for: they hang on one of their own, which is done.
pub async fn post(tx: &Tx, site: SiteId, event: &Event, letter: Rendered, now: i64) -> Result<()> {
    let payload = serde_json::to_string(event).attempting("writing an event down")?;
    let row = event::ActiveModel {
        site_id: Set(site),
        kind: Set(event.kind().to_owned()),
        payload: Set(payload),
        created_at: Set(now),
        done_at: Set(Some(now)),
        attempts: Set(0),
        last_error: Set(None),
        ..Default::default()
    };
    let row = row.insert(tx).await?;
    outbox::insert(tx, row.id, vec![letter], now).await
}

/// The letters to an address that are still known, the oldest first.
pub async fn letters_to(db: &impl ConnectionTrait, address: &str) -> Result<Vec<Posted>> {
    let rows = Entity::find().filter(is_to(address)).order_by_asc(Column::Id).all(db).await?;
    let posted =
        |row: Model| Posted { subject: row.subject, created_at: row.created_at, sent_at: row.sent_at };
    Ok(rows.into_iter().map(posted).collect())
}

/// Deletes the letters to an address, and takes the words out of letters to others that tell of these comments (by
/// their opaque names, which every such letter links to); those that are still on their way are not sent. Answers
/// when each was written and its Message-ID, by which files of letters are found.
pub async fn forget(tx: &Tx, address: &str, comments: &[&str]) -> Result<Vec<(i64, String)>> {
    let mut gone = Entity::find().filter(is_to(address)).all(tx).await?;
    let mut blanked = Vec::new();
    for names in comments.chunks(AT_ONCE) {
        let mut tells = Condition::any();
        for name in names {
            tells = tells.add(Column::BodyText.into_expr().like(LikeExpr::new(format!("%{name}%"))));
        }
        let (done, waiting): (Vec<Model>, Vec<Model>) = Entity::find()
            .filter(tells)
            .all(tx)
            .await?
            .into_iter()
            .partition(|one| !matches!(one.state, LetterState::Waiting | LetterState::Sending));
        gone.extend(waiting);
        blanked.extend(done);
    }
    let ids = |letters: &[Model]| letters.iter().map(|one| one.id).collect::<Vec<LetterId>>();
    Entity::update_many()
        .col_expr(Column::Subject, Expr::value(""))
        .col_expr(Column::BodyText, Expr::value(""))
        .col_expr(Column::BodyHtml, Expr::value(""))
        .filter(Column::Id.is_in(ids(&blanked)))
        .exec(tx)
        .await?;
    Entity::delete_many().filter(Column::Id.is_in(ids(&gone))).exec(tx).await?;
    gone.extend(blanked);
    Ok(gone.into_iter().map(|one| (one.created_at, one.message_id)).collect())
}
