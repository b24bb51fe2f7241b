//! Every query of the table `spam_rule`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, SqlErr,
};

use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, SiteId, SpamRuleId};
use crate::entities::spam_rule::{ActiveModel, Column, Entity, Model, StoredRuleAction, StoredRuleKind};
use crate::error::Result;
use crate::spam::rules::{Action, Rule, RuleKind};

/// The most rules of a site.
pub const MOST_RULES: u64 = 2000;
/// Of them, the most patterns: each is looked for by itself.
pub const MOST_PATTERNS: u64 = 100;

/// A rule in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub id: SpamRuleId,
    /// The rule.
    pub rule: Rule,
    /// Who added it.
    pub by: Option<AccountId>,
    /// When (epoch ms).
    pub at: i64,
}

impl From<Model> for Listed {
    fn from(row: Model) -> Self {
        let kind = match row.kind {
            StoredRuleKind::Word => RuleKind::Word,
            StoredRuleKind::Pattern => RuleKind::Pattern,
            StoredRuleKind::Domain => RuleKind::Domain,
        };
        let action = match row.action {
            StoredRuleAction::Hold => Action::Hold,
            StoredRuleAction::Spam => Action::Spam,
            StoredRuleAction::Allow => Action::Allow,
        };
        let rule = Rule { kind, action, text: row.text };
        Listed { id: row.id, rule, by: row.account_id, at: row.created_at }
    }
}

fn stored_kind(kind: RuleKind) -> StoredRuleKind {
    match kind {
        RuleKind::Word => StoredRuleKind::Word,
        RuleKind::Pattern => StoredRuleKind::Pattern,
        RuleKind::Domain => StoredRuleKind::Domain,
    }
}

fn stored_action(action: Action) -> StoredRuleAction {
    match action {
        Action::Hold => StoredRuleAction::Hold,
        Action::Spam => StoredRuleAction::Spam,
        Action::Allow => StoredRuleAction::Allow,
    }
}

/// What changes whenever the lists do: rules are only added and removed, and numbers only grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub(super) struct Revision {
    n: i64,
    newest: Option<i64>,
}

/// Which lists these are.
pub(super) async fn revision(db: &Db, site: SiteId) -> Result<Revision> {
    let found = Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "n")
        .column_as(Column::Id.max(), "newest")
        .filter(Column::SiteId.eq(site))
        .into_model()
        .one(db.r())
        .await?;
    Ok(found.unwrap_or(Revision { n: 0, newest: None }))
}

/// All rules of a site: domains, patterns, words, each by their letters.
pub async fn list(db: &Db, site: SiteId) -> Result<Vec<Listed>> {
    let rows = Entity::find()
        .filter(Column::SiteId.eq(site))
        .order_by_asc(Column::Kind)
        .order_by_asc(Column::Folded)
        .all(db.r())
        .await?;
    Ok(rows.into_iter().map(Listed::from).collect())
}

/// How adding a rule went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is in the list.
    Done(Listed),
    /// It asked for something else before: the old one is gone, the new one is in the list.
    Replaced(Listed),
    /// It was in the list already.
    There,
    /// The list is full.
    Full,
}

/// Adds a rule that has passed [`Rule::check`]; one with the same text and another action gives way to it.
pub async fn add(tx: &Tx, site: SiteId, rule: &Rule, by: AccountId, now_ms: i64) -> Result<Added> {
    let kind = stored_kind(rule.kind);
    let of_site = || Entity::find().filter(Column::SiteId.eq(site));
    let same = of_site().filter(Column::Kind.eq(kind)).filter(Column::Folded.eq(rule.key())).one(tx).await?;
    if same.as_ref().is_some_and(|one| one.action == stored_action(rule.action)) {
        return Ok(Added::There);
    }
    let n_patterns = of_site().filter(Column::Kind.eq(StoredRuleKind::Pattern)).count(tx).await?;
    let is_full = of_site().count(tx).await? >= MOST_RULES
        || (rule.kind == RuleKind::Pattern && n_patterns >= MOST_PATTERNS);
    if is_full && same.is_none() {
        return Ok(Added::Full);
    }
    let is_there = same.is_some();
    if let Some(old) = same {
        Entity::delete_by_id(old.id).exec(tx).await?;
    }
    Ok(match insert(tx, site, rule, by, now_ms).await? {
        Some(listed) if is_there => Added::Replaced(listed),
        Some(listed) => Added::Done(listed),
        None => Added::There,
    })
}

/// Nothing if somebody else has just added the same.
async fn insert(
    tx: &impl ConnectionTrait,
    site: SiteId,
    rule: &Rule,
    by: AccountId,
    now_ms: i64,
) -> Result<Option<Listed>> {
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        kind: Set(stored_kind(rule.kind)),
        text: Set(rule.text.clone()),
        folded: Set(rule.key()),
        action: Set(stored_action(rule.action)),
        account_id: Set(Some(by)),
        created_at: Set(now_ms),
    };
    match row.insert(tx).await {
        Ok(row) => Ok(Some(Listed::from(row))),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Removes a rule and answers what it was; nothing if it is gone already.
pub async fn remove(tx: &Tx, site: SiteId, id: SpamRuleId) -> Result<Option<Listed>> {
    let Some(row) = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(tx).await? else {
        return Ok(None);
    };
    let done = Entity::delete_by_id(id).exec(tx).await?;
    Ok((done.rows_affected == 1).then(|| Listed::from(row)))
}
