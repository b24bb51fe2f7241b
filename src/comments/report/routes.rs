//! The doors of the page for a report.

use super::answer::Case;
use super::file::{Filed, Posted, file};
use super::forms::NewReport;
use crate::articles::Article;
use crate::comments::answer::{self, Answer};
use crate::comments::store::Whole;
use crate::comments::visit::Visit;
use crate::entities::comment::CommentState;
use crate::error::{Error, Faults, Result};
use crate::web::Flash;
use rocket::form::Form;
use rocket::{Route, get, post, routes as list_of};

/// The doors.
pub fn routes() -> Vec<Route> {
    list_of![ask, report]
}

/// The page with the reasons.
#[get("/comments/<id>/report")]
async fn ask(visit: Visit<'_>, id: &str) -> Result<Answer> {
    let (whole, article, path) = published(&visit, id).await?;
    let form = NewReport::default();
    Case { article: &article, whole: &whole, form: &form, path: &path }.form(&visit, &Faults::new()).await
}

/// Reports a comment. Whoever has reported it before is answered the same.
#[post("/comments/<id>/report", data = "<form>")]
async fn report(visit: Visit<'_>, id: &str, form: Form<NewReport>) -> Result<Answer> {
    let (whole, article, path) = published(&visit, id).await?;
    let case = Case { article: &article, whole: &whole, form: &form, path: &path };
    if form.is_renewal() {
        return case.form(&visit, &Faults::new()).await;
    }
    let report = match form.parse() {
        Ok(report) => report,
        Err(faults) => return case.form(&visit, &faults).await,
    };
    if let Err(error) = visit.count_report() {
        return case.too_fast(error);
    }
    let (sender, newcomer) = visit.sender()?;
    let posted = Posted { whole: &whole, path: &path, form: &form, report: &report, sender: &sender };
    match file(&visit.tools(), &posted).await? {
        Filed::Done => {
            visit.reader.welcome(newcomer);
            answer::back(&visit, &article, &whole, &Flash::good("comment-reported")).await
        }
        Filed::Code(fault) => case.code(&visit, fault).await,
    }
}

/// The comment, if everybody can read it.
async fn published(visit: &Visit<'_>, id: &str) -> Result<(Whole, Article, String)> {
    let (whole, article) = visit.comment(id).await?;
    if whole.state != CommentState::Published {
        return Err(Error::NotFound);
    }
    let path = format!("/comments/{}/report", whole.public_id);
    Ok((whole, article, path))
}
