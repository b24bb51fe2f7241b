//! Errors of the API: `application/problem+json` (RFC 9457), in English, without internals.

use std::io::Cursor;

use rocket::http::uri::Origin;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{Responder, Response};
use rocket::{Catcher, Request, catch, catchers as list_of};
use serde_json::{Value, json};

use crate::error::{Error, Faults};
use crate::i18n::Locale;

use super::form::fault_rows;

/// What went wrong for a program.
#[derive(Debug)]
pub enum Problem {
    /// As for anybody.
    Of(Error),
    /// No key, or one that does not work (401).
    NoKey,
    /// What was sent cannot be read, or has fields that there are not (422).
    Unreadable(String),
    /// The thing is no longer as the program believes (409); where it is now.
    Overtaken(&'static str),
    /// Rocket's own refusal.
    Refused(u16),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Of(error)
    }
}

impl Problem {
    fn status(&self) -> u16 {
        match self {
            Self::Of(error) => match error {
                Error::NotFound => 404,
                Error::SignIn { .. } => 401,
                Error::Forbidden => 403,
                Error::Invalid(_) => 422,
                Error::Stale(_) => 409,
                Error::SlowDown { .. } => 429,
                Error::Busy => 503,
                Error::Internal { .. } => 500,
            },
            Self::NoKey => 401,
            Self::Unreadable(_) => 422,
            Self::Overtaken(_) => 409,
            Self::Refused(status) => *status,
        }
    }

    fn json(&self) -> Value {
        let status = self.status();
        let title = Status::from_code(status).map_or("Error", |status| status.reason_lossy());
        let mut body = json!({ "type": "about:blank", "title": title, "status": status });
        let mut add = |name: &str, value: Value| {
            if let Some(fields) = body.as_object_mut() {
                fields.insert(name.to_owned(), value);
            }
        };
        match self {
            Self::Of(Error::Invalid(faults)) => add("faults", faults_of(faults)),
            Self::Unreadable(why) => add("detail", json!(why)),
            Self::Overtaken(state) => add("state", json!(state)),
            Self::NoKey => add("detail", json!("send a key in the header `Authorization: Bearer …`")),
            Self::Of(_) | Self::Refused(_) => {}
        }
        body
    }
}

fn faults_of(faults: &Faults) -> Value {
    let rows = fault_rows(Locale::En, faults);
    rows.into_iter().map(|row| json!({ "field": row.field, "text": row.text })).collect()
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        let body = self.json().to_string();
        let mut response = Response::build();
        response
            .status(Status::new(self.status()))
            .header(ContentType::new("application", "problem+json"))
            .sized_body(body.len(), Cursor::new(body));
        match &self {
            Self::NoKey => {
                response.header(Header::new("WWW-Authenticate", "Bearer"));
            }
            Self::Of(Error::SlowDown { retry_after_s }) => {
                response.header(Header::new("Retry-After", retry_after_s.to_string()));
            }
            Self::Of(Error::Internal { .. }) => {
                if let Self::Of(error) = &self {
                    tracing::error!(error = error.chain(), "the API failed");
                }
            }
            Self::Of(_) | Self::Unreadable(_) | Self::Overtaken(_) | Self::Refused(_) => {}
        }
        response.ok()
    }
}

/// Refuses an address with fields that there are not.
///
/// # Errors
/// [`Problem::Unreadable`], which names the first of them.
pub fn only_fields(address: &Origin<'_>, known: &[&str]) -> Result<(), Problem> {
    let fields = address.query().map(|query| query.segments());
    let unknown = fields.into_iter().flatten().find(|(name, _)| !known.contains(name));
    match unknown {
        Some((name, _)) => Err(Problem::Unreadable(format!("there is no field `{name}` here"))),
        None => Ok(()),
    }
}

/// For everything below `/api`: a program gets no pages.
pub fn api_catchers() -> Vec<Catcher> {
    list_of![any]
}

#[catch(default)]
fn any(status: Status, _request: &Request<'_>) -> Problem {
    if status == Status::Unauthorized { Problem::NoKey } else { Problem::Refused(status.code) }
}
