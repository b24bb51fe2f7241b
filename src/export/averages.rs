//! The rating averages: one row an article, with the same numbers as its page and the formulas of
//! `ratings::statistics` beside them.

use super::table::{Cell, Column};
use crate::ratings::statistics::{Prior, interval, median, top2_share};
use crate::ratings::tally::Tally;
use crate::ratings::{Imported, Summary};

/// The columns, in their order. The names are public: scripts and spreadsheets rely on them.
pub const COLUMNS: &[Column] = &[
    Column { name: "id", meaning_key: "export-column-id" },
    Column { name: "slug", meaning_key: "export-column-slug" },
    Column { name: "url", meaning_key: "export-column-url" },
    Column { name: "title", meaning_key: "export-column-title" },
    Column { name: "lang", meaning_key: "export-column-lang" },
    Column { name: "author", meaning_key: "export-column-author" },
    Column { name: "category", meaning_key: "export-column-category" },
    Column { name: "state", meaning_key: "export-column-state" },
    Column { name: "published_at", meaning_key: "export-column-published-at" },
    Column { name: "votes", meaning_key: "export-column-votes" },
    Column { name: "sum", meaning_key: "export-column-sum" },
    Column { name: "imported_votes", meaning_key: "export-column-imported-votes" },
    Column { name: "imported_sum", meaning_key: "export-column-imported-sum" },
    Column { name: "average", meaning_key: "export-column-average" },
    Column { name: "average_2dp", meaning_key: "export-column-average-2dp" },
    Column { name: "bayes_average", meaning_key: "export-column-bayes-average" },
    Column { name: "ci95_low", meaning_key: "export-column-ci95-low" },
    Column { name: "ci95_high", meaning_key: "export-column-ci95-high" },
    Column { name: "median", meaning_key: "export-column-median" },
    Column { name: "stars_1", meaning_key: "export-column-stars-1" },
    Column { name: "stars_2", meaning_key: "export-column-stars-2" },
    Column { name: "stars_3", meaning_key: "export-column-stars-3" },
    Column { name: "stars_4", meaning_key: "export-column-stars-4" },
    Column { name: "stars_5", meaning_key: "export-column-stars-5" },
    Column { name: "top2_share", meaning_key: "export-column-top2-share" },
    Column { name: "votes_changed", meaning_key: "export-column-votes-changed" },
    Column { name: "votes_withdrawn", meaning_key: "export-column-votes-withdrawn" },
    Column { name: "first_vote_at", meaning_key: "export-column-first-vote-at" },
    Column { name: "last_vote_at", meaning_key: "export-column-last-vote-at" },
];

/// An article with what its readers gave.
#[derive(Clone, Debug)]
pub struct Rated {
    /// Names the article.
    pub id: i64,
    /// Its name in the address.
    pub slug: String,
    /// Its address: absolute where the site knows its own.
    pub url: String,
    /// The heading.
    pub title: String,
    /// BCP 47 language tag.
    pub lang: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// The shelf it stands on.
    pub category: Option<String>,
    /// Whether readers cannot see it yet.
    pub is_draft: bool,
    /// Epoch milliseconds.
    pub published_at: i64,
    /// The ratings cast here.
    pub tally: Tally,
    /// The aggregate brought from elsewhere.
    pub imported: Option<Imported>,
}

impl Rated {
    /// What its page shows.
    pub fn summary(&self) -> Summary {
        Summary { own: self.tally.totals, imported: self.imported }
    }

    /// The row of the table; the prior is the site's.
    pub fn cells(self, prior: Option<&Prior>) -> Vec<Cell> {
        let summary = self.summary();
        let mut cells = vec![
            Cell::Integer(self.id),
            Cell::Text(self.slug),
            Cell::Text(self.url),
            Cell::Text(self.title),
            Cell::Text(self.lang),
            Cell::text(self.author),
            Cell::text(self.category),
            Cell::Text(if self.is_draft { "draft" } else { "published" }.to_owned()),
            Cell::DateTime(self.published_at),
        ];
        cells.extend(numbers(&summary, prior));
        cells.extend([
            Cell::count(self.tally.n_changed),
            Cell::count(self.tally.n_withdrawn),
            Cell::moment(self.tally.first_at),
            Cell::moment(self.tally.last_at),
        ]);
        cells
    }
}

