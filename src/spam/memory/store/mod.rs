//! Every query of the tables `fingerprint` and `text_domain`.

mod domains;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
};

use crate::entities::fingerprint::{self, Column};
use crate::entities::ids::{CommentId, SiteId};
use crate::entities::log_entry::SubjectKind;
use crate::entities::text_domain;
use crate::error::Result;
use crate::spam::context::DomainTally;
use crate::spam::memory::keep::Remembered;
use crate::spam::memory::sketch::Sketch;

pub use domains::{DomainSort, DomainsWanted, KnownDomain, count_domains, list_domains};

/// The newest texts called spam that a new text is compared with.
const MOST_KNOWN: u64 = 5_000;
/// Of the texts that share a band, the newest that are looked at.
const MOST_LIKE: u64 = 500;
/// So many approved texts say which scripts are at home on a site.
const ENOUGH_TEXTS: u64 = 10;

/// A text of whatever kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    /// What kind.
    pub kind: SubjectKind,
    /// Which one.
    pub id: i64,
}

impl From<CommentId> for Subject {
    fn from(id: CommentId) -> Self {
        Self { kind: SubjectKind::Comment, id: id.0 }
    }
}

impl Subject {
    /// The comment that it is, if it is one.
    pub fn comment(self) -> Option<CommentId> {
        (self.kind == SubjectKind::Comment).then_some(CommentId(self.id))
    }
}

/// What a text leaves behind.
pub(in crate::spam::memory) struct Traces {
    pub sketch: Option<Sketch>,
    pub script: Option<&'static str>,
    pub domains: BTreeSet<String>,
}

/// A text that a moderator called spam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub subject: Subject,
    /// How many bits its sketch differs.
    pub distance: u32,
}

#[derive(FromQueryResult)]
struct Row {
    subject_kind: SubjectKind,
    subject_id: i64,
    simhash: Option<i64>,
}

impl Row {
    fn subject(&self) -> Subject {
        Subject { kind: self.subject_kind, id: self.subject_id }
    }

    fn distance(&self, sketch: Sketch) -> u32 {
        self.simhash.map_or(u32::MAX, |stored| Sketch::from_stored(stored).distance(sketch))
    }
}

fn of_subject(subject: Subject) -> Condition {
    Condition::all().add(Column::SubjectKind.eq(subject.kind)).add(Column::SubjectId.eq(subject.id))
}

