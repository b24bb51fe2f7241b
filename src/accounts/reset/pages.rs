//! What the pages for another password show.

use serde::Serialize;

use crate::accounts::password::MIN_GRAPHEMES;
use crate::error::{Faults, Result};
use crate::i18n::Locale;
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct AskPage {
    email: String,
    is_sent: bool,
    faults: Vec<FaultRow>,
}

/// The page to ask for a letter.
pub(super) fn ask(locale: Locale, email: &str, faults: &Faults) -> Result<Page> {
    let page = AskPage { email: clean_line(email), is_sent: false, faults: fault_rows(locale, faults) };
    Page::new("accounts/reset.html", &page)
}

/// The same words for everybody who asked.
pub(super) fn sent() -> Result<Page> {
    Page::new("accounts/reset.html", &AskPage { email: String::new(), is_sent: true, faults: Vec::new() })
}

#[derive(Serialize)]
struct ChoosePage<'a> {
    token: &'a str,
    email: &'a str,
    n_characters: usize,
    faults: Vec<FaultRow>,
}

/// The page of a link.
pub(super) fn choose(locale: Locale, token: &str, email: &str, faults: &Faults) -> Result<Page> {
    let faults = fault_rows(locale, faults);
    Page::new("accounts/new_password.html", &ChoosePage { token, email, n_characters: MIN_GRAPHEMES, faults })
}