/// From `votes` to `top2_share`. What needs the spread of all votes stays empty while a part of it is unknown:
/// a median of some votes is no median.
fn numbers(summary: &Summary, prior: Option<&Prior>) -> Vec<Cell> {
    let (votes, sum) = (summary.votes(), summary.sum());
    let whole = (!summary.spread_is_partial()).then(|| summary.spread());
    let between = whole.and_then(interval);
    let mut cells = vec![
        Cell::count(votes),
        Cell::count(sum),
        Cell::count(summary.imported.map_or(0, |it| it.votes())),
        Cell::count(summary.imported.map_or(0, |it| it.sum())),
        Cell::decimal(summary.average()),
        Cell::decimal(summary.average_in_hundredths().map(hundredths)),
        Cell::decimal(prior.filter(|_| votes > 0).map(|prior| prior.average(votes, sum))),
        Cell::decimal(between.map(|(low, _)| low)),
        Cell::decimal(between.map(|(_, high)| high)),
        Cell::decimal(whole.and_then(median)),
    ];
    cells.extend(summary.spread().stars.map(Cell::count));
    cells.push(Cell::decimal(whole.and_then(top2_share)));
    cells
}

#[expect(clippy::cast_precision_loss, reason = "at most 500")]
fn hundredths(number: u64) -> f64 {
    number as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ratings::Totals;

    fn look() -> Rated {
        Rated {
            id: 7,
            slug: "moshtari".to_owned(),
            url: "/articles/moshtari".to_owned(),
            title: "رفتار با مشتری".to_owned(),
            lang: "fa".to_owned(),
            author: None,
            category: None,
            is_draft: false,
            published_at: 0,
            tally: Tally {
                totals: Totals { stars: [2, 2, 6, 14, 31] },
                n_changed: 3,
                n_withdrawn: 1,
                n_set_aside: 0,
                first_at: Some(1_000),
                last_at: Some(2_000),
            },
            imported: None,
        }
    }

    fn cell(rated: Rated, name: &str) -> Cell {
        let prior = Prior { mean: 3.5, weight: 10.0 };
        let place = COLUMNS.iter().position(|column| column.name == name).unwrap();
        rated.cells(Some(&prior))[place].clone()
    }

    #[test]
    fn every_column_has_its_cell() {
        assert_eq!(look().cells(None).len(), COLUMNS.len());
    }

    #[test]
    fn the_numbers_of_the_look() {
        for (name, expected) in [
            ("votes", Cell::Integer(55)),
            ("sum", Cell::Integer(235)),
            ("average", Cell::Decimal(235.0 / 55.0)),
            ("average_2dp", Cell::Decimal(4.27)),
            ("bayes_average", Cell::Decimal(270.0 / 65.0)),
            ("median", Cell::Decimal(5.0)),
            ("stars_1", Cell::Integer(2)),
            ("stars_5", Cell::Integer(31)),
            ("top2_share", Cell::Decimal(45.0 / 55.0)),
            ("votes_changed", Cell::Integer(3)),
            ("imported_votes", Cell::Integer(0)),
            ("first_vote_at", Cell::DateTime(1_000)),
        ] {
            assert_eq!(cell(look(), name), expected, "{name}");
        }
    }

    #[test]
    fn an_unrated_article_has_no_average_of_any_kind() {
        let unrated = || Rated { tally: Tally::default(), ..look() };

        for name in
            ["average", "average_2dp", "bayes_average", "ci95_low", "ci95_high", "median", "top2_share"]
        {
            assert_eq!(cell(unrated(), name), Cell::Empty, "{name}");
        }
        assert_eq!(cell(unrated(), "votes"), Cell::Integer(0));
    }

    #[test]
    fn a_bare_imported_sum_leaves_the_spread_columns_that_would_lie_empty() {
        let mixed = || Rated { imported: Imported::aggregate(45, 200), ..look() };

        assert_eq!(cell(mixed(), "votes"), Cell::Integer(100));
        assert_eq!(cell(mixed(), "average"), Cell::Decimal(4.35));
        assert_eq!(cell(mixed(), "imported_sum"), Cell::Integer(200));
        assert_eq!(cell(mixed(), "stars_5"), Cell::Integer(31));
        for name in ["ci95_low", "median", "top2_share"] {
            assert_eq!(cell(mixed(), name), Cell::Empty, "{name}");
        }
    }
}
