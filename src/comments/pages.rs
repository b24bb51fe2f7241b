//! What leaves this room for the templates: the form, and the pages around it.

use crate::articles::{Article, CommentsPolicy};
use crate::captcha::{Preset, Ticket};
use crate::comments::comment::Body;
use crate::comments::forms::NewComment;
use crate::comments::letters::is_ticked;
use crate::comments::store::Whole;
use crate::config::{CaptchaMode, Settings, random_token};
use crate::error::{Faults, Result};
use crate::text::markdown::Html;
use crate::text::slug;
use crate::web::{FaultRow, fault_rows};
use serde::Serialize;

/// The form for a comment.
#[derive(Clone, Debug, Serialize)]
pub struct FormView {
    action: String,
    reply_to: String,
    submission: Option<String>,
    name: String,
    email: String,
    website: String,
    body: String,
    body_dir: &'static str,
    notify: &'static str,
    verdict: bool,
    has_letters: bool,
    body_max: usize,
    has_contact: bool,
    is_edit: bool,
    is_renewed: bool,
    is_asked: bool,
    cancel_url: Option<String>,
    faults: Vec<FaultRow>,
    captcha: Option<CaptchaView>,
    proof: Option<String>,
}

/// The picture in a form.
#[derive(Clone, Debug, Serialize)]
pub struct CaptchaView {
    ticket: Option<String>,
    picture: String,
    is_digits: bool,
    is_unread: bool,
}

impl CaptchaView {
    /// The picture that brings its ticket in a cookie, where the page is the same for every reader.
    fn shared(article: &Article) -> Self {
        Self {
            ticket: None,
            picture: format!("/captcha/new.png?page={}", slug::encode(&article.slug.path())),
            is_digits: Preset::for_language(article.lang.tag()) == Preset::Digits,
            is_unread: false,
        }
    }

    fn of_ticket(article: &Article, ticket: &Ticket) -> Self {
        Self {
            ticket: Some(ticket.id.as_str().to_owned()),
            picture: ticket.id.picture_path(),
            ..Self::shared(article)
        }
    }
}

impl FormView {
    /// The empty form of an article's own page, the same for every reader; none where comments are
    /// closed. For a trusted reader it has no picture, and a name of its own instead.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn shared(article: &Article, settings: &Settings, is_trusted: bool) -> Result<Option<Self>> {
        let asks = settings.captcha.mode == CaptchaMode::Always && !is_trusted;
        let captcha = asks.then(|| CaptchaView::shared(article));
        let proof = challenge_of(article, settings);
        let submission = is_trusted.then(random_token).transpose()?;
        let empty = NewComment::answering("");
        let has_letters = settings.readers.is_on;
        let filled = Self::filled(article, &empty);
        let form = Self { captcha, proof, submission, has_letters, cancel_url: None, ..filled };
        Ok((article.comments != CommentsPolicy::Closed).then_some(form))
    }

    /// The form of a new comment with what was typed into it.
    fn filled(article: &Article, typed: &NewComment) -> Self {
        let typed = typed.cleaned();
        Self {
            action: format!("{}/comments", article.slug.encoded_path()),
            reply_to: typed.reply_to,
            submission: None,
            name: typed.name,
            email: typed.email,
            website: typed.website,
            body: typed.body,
            body_dir: match typed.body_dir.trim() {
                "rtl" => "rtl",
                "ltr" => "ltr",
                _ => "",
            },
            notify: match typed.notify.trim() {
                "thread" => "thread",
                chosen if is_ticked(chosen) => "replies",
                _ => "none",
            },
            verdict: is_ticked(&typed.verdict),
            has_letters: false,
            body_max: Body::MAX,
            has_contact: true,
            is_edit: false,
            is_renewed: false,
            is_asked: false,
            cancel_url: Some(format!("{}#comments", article.slug.encoded_path())),
            faults: Vec::new(),
            captcha: None,
            proof: None,
        }
    }

    /// The form for a change of a comment.
    fn of_change(article: &Article, public_id: &str, typed: &NewComment) -> Self {
        Self {
            action: format!("/comments/{public_id}/edit"),
            reply_to: String::new(),
            has_contact: false,
            is_edit: true,
            cancel_url: Some(format!("/comments/{public_id}")),
            ..Self::filled(article, typed)
        }
    }
}

