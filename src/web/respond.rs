//! Errors as pages, in the reader's language; Rocket's own refusals too.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rocket::http::{Header, Status};
use rocket::response::{Redirect, Responder};
use rocket::{Catcher, Request, catch, catchers};
use serde::Serialize;

use crate::config::random_token;
use crate::error::Error;

use super::page::Page;

/// The one template of all error pages.
pub(super) const TEMPLATE: &str = "errors/show.html";

/// What the error page shows.
#[derive(Serialize)]
struct ErrorPage {
    status: u16,
    title_key: String,
    text_key: String,
    retry_after_s: Option<u32>,
    incident: Option<String>,
}

impl ErrorPage {
    fn of(status: u16) -> Self {
        let known = match status {
            400 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503 => status,
            // Theirs, and not ours, whatever else it is.
            401..=499 => 400,
            _ => 500,
        };
        Self {
            status,
            title_key: format!("error-{known}-title"),
            text_key: format!("error-{known}-text"),
            retry_after_s: None,
            incident: None,
        }
    }

    fn answer(&self, request: &Request<'_>) -> rocket::response::Result<'static> {
        let page = Page::new(TEMPLATE, self).map_err(|_unprepared| Status::InternalServerError)?;
        let mut response = page.status(self.status).respond_to(request)?;
        if let Some(seconds) = self.retry_after_s {
            response.set_header(Header::new("Retry-After", seconds.to_string()));
        }
        Ok(response)
    }
}

impl<'r> Responder<'r, 'static> for Error {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match self {
            Self::NotFound => ErrorPage::of(404).answer(request),
            Self::SignIn { return_to } => Redirect::to(format!(
                "/login?return_to={}",
                utf8_percent_encode(&return_to, NON_ALPHANUMERIC)
            ))
            .respond_to(request),
            Self::Forbidden => ErrorPage::of(403).answer(request),
            Self::Invalid(faults) => {
                let mut page = ErrorPage::of(422);
                if let Some(fault) = faults.iter().next().filter(|fault| fault.args.is_empty()) {
                    fault.key.clone_into(&mut page.text_key);
                }
                page.answer(request)
            }
            Self::Stale(key) => ErrorPage { text_key: key.to_owned(), ..ErrorPage::of(409) }.answer(request),
            Self::SlowDown { retry_after_s } => {
                ErrorPage { retry_after_s: Some(retry_after_s), ..ErrorPage::of(429) }.answer(request)
            }
            Self::Busy => ErrorPage { retry_after_s: Some(5), ..ErrorPage::of(503) }.answer(request),
            Self::Internal { .. } => {
                let incident: String = random_token().unwrap_or_default().chars().take(8).collect();
                tracing::error!(incident, error = self.chain(), path = %request.uri().path(), "internal error");
                ErrorPage { incident: Some(incident), ..ErrorPage::of(500) }.answer(request)
            }
        }
    }
}

/// A bare refusal with this status, as our page.
pub(super) fn refusal(status: u16, request: &Request<'_>) -> rocket::response::Result<'static> {
    ErrorPage::of(status).answer(request)
}

/// Rocket's own refusals (unknown path, unreadable form, panic), as our pages.
pub fn catchers() -> Vec<Catcher> {
    catchers![any]
}

#[catch(default)]
fn any(status: Status, _: &Request<'_>) -> ErrorAnswer {
    ErrorAnswer(status.code)
}

/// An error page for a bare status.
#[derive(Debug)]
struct ErrorAnswer(u16);

impl<'r> Responder<'r, 'static> for ErrorAnswer {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        ErrorPage::of(self.0).answer(request)
    }
}
