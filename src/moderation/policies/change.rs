//! Writing rules down and taking them away, with a line in the log each.

use super::forms::GENERAL;
use crate::accounts::Account;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{DEFAULT_SITE, PolicyId};
use crate::error::Result;
use crate::policies::{self, NewPolicy, Policy, PolicyAction};

/// Makes the rules of which there is one each what they are to be; tells how many changed.
pub(super) async fn put_general(db: &Db, by: &Account, wanted: &[NewPolicy], now_ms: i64) -> Result<usize> {
    db.write(async |tx| {
        let there = policies::policies(tx, DEFAULT_SITE).await?;
        let mut n_changed = 0;
        for kind in GENERAL {
            let was = there.iter().find(|policy| policy.new.kind == kind);
            let is = wanted.iter().find(|new| new.kind == kind);
            match (was, is) {
                (Some(was), Some(is)) if was.new == *is => {}
                (_, Some(is)) => n_changed += usize::from(put_in(tx, by, is, now_ms).await?),
                (Some(was), None) => {
                    n_changed += usize::from(remove_in(tx, by, was.id, now_ms).await?.is_some());
                }
                (None, None) => {}
            }
        }
        Ok(n_changed)
    })
    .await
}

/// Writes a rule down; false when there is no room for more.
pub(super) async fn put(db: &Db, by: &Account, new: &NewPolicy, now_ms: i64) -> Result<bool> {
    db.write(async |tx| put_in(tx, by, new, now_ms).await).await
}

/// Takes a rule away; nothing if it is gone already.
pub(super) async fn remove(db: &Db, by: &Account, id: PolicyId, now_ms: i64) -> Result<Option<Policy>> {
    db.write(async |tx| remove_in(tx, by, id, now_ms).await).await
}

async fn put_in(tx: &Tx, by: &Account, new: &NewPolicy, now_ms: i64) -> Result<bool> {
    let Some((policy, before)) = policies::put_policy(tx, DEFAULT_SITE, new, by.id, now_ms).await? else {
        return Ok(false);
    };
    let (was, is) = (before.map(|policy| told(&policy.new)), told(&policy.new));
    let about = (SubjectKind::Rule, policy.id.0);
    let entry = Entry {
        before: was.as_deref(),
        after: Some(&is),
        ..Entry::new(DEFAULT_SITE, by.actor(), about, "put-policy")
    };
    audit::write(tx, entry, now_ms).await?;
    Ok(true)
}

async fn remove_in(tx: &Tx, by: &Account, id: PolicyId, now_ms: i64) -> Result<Option<Policy>> {
    let removed = policies::remove_policy(tx, DEFAULT_SITE, id).await?;
    if let Some(policy) = &removed {
        let was = told(&policy.new);
        let about = (SubjectKind::Rule, id.0);
        let entry =
            Entry { before: Some(&was), ..Entry::new(DEFAULT_SITE, by.actor(), about, "remove-policy") };
        audit::write(tx, entry, now_ms).await?;
    }
    Ok(removed)
}

/// What the log keeps of a rule.
fn told(new: &NewPolicy) -> String {
    let action = new.action.as_str();
    serde_json::json!({ "kind": new.kind.as_str(), "label": new.label, "n": new.n, "action": action })
        .to_string()
}

/// The message that names what a rule asks for.
pub(super) fn action_key(action: PolicyAction) -> &'static str {
    match action {
        PolicyAction::Hold => "rule-action-hold",
        PolicyAction::Spam => "rule-action-spam",
        PolicyAction::Refuse => "policy-action-refuse",
        PolicyAction::Publish => "policy-action-publish",
    }
}
