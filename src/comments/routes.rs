//! The doors of this room: each reads, does one thing, and answers.

use crate::comments::answer::{self, Answer};
use crate::comments::edit::{Admitted, Edited, Revision, edit as store_change, withdraw as take_back};
use crate::comments::forms::NewComment;
use crate::comments::report;
use crate::comments::submit::{Posted, Submitted, submit as send};
use crate::comments::visit::Visit;
use crate::error::{Error, Faults, Result};
use crate::web::Flash;
use rocket::form::Form;
use rocket::{Route, get, post, routes};

/// The doors.
pub fn routes() -> Vec<Route> {
    [routes![new, submit, show, edit, update, withdraw], report::routes()].concat()
}

/// The form on a page of its own.
#[get("/articles/<slug>/comments/new?<reply_to>")]
async fn new(visit: Visit<'_>, slug: &str, reply_to: Option<&str>) -> Result<Answer> {
    let article = visit.article(slug).await?;
    let form = NewComment::answering(reply_to.unwrap_or_default());
    if reply_to.is_some() && visit.parent(&article, &form).await?.is_none() {
        return Err(Error::NotFound);
    }
    if let Some(fault) = visit.closed(&article, &form).await? {
        let closed = Faults::one("", fault);
        return answer::refused(&visit, &article, &form, &closed, 403).await;
    }
    answer::form(&visit, &article, &form).await
}

/// Sends a comment, or asks for another picture.
#[post("/articles/<slug>/comments", data = "<form>")]
async fn submit(visit: Visit<'_>, slug: &str, form: Form<NewComment>) -> Result<Answer> {
    let article = visit.article(slug).await?;
    if form.is_renewal() {
        return answer::renewed(&visit, &article, &form).await;
    }
    let draft = match form.parse(article.lang.direction()) {
        Ok(draft) => draft,
        Err(faults) => return answer::refused(&visit, &article, &form, &faults, 422).await,
    };
    if let Err(error) = visit.count_comment(&form) {
        return answer::too_fast(&visit, &article, &form, error).await;
    }
    let (candidates, (sender, newcomer)) = (visit.candidates(&form), visit.sender()?);
    let is_over_soft_cap = visit.is_over_soft_cap(&sender);
    let posted = Posted {
        article: &article,
        form: &form,
        draft: &draft,
        candidates: &candidates,
        sender: &sender,
        visitor: &visit.visitor,
        is_hasty: visit.is_hasty(),
        is_over_soft_cap,
    };
    let submitted = send(visit.tools(), posted).await?;
    if !matches!(submitted, Submitted::Refused(_) | Submitted::Asked) {
        visit.reader.welcome(newcomer);
    }
    answer::submitted(&visit, &article, &form, submitted).await
}

/// The permalink: wherever the comment stands now.
#[get("/comments/<id>")]
async fn show(visit: Visit<'_>, id: &str) -> Result<Answer> {
    let (whole, article) = visit.comment(id).await?;
    answer::place(&visit, &article, &whole).await?.ok_or(Error::NotFound)
}

/// The form with which a writer changes a comment.
#[get("/comments/<id>/edit")]
async fn edit(visit: Visit<'_>, id: &str) -> Result<Answer> {
    match visit.admit(id).await? {
        (Admitted::InTime(whole), article) => {
            let form = NewComment::of(&whole);
            answer::change(&visit, &article, &whole, &form, &Faults::new())
        }
        (Admitted::Late(_), _) => Err(Error::Forbidden),
    }
}

/// Stores a change.
#[post("/comments/<id>/edit", data = "<form>")]
async fn update(visit: Visit<'_>, id: &str, form: Form<NewComment>) -> Result<Answer> {
    let form = form.as_revision();
    let (was, article) = match visit.admit(id).await? {
        (Admitted::InTime(was), article) => (was, article),
        (Admitted::Late(was), article) => {
            return answer::change(&visit, &article, &was, &form, &Faults::one("", "fault-edit-over"));
        }
    };
    let draft = match form.parse(article.lang.direction()) {
        Ok(draft) => draft,
        Err(faults) => return answer::change(&visit, &article, &was, &form, &faults),
    };
    if let Err(error) = visit.count_comment(&form) {
        return answer::change_too_fast(&visit, &article, &was, &form, error);
    }
    let visitor = &visit.visitor;
    let revision = Revision { article: &article, was: &was, form: &form, draft: &draft, visitor };
    match store_change(visit.tools(), revision).await? {
        Edited::Saved => answer::back(&visit, &article, &was, &Flash::wait("comment-changed")).await,
        Edited::Refused(faults) => answer::change(&visit, &article, &was, &form, &faults),
    }
}

/// Takes a comment back.
#[post("/comments/<id>/withdrawal")]
async fn withdraw(visit: Visit<'_>, id: &str) -> Result<Answer> {
    match visit.admit(id).await? {
        (Admitted::InTime(was), article) => {
            take_back(visit.tools(), &was).await?;
            answer::back(&visit, &article, &was, &Flash::good("comment-taken-back")).await
        }
        (Admitted::Late(_), _) => Err(Error::Forbidden),
    }
}
