//! Letters about accounts: invitations, and links to choose another password. They go out at once, and are stored
//! without the keys of their links.

use serde::Serialize;

use super::Office;
use super::kinds::{Maker, Turned};
use super::letters::{Draft, To};
use crate::accounts;
use crate::error::Result;
use crate::outbox::{Event, Rendered, Seal};

/// Makes letters about accounts.
pub(super) struct Accounts;

#[derive(Serialize)]
struct InvitationFacts<'a> {
    by: &'a str,
    url: String,
    expires_at: i64,
}

#[derive(Serialize)]
struct ResetFacts<'a> {
    name: &'a str,
    url: String,
}

#[rocket::async_trait]
impl Maker for Accounts {
    async fn turn(&self, office: &Office, event: &Event) -> Result<Turned> {
        let letter = match event {
            Event::Invited { invitation_id, handle, key_hash } => {
                let found =
                    accounts::find_invitation_for_letter(&office.db, *invitation_id, key_hash).await?;
                found.map(|one| invitation(office, &one, &seal(handle, key_hash))).transpose()?
            }
            Event::ResetAsked { account_id, handle, key_hash } => {
                let now_ms = office.clock.now_ms();
                let found =
                    accounts::find_reset_for_letter(&office.db, *account_id, key_hash, now_ms).await?;
                found.map(|one| reset(office, &one, &seal(handle, key_hash))).transpose()?
            }
            Event::CommentHeld { .. }
            | Event::CommentPublished { .. }
            | Event::CommentDeclined { .. }
            | Event::ReaderTold { .. }
            | Event::ArticleFlooded { .. } => None,
        };
        Ok(Turned { letters: letter.into_iter().collect(), ..Turned::default() })
    }
}

fn seal(handle: &str, key_hash: &str) -> Seal {
    Seal { handle: handle.to_owned(), key_hash: key_hash.to_owned() }
}

fn invitation(office: &Office, one: &accounts::Invitation, seal: &Seal) -> Result<Rendered> {
    let url = format!("{}/invitation?token={}", office.base, seal.handle);
    let facts = InvitationFacts { by: &one.by, url, expires_at: one.expires_at };
    let to = To { address: &one.email, locale: one.lang, account: None };
    let seals = std::slice::from_ref(seal);
    office.desk().write(&Draft { seals, ..Draft::new("invitation", to, &facts) })
}

fn reset(office: &Office, one: &accounts::Reset, seal: &Seal) -> Result<Rendered> {
    let url = format!("{}/login/new-password?token={}", office.base, seal.handle);
    let facts = ResetFacts { name: &one.name, url };
    let locale = one.lang.unwrap_or(office.settings.site.lang);
    // Whoever asks wants it at once; it counts against nobody's pace.
    let to = To { address: &one.email, locale, account: None };
    let seals = std::slice::from_ref(seal);
    office.desk().write(&Draft { seals, ..Draft::new("reset", to, &facts) })
}
