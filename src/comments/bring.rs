//! Bringing in a comment that was written before: by the demo, and by imports.

use crate::config::{SecretKey, random_token};
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::error::{Error, Faults, Result};
use crate::i18n::Locale;
use crate::spam::{self, Context, Remembered, Submission};

use super::comment::{AuthorName, Body, Email, Website};
use super::store;
use super::submit::new_public_id;

/// A comment that was written before.
#[derive(Debug, Clone, Copy)]
pub struct Brought<'a> {
    /// The site of its page.
    pub site_id: SiteId,
    /// Its page.
    pub page_id: PageId,
    /// The language of its page.
    pub locale: Locale,
    /// The comment it answers, by its opaque name.
    pub parent: Option<&'a str>,
    /// Who wrote.
    pub name: &'a str,
    /// Where the writer can be reached; empty for nowhere.
    pub email: &'a str,
    /// The writer's page; empty for none.
    pub website: &'a str,
    /// The words.
    pub body: &'a str,
    /// Where it stands.
    pub state: CommentState,
    /// When it was written (epoch ms).
    pub at: i64,
}

/// Stores it after the same checks that the form makes; answers its number and opaque name.
///
/// # Errors
/// [`Error::Invalid`] when a part would not pass the form, [`Error::NotFound`] for an unknown parent.
pub async fn bring(tx: &Tx, key: &SecretKey, brought: Brought<'_>) -> Result<(CommentId, String)> {
    let fault = |field| move |key| Error::Invalid(Faults::one(field, key));
    let author = AuthorName::parse(brought.name).map_err(fault("name"))?;
    let email = Email::parse(brought.email).map_err(fault("email"))?;
    let website = Website::parse(brought.website).map_err(fault("website"))?;
    let body = Body::parse(brought.body, None, brought.locale.direction()).map_err(fault("body"))?;
    let parent = match brought.parent {
        Some(name) => Some(store::find_old_parent(tx, brought.page_id, name).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    let public_id = new_public_id(brought.at)?;
    let submission = Submission {
        name: author.as_str(),
        website: brought.website,
        body: body.source(),
        ..Submission::default()
    };
    let judged = spam::judge(&submission, &Context::default());
    let writer = key.hash("brought writer", &[brought.name, brought.email]);
    let id = store::insert(
        tx,
        store::Insert {
            public_id: public_id.clone(),
            site_id: brought.site_id,
            page_id: brought.page_id,
            parent,
            state: brought.state,
            author: &author,
            email: email.as_ref(),
            website: website.as_ref(),
            body: &body,
            lang: brought.locale.tag(),
            stars: None,
            wants_replies: false,
            reader_key: &writer,
            network_key: &writer,
            text_key: &key.hash("text", &[&public_id]),
            submission_key: &key.hash("brought comment", &[&public_id]),
            edit_key_hash: Some(&random_token()?),
            edit_until: 0,
            judged,
            is_staff: false,
            now_ms: brought.at,
        },
    )
    .await?;
    let remembered = Remembered {
        site_id: brought.site_id,
        subject: id.into(),
        website: brought.website,
        body: brought.body,
        now_ms: brought.at,
    };
    spam::remember(tx, remembered).await;
    Ok((id, public_id))
}
