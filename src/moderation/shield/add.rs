//! Adding to the lists and removing from them, with a line in the log.

use super::forms::action_word;
use crate::accounts::Account;
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::ids::{DEFAULT_SITE, SpamRuleId};
use crate::error::Result;
use crate::moderation::store::{self, Setting};
use crate::spam::Rule;
use crate::spam::lists::{self, Added, Listed};

/// Adds a rule and writes it down, in one transaction.
pub(super) async fn add(db: &Db, clock: &Clock, by: &Account, rule: &Rule) -> Result<Added> {
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        let added = lists::add(tx, DEFAULT_SITE, rule, by.id, now_ms).await?;
        match &added {
            Added::Done(listed) | Added::Replaced(listed) => {
                let act = format!("add-rule-{}", action_word(rule.action));
                let what = Setting { number: listed.id.0, act: &act, reason: &rule.text };
                store::insert_setting_line(tx, by, DEFAULT_SITE, what, now_ms).await?;
            }
            Added::There | Added::Full => {}
        }
        Ok(added)
    })
    .await
}

/// Removes a rule and writes it down; nothing if it is gone already.
pub(super) async fn remove(db: &Db, clock: &Clock, by: &Account, id: SpamRuleId) -> Result<Option<Listed>> {
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        let removed = lists::remove(tx, DEFAULT_SITE, id).await?;
        if let Some(listed) = &removed {
            let what = Setting { number: id.0, act: "remove-rule", reason: &listed.rule.text };
            store::insert_setting_line(tx, by, DEFAULT_SITE, what, now_ms).await?;
        }
        Ok(removed)
    })
    .await
}
