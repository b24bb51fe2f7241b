//! Headers that every answer carries, and the undoing of Rocket's `_method` field.

use std::sync::Arc;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{ContentType, Header, Method};
use rocket::{Data, Request, Response};

use crate::config::Settings;

/// Only our own files, nothing inline: a script that slips into a comment has nowhere to run.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
     frame-ancestors 'none'; manifest-src 'self'";

/// Sets the headers and restores the method that the browser really used.
#[derive(Debug)]
pub struct Headers;

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info { name: "security headers", kind: Kind::Request | Kind::Response }
    }

    /// Rocket turns a form whose first field is `_method=DELETE` into a DELETE. A browser's form can
    /// only GET and POST, so a form that arrives as anything else was POSTed.
    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let is_form = request.content_type().is_some_and(|kind| kind.is_form() || kind.is_form_data());
        if is_form && !matches!(request.method(), Method::Post | Method::Get | Method::Head) {
            request.set_method(Method::Post);
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let mut set = |name: &'static str, value: &'static str| response.set_header(Header::new(name, value));
        set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        set("X-Content-Type-Options", "nosniff");
        set("Referrer-Policy", "strict-origin-when-cross-origin");
        set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        set("Cross-Origin-Opener-Policy", "same-origin");
        set("X-Frame-Options", "DENY");
        let is_https = request.rocket().state::<Arc<Settings>>().is_some_and(|one| one.server.is_https());
        if is_https {
            set("Strict-Transport-Security", "max-age=31536000");
        }
        if response.headers().get_one("Cache-Control").is_none() {
            response.set_header(Header::new("Cache-Control", "no-store"));
        }
        if response.content_type() == Some(ContentType::HTML) {
            response.set_header(Header::new("Content-Type", "text/html; charset=utf-8"));
        }
    }
}
