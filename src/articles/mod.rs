//! What is read: articles, and the pages that they, their comments and their ratings hang on.
//!
//! Always true here:
//! - An article is named by (site, slug), its page by (site, path). Every way to write an address
//!   leads to one slug, so there is never a second thread or a second ballot.
//! - A draft does not exist for readers: `find`, `get`, `list`, `count`, `related` and
//!   `categories` never return one.
//! - Import writes all files or none, changes nothing when nothing changed, and never touches
//!   comments or ratings that were cast here.
//!
//! Owns the tables `site`, `page`, `article` and `rating_import` (the aggregates that come with
//! articles; `ratings` reads them).

mod article;
mod fault;
mod fields;
mod files;
mod front_matter;
mod import;
mod source;
mod store;
mod toc;

pub use article::{Article, CommentsPolicy, ImportedRating, Slug, Teaser};
pub use fault::SourceFault;
pub use files::gather;
pub use import::{Change, File, Import, Imported, import};
pub use source::{Details, Source, parse};
pub use store::{
    Listed, Shelf, add_views, categories, close, count, default_site, find, find_by_page, get, list,
    list_all, related,
};
pub use toc::{TocEntry, table};