/// Forgets a text.
pub(in crate::spam) async fn forget(tx: &impl ConnectionTrait, subject: Subject) -> Result<()> {
    fingerprint::Entity::delete_many().filter(of_subject(subject)).exec(tx).await?;
    text_domain::Entity::delete_many()
        .filter(text_domain::Column::SubjectKind.eq(subject.kind))
        .filter(text_domain::Column::SubjectId.eq(subject.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Stores what a text leaves behind, in place of what it left before.
pub(in crate::spam::memory) async fn replace(
    tx: &impl ConnectionTrait,
    text: &Remembered<'_>,
    traces: &Traces,
) -> Result<()> {
    let Subject { kind, id } = text.subject;
    forget(tx, text.subject).await?;
    let [band_1, band_2, band_3, band_4] = traces.sketch.map_or([None; 4], |sketch| sketch.bands().map(Some));
    let row = fingerprint::ActiveModel {
        id: NotSet,
        site_id: Set(text.site_id),
        subject_kind: Set(kind),
        subject_id: Set(id),
        simhash: Set(traces.sketch.map(Sketch::stored)),
        band_1: Set(band_1),
        band_2: Set(band_2),
        band_3: Set(band_3),
        band_4: Set(band_4),
        script: Set(traces.script.map(str::to_owned)),
        is_spam: Set(None),
        at: Set(text.now_ms),
    };
    fingerprint::Entity::insert(row).exec_without_returning(tx).await?;
    if traces.domains.is_empty() {
        return Ok(());
    }
    let rows = traces.domains.iter().map(|domain| text_domain::ActiveModel {
        id: NotSet,
        site_id: Set(text.site_id),
        subject_kind: Set(kind),
        subject_id: Set(id),
        domain: Set(domain.clone()),
    });
    text_domain::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

pub(in crate::spam::memory) async fn mark_verdict(
    tx: &impl ConnectionTrait,
    subject: Subject,
    is_spam: Option<bool>,
) -> Result<()> {
    fingerprint::Entity::update_many()
        .col_expr(Column::IsSpam, Expr::value(is_spam))
        .filter(of_subject(subject))
        .exec(tx)
        .await?;
    Ok(())
}

/// The newest texts that moderators called spam.
pub(in crate::spam::memory) async fn known_sketches(
    db: &impl ConnectionTrait,
    site_id: SiteId,
) -> Result<Vec<(Subject, Sketch)>> {
    let rows: Vec<Row> = rows_of(site_id)
        .filter(Column::IsSpam.eq(true))
        .filter(Column::Simhash.is_not_null())
        .order_by_desc(Column::Id)
        .limit(MOST_KNOWN)
        .into_model()
        .all(db)
        .await?;
    let sketch = |row: &Row| Some((row.subject(), Sketch::from_stored(row.simhash?)));
    Ok(rows.iter().filter_map(sketch).collect())
}

/// The texts since a moment that are the same but for a word.
pub async fn like_since(
    db: &impl ConnectionTrait,
    site_id: SiteId,
    sketch: Sketch,
    since_ms: i64,
) -> Result<HashSet<Subject>> {
    let columns = [Column::Band1, Column::Band2, Column::Band3, Column::Band4];
    let bands = columns.into_iter().zip(sketch.bands());
    let is_near = bands.fold(Condition::any(), |any, (column, band)| any.add(column.eq(band)));
    let rows: Vec<Row> = rows_of(site_id)
        .filter(is_near)
        .filter(Column::At.gte(since_ms))
        .order_by_desc(Column::At)
        .limit(MOST_LIKE)
        .into_model()
        .all(db)
        .await?;
    Ok(rows.iter().filter(|row| row.distance(sketch) <= Sketch::NEAR).map(Row::subject).collect())
}

fn rows_of(site_id: SiteId) -> Select<fingerprint::Entity> {
    fingerprint::Entity::find()
        .select_only()
        .columns([Column::SubjectKind, Column::SubjectId, Column::Simhash])
        .filter(Column::SiteId.eq(site_id))
}

/// Whether enough was approved on this site to know its scripts, and this one was not among them.
pub async fn is_new_script(db: &impl ConnectionTrait, site_id: SiteId, script: &str) -> Result<bool> {
    let approved = || rows_of(site_id).filter(Column::IsSpam.eq(false)).filter(Column::Script.is_not_null());
    let here: Vec<Row> = approved().filter(Column::Script.eq(script)).limit(1).into_model().all(db).await?;
    if !here.is_empty() {
        return Ok(false);
    }
    let others: Vec<Row> = approved().limit(ENOUGH_TEXTS).into_model().all(db).await?;
    Ok(others.len() as u64 == ENOUGH_TEXTS)
}

#[derive(FromQueryResult)]
struct DomainCount {
    domain: String,
    is_spam: bool,
    n: i64,
}

/// What moderators said of texts with these domains; one tally for each, known or not.
pub async fn tallies(
    db: &impl ConnectionTrait,
    site_id: SiteId,
    domains: BTreeSet<String>,
) -> Result<Vec<DomainTally>> {
    if domains.is_empty() {
        return Ok(Vec::new());
    }
    let counts = counted(site_id)
        .filter(text_domain::Column::Domain.is_in(domains.iter().map(String::as_str)))
        .into_model()
        .all(db)
        .await?;
    let mut tallies: BTreeMap<String, DomainTally> = summed(counts);
    for domain in domains {
        tallies.entry(domain.clone()).or_insert_with(|| DomainTally { domain, ..DomainTally::default() });
    }
    Ok(tallies.into_values().collect())
}

fn counted(site_id: SiteId) -> Select<text_domain::Entity> {
    let judged: RelationDef = text_domain::Entity::belongs_to(fingerprint::Entity)
        .from((text_domain::Column::SubjectKind, text_domain::Column::SubjectId))
        .to((Column::SubjectKind, Column::SubjectId))
        .into();
    text_domain::Entity::find()
        .select_only()
        .column(text_domain::Column::Domain)
        .column(Column::IsSpam)
        .column_as(text_domain::Column::Id.count(), "n")
        .join(JoinType::InnerJoin, judged)
        .filter(text_domain::Column::SiteId.eq(site_id))
        .filter(Column::IsSpam.is_not_null())
        .group_by(text_domain::Column::Domain)
        .group_by(Column::IsSpam)
}

fn summed(counts: Vec<DomainCount>) -> BTreeMap<String, DomainTally> {
    let mut tallies: BTreeMap<String, DomainTally> = BTreeMap::new();
    for count in counts {
        let n = u32::try_from(count.n).unwrap_or(u32::MAX);
        let tally = tallies
            .entry(count.domain.clone())
            .or_insert_with(|| DomainTally { domain: count.domain, ..DomainTally::default() });
        if count.is_spam {
            tally.n_spam = n;
        } else {
            tally.n_ham = n;
        }
    }
    tallies
}

/// Forgets texts from before a moment that no moderator has judged; answers how many.
pub(in crate::spam::memory) async fn prune(tx: &impl ConnectionTrait, before_ms: i64) -> Result<u64> {
    let old = Condition::all().add(Column::IsSpam.is_null()).add(Column::At.lt(before_ms));
    let done = fingerprint::Entity::delete_many().filter(old).exec(tx).await?;
    let owner = Query::select()
        .expr(Expr::val(1))
        .from(fingerprint::Entity)
        .and_where(
            Expr::col(Column::SubjectKind.as_column_ref())
                .equals(text_domain::Column::SubjectKind.as_column_ref()),
        )
        .and_where(
            Expr::col(Column::SubjectId.as_column_ref())
                .equals(text_domain::Column::SubjectId.as_column_ref()),
        )
        .to_owned();
    text_domain::Entity::delete_many().filter(Expr::exists(owner).not()).exec(tx).await?;
    Ok(done.rows_affected)
}
