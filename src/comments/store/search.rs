//! The table `comment_search`: what a comment is found by on the desk.

use super::rows::Whole;
use crate::comments::comment::{AuthorName, Body};
use crate::db::Tx;
use crate::entities::comment::{Column, Entity, Model};
use crate::entities::comment_search;
use crate::entities::ids::CommentId;
use crate::error::Result;
use crate::text::normalize::fold;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{LikeExpr, OnConflict, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// The most words that a search listens to.
const MOST_WORDS: usize = 10;
/// The most letters of one.
const MOST_LETTERS: usize = 100;

/// A condition on comments: each of these words is in the name, the website or the text.
///
/// Words are found inside longer ones, and however they are spelled: see [`fold`]. Nothing to look for is no
/// condition.
pub fn says(words: &str) -> Condition {
    let folded = fold(words);
    let words: Vec<String> = folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| word.chars().take(MOST_LETTERS).collect())
        .collect();
    if words.is_empty() {
        return Condition::all();
    }
    Condition::all().add(Column::Id.in_subquery(having(&words)))
}

/// A comment is not found any more.
pub(super) async fn forget(tx: &impl ConnectionTrait, id: CommentId) -> Result<()> {
    comment_search::Entity::delete_many().filter(comment_search::Column::CommentId.eq(id)).exec(tx).await?;
    Ok(())
}

fn having(words: &[String]) -> SelectStatement {
    let mut found = Query::select();
    found.column(comment_search::Column::CommentId).from(comment_search::Entity);
    for word in words {
        let pattern = format!("%{}%", escaped(word));
        found.and_where(comment_search::Column::Folded.into_expr().like(LikeExpr::new(pattern).escape('\\')));
    }
    found
}

/// `%`, `_` and `\` as the signs they are.
fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
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
    fold(&[name, website.unwrap_or_default(), source].join("\n"))
}

async fn put(tx: &impl ConnectionTrait, rows: Vec<comment_search::ActiveModel>) -> Result<()> {
    let anew = OnConflict::column(comment_search::Column::CommentId)
        .update_column(comment_search::Column::Folded)
        .to_owned();
    comment_search::Entity::insert_many(rows).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

/// Makes comments findable that came before there was a search; how many it did.
pub async fn index_old(tx: &Tx, limit: u64) -> Result<usize> {
    let known = Query::select().column(comment_search::Column::CommentId).from(comment_search::Entity).take();
    let old: Vec<Model> = Entity::find()
        .filter(Column::Id.not_in_subquery(known))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(tx)
        .await?;
    if old.is_empty() {
        return Ok(0);
    }
    let row = |one: &Model| comment_search::ActiveModel {
        comment_id: Set(one.id),
        folded: Set(folded(&one.author_name, one.author_website.as_deref(), &one.body_source)),
    };
    let rows = old.iter().map(row).collect();
    put(tx, rows).await?;
    Ok(old.len())
}
