//! The domains of a site as its desk lists them: how many texts link to each, and what moderators said of those.

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait as _, LikeExpr, SimpleExpr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, Order, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
};

use crate::entities::fingerprint::{self, Column};
use crate::entities::ids::SiteId;
use crate::entities::text_domain;
use crate::error::Result;

/// What is known of a domain.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromQueryResult)]
pub struct KnownDomain {
    /// Its name, as it is registered, in ASCII.
    pub domain: String,
    /// Texts that link to it.
    pub n_texts: i64,
    /// Of them, those that a moderator called spam.
    pub n_spam: i64,
    /// Of them, those that a moderator called honest.
    pub n_honest: i64,
    /// When the newest came (epoch ms).
    pub seen_at: i64,
}

/// By what domains are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DomainSort {
    /// Most spam first.
    Spam,
    /// Most honest texts first.
    Honest,
    /// The newest first.
    Seen,
    /// By name.
    Name,
}

/// The domains that are looked for.
#[derive(Debug, Clone, Copy)]
pub struct DomainsWanted<'a> {
    /// The site.
    pub site: SiteId,
    /// Letters that the name has; empty for all.
    pub part: &'a str,
    /// By what they are sorted.
    pub sort: DomainSort,
}

/// One page of the domains.
///
/// # Errors
/// The database.
pub async fn list_domains(
    db: &impl ConnectionTrait,
    wanted: DomainsWanted<'_>,
    offset: u64,
    limit: u64,
) -> Result<Vec<KnownDomain>> {
    let all = || text_domain::Column::Id.count();
    let newest = || Column::At.max();
    let found = select(wanted)
        .column(text_domain::Column::Domain)
        .column_as(all(), "n_texts")
        .column_as(said(true), "n_spam")
        .column_as(said(false), "n_honest")
        .column_as(newest(), "seen_at")
        .group_by(text_domain::Column::Domain);
    let sorted = match wanted.sort {
        DomainSort::Spam => found.order_by(said(true), Order::Desc).order_by(all(), Order::Desc),
        DomainSort::Honest => found.order_by(said(false), Order::Desc).order_by(all(), Order::Desc),
        DomainSort::Seen => found.order_by(newest(), Order::Desc),
        DomainSort::Name => found,
    };
    let sorted = sorted.order_by_asc(text_domain::Column::Domain);
    Ok(sorted.offset(offset).limit(limit).into_model().all(db).await?)
}

/// How many domains there are.
///
/// # Errors
/// The database.
pub async fn count_domains(db: &impl ConnectionTrait, wanted: DomainsWanted<'_>) -> Result<u64> {
    let n: Option<i64> = select(wanted)
        .column_as(Expr::col(text_domain::Column::Domain.as_column_ref()).count_distinct(), "n")
        .into_tuple()
        .one(db)
        .await?;
    Ok(u64::try_from(n.unwrap_or_default()).unwrap_or_default())
}

fn select(wanted: DomainsWanted<'_>) -> Select<text_domain::Entity> {
    let text: RelationDef = text_domain::Entity::belongs_to(fingerprint::Entity)
        .from((text_domain::Column::SubjectKind, text_domain::Column::SubjectId))
        .to((Column::SubjectKind, Column::SubjectId))
        .into();
    let found = text_domain::Entity::find()
        .select_only()
        .join(JoinType::InnerJoin, text)
        .filter(text_domain::Column::SiteId.eq(wanted.site));
    if wanted.part.is_empty() {
        return found;
    }
    let part = wanted.part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let like = LikeExpr::new(format!("%{part}%")).escape('\\');
    found.filter(text_domain::Column::Domain.into_expr().like(like))
}

/// Counts texts of which a moderator said this; what nobody has judged counts for neither.
fn said(is_spam: bool) -> SimpleExpr {
    let one: SimpleExpr = CaseStatement::new().case(Column::IsSpam.eq(is_spam), 1_i32).finally(0_i32).into();
    one.sum()
}
