//! What every room with pages needs of Rocket: pages, errors as pages, the visitor, the language,
//! flashes, headers, assets, and the same-origin check.
//!
//! Always true here: a page is rendered in the language of its request ([`Language`]); a page for a
//! reader without our cookies never sets one; every error becomes a page of ours; no template but
//! through [`Page`]. Owns no table.

mod answer;
pub mod assets;
pub mod csrf;
mod flash;
mod form;
mod headers;
pub mod host;
mod limits;
mod locale;
mod page;
mod pager;
pub mod problem;
mod reader;
mod respond;
mod visitor;

pub use answer::Answer;
pub use flash::{Flash, Mood};
pub use form::{FaultRow, fault_rows};
pub use headers::Headers;
pub use limits::Limits;
pub use locale::{LANG_COOKIE, Language, language};
pub use page::{Page, SignedIn, absolute};
pub use pager::Pager;
pub use reader::{Newcomer, READER_COOKIE, Reader, has_own_cookies, private_cookie};
pub use respond::catchers;
pub use visitor::{Visitor, client_address};
