//! The keys to a writer's own comments, in a cookie.

use crate::config::Settings;
use crate::web::private_cookie;
use rocket::Request;
use rocket::http::CookieJar;
use rocket::request::{FromRequest, Outcome};
use rocket::time::Duration;

/// The cookie: `id_key` pairs joined by dots, the newest first. No id has an underscore, and no sign
/// here has to be encoded.
pub const EDIT_COOKIE: &str = "nazar_edit";

/// How many comments' keys a browser keeps.
const MOST_KEYS: usize = 8;

/// The keys that a browser holds.
#[derive(Clone, Debug, Default)]
pub struct EditKeys(Vec<(String, String)>);

impl EditKeys {
    fn read(cookie: &str) -> Self {
        let pairs = cookie.split('.').filter_map(|pair| pair.split_once('_'));
        Self(pairs.take(MOST_KEYS).map(|(id, key)| (id.to_owned(), key.to_owned())).collect())
    }

    /// The key to this comment.
    pub fn find(&self, public_id: &str) -> Option<&str> {
        self.0.iter().find(|(id, _)| id == public_id).map(|(_, key)| key.as_str())
    }

    /// Puts a new key before the others.
    ///
    /// The cookie outlives the window, so that a change sent too late is told so and keeps its words.
    pub fn keep(self, public_id: &str, key: &str, jar: &CookieJar<'_>, settings: &Settings) {
        let others = self.0.into_iter().filter(|(id, _)| id != public_id);
        let all = std::iter::once((public_id.to_owned(), key.to_owned())).chain(others).take(MOST_KEYS);
        let value = all.map(|(id, key)| format!("{id}_{key}")).collect::<Vec<_>>().join(".");
        jar.add(private_cookie(EDIT_COOKIE, value, Duration::hours(1), settings));
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for EditKeys {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let cookie = request.cookies().get(EDIT_COOKIE);
        Outcome::Success(cookie.map(|cookie| Self::read(cookie.value())).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_by_their_comment_whatever_else_the_cookie_holds() {
        let keys = EditKeys::read("a-1_k_1.nonsense..b_._c.a-1_older");

        assert_eq!(keys.find("a-1"), Some("k_1"));
        assert_eq!(keys.find("nonsense"), None);
        assert_eq!(keys.find("b"), Some(""));
        assert_eq!(EditKeys::read(&"x_y.".repeat(10_000)).0.len(), MOST_KEYS);
    }
}
