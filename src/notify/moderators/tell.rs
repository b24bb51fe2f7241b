//! Telling moderators what waits.

use std::collections::{BTreeMap, HashMap};

use super::super::kinds::{Maker, Turned};
use super::super::{HOUR_MS, Office};
use super::letters::{KINDS, Written};
use super::news::{Held, News, Sources};
use super::pace::{Pace, Traffic, pace};
use super::rhythm::Wish;
use super::store;
use crate::accounts::{self, Account, Role};
use crate::articles::{self, Teaser};
use crate::comments::store::{self as comments, Whole};
use crate::entities::comment::CommentState;
use crate::entities::ids::{AccountId, NoticeId, PageId, SiteId};
use crate::error::{Error, Result};
use crate::outbox::{self, Event};

const TEN_MINUTES_MS: i64 = 10 * 60_000;
/// How long the links of a letter work.
const LINKS_LAST_MS: i64 = 7 * 86_400_000;
/// What is looked at for one account in one round: enough for any burst that moderators can still count.
const MOST_NOTICES: u64 = 1000;

/// Makes letters to moderators.
pub(in super::super) struct Moderators;

/// A comment that waits, with the page it hangs on.
struct Waiting {
    news: Held,
    comment: Whole,
    article: Teaser,
}

#[rocket::async_trait]
impl Maker for Moderators {
    async fn turn(&self, office: &Office, event: &Event) -> Result<Turned> {
        match event {
            Event::CommentHeld { .. } | Event::ArticleFlooded { .. } => {
                let readers = accounts::list_wanting_letters(office.db.r()).await?;
                let told_later = readers.iter().map(|reader| reader.id).collect();
                Ok(Turned { told_later, ..Turned::default() })
            }
            Event::CommentPublished { .. }
            | Event::CommentDeclined { .. }
            | Event::ReaderTold { .. }
            | Event::Invited { .. }
            | Event::ResetAsked { .. } => Ok(Turned::default()),
        }
    }

    async fn round(&self, office: &Office) -> Result<u64> {
        let wanting = outbox::wanting(&office.db).await?;
        if wanting.is_empty() {
            return Ok(0);
        }
        let readers = accounts::list_wanting_letters(office.db.r()).await?;
        let mut wishes = store::wishes(&office.db, &wanting).await?;
        let mut n_told = 0;
        for id in wanting {
            match readers.iter().find(|reader| reader.id == id) {
                Some(reader) => {
                    let wish = wishes.remove(&id).unwrap_or_default();
                    n_told += Teller { office, reader, wish }.tell().await?;
                }
                None => forget(office, id).await?,
            }
        }
        Ok(n_told)
    }
}

/// Somebody who wants no letters any more is owed none.
async fn forget(office: &Office, account: AccountId) -> Result<()> {
    office.db.write(async |tx| outbox::drop_notices(tx, account).await).await
}

/// Tells one moderator.
struct Teller<'a> {
    office: &'a Office,
    reader: &'a Account,
    wish: Wish,
}

