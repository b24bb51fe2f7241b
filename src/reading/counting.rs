//! Which answers count as a view: an article that was really sent to somebody who asked for it.

use std::sync::Arc;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Method, Status};
use rocket::{Data, Orbit, Request, Response, Rocket};

use super::bots::is_person;
use super::views::ViewCounter;
use crate::db::Db;
use crate::entities::ids::PageId;

/// Headers in which browsers say that they fetch ahead.
const PURPOSE: [&str; 3] = ["Sec-Purpose", "Purpose", "X-Moz"];

/// The page that this answer opens, remembered by its handler.
pub(super) struct Opened(pub(super) Option<PageId>);

/// Whether only the head was asked for: Rocket answers HEAD as if it were GET.
struct HeadOnly(bool);

/// Counts views as answers leave; at shutdown, writes down what is left.
#[derive(Debug)]
pub struct Counting(pub Arc<ViewCounter>);

#[rocket::async_trait]
impl Fairing for Counting {
    fn info(&self) -> Info {
        Info { name: "view counts", kind: Kind::Request | Kind::Response | Kind::Shutdown }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let is_head = request.method() == Method::Head;
        request.local_cache(|| HeadOnly(is_head));
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Opened(Some(page_id)) = request.local_cache(|| Opened(None)) else {
            return;
        };
        let HeadOnly(is_head) = request.local_cache(|| HeadOnly(false));
        let headers = request.headers();
        let agent = headers.get_one("User-Agent").unwrap_or_default();
        let purpose = PURPOSE.iter().flat_map(|name| headers.get(name));
        let is_sent = matches!(response.status(), Status::Ok | Status::NotModified);
        if is_sent && !is_head && is_person(agent, purpose) {
            self.0.count(*page_id);
        }
    }

    async fn on_shutdown(&self, rocket: &Rocket<Orbit>) {
        let Some(db) = rocket.state::<Db>() else {
            return;
        };
        if let Err(error) = self.0.flush(db).await {
            tracing::error!(error = error.chain(), "the last views could not be written down");
        }
    }
}
