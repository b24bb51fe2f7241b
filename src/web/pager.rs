//! Pages of a list.

use serde::Serialize;

/// Where a reader is in a list, and the links around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub n_pages: u64,
    /// The link to the page before, if there is one.
    pub previous_url: Option<String>,
    /// The link to the page after, if there is one.
    pub next_url: Option<String>,
}

impl Pager {
    /// A pager over `n_rows` rows; a page that does not exist becomes the nearest that does.
    pub fn new(asked: Option<&str>, n_rows: u64, per_page: u64, link: impl Fn(u64) -> String) -> Self {
        let n_pages = n_rows.div_ceil(per_page.max(1)).max(1);
        let page = asked.map_or(1, page_number).clamp(1, n_pages);
        Self {
            page,
            n_pages,
            previous_url: (page > 1).then(|| link(page - 1)),
            next_url: (page < n_pages).then(|| link(page + 1)),
        }
    }

    /// How many rows come before this page.
    pub fn offset(&self, per_page: u64) -> u64 {
        (self.page - 1).saturating_mul(per_page)
    }
}

/// A page number in any digits; anything else is the first page, anything huge the last.
fn page_number(text: &str) -> u64 {
    let digits = crate::text::normalize::ascii_digits(text.trim());
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return 1;
    }
    digits.parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_page_numbers_are_clamped() {
        let cases = [
            ("0", 1),
            ("-1", 1),
            ("1e3", 1),
            ("۲", 2),
            ("99999999999999999999", 3),
            ("3", 3),
            ("4", 3),
            ("", 1),
        ];
        for (asked, wanted) in cases {
            let pager = Pager::new(Some(asked), 25, 10, |page| format!("?page={page}"));
            assert_eq!(pager.page, wanted, "{asked}");
        }
        assert_eq!(Pager::new(None, 0, 10, |page| page.to_string()).n_pages, 1);
    }
}
