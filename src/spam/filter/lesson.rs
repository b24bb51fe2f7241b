//! One thing to learn: a text and what a moderator decided about it.

use serde::{Deserialize, Serialize};

use super::features::Words;
use super::store;
use crate::db::Tx;
use crate::entities::ids::{AccountId, CommentId, SiteId};
use crate::entities::label::{LabelKind, Shield};
use crate::error::{Attempt, Result};

/// What was decided about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A comment or a review.
    Comment(CommentId),
    /// A row of an imported table, by a number made of its text.
    Import(i64),
}

impl Source {
    pub(super) fn key(self) -> (LabelKind, i64) {
        match self {
            Source::Comment(id) => (LabelKind::Comment, id.0),
            Source::Import(number) => (LabelKind::Import, number),
        }
    }
}

/// A moderator's verdict about one text.
#[derive(Debug, Clone, Copy)]
pub struct Lesson<'a> {
    /// The site.
    pub site: SiteId,
    /// What was decided about.
    pub subject: Source,
    /// Its words.
    pub words: Words<'a>,
    /// Spam or honest; none to forget what was learned of it.
    pub is_spam: Option<bool>,
    /// What the shield had made of it before anybody looked.
    pub shield: Shield,
    /// Who decided; none for imported tables.
    pub by: Option<AccountId>,
}

/// Writes a lesson down, in the transaction of the decision. The filter learns it soon after.
pub async fn learn(tx: &Tx, lesson: Lesson<'_>, now_ms: i64) -> Result<()> {
    let has_changed = match lesson.is_spam {
        None => store::forget(tx, lesson.site, lesson.subject).await?,
        Some(is_spam) => {
            let words = serde_json::to_string(&Kept::from(lesson.words)).attempting("writing words down")?;
            store::remember(tx, &lesson, is_spam, words, now_ms).await?;
            true
        }
    };
    if has_changed {
        store::note_change(tx, lesson.site).await?;
    }
    Ok(())
}

/// Forgets what was taught by a text, its words with it.
pub(in crate::spam) async fn unlearn(tx: &Tx, site: SiteId, subject: Source) -> Result<()> {
    if store::forget(tx, site, subject).await? {
        store::note_change(tx, site).await?;
    }
    Ok(())
}

/// Words as they are stored with a label.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    name: String,
    website: String,
    body: String,
}

impl From<Words<'_>> for Kept {
    fn from(words: Words<'_>) -> Self {
        Self { name: words.name.to_owned(), website: words.website.to_owned(), body: words.body.to_owned() }
    }
}

impl Kept {
    pub(super) fn words(&self) -> Words<'_> {
        Words { name: &self.name, website: &self.website, body: &self.body }
    }
}
