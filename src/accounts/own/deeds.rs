//! What people change about their own account.

use super::store;
use crate::accounts::account::{Account, AccountName};
use crate::accounts::note::Note;
use crate::accounts::porter::Porter;
use crate::accounts::store as accounts;
use crate::entities::ids::SessionId;
use crate::error::{Error, Result};
use crate::i18n::Locale;

/// Sets what one is called, and in which language one works. Lines of the log keep the name they were written
/// with.
pub(super) async fn rename(
    porter: &Porter<'_>,
    account: &Account,
    name: &AccountName,
    lang: Option<Locale>,
) -> Result<()> {
    if account.name == name.as_str() && account.lang == lang {
        return Ok(());
    }
    let told = |name: &str, lang: Option<Locale>| format!("{name} · {}", lang.map_or("-", Locale::tag));
    let (before, after) = (told(&account.name, account.lang), told(name.as_str(), lang));
    porter
        .db
        .write(async |tx| {
            accounts::mark_self(tx, account.id, name.as_str(), lang).await?;
            let note = Note::new(account.actor(), account.id, "account-rename");
            Note { before: Some(&before), after: Some(&after), ..note }.write(tx, porter.now_ms()).await
        })
        .await
}

/// Ends one of one's own sessions.
pub(super) async fn end_one(porter: &Porter<'_>, account: &Account, id: SessionId) -> Result<()> {
    porter
        .db
        .write(async |tx| {
            if !store::delete(tx, account.id, id).await? {
                return Err(Error::NotFound);
            }
            Note::new(account.actor(), account.id, "session-end").write(tx, porter.now_ms()).await
        })
        .await
}

/// Ends all of one's own sessions but this one.
pub(super) async fn end_others(porter: &Porter<'_>, account: &Account, here: SessionId) -> Result<()> {
    porter
        .db
        .write(async |tx| {
            accounts::delete_sessions_of(tx, account.id, Some(here)).await?;
            Note::new(account.actor(), account.id, "sessions-end").write(tx, porter.now_ms()).await
        })
        .await
}
