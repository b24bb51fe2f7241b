//! Writing the log, and reading what is looked for in it.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, Query, SelectStatement},
};

use super::entry::{Actor, Entry};
use super::sought::{Sight, Sought, Subject, Who};
use crate::entities::ids::LogEntryId;
use crate::entities::log_entry::{self, ActorKind, Column, SubjectKind};
use crate::entities::{comment, page};
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

/// Removes what a reader said and was called, and what was said of them, from all lines about one of their things.
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
        .col_expr(Column::Reason, Expr::value(None::<String>))
        .col_expr(Column::Before, Expr::value(None::<String>))
        .col_expr(Column::After, Expr::value(None::<String>))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many lines there are that are looked for and may be seen.
pub async fn count(db: &impl ConnectionTrait, sought: &Sought, sight: &Sight) -> Result<u64> {
    Ok(log_entry::Entity::find().filter(wanted(sought, sight)).count(db).await?)
}

/// Some of them, the newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    sought: &Sought,
    sight: &Sight,
    offset: u64,
    limit: u64,
) -> Result<Vec<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(wanted(sought, sight))
        .order_by_desc(Column::Id)
        .offset(offset)
        .limit(limit)
        .all(db)
        .await?)
}

/// The next of them before this line, the newest first: for reading all of them in parts.
pub async fn list_before(
    db: &impl ConnectionTrait,
    sought: &Sought,
    before: LogEntryId,
    limit: u64,
) -> Result<Vec<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(wanted(sought, &Sight::All))
        .filter(Column::Id.lt(before))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?)
}

fn wanted(sought: &Sought, sight: &Sight) -> Condition {
    let mut all = Condition::all().add(seen(sight));
    match sought.who {
        Some(Who::Account(id)) => all = all.add(Column::AccountId.eq(id)),
        Some(Who::Readers) => all = all.add(Column::ActorKind.eq(ActorKind::Author)),
        Some(Who::Program) => all = all.add(Column::ActorKind.eq(ActorKind::Program)),
        None => {}
    }
    match &sought.subject {
        Some(Subject::Number(id)) => all = all.add(Column::SubjectId.eq(*id)),
        Some(Subject::Comment(public_id)) => {
            let of_name =
                comment_ids().and_where(comment::Column::PublicId.eq(public_id.as_str())).to_owned();
            all = all
                .add(Column::SubjectKind.eq(SubjectKind::Comment))
                .add(Column::SubjectId.in_subquery(of_name));
        }
        None => {}
    }
    all.add_option(sought.kind.map(|kind| Column::SubjectKind.eq(kind)))
        .add_option(sought.act.as_ref().map(|act| Column::Act.eq(act.as_str())))
        .add_option(sought.from.map(|from| Column::At.gte(from)))
        .add_option(sought.before.map(|before| Column::At.lt(before)))
}

/// What a moderator may see beside their own lines: never of other people's accounts, sessions, keys, letters
/// and exports.
const ABOUT_CONTENT: [SubjectKind; 7] = [
    SubjectKind::Comment,
    SubjectKind::Rating,
    SubjectKind::Article,
    SubjectKind::Setting,
    SubjectKind::Rule,
    SubjectKind::Block,
    SubjectKind::Author,
];

fn seen(sight: &Sight) -> Condition {
    let Sight::Within { own, sites, langs } = sight else { return Condition::all() };
    let mut content = Condition::all().add(Column::SubjectKind.is_in(ABOUT_CONTENT));
    if !sites.is_empty() {
        content = content.add(Column::SiteId.is_in(sites.iter().copied()));
    }
    if !langs.is_empty() {
        let lang = || Expr::col((page::Entity, page::Column::Lang));
        let spoken = langs.iter().fold(Condition::any(), |any, one| {
            any.add(lang().eq(one.tag())).add(lang().like(format!("{}-%", one.tag())))
        });
        let is_its_page =
            Expr::col((page::Entity, page::Column::Id)).equals((comment::Entity, comment::Column::PageId));
        let within = comment_ids().inner_join(page::Entity, is_its_page).cond_where(spoken).to_owned();
        content = content.add(
            Condition::any()
                .add(Column::SubjectKind.ne(SubjectKind::Comment))
                .add(Column::SubjectId.in_subquery(within)),
        );
    }
    Condition::any().add(Column::AccountId.eq(*own)).add(content)
}

fn comment_ids() -> SelectStatement {
    Query::select().column((comment::Entity, comment::Column::Id)).from(comment::Entity).to_owned()
}

/// Why this was last done to a thing, if a reason was given.
pub async fn last_reason(
    db: &impl ConnectionTrait,
    subject: SubjectKind,
    id: i64,
    act: &str,
) -> Result<Option<String>> {
    let line = log_entry::Entity::find()
        .filter(Column::SubjectKind.eq(subject))
        .filter(Column::SubjectId.eq(id))
        .filter(Column::Act.eq(act))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    Ok(line.and_then(|line| line.reason))
}

/// Where a thing was when a moderator first did something to it.
pub async fn first_from(db: &impl ConnectionTrait, subject: SubjectKind, id: i64) -> Result<Option<String>> {
    let line = log_entry::Entity::find()
        .filter(Column::SubjectKind.eq(subject))
        .filter(Column::SubjectId.eq(id))
        .filter(Column::ActorKind.eq(ActorKind::Moderator))
        .order_by_asc(Column::Id)
        .one(db)
        .await?;
    Ok(line.and_then(|line| line.from_state))
}
