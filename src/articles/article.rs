//! An article as the rest of the program knows it, and the parts of one that cannot be wrong.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use crate::entities::ids::{ArticleId, PageId, SiteId};
pub use crate::entities::page::CommentsPolicy;
use crate::i18n::Locale;
use crate::text::length::graphemes;
use crate::text::markdown::{Heading, Html};
use crate::text::slug;

/// The name of an article in its address: letters of any script, digits and hyphens, composed
/// (NFC) and in lower case, so that every way to write an address leads to one page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// Longest slug, in graphemes.
    pub const MAX: usize = 120;

    /// Reads a slug as written in a file or an address (already percent-decoded).
    pub fn parse(written: &str) -> Option<Self> {
        let composed: String = written.trim().nfc().collect();
        let lower: String = composed.to_lowercase().nfc().collect();
        let is_good = slug::is_valid(&lower) && graphemes(&lower) <= Self::MAX;
        is_good.then_some(Self(lower))
    }

    /// The slug itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The canonical path of the article's page, decoded: `/articles/…`.
    pub fn path(&self) -> String {
        format!("/articles/{}", self.0)
    }

    /// The same path as it is written in links and headers.
    pub fn encoded_path(&self) -> String {
        slug::encode(&self.path())
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Votes that were counted elsewhere, as an aggregate; kept apart from the ratings cast here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportedRating {
    votes: i64,
    sum: i64,
    stars: Option<[i64; 5]>,
}

impl ImportedRating {
    /// An average whose distribution is lost: `votes ≤ sum ≤ 5·votes`.
    pub fn of_sum(votes: i64, sum: i64) -> Option<Self> {
        let most = votes.checked_mul(5)?;
        (votes >= 0 && (votes..=most).contains(&sum)).then_some(Self { votes, sum, stars: None })
    }

    /// How many gave 1, 2, 3, 4 and 5 stars.
    pub fn of_stars(stars: [i64; 5]) -> Option<Self> {
        let mut votes: i64 = 0;
        let mut sum: i64 = 0;
        for (value, count) in (1..).zip(stars) {
            if count < 0 {
                return None;
            }
            votes = votes.checked_add(count)?;
            sum = sum.checked_add(count.checked_mul(value)?)?;
        }
        Some(Self { votes, sum, stars: Some(stars) })
    }

    /// How many voted.
    pub fn votes(&self) -> i64 {
        self.votes
    }

    /// All their stars together.
    pub fn sum(&self) -> i64 {
        self.sum
    }

    /// The distribution, where it is known.
    pub fn stars(&self) -> Option<[i64; 5]> {
        self.stars
    }
}

/// An article with its page: everything that a reader's page and the rooms above ask for.
#[derive(Debug, Clone)]
pub struct Article {
    /// Names the article.
    pub id: ArticleId,
    /// The page that comments and ratings hang on.
    pub page_id: PageId,
    /// The site of both.
    pub site_id: SiteId,
    /// Its name in the address.
    pub slug: Slug,
    /// Its language, which is also the language of its page.
    pub lang: Locale,
    /// The heading.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// The shelf it stands on.
    pub category: Option<String>,
    /// A sentence or two.
    pub summary: Option<String>,
    /// Address or path of a picture.
    pub cover: Option<String>,
    /// The body, rendered and sanitised.
    pub html: Html,
    /// The headings of the body, in order.
    pub headings: Vec<Heading>,
    /// Epoch milliseconds.
    pub published_at: i64,
    /// Epoch milliseconds.
    pub updated_at: Option<i64>,
    /// What becomes of a new comment.
    pub comments: CommentsPolicy,
    /// Whether readers may give stars.
    pub has_ratings: bool,
    /// What is rated beside the whole.
    pub criteria: Vec<String>,
    /// Views, those counted elsewhere included.
    pub n_views: i64,
}

/// An article as lists, feeds and the sitemap show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teaser {
    /// Names the article.
    pub id: ArticleId,
    /// The page that comments and ratings hang on.
    pub page_id: PageId,
    /// Its name in the address.
    pub slug: Slug,
    /// Its language.
    pub lang: Locale,
    /// The heading.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// The shelf it stands on.
    pub category: Option<String>,
    /// A sentence or two.
    pub summary: Option<String>,
    /// Address or path of a picture.
    pub cover: Option<String>,
    /// Epoch milliseconds.
    pub published_at: i64,
    /// Epoch milliseconds.
    pub updated_at: Option<i64>,
    /// Views, those counted elsewhere included.
    pub n_views: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_slug_is_one_slug() {
        let composed = Slug::parse("ložnice").unwrap();

        assert_eq!(Slug::parse("loz\u{30c}nice").unwrap(), composed);
        assert_eq!(Slug::parse("LOŽNICE").unwrap(), composed);
        assert_eq!(composed.path(), "/articles/ložnice");
        assert_eq!(composed.encoded_path(), "/articles/lo%C5%BEnice");
    }

    #[test]
    fn what_is_no_slug_is_refused() {
        for bad in ["", " ", "a/b", "..", "a b", "<b>", "a?b", "a#b", "a%b", "a\u{202e}b"] {
            assert_eq!(Slug::parse(bad), None, "{bad:?}");
        }
        assert_eq!(Slug::parse(&"م".repeat(Slug::MAX + 1)), None);
        assert!(Slug::parse(&"م".repeat(Slug::MAX)).is_some());
    }

    #[test]
    fn imported_ratings_are_possible_ones() {
        assert!(ImportedRating::of_sum(55, 237).is_some());
        assert!(ImportedRating::of_sum(0, 0).is_some());
        for (votes, sum) in [(1, 0), (1, 6), (0, 1), (-1, -1), (i64::MAX, i64::MAX)] {
            assert_eq!(ImportedRating::of_sum(votes, sum), None);
        }
        let stars = ImportedRating::of_stars([1, 2, 5, 18, 29]).unwrap();
        assert_eq!((stars.votes(), stars.sum()), (55, 237));
        assert_eq!(ImportedRating::of_stars([-1, 0, 0, 0, 0]), None);
        assert_eq!(ImportedRating::of_stars([i64::MAX; 5]), None);
    }
}
