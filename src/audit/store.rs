//! Writing the log.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::Expr,
};

use super::entry::{Actor, Entry};
use crate::entities::ids::LogEntryId;
use crate::entities::log_entry::{self, ActorKind, Column, SubjectKind};
use crate::error::Result;

/// Writes a line, in the transaction of the deed.
pub async fn write(tx: &impl ConnectionTrait, entry: Entry<'_>, now_ms: i64) -> Result<LogEntryId> {
    let (kind, account, name) = match entry.actor {
        Actor::Account { id, name } => (ActorKind::Moderator, Some(id), name),
        Actor::Reader { name } => (ActorKind::Author, None, name),
        Actor::Program => (ActorKind::Program, None, ""),
    };
    let own = |text: Option<&str>| Set(text.map(str::to_owned));
    let row = log_entry::ActiveModel {
        id: NotSet,
        site_id: Set(entry.site),
        at: Set(now_ms),
        actor_kind: Set(kind),
        account_id: Set(account),
        actor_name: Set(name.to_owned()),
        subject_kind: Set(entry.subject),
        subject_id: Set(entry.id),
        act: Set(entry.act.to_owned()),
        from_state: own(entry.from),
        to_state: own(entry.to),
        reason: own(entry.reason),
        undoes_id: Set(entry.undoes),
        before: own(entry.before),
        after: own(entry.after),
        batch: own(entry.batch),
    };
    Ok(row.insert(tx).await?.id)
}

/// Removes what a reader said and was called from all lines about one of their things.
pub async fn blank(tx: &impl ConnectionTrait, subject: SubjectKind, id: i64) -> Result<()> {
    let of_it = || {
        log_entry::Entity::update_many()
            .filter(Column::SubjectKind.eq(subject))
            .filter(Column::SubjectId.eq(id))
    };
    of_it()
        .col_expr(Column::ActorName, Expr::value(""))
        .filter(Column::ActorKind.eq(ActorKind::Author))
        .exec(tx)
        .await?;
    of_it()
        .col_expr(Column::Before, Expr::value(None::<String>))
        .col_expr(Column::After, Expr::value(None::<String>))
        .exec(tx)
        .await?;
    Ok(())
}
