//! How moderators are called.

use super::Field;

/// More than this nobody counts.
const MOST_REPORTS: u64 = 1000;

/// How moderators are called.
#[derive(Debug, Clone)]
pub struct ModerationSettings {
    /// After so many reports by readers a published comment stands in the queue of the reported ones.
    pub reports_needed: u32,
}

impl Default for ModerationSettings {
    fn default() -> Self {
        Self { reports_needed: 2 }
    }
}

pub(super) const FIELDS: &[Field] = &[Field {
    key: "moderation.reports_needed",
    default: "2",
    doc: "After so many readers have reported it, a published comment is shown to moderators among the reported ones; \
          it stays published until one decides.",
    is_secret: false,
    set: |settings, raw| {
        let n = raw.number()?;
        settings.moderation.reports_needed = u32::try_from(n)
            .ok()
            .filter(|_| (1..=MOST_REPORTS).contains(&n))
            .ok_or_else(|| format!("a number from 1 to {MOST_REPORTS}"))?;
        Ok(())
    },
}];
