//! What the pages show of a page's ratings, ready for the templates.

use serde::Serialize;

use super::cast::{Own, Target, own, summary};
use super::stars::Stars;
use super::summary::Summary;
use crate::articles::Article;
use crate::captcha::{Preset, Ticket};
use crate::db::Db;
use crate::error::Result;

/// The ratings of an article and the form of the reader who asks (components `rating` and `rating_form`).
#[derive(Debug, Clone, Serialize)]
pub struct RatingView {
    /// The mean as it is read aloud: exactly one decimal; none without votes.
    pub average: Option<f64>,
    /// All votes.
    pub n_votes: u64,
    /// Those of them that were brought from elsewhere.
    pub n_imported: u64,
    /// Five rows, five stars first; none without a known spread.
    pub bars: Vec<BarView>,
    /// Whether imported votes are missing from the bars.
    pub spread_is_partial: bool,
    /// Whether readers can rate it now.
    pub is_open: bool,
    /// Where the stars are sent.
    pub action: String,
    /// Where a rating is taken back.
    pub withdrawal_url: String,
    /// This reader's own rating.
    pub yours: Option<u8>,
    /// When that was saved.
    pub saved_at: Option<i64>,
    /// The star that is marked in the form.
    pub chosen: Option<u8>,
    /// Where this reader's own rating is helped to count, while it does not.
    pub code_url: Option<String>,
    /// What was wrong with the choice, in words.
    pub fault: Option<String>,
}

/// One bar of the spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BarView {
    /// The star value.
    pub stars: u8,
    /// Its votes.
    pub votes: u64,
    /// Its share; the five sum to 100.
    pub percent: u8,
}

/// The page of the form alone, which is also what a refused choice is answered with.
#[derive(Debug, Clone, Serialize)]
pub struct NewRatingPage {
    article: ArticleLink,
    rating: RatingView,
}

#[derive(Debug, Clone, Serialize)]
struct ArticleLink {
    url: String,
    title: String,
}

/// The ratings of an article as this reader sees them; none when it has no ratings.
pub async fn view(db: &Db, article: &Article, reader_key: Option<&str>) -> Result<Option<RatingView>> {
    let target = Target::page(article.site_id, article.page_id);
    let summary = summary(db, target).await?;
    if !article.has_ratings && summary.votes() == 0 {
        return Ok(None);
    }
    let own = match reader_key {
        Some(key) => own(db, target, key).await?,
        None => None,
    };
    Ok(Some(RatingView::of(article, &summary, own)))
}

impl RatingView {
    fn of(article: &Article, summary: &Summary, own: Option<Own>) -> Self {
        let url = article.slug.encoded_path();
        let bars = summary.bars().map(|bar| BarView {
            stars: bar.stars.get(),
            votes: bar.votes,
            percent: bar.percent,
        });
        let yours = own.map(|own| own.stars.get());
        Self {
            average: summary.average_in_tenths().map(tenths),
            n_votes: summary.votes(),
            n_imported: summary.imported.map_or(0, |it| it.votes()),
            bars: if summary.spread().votes() == 0 { Vec::new() } else { bars.to_vec() },
            spread_is_partial: summary.spread_is_partial(),
            is_open: article.has_ratings,
            action: format!("{url}/rating"),
            withdrawal_url: format!("{url}/rating/withdrawal"),
            yours,
            saved_at: own.map(|own| own.saved_at),
            chosen: yours,
            code_url: own.filter(|own| own.waits).map(|_own| format!("{url}/rating/code")),
            fault: None,
        }
    }
}

/// The page that asks for a code, so that one more rating of a network counts.
#[derive(Debug, Clone, Serialize)]
pub struct CodePage {
    article: ArticleLink,
    action: String,
    back: String,
    stars: u8,
    ticket: Option<String>,
    picture: Option<String>,
    is_digits: bool,
    fault: Option<String>,
}

impl CodePage {
    /// With a picture, where one can be had just now.
    pub fn new(article: &Article, stars: Stars, ticket: Option<&Ticket>, fault: Option<String>) -> Self {
        let url = article.slug.encoded_path();
        Self {
            action: format!("{url}/rating/code"),
            back: format!("{url}#rating"),
            stars: stars.get(),
            ticket: ticket.map(|ticket| ticket.id.as_str().to_owned()),
            picture: ticket.map(|ticket| ticket.id.picture_path()),
            is_digits: Preset::for_language(article.lang.tag()) == Preset::Digits,
            fault,
            article: ArticleLink { url, title: article.title.clone() },
        }
    }
}

impl NewRatingPage {
    /// The form with what was wrong, and with the choice where there was one.
    pub fn refused(article: &Article, rating: RatingView, chosen: Option<Stars>, fault: String) -> Self {
        let rating =
            RatingView { chosen: chosen.map(Stars::get).or(rating.yours), fault: Some(fault), ..rating };
        Self {
            article: ArticleLink { url: article.slug.encoded_path(), title: article.title.clone() },
            rating,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most 50")]
fn tenths(number: u64) -> f64 {
    number as f64 / 10.0
}
