//! The table `comment_search`: what a comment is found by on the desk.
//!
//! `folded` holds its words as [`words::indexed`] makes them. The database keeps an index of them beside it (FTS5's
//! table `comment_words` on SQLite, the column `words` with a GIN index on PostgreSQL), which triggers keep up;
//! there every comment also has the word of its state.

use super::rows::Whole;
use crate::comments::comment::{AuthorName, Body};
use crate::db::Tx;
use crate::entities::comment::{Column, CommentState, Entity, Model};
use crate::entities::comment_search;
use crate::entities::ids::CommentId;
use crate::error::Result;
use crate::text::words::{self, Phrase};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement, Value,
};

/// So many comments are found one by one; what more of them say is found on the way through the list.
pub const MOST_FOUND: u64 = 10_000;

/// Up to so many hits SQLite reads them one by one and sorts them; of more, the first of a sorted list are soon met on
/// the way through it. In a list of n comments with h hits the way to a page of 25 has 25·n/h steps, and reading all
/// hits has h: they are equal at h = 2,400 for n = 225,000.
const FEW: usize = 2_000;

/// Comments that say something.
#[derive(Debug, Clone)]
pub struct Sayings {
    sought: Vec<Vec<Phrase>>,
    found: Found,
    is_sqlite: bool,
}

#[derive(Debug, Clone)]
enum Found {
    /// Nothing was looked for.
    All,
    /// These.
    Few(Vec<i64>),
    /// More than [`MOST_FOUND`].
    Many,
}

#[derive(FromQueryResult)]
struct Hit {
    id: i64,
}

/// Looks for comments in a state that have each of these words in the name, the website or the text, however
/// they are spelled: see [`words`].
pub async fn look_up(db: &impl ConnectionTrait, typed: &str, state: CommentState) -> Result<Sayings> {
    let sought = words::sought(typed);
    let backend = db.get_database_backend();
    let is_sqlite = backend == DbBackend::Sqlite;
    if sought.is_empty() {
        // Signs without a word are found nowhere.
        let found = if typed.trim().is_empty() { Found::All } else { Found::Few(Vec::new()) };
        return Ok(Sayings { sought, found, is_sqlite });
    }
    let mut values: Vec<Value> = Vec::new();
    let (from, place) = if is_sqlite {
        values.push(fts5(&sought, state).into());
        let rowids = "SELECT rowid FROM comment_words WHERE comment_words MATCH ?";
        (format!("comment_search WHERE comment_id IN ({rowids})"), Place::Question)
    } else {
        values.push(tsquery(&sought, state).into());
        ("comment_search WHERE words @@ CAST($1 AS tsquery)".to_owned(), Place::Dollar)
    };
    let says = likes(&sought, place, &mut values);
    let sql = format!("SELECT comment_id AS id FROM {from} AND {says} LIMIT {}", MOST_FOUND + 1);
    let hits = Hit::find_by_statement(Statement::from_sql_and_values(backend, sql, values)).all(db).await?;
    let is_many = u64::try_from(hits.len()).unwrap_or(u64::MAX) > MOST_FOUND;
    let found = if is_many { Found::Many } else { Found::Few(hits.into_iter().map(|hit| hit.id).collect()) };
    Ok(Sayings { sought, found, is_sqlite })
}

impl Sayings {
    /// Whether there are so many that they are found on the way.
    pub fn is_many(&self) -> bool {
        matches!(self.found, Found::Many)
    }

    /// How many they are, if they were found one by one.
    pub fn n_found(&self) -> Option<u64> {
        match &self.found {
            Found::Few(ids) => u64::try_from(ids.len()).ok(),
            Found::All | Found::Many => None,
        }
    }

    /// Whether SQLite is to read them one by one: left to itself it walks through the sorted list and asks each comment
    /// whether it is one of them.
    pub fn are_read_first(&self, in_order: bool) -> bool {
        let is_short = matches!(&self.found, Found::Few(ids) if !in_order || ids.len() <= FEW);
        self.is_sqlite && is_short
    }

    /// The condition on comments.
    pub fn condition(&self) -> Condition {
        match &self.found {
            Found::All => Condition::all(),
            Found::Few(ids) if self.is_sqlite => {
                let list = serde_json::to_string(ids).unwrap_or_default();
                let one_of = "comment.id IN (SELECT value FROM json_each(?))";
                Condition::all().add(Expr::cust_with_values(one_of, [list]))
            }
            Found::Few(ids) => {
                let list: Vec<String> = ids.iter().map(ToString::to_string).collect();
                let one_of = "comment.id = ANY(CAST($1 AS bigint[]))";
                Condition::all().add(Expr::cust_with_values(one_of, [format!("{{{}}}", list.join(","))]))
            }
            Found::Many => {
                let mut values = Vec::new();
                let place = if self.is_sqlite { Place::Question } else { Place::Dollar };
                let says = likes(&self.sought, place, &mut values);
                // As a value of the row, so that no database reads the whole table first.
                let sql = format!(
                    "(SELECT CASE WHEN {says} THEN 1 ELSE 0 END FROM comment_search \
                     WHERE comment_search.comment_id = comment.id) = 1"
                );
                Condition::all().add(Expr::cust_with_values(sql, values))
            }
        }
    }
}

