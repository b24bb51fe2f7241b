//! What the page of an invitation shows.

use serde::Serialize;

use super::forms::Join;
use super::store::Invited;
use crate::accounts::password::MIN_GRAPHEMES;
use crate::error::{Faults, Result};
use crate::i18n::Locale;
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct JoinPage<'a> {
    token: &'a str,
    name: String,
    email: &'a str,
    role_key: String,
    n_characters: usize,
    faults: Vec<FaultRow>,
}

/// The page of an invitation.
pub(super) fn join(locale: Locale, invited: &Invited, form: &Join<'_>, faults: &Faults) -> Result<Page> {
    let page = JoinPage {
        token: form.token,
        name: clean_line(form.name),
        email: &invited.email,
        role_key: format!("desk-role-{}", invited.role.as_str()),
        n_characters: MIN_GRAPHEMES,
        faults: fault_rows(locale, faults),
    };
    Page::new("accounts/join.html", &page)
}
