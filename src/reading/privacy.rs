//! What the page about privacy says of this very site.

use serde::Serialize;

use crate::config::Settings;
use crate::opinions::{Opinions, Service};

/// Who else sees what readers write.
#[derive(Debug, Serialize)]
pub(super) struct Privacy {
    services: String,
    is_personal: bool,
    has_letters: bool,
}

impl Privacy {
    /// As the site is set up.
    pub(super) fn of(opinions: &Opinions, settings: &Settings) -> Self {
        let names: Vec<&str> = opinions.on().into_iter().map(Service::name).collect();
        let is_personal = !names.is_empty() && opinions.shares_personal();
        Self { services: names.join(" · "), is_personal, has_letters: settings.readers.is_on }
    }
}
