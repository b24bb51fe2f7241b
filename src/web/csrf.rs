//! Every POST must come from a page of this site.
//!
//! Browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`); a request that says
//! nothing, or something else, is refused before its handler runs. The check is wrapped around
//! the routes when they are mounted, so no route can forget it.

use std::sync::Arc;

use rocket::http::{Method, Status};
use rocket::route::{Handler, Outcome, Route};
use rocket::{Data, Request};
use url::Url;

use crate::config::Settings;
use crate::error::Error;

/// Wraps the same-origin check around every route that can change something.
pub fn guarded(routes: Vec<Route>) -> Vec<Route> {
    routes
        .into_iter()
        .map(|mut route| {
            if !matches!(route.method, Method::Get | Method::Head | Method::Options) {
                route.handler = Box::new(SameOrigin(route.handler));
            }
            route
        })
        .collect()
}

#[derive(Clone)]
struct SameOrigin(Box<dyn Handler>);

#[rocket::async_trait]
impl Handler for SameOrigin {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        if is_same_origin(request) {
            return self.0.handle(request, data).await;
        }
        match rocket::response::Responder::respond_to(Error::Forbidden, request) {
            Ok(response) => Outcome::Success(response),
            Err(_) => Outcome::Error(Status::Forbidden),
        }
    }
}

fn is_same_origin(request: &Request<'_>) -> bool {
    let header = |name| request.headers().get_one(name);
    match header("Sec-Fetch-Site") {
        Some("same-origin") | None => {}
        Some(_) => return false,
    }
    let own = own_origins(request);
    match (header("Origin"), header("Referer")) {
        (Some(origin), _) => own.iter().any(|one| one == origin),
        (None, Some(referer)) => {
            Url::parse(referer).is_ok_and(|url| own.contains(&url.origin().ascii_serialization()))
        }
        (None, None) => header("Sec-Fetch-Site").is_some(),
    }
}

/// The public address when it is set, otherwise the host that the request names.
fn own_origins(request: &Request<'_>) -> Vec<String> {
    let base =
        request.rocket().state::<Arc<Settings>>().and_then(|settings| settings.server.base_url.clone());
    if let Some(base) = base {
        return vec![base.origin().ascii_serialization()];
    }
    request.host().map(|host| vec![format!("http://{host}"), format!("https://{host}")]).unwrap_or_default()
}