/// Where a browser fetches the work that is asked of it; none where none is asked.
fn challenge_of(article: &Article, settings: &Settings) -> Option<String> {
    let is_asked = settings.spam.is_proof_asked;
    is_asked.then(|| format!("/proof/challenge?page={}", slug::encode(&article.slug.path())))
}

#[derive(Serialize)]
struct ArticleLink {
    title: String,
    url: String,
}

impl ArticleLink {
    fn to(article: &Article) -> Self {
        Self { title: article.title.clone(), url: article.slug.encoded_path() }
    }
}

#[derive(Serialize)]
struct ParentView {
    name: String,
    html: Html,
    lang: Option<String>,
    dir: Option<&'static str>,
}

/// The form's own page.
#[derive(Serialize)]
pub(super) struct NewPage {
    article: ArticleLink,
    parent: Option<ParentView>,
    is_moderated: bool,
    form: FormView,
}

impl NewPage {
    pub(super) fn new(article: &Article, typed: &NewComment, settings: &Settings) -> Self {
        Self {
            article: ArticleLink::to(article),
            parent: None,
            is_moderated: article.comments != CommentsPolicy::Open,
            form: FormView {
                proof: challenge_of(article, settings),
                has_letters: settings.readers.is_on,
                ..FormView::filled(article, typed)
            },
        }
    }

    /// With the comment that is answered shown above.
    pub(super) fn answering(mut self, article: &Article, parent: Option<Whole>) -> Self {
        self.parent = parent.map(|parent| ParentView {
            lang: parent.lang.filter(|lang| lang != article.lang.tag()),
            dir: Some(parent.dir.as_str()).filter(|dir| *dir != article.lang.direction().as_str()),
            name: parent.author_name,
            html: parent.body_html,
        });
        self
    }

    pub(super) fn with_faults(mut self, article: &Article, faults: &Faults) -> Self {
        self.form.faults = fault_rows(article.lang, faults);
        self
    }

    pub(super) fn renewed(mut self) -> Self {
        self.form.is_renewed = true;
        self
    }

    /// With the word that a picture is the one step left.
    pub(super) fn asked(mut self) -> Self {
        self.form.is_asked = true;
        self
    }

    /// With a picture of its own, or, where none could be had, the one that comes with the cookie.
    pub(super) fn with_picture(
        mut self,
        article: &Article,
        ticket: Option<&Ticket>,
        is_unread: bool,
    ) -> Self {
        let view =
            ticket.map_or_else(|| CaptchaView::shared(article), |one| CaptchaView::of_ticket(article, one));
        self.form.captcha = Some(CaptchaView { is_unread, ..view });
        self
    }

    /// With a name of its own, where there is no ticket to know it by when it is sent twice.
    pub(super) fn named(mut self, submission: String) -> Self {
        self.form.submission = Some(submission);
        self
    }
}

/// The page on which a writer changes a comment.
#[derive(Serialize)]
pub(super) struct EditPage {
    article: ArticleLink,
    minutes_left: i64,
    withdrawal_url: String,
    form: FormView,
}

impl EditPage {
    pub(super) fn new(article: &Article, was: &Whole, typed: &NewComment, now_ms: i64) -> Self {
        let left_ms = (was.edit_until.unwrap_or(now_ms) - now_ms).max(0);
        Self {
            article: ArticleLink::to(article),
            minutes_left: (left_ms + 59_999) / 60_000,
            withdrawal_url: format!("/comments/{}/withdrawal", was.public_id),
            form: FormView::of_change(article, &was.public_id, typed),
        }
    }

    pub(super) fn with_faults(mut self, article: &Article, faults: &Faults) -> Self {
        self.form.faults = fault_rows(article.lang, faults);
        self
    }
}
