//! The answers of this room: the form's own page in all its states, and the ways back to the article.

use crate::articles::Article;
use crate::captcha::{self, Order, Preset, Purpose, Ticket};
use crate::comments::discussion;
use crate::comments::forms::NewComment;
use crate::comments::pages::{EditPage, NewPage};
use crate::comments::store::{self, Whole};
use crate::comments::submit::{Receipt, Submitted};
use crate::comments::visit::Visit;
use crate::config::{CaptchaMode, random_token};
use crate::entities::comment::CommentState;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Page};
use rocket::Responder;
use rocket::http::Header;
use rocket::response::Redirect;

/// What a visitor is answered.
#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Page>),
    Later(Box<Page>, Header<'static>),
    Away(Box<Redirect>),
}

impl Answer {
    fn page(context: &NewPage, status: u16) -> Result<Self> {
        Ok(Self::Page(Box::new(Page::new("comments/new.html", context)?.status(status))))
    }

    fn away(to: String) -> Self {
        Self::Away(Box::new(Redirect::to(to)))
    }
}

/// The form as it is met.
pub(super) async fn form(visit: &Visit<'_>, article: &Article, form: &NewComment) -> Result<Answer> {
    Answer::page(&new_page(visit, article, form, form.has_met_picture()).await?, 200)
}

/// The form with everything kept and another picture.
pub(super) async fn renewed(visit: &Visit<'_>, article: &Article, form: &NewComment) -> Result<Answer> {
    Answer::page(&new_page(visit, article, form, true).await?.renewed(), 200)
}

/// The form with everything kept and a picture, where there was none before.
async fn asked(visit: &Visit<'_>, article: &Article, form: &NewComment) -> Result<Answer> {
    Answer::page(&new_page(visit, article, form, true).await?.asked(), 422)
}

/// The form with everything kept, and what is wrong with it.
pub(super) async fn refused(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    faults: &Faults,
    status: u16,
) -> Result<Answer> {
    let page = new_page(visit, article, form, form.has_met_picture()).await?;
    Answer::page(&page.with_faults(article, faults), status)
}

/// The form with everything kept, and when to send it again.
pub(super) async fn too_fast(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    error: Error,
) -> Result<Answer> {
    let Error::SlowDown { retry_after_s } = error else { return Err(error) };
    let faults = Faults::one("", "fault-too-fast");
    let page = new_page(visit, article, form, form.has_met_picture()).await?;
    let context = page.with_faults(article, &faults);
    let page = Page::new("comments/new.html", &context)?.status(429);
    Ok(Answer::Later(Box::new(page), Header::new("Retry-After", retry_after_s.to_string())))
}

/// The form's own page; `is_asked` says whether this form has to do with a picture where not every form has.
async fn new_page(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    is_asked: bool,
) -> Result<NewPage> {
    let parent = visit.parent(article, form).await?;
    let page = NewPage::new(article, form, visit.settings).answering(article, parent);
    match visit.settings.captcha.mode {
        CaptchaMode::Suspicious if is_asked => with_picture(visit, article, form, page).await,
        CaptchaMode::Always if !visit.is_trusted(article).await? => {
            with_picture(visit, article, form, page).await
        }
        CaptchaMode::Off | CaptchaMode::Always | CaptchaMode::Suspicious => Ok(page.named(random_token()?)),
    }
}

async fn with_picture(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    page: NewPage,
) -> Result<NewPage> {
    let ticket = new_ticket(visit, article, form).await?;
    Ok(page.with_picture(article, ticket.as_ref(), form.is_unread()))
}

