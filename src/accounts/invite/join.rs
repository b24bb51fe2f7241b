//! Taking an invitation.

use super::store::{self, Invited};
use crate::accounts::account::{AccountName, Address, NewAccount};
use crate::accounts::note::Note;
use crate::accounts::password::Password;
use crate::accounts::porter::Porter;
use crate::accounts::{keep, session, store as accounts};
use crate::audit::Actor;
use crate::error::{Error, Faults, Result};
use crate::outbox::key_hash;

/// The invitation of a link, while it works; looking changes nothing.
pub(super) async fn look(porter: &Porter<'_>, token: &str) -> Result<Option<Invited>> {
    store::find_by_key(porter.db.r(), &key_hash(porter.secret(), token), porter.now_ms()).await
}

/// Makes the account: the key for the cookie, or nothing when somebody was faster.
pub(super) async fn join(
    porter: &Porter<'_>,
    invited: Invited,
    name: AccountName,
    password: Password,
) -> Result<Option<String>> {
    let hash = porter.hasher.hash(password).await?;
    let email = Address::parse(&invited.email)
        .map_err(|_odd| Error::Invalid(Faults::one("email", "account-fault-email-wrong")))?;
    let now_ms = porter.now_ms();
    porter
        .db
        .write(async |tx| {
            if !store::delete(tx, invited.id, &invited.key_hash).await? {
                return Ok(None);
            }
            let shown = name.as_str().to_owned();
            let new = NewAccount { name, email, role: invited.role, lang: Some(invited.lang) };
            let id = keep::insert(tx, new, Some(hash), now_ms).await?;
            accounts::mark_scope(tx, id, &invited.scope).await?;
            let by = Actor::Account { id, name: &shown };
            let after = format!("{} · {}", invited.role.as_str(), invited.scope.in_words());
            Note { after: Some(&after), ..Note::new(by, id, "account-join") }.write(tx, now_ms).await?;
            session::start(tx, porter.clock, id, &porter.browser()).await.map(Some)
        })
        .await
}
