//! Letters about accounts: invitations, and links to choose another password. They go out at once, whatever else
//! is being written, and tell of nothing but themselves.

use serde::Serialize;

use super::letters::Desk;
use super::work::{Office, give_up, settle};
use crate::accounts::{self, Invitation, Reset};
use crate::entities::ids::EventId;
use crate::error::Result;
use crate::i18n::Locale;
use crate::outbox::{Event, Rendered};

#[derive(Serialize)]
struct InvitationFacts<'a> {
    base: &'a str,
    by: &'a str,
    url: String,
    expires_at: i64,
}

#[derive(Serialize)]
struct ResetFacts<'a> {
    base: &'a str,
    name: &'a str,
    url: String,
}

impl Desk<'_> {
    fn invitation(self, one: &Invitation) -> Result<Rendered> {
        let url = format!("{}{}", self.base, one.path);
        let facts = InvitationFacts { base: self.base, by: &one.by, url, expires_at: one.expires_at };
        self.letter("invitation", &one.email, one.lang, &facts)
    }

    fn reset(self, one: &Reset, locale: Locale) -> Result<Rendered> {
        let url = format!("{}{}", self.base, one.path);
        self.letter("reset", &one.email, locale, &ResetFacts { base: self.base, name: &one.name, url })
    }
}

/// A letter for each event that still asks for one; the others are settled without.
pub(super) async fn tell_of_accounts(office: &Office, events: Vec<(EventId, Event)>) -> Result<u64> {
    let mut n_events = 0;
    for (id, event) in events {
        match letter(office, &event).await {
            Ok(letter) => n_events += settle(office, &[id], letter.into_iter().collect()).await?,
            Err(error) => give_up(office, id, &error.chain()).await?,
        }
    }
    Ok(n_events)
}

async fn letter(office: &Office, event: &Event) -> Result<Option<Rendered>> {
    let site = &office.settings.server.secret_key;
    match event {
        Event::Invited { invitation_id, nonce } => {
            let found =
                accounts::find_invitation_for_letter(&office.db, site, *invitation_id, nonce).await?;
            found.map(|one| office.desk().invitation(&one)).transpose()
        }
        Event::ResetAsked { account_id, nonce } => {
            let now_ms = office.clock.now_ms();
            let found =
                accounts::find_reset_for_letter(&office.db, site, *account_id, nonce, now_ms).await?;
            let locale = |one: &Reset| one.lang.unwrap_or(office.settings.site.lang);
            found.map(|one| office.desk().reset(&one, locale(&one))).transpose()
        }
        Event::CommentHeld { .. }
        | Event::CommentPublished { .. }
        | Event::CommentDecided { .. }
        | Event::ArticleFlooded { .. } => Ok(None),
    }
}
