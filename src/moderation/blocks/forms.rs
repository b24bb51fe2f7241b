//! What arrives on the page of the blocks.

use rocket::FromForm;

use crate::accounts::on_the_desk;
use crate::policies::BlockKind;
use crate::text::{length, normalize};

const DAY_MS: i64 = 86_400_000;
const LONGEST: usize = 500;

/// The page.
pub(super) const BLOCKS: &str = "/desk/blocks";

/// The times for which one can block, in days; 0 for ever.
pub(super) const DAYS: [(u32, &str); 5] = [
    (1, "block-for-day"),
    (7, "block-for-week"),
    (30, "block-for-month"),
    (365, "block-for-year"),
    (0, "block-for-ever"),
];

/// A new block.
#[derive(Debug, Clone, Copy, Default, FromForm)]
pub(super) struct New<'r> {
    #[field(default = "author")]
    pub kind: &'r str,
    /// A comment's address, an e-mail address, or a network.
    #[field(default = "")]
    pub who: &'r str,
    #[field(default = "7")]
    pub days: &'r str,
    #[field(default = "")]
    pub reason: &'r str,
    #[field(default = "")]
    pub back: &'r str,
}

/// A time that the form does not offer.
#[derive(Debug)]
pub(super) struct NoSuchTime;

impl New<'_> {
    /// By what somebody is known.
    pub(super) fn kind(&self) -> Option<BlockKind> {
        [BlockKind::Author, BlockKind::Address, BlockKind::Network]
            .into_iter()
            .find(|kind| kind.as_str() == self.kind)
    }

    /// When it ends, if ever.
    ///
    /// # Errors
    /// A time that cannot be chosen.
    pub(super) fn until(&self, now_ms: i64) -> Result<Option<i64>, NoSuchTime> {
        let (days, _) = DAYS.iter().find(|(days, _)| days.to_string() == self.days).ok_or(NoSuchTime)?;
        Ok((*days > 0).then(|| now_ms + i64::from(*days) * DAY_MS))
    }

    /// Why, in one line.
    pub(super) fn reason(&self) -> String {
        length::truncate(&normalize::clean_line(self.reason), LONGEST)
    }

    /// The public id of a comment in what was typed: an id, or any address that ends with one.
    pub(super) fn comment(&self) -> Option<String> {
        let typed = self.who.trim();
        let id = typed.rsplit(['/', '#']).next()?.trim_start_matches("comment-").trim_start_matches("c-");
        let parsed = uuid::Uuid::try_parse(id).ok()?;
        Some(parsed.as_hyphenated().to_string())
    }

    /// Where to go afterwards.
    pub(super) fn back(&self) -> String {
        if self.back.is_empty() { BLOCKS.to_owned() } else { on_the_desk(Some(self.back)) }
    }
}
