//! Fills an empty demo with articles, comments and ratings in four languages.

use std::sync::Arc;

use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::articles::{self, Article, File, Import, Slug};
use crate::cli::Failure;
use crate::clock::Clock;
use crate::comments::{self, Brought};
use crate::config::Settings;
use crate::db::{Db, Tx};
use crate::entities::comment::CommentState;
use crate::entities::ids::DEFAULT_SITE;
use crate::error::{Attempt, Error, Result};
use crate::ratings::{self, Stars, Target, Voter};

/// Articles as files that `nazar article import` takes, and what readers said of them.
#[derive(RustEmbed)]
#[folder = "src/cli/demo/"]
#[include = "*.md"]
#[include = "*.json"]
struct Samples;

const HOUR_MS: i64 = 3_600_000;

/// What readers said of one article.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    article: String,
    stars: [u32; 5],
    comments: Vec<Word>,
}

/// One comment and its replies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    name: String,
    body: String,
    /// Hours after the article, or after the comment it answers.
    hours: i64,
    #[serde(default)]
    state: Option<CommentState>,
    #[serde(default)]
    email: String,
    #[serde(default)]
    website: String,
    #[serde(default)]
    replies: Vec<Self>,
}

/// Imports the articles; the first time also what readers said. A second start changes nothing.
pub(super) async fn fill(db: &Db, settings: &Arc<Settings>, clock: &Clock) -> Result<(), Failure> {
    let is_first = articles::list_all(db).await?.is_empty();
    let files: Vec<File> = samples(".md").map(|(name, content)| File { name, content }).collect();
    match articles::import(db, clock.now_ms(), &files).await? {
        Import::Done(_) => {}
        Import::Refused(faults) => {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return Err(Failure::Failed(lines.join("\n")));
        }
    }
    if !is_first {
        return Ok(());
    }
    for (name, content) in samples(".json") {
        let all: Vec<Said> =
            serde_json::from_slice(&content).map_err(|error| Failure::Failed(format!("{name}: {error}")))?;
        for said in all {
            fill_article(db, settings, &said, clock.now_ms()).await?;
        }
    }
    Ok(())
}

fn samples(ending: &'static str) -> impl Iterator<Item = (String, Vec<u8>)> {
    Samples::iter()
        .filter(move |name| name.ends_with(ending))
        .filter_map(|name| Some((name.to_string(), Samples::get(&name)?.data.into_owned())))
}

async fn fill_article(db: &Db, settings: &Settings, said: &Said, now_ms: i64) -> Result<()> {
    let slug = Slug::parse(&said.article).ok_or(Error::NotFound)?;
    let article = articles::find(db, &slug, now_ms).await?.ok_or(Error::NotFound).attempting(slug_words())?;
    db.write(async |tx| {
        for word in &said.comments {
            speak(tx, settings, &article, word, now_ms).await?;
        }
        Ok(())
    })
    .await?;
    let mut n = 0;
    for (stars, count) in (1..=5_u8).zip(said.stars) {
        for _ in 0..count {
            n += 1;
            let key = settings.server.secret_key.hash("demo reader", &[&said.article, &n.to_string()]);
            let voter = Voter { key: &key, network: &key };
            let at = Clock::fixed(article.published_at + n * 7 * HOUR_MS);
            let stars = Stars::parse(&stars.to_string()).ok_or(Error::NotFound)?;
            ratings::cast(db, &at, Target::page(DEFAULT_SITE, article.page_id), voter, stars).await?;
        }
    }
    Ok(())
}

fn slug_words() -> &'static str {
    "finding the article that a sample comment names"
}

/// Stores a comment, then its replies, each after the one it answers.
///
/// What waits at the desk came within the last days: nobody leaves it for a year, and old spam is let go.
async fn speak(tx: &Tx, settings: &Settings, article: &Article, root: &Word, now_ms: i64) -> Result<()> {
    let mut waiting = vec![(root, None::<String>, article.published_at)];
    while let Some((word, parent, after)) = waiting.pop() {
        let state = word.state.unwrap_or(CommentState::Published);
        let at = match state {
            CommentState::Held | CommentState::Spam => now_ms - word.hours * HOUR_MS,
            CommentState::Published
            | CommentState::Rejected
            | CommentState::Trashed
            | CommentState::Withdrawn => after + word.hours * HOUR_MS,
        };
        let brought = Brought {
            site_id: DEFAULT_SITE,
            page_id: article.page_id,
            locale: article.lang,
            parent: parent.as_deref(),
            name: &word.name,
            email: &word.email,
            website: &word.website,
            body: &word.body,
            state,
            at,
        };
        let (_, public_id) = comments::bring(tx, &settings.server.secret_key, brought).await?;
        waiting.extend(word.replies.iter().map(|reply| (reply, Some(public_id.clone()), at)));
    }
    Ok(())
}