/// How a database counts the values of a statement.
#[derive(Clone, Copy)]
enum Place {
    Question,
    Dollar,
}

/// The exact condition on `folded`, in words that both databases understand.
fn likes(sought: &[Vec<Phrase>], place: Place, values: &mut Vec<Value>) -> String {
    let mut like = |phrase: &Phrase| {
        values.push(format!("%{}%", phrase.needle()).into());
        match place {
            Place::Question => "folded LIKE ?".to_owned(),
            Place::Dollar => format!("folded LIKE ${}", values.len()),
        }
    };
    let mut either = |phrases: &Vec<Phrase>| {
        let any: Vec<String> = phrases.iter().map(&mut like).collect();
        format!("({})", any.join(" OR "))
    };
    sought.iter().map(&mut either).collect::<Vec<_>>().join(" AND ")
}

/// The question to FTS5. Words have neither quotes nor blanks in them: see [`words`].
fn fts5(sought: &[Vec<Phrase>], state: CommentState) -> String {
    let asked = each_of(sought, " AND ", " OR ", |word, is_open| {
        if is_open { format!("\"{word}\" *") } else { format!("\"{word}\"") }
    });
    format!("\"={}\" AND {asked}", state.as_str())
}

/// The question to PostgreSQL.
fn tsquery(sought: &[Vec<Phrase>], state: CommentState) -> String {
    let asked =
        each_of(
            sought,
            " & ",
            " | ",
            |word, is_open| {
                if is_open { format!("'{word}':*") } else { format!("'{word}'") }
            },
        );
    format!("'={}' & {asked}", state.as_str())
}

/// The indexes know words, not their order: a phrase is all of its words.
fn each_of(sought: &[Vec<Phrase>], and: &str, or: &str, term: impl Fn(&str, bool) -> String) -> String {
    let phrase = |phrase: &Phrase| {
        let last = phrase.words.len().saturating_sub(1);
        let words = phrase.words.iter().enumerate();
        let terms: Vec<String> = words.map(|(at, word)| term(word, phrase.is_open && at == last)).collect();
        format!("({})", terms.join(and))
    };
    let word =
        |phrases: &Vec<Phrase>| format!("({})", phrases.iter().map(phrase).collect::<Vec<_>>().join(or));
    sought.iter().map(word).collect::<Vec<_>>().join(and)
}

/// A comment is not found any more.
pub(super) async fn forget(tx: &impl ConnectionTrait, id: CommentId) -> Result<()> {
    comment_search::Entity::delete_many().filter(comment_search::Column::CommentId.eq(id)).exec(tx).await?;
    Ok(())
}

/// Makes a new or a changed comment findable.
pub(super) async fn index(
    tx: &impl ConnectionTrait,
    id: CommentId,
    author: &AuthorName,
    website: Option<&str>,
    body: &Body,
) -> Result<()> {
    let row = comment_search::ActiveModel {
        comment_id: Set(id),
        folded: Set(folded(author.as_str(), website, body.source())),
    };
    put(tx, vec![row]).await
}

/// What a changed comment is found by; its website stays.
pub(super) async fn index_again(
    tx: &impl ConnectionTrait,
    was: &Whole,
    author: &AuthorName,
    body: &Body,
) -> Result<()> {
    index(tx, was.id, author, was.author_website.as_deref(), body).await
}

fn folded(name: &str, website: Option<&str>, source: &str) -> String {
    words::indexed(&[name, website.unwrap_or_default(), source])
}

async fn put(tx: &impl ConnectionTrait, rows: Vec<comment_search::ActiveModel>) -> Result<()> {
    let anew = OnConflict::column(comment_search::Column::CommentId)
        .update_column(comment_search::Column::Folded)
        .to_owned();
    comment_search::Entity::insert_many(rows).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

/// Makes the next comments before this one findable that came before there was a search; which it did, the newest
/// first.
pub async fn index_old(tx: &Tx, before: CommentId, limit: u64) -> Result<Vec<CommentId>> {
    let unknown = "NOT EXISTS (SELECT 1 FROM comment_search WHERE comment_search.comment_id = comment.id)";
    let old: Vec<Model> = Entity::find()
        .filter(Column::Id.lt(before))
        .filter(Column::State.ne(CommentState::Withdrawn))
        .filter(Expr::cust(unknown))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(tx)
        .await?;
    let row = |one: &Model| comment_search::ActiveModel {
        comment_id: Set(one.id),
        folded: Set(folded(&one.author_name, one.author_website.as_deref(), &one.body_source)),
    };
    if !old.is_empty() {
        put(tx, old.iter().map(row).collect()).await?;
    }
    Ok(old.into_iter().map(|one| one.id).collect())
}
