//! Choosing another password with a link.

use crate::accounts::account::Account;
use crate::accounts::note::Note;
use crate::accounts::password::Password;
use crate::accounts::porter::Porter;
use crate::accounts::store;
use crate::audit::Actor;
use crate::entities::one_time_key::KeyPurpose;
use crate::error::Result;
use crate::outbox::key_hash;

/// Whose link this is, while it works; looking changes nothing.
pub(super) async fn owner(porter: &Porter<'_>, token: &str) -> Result<Option<Account>> {
    let hash = key_hash(porter.secret(), token);
    let key = store::find_key(porter.db.r(), &hash, KeyPurpose::Reset, porter.now_ms()).await?;
    let Some(id) = key.and_then(|key| key.account_id) else { return Ok(None) };
    Ok(store::find(porter.db.r(), id).await?.filter(|account| account.disabled_at.is_none()))
}

/// Sets the password; false when the link is dead. Of many who try at once one is served.
pub(super) async fn redeem(
    porter: &Porter<'_>,
    owner: &Account,
    token: &str,
    password: Password,
) -> Result<bool> {
    let password_hash = porter.hasher.hash(password).await?;
    let hash = key_hash(porter.secret(), token);
    let (id, now_ms) = (owner.id, porter.now_ms());
    let is_done = porter
        .db
        .write(async |tx| {
            if !store::spend_key(tx, &hash, now_ms).await? {
                return Ok(false);
            }
            store::mark_password(tx, id, password_hash).await?;
            store::shut_out(tx, id).await?;
            let by = Actor::Account { id, name: &owner.name };
            Note::new(by, id, "password-reset").write(tx, now_ms).await?;
            Ok(true)
        })
        .await?;
    tracing::info!(account = %id, is_done, "a link was used to choose another password");
    Ok(is_done)
}