/// A ticket for the form's own page. When none can be had just now, the page comes without: the
/// words in it matter more than the picture.
async fn new_ticket(visit: &Visit<'_>, article: &Article, form: &NewComment) -> Result<Option<Ticket>> {
    if visit.count_picture().is_err() {
        return Ok(None);
    }
    let path = article.slug.path();
    let order = Order {
        site: article.site_id,
        path: &path,
        purpose: Purpose::Comment,
        preset: Preset::for_language(article.lang.tag()),
        network_key: &visit.visitor.network_key,
    };
    let tools = visit.tools();
    let previous = visit.candidates(form).into_iter().next();
    match captcha::issue(tools.db, tools.tickets, &order, previous.as_ref(), tools.now_ms).await {
        Ok(ticket) => Ok(Some(ticket)),
        Err(Error::SlowDown { .. } | Error::Busy) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What came of sending a comment.
pub(super) async fn submitted(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    submitted: Submitted,
) -> Result<Answer> {
    match submitted {
        Submitted::Published(receipt) => {
            received(visit, article, form, receipt, CommentState::Published).await
        }
        Submitted::Held(receipt) => received(visit, article, form, receipt, CommentState::Held).await,
        Submitted::Repeated(receipt, state) => received(visit, article, form, receipt, state).await,
        Submitted::Asked => asked(visit, article, form).await,
        Submitted::Refused(faults) => refused(visit, article, form, &faults, 422).await,
    }
}

async fn received(
    visit: &Visit<'_>,
    article: &Article,
    form: &NewComment,
    receipt: Receipt,
    state: CommentState,
) -> Result<Answer> {
    if let Some(key) = &receipt.edit_key {
        visit.edit_keys.clone().keep(&receipt.public_id, key, visit.jar, visit.settings);
    }
    let whole = store::find_by_id(visit.tools().db.r(), receipt.id).await?.ok_or(Error::NotFound)?;
    // The same words whether the address is known or not, confirmed or not.
    let asks = visit.settings.readers.is_on && form.asks_for_letters();
    let flash = match state {
        CommentState::Published if asks => Flash::good("comment-published-letters"),
        CommentState::Published => Flash::good("comment-published"),
        // What became of it later is between its moderators and the log.
        CommentState::Held
        | CommentState::Spam
        | CommentState::Rejected
        | CommentState::Trashed
        | CommentState::Withdrawn => Flash::wait(if asks { "comment-held-letters" } else { "comment-held" }),
    };
    back(visit, article, &whole, &flash).await
}

/// Back to the article, to the comment or where it would stand, with a sentence.
pub(super) async fn back(
    visit: &Visit<'_>,
    article: &Article,
    whole: &Whole,
    flash: &Flash,
) -> Result<Answer> {
    flash.leave(visit.jar, visit.settings);
    let place = place(visit, article, whole).await?;
    // Of sixteen answers to one double click only one browser sees the comment, yet all are the same.
    let first = || format!("{}#comment-{}", article.slug.encoded_path(), whole.public_id);
    Ok(place.unwrap_or_else(|| Answer::away(first())))
}

/// To the place of a comment, if this reader can see one.
pub(super) async fn place(visit: &Visit<'_>, article: &Article, whole: &Whole) -> Result<Option<Answer>> {
    let key = visit.reader.key();
    let path = article.slug.encoded_path();
    let address = discussion::address_of(visit.tools().db, &path, whole, key.as_deref()).await?;
    Ok(address.map(Answer::away))
}

/// The form for a change with everything kept, and when to send it again.
pub(super) fn change_too_fast(
    visit: &Visit<'_>,
    article: &Article,
    was: &Whole,
    form: &NewComment,
    error: Error,
) -> Result<Answer> {
    let Error::SlowDown { retry_after_s } = error else { return Err(error) };
    let faults = Faults::one("", "fault-too-fast");
    let context = EditPage::new(article, was, form, visit.tools().now_ms).with_faults(article, &faults);
    let page = Page::new("comments/edit.html", &context)?.status(429);
    Ok(Answer::Later(Box::new(page), Header::new("Retry-After", retry_after_s.to_string())))
}

/// The form for a change, as it is met or with what is wrong with it.
pub(super) fn change(
    visit: &Visit<'_>,
    article: &Article,
    was: &Whole,
    form: &NewComment,
    faults: &Faults,
) -> Result<Answer> {
    let status = if faults.is_empty() { 200 } else { 422 };
    let context = EditPage::new(article, was, form, visit.tools().now_ms).with_faults(article, faults);
    Ok(Answer::Page(Box::new(Page::new("comments/edit.html", &context)?.status(status))))
}
