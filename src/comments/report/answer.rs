//! The answers of the page for a report, in all its states.

use super::forms::NewReport;
use super::pages::ReportPage;
use crate::articles::Article;
use crate::captcha::{self, Order, Preset, Purpose, Ticket, TicketId};
use crate::comments::answer::Answer;
use crate::comments::store::Whole;
use crate::comments::visit::Visit;
use crate::error::{Error, Faults, Result};
use crate::web::Page;
use rocket::http::Header;

/// A comment that everybody can read, and the form about it.
pub(super) struct Case<'a> {
    pub article: &'a Article,
    pub whole: &'a Whole,
    pub form: &'a NewReport,
    pub path: &'a str,
}

impl Case<'_> {
    fn page(&self) -> ReportPage {
        ReportPage::new(self.article, self.whole, self.form, self.path)
    }

    /// The form, empty or with what is wrong with it; with a new picture where it had one.
    pub(super) async fn form(&self, visit: &Visit<'_>, faults: &Faults) -> Result<Answer> {
        let status = if faults.is_empty() { 200 } else { 422 };
        let mut page = self.page().with_faults(self.article, faults);
        if self.form.has_met_picture() {
            page = page.with_code(self.article, self.ticket(visit).await?.as_ref());
        }
        Ok(Answer::Page(Box::new(Page::new("comments/report.html", &page)?.status(status))))
    }

    /// The form with a picture, where there was none or the code was wrong.
    pub(super) async fn code(&self, visit: &Visit<'_>, fault: Option<&'static str>) -> Result<Answer> {
        let faults = fault.map_or_else(Faults::new, |key| Faults::one("answer", key));
        let ticket = self.ticket(visit).await?;
        let page = self.page().with_faults(self.article, &faults).with_code(self.article, ticket.as_ref());
        Ok(Answer::Page(Box::new(Page::new("comments/report.html", &page)?.status(422))))
    }

    /// The form with everything kept, and when to send it again.
    pub(super) fn too_fast(&self, error: Error) -> Result<Answer> {
        let Error::SlowDown { retry_after_s } = error else { return Err(error) };
        let page = self.page().with_faults(self.article, &Faults::one("", "fault-too-fast"));
        let page = Page::new("comments/report.html", &page)?.status(429);
        Ok(Answer::Later(Box::new(page), Header::new("Retry-After", retry_after_s.to_string())))
    }

    async fn ticket(&self, visit: &Visit<'_>) -> Result<Option<Ticket>> {
        if visit.count_picture().is_err() {
            return Ok(None);
        }
        let order = Order {
            site: self.whole.site_id,
            path: self.path,
            purpose: Purpose::Report,
            preset: Preset::for_language(self.article.lang.tag()),
            network_key: &visit.visitor.network_key,
        };
        let (tools, previous) = (visit.tools(), TicketId::parse(self.form.ticket.trim()));
        match captcha::issue(tools.db, tools.tickets, &order, previous.as_ref(), tools.now_ms).await {
            Ok(ticket) => Ok(Some(ticket)),
            Err(Error::SlowDown { .. } | Error::Busy) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
