//! What the page for a report shows.

use serde::Serialize;

use super::forms::{NewReport, REASONS};
use crate::articles::Article;
use crate::captcha::{Preset, Ticket};
use crate::comments::store::Whole;
use crate::entities::report::ReportReason;
use crate::error::Faults;
use crate::text::markdown::Html;
use crate::text::normalize;
use crate::web::{FaultRow, fault_rows};

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    name_key: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Picture {
    ticket: Option<String>,
    picture: Option<String>,
    is_digits: bool,
}

/// The comment.
#[derive(Serialize)]
struct Reported {
    name: String,
    html: Html,
    lang: Option<String>,
    dir: &'static str,
}

/// The page.
#[derive(Serialize)]
pub(super) struct ReportPage {
    title: String,
    url: String,
    action: String,
    back: String,
    comment: Reported,
    reasons: Vec<Choice>,
    words: String,
    faults: Vec<FaultRow>,
    code: Option<Picture>,
}

impl ReportPage {
    pub(super) fn new(article: &Article, whole: &Whole, typed: &NewReport, path: &str) -> Self {
        let choice = |(reason, name_key): (ReportReason, &'static str)| Choice {
            word: reason.as_str(),
            name_key,
            is_chosen: reason.as_str() == typed.reason.trim(),
        };
        Self {
            title: article.title.clone(),
            url: article.slug.encoded_path(),
            action: path.to_owned(),
            back: format!("/comments/{}", whole.public_id),
            comment: Reported {
                name: whole.author_name.clone(),
                html: whole.body_html.clone(),
                lang: whole.lang.clone().filter(|lang| lang != article.lang.tag()),
                dir: whole.dir.as_str(),
            },
            reasons: REASONS.into_iter().map(choice).collect(),
            words: normalize::clean_text(&typed.words),
            faults: Vec::new(),
            code: None,
        }
    }

    pub(super) fn with_faults(mut self, article: &Article, faults: &Faults) -> Self {
        self.faults = fault_rows(article.lang, faults);
        self
    }

    /// With a picture, where one can be had just now.
    pub(super) fn with_code(mut self, article: &Article, ticket: Option<&Ticket>) -> Self {
        self.code = Some(Picture {
            ticket: ticket.map(|ticket| ticket.id.as_str().to_owned()),
            picture: ticket.map(|ticket| ticket.id.picture_path()),
            is_digits: Preset::for_language(article.lang.tag()) == Preset::Digits,
        });
        self
    }
}
