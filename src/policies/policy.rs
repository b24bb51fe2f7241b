//! One rule, as it is written down.

use crate::entities::ids::{AccountId, PolicyId};
use crate::entities::policy::Model;
pub use crate::entities::policy::{StoredPolicyAction as PolicyAction, StoredPolicyKind as PolicyKind};

/// A rule as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Its number.
    pub id: PolicyId,
    /// What it says.
    pub new: NewPolicy,
    /// Who wrote it down.
    pub by: Option<AccountId>,
    /// When (epoch ms).
    pub at: i64,
}

/// A rule before it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPolicy {
    /// What it looks at.
    pub kind: PolicyKind,
    /// What it is about, the same for the same thing.
    pub key: String,
    /// How its writer called it.
    pub label: String,
    /// How many or how long, where it counts.
    pub n: Option<u32>,
    /// What it asks for.
    pub action: PolicyAction,
}

impl From<Model> for Policy {
    fn from(row: Model) -> Self {
        let n = row.n.and_then(|n| u32::try_from(n).ok());
        let new = NewPolicy { kind: row.kind, key: row.key, label: row.label, n, action: row.action };
        Policy { id: row.id, new, by: row.account_id, at: row.created_at }
    }
}
