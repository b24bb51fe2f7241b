//! What a moderator is still to be told, sorted by what it asks for.

use std::collections::BTreeMap;

use crate::entities::ids::{CommentId, EventId, NoticeId, PageId, SiteId};
use crate::outbox::{Event, Notice};

/// Notices, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// Comments that may wait for a moderator, those that waited first in front.
    pub(super) held: Vec<Held>,
    /// Articles that get more than they may.
    pub(super) flooded: BTreeMap<PageId, Sources>,
    /// Notices that no letter is written about.
    pub(super) silent: Vec<NoticeId>,
}

/// A comment that may wait for a moderator.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// The comment.
    pub(super) comment_id: CommentId,
    /// Everything that happened to it; one letter tells of all of it.
    pub(super) sources: Sources,
    /// Since when it waits (epoch ms).
    pub(super) since: i64,
}

/// Where something to be told comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sources {
    /// The notices that are settled by telling it.
    pub(super) notices: Vec<NoticeId>,
    /// The last event, which the letter belongs to.
    pub(super) event: EventId,
    /// The site where it happened.
    pub(super) site: SiteId,
}

impl Sources {
    fn of(notice: &Notice) -> Self {
        Self { notices: vec![notice.id], event: notice.event_id, site: notice.site }
    }

    fn add(&mut self, notice: &Notice) {
        self.notices.push(notice.id);
        self.event = notice.event_id;
    }
}

impl News {
    /// Sorts notices, the oldest first.
    pub(super) fn sort(notices: &[Notice]) -> Self {
        let mut news = Self::default();
        let mut places = BTreeMap::new();
        for notice in notices {
            match notice.event {
                Some(Event::CommentHeld { comment_id }) => {
                    let next = news.held.len();
                    let place = *places.entry(comment_id).or_insert(next);
                    match news.held.get_mut(place) {
                        Some(held) => held.sources.add(notice),
                        None => news.held.push(Held {
                            comment_id,
                            sources: Sources::of(notice),
                            since: notice.at,
                        }),
                    }
                }
                Some(Event::ArticleFlooded { page_id }) => {
                    let sources = news.flooded.entry(page_id);
                    sources.and_modify(|sources| sources.add(notice)).or_insert_with(|| Sources::of(notice));
                }
                Some(
                    Event::CommentPublished { .. }
                    | Event::CommentDeclined { .. }
                    | Event::ReaderTold { .. }
                    | Event::Invited { .. }
                    | Event::ResetAsked { .. },
                )
                | None => news.silent.push(notice.id),
            }
        }
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comment_is_told_of_once_however_often_it_waited() {
        let site = SiteId(1);
        let notice =
            |id, event| Notice { id: NoticeId(id), event_id: EventId(id + 100), site, event, at: id * 10 };
        let held = |id, comment| notice(id, Some(Event::CommentHeld { comment_id: CommentId(comment) }));
        let flooded = |id, page| notice(id, Some(Event::ArticleFlooded { page_id: PageId(page) }));
        let sources = |ids: &[i64], event| Sources {
            notices: ids.iter().copied().map(NoticeId).collect(),
            event: EventId(event),
            site,
        };

        let news = News::sort(&[
            held(1, 7),
            held(2, 8),
            held(3, 7),
            notice(4, Some(Event::CommentPublished { comment_id: CommentId(7) })),
            notice(5, None),
            flooded(6, 3),
            flooded(7, 3),
        ]);

        assert_eq!(
            news,
            News {
                held: vec![
                    Held { comment_id: CommentId(7), sources: sources(&[1, 3], 103), since: 10 },
                    Held { comment_id: CommentId(8), sources: sources(&[2], 102), since: 20 },
                ],
                flooded: BTreeMap::from([(PageId(3), sources(&[6, 7], 107))]),
                silent: vec![NoticeId(4), NoticeId(5)],
            }
        );
    }
}