impl Teller<'_> {
    async fn tell(&self) -> Result<u64> {
        let office = self.office;
        let news = News::sort(&outbox::list_notices(&office.db, self.reader.id, MOST_NOTICES).await?);
        self.settle(&news.silent).await?;
        let n_floods = self.tell_of_floods(&news.flooded).await?;
        // Most rounds end here, before any comment is read: a burst or somebody's pause goes on.
        match self.pace(news.held.iter()).await? {
            None | Some(Pace::Wait) => return Ok(n_floods),
            Some(Pace::Drop) => {
                forget(office, self.reader.id).await?;
                return Ok(n_floods);
            }
            Some(Pace::Each | Pace::Together) => {}
        }
        let waiting = self.still_waiting(news.held).await?;
        let n_told = match self.pace(waiting.iter().map(|one| &one.news)).await? {
            None | Some(Pace::Wait | Pace::Drop) => 0,
            Some(Pace::Each) => self.tell_each(&waiting).await?,
            Some(Pace::Together) => self.tell_together(&waiting).await?,
        };
        Ok(n_floods + n_told)
    }

    /// One letter for each flooded article, whatever the rhythm, while the ceiling allows.
    async fn tell_of_floods(&self, flooded: &BTreeMap<PageId, Sources>) -> Result<u64> {
        let mut n_told = 0;
        for (page_id, sources) in flooded {
            if self.wish.rhythm == super::rhythm::Rhythm::None {
                self.settle(&sources.notices).await?;
                continue;
            }
            if self.n_letters(HOUR_MS).await? >= self.wish.per_hour {
                break;
            }
            let now = self.office.clock.now_ms();
            match articles::find_by_page(&self.office.db, *page_id, now).await? {
                Some(article) if self.may_see(sources.site, &article) => {
                    let written = self.office.desk().article_flooded(self.reader, &article);
                    n_told += self.post(sources, written).await?;
                }
                Some(_) | None => self.settle(&sources.notices).await?,
            }
        }
        Ok(n_told)
    }

    async fn tell_each(&self, waiting: &[Waiting]) -> Result<u64> {
        let mut n_told = 0;
        for one in waiting {
            let written = self.office.desk().comment_held(self.reader, &one.comment, &one.article);
            n_told += self.post(&one.news.sources, written).await?;
        }
        Ok(n_told)
    }

    async fn tell_together(&self, waiting: &[Waiting]) -> Result<u64> {
        let Some(last) = waiting.last() else { return Ok(0) };
        let notices = waiting.iter().flat_map(|one| one.news.sources.notices.iter().copied()).collect();
        let sources = Sources { notices, ..last.news.sources.clone() };
        let shown: Vec<(&Whole, &Teaser)> = waiting.iter().map(|one| (&one.comment, &one.article)).collect();
        self.post(&sources, self.office.desk().comments_waiting(self.reader, &shown)).await
    }

    /// The comments that this moderator should hear of; the rest is settled without a letter.
    async fn still_waiting(&self, held: Vec<Held>) -> Result<Vec<Waiting>> {
        let office = self.office;
        let ids = held.iter().map(|one| one.comment_id).collect();
        let mut comments = comments::list(office.db.r(), ids).await?;
        let mut pages: HashMap<PageId, Option<Teaser>> = HashMap::new();
        let (mut waiting, mut silent) = (Vec::new(), Vec::new());
        for news in held {
            let comment = comments.remove(&news.comment_id).filter(|it| it.state == CommentState::Held);
            let article = match &comment {
                Some(comment) => {
                    let page_id = comment.page_id;
                    if let std::collections::hash_map::Entry::Vacant(free) = pages.entry(page_id) {
                        free.insert(
                            articles::find_by_page(&office.db, page_id, office.clock.now_ms()).await?,
                        );
                    }
                    pages
                        .get(&page_id)
                        .cloned()
                        .flatten()
                        .filter(|article| self.may_see(comment.site_id, article))
                }
                None => None,
            };
            match (comment, article) {
                (Some(comment), Some(article)) => waiting.push(Waiting { news, comment, article }),
                (Some(_) | None, _) => silent.extend(news.sources.notices),
            }
        }
        self.settle(&silent).await?;
        Ok(waiting)
    }

    /// Whether what is written under an article lies within the moderator's part of the desk.
    fn may_see(&self, site: SiteId, article: &Teaser) -> bool {
        self.reader.role == Role::Admin || self.reader.scope.holds(site, article.lang.tag())
    }

    /// What to do with these; nothing when there are none.
    async fn pace(&self, held: impl ExactSizeIterator<Item = &Held>) -> Result<Option<Pace>> {
        let n_new = held.len() as u64;
        let Some(oldest) = held.map(|one| one.since).min() else { return Ok(None) };
        let traffic = Traffic {
            n_new,
            n_ten_minutes: self.n_letters(TEN_MINUTES_MS).await?,
            n_hour: self.n_letters(HOUR_MS).await?,
            oldest,
            now: self.office.clock.now_ms(),
        };
        Ok(Some(pace(&self.wish, traffic)))
    }

    async fn n_letters(&self, within_ms: i64) -> Result<u64> {
        let since = self.office.clock.now_ms() - within_ms;
        outbox::count_for(&self.office.db, self.reader.id, &KINDS, since).await
    }

    async fn settle(&self, notices: &[NoticeId]) -> Result<()> {
        if notices.is_empty() {
            return Ok(());
        }
        self.office.db.write(async |tx| outbox::settle_notices(tx, notices).await).await?;
        Ok(())
    }

    /// Stores a letter with its links, and settles what it tells of. A letter that cannot be made is noted and
    /// costs nothing else.
    async fn post(&self, sources: &Sources, written: Result<Written>) -> Result<u64> {
        let written = match written {
            Ok(written) => written,
            Err(error) => {
                self.office.note_failure(sources.event, &error.chain()).await?;
                return Ok(0);
            }
        };
        let now = self.office.clock.now_ms();
        let posted = self.office.db.write(async |tx| {
            if !outbox::settle_notices(tx, &sources.notices).await? {
                // Another program was faster with some of them: nothing of ours is kept.
                return Err(Error::Stale("error-409-text"));
            }
            for link in &written.links {
                let good_for = (self.reader.id, link.comment, link.deed);
                outbox::insert_link(tx, &link.seal.key_hash, good_for, now, now + LINKS_LAST_MS).await?;
            }
            outbox::insert(tx, sources.event, vec![written.letter.clone()], now).await
        });
        match posted.await {
            Ok(()) => Ok(1),
            Err(Error::Stale(_)) => Ok(0),
            Err(error) => Err(error),
        }
    }
}
