//! What is new, sorted by what it asks for.

use std::collections::BTreeMap;

use crate::entities::ids::{CommentId, EventId, PageId};
use crate::outbox::{Event, Pending};

/// New events, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// Comments that may wait for a moderator, those that waited first in front.
    pub(super) held: Vec<Held>,
    /// Articles that get more than they may, with everything that says so.
    pub(super) flooded: BTreeMap<PageId, Vec<EventId>>,
    /// Events that nobody gets a letter about.
    pub(super) silent: Vec<EventId>,
    /// Events that cannot be read.
    pub(super) unreadable: Vec<EventId>,
}

/// A comment that may wait for a moderator.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// The comment.
    pub(super) comment_id: CommentId,
    /// Everything that happened to it; one letter tells of all of it.
    pub(super) events: Vec<EventId>,
    /// Since when it waits (epoch ms).
    pub(super) since: i64,
}

impl News {
    /// Sorts events, the oldest first.
    pub(super) fn sort(events: Vec<Pending>) -> Self {
        let mut news = Self::default();
        let mut places = BTreeMap::new();
        for Pending { id, event, created_at } in events {
            match event {
                Some(Event::CommentHeld { comment_id }) => {
                    let next = news.held.len();
                    let place = *places.entry(comment_id).or_insert(next);
                    match news.held.get_mut(place) {
                        Some(held) => held.events.push(id),
                        None => news.held.push(Held { comment_id, events: vec![id], since: created_at }),
                    }
                }
                Some(Event::ArticleFlooded { page_id }) => news.flooded.entry(page_id).or_default().push(id),
                Some(Event::CommentPublished { .. } | Event::CommentDecided { .. }) => news.silent.push(id),
                None => news.unreadable.push(id),
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
        let held = |id, comment| Pending {
            id: EventId(id),
            event: Some(Event::CommentHeld { comment_id: CommentId(comment) }),
            created_at: id * 10,
        };
        let flooded = |id, page| Pending {
            id: EventId(id),
            event: Some(Event::ArticleFlooded { page_id: PageId(page) }),
            created_at: id * 10,
        };
        let published = Event::CommentPublished { comment_id: CommentId(7) };

        let news = News::sort(vec![
            held(1, 7),
            held(2, 8),
            held(3, 7),
            Pending { id: EventId(4), event: Some(published), created_at: 40 },
            Pending { id: EventId(5), event: None, created_at: 50 },
            flooded(6, 3),
            flooded(7, 3),
        ]);

        assert_eq!(
            news,
            News {
                held: vec![
                    Held { comment_id: CommentId(7), events: vec![EventId(1), EventId(3)], since: 10 },
                    Held { comment_id: CommentId(8), events: vec![EventId(2)], since: 20 },
                ],
                flooded: BTreeMap::from([(PageId(3), vec![EventId(6), EventId(7)])]),
                silent: vec![EventId(4)],
                unreadable: vec![EventId(5)],
            }
        );
    }
}
