//! How each service has answered lately: who is out of order is left alone for a while, and the desk is told.

use std::sync::{Arc, Mutex, PoisonError};

use super::says::Service;

/// After so many questions in a row without an answer…
const MOST_SILENCES: u32 = 5;
/// …a service is left alone for so long, and nobody waits for it.
const REST_MS: i64 = 60_000;

/// How one service has answered lately.
#[derive(Clone, Debug, Default)]
struct Mood {
    silences: u32,
    rests_until: i64,
    answered_at: Option<i64>,
    doubt: Option<(String, i64)>,
    alert: Option<(String, i64)>,
    is_refused: bool,
}

/// How all services have answered lately; clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Moods(Arc<Mutex<[Mood; 4]>>);

/// What the desk is told of a service that is switched on, since this program was started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub service: Service,
    /// Whether its key is not taken.
    pub is_refused: bool,
    /// Whether its last answer was none.
    pub is_silent: bool,
    /// When it last gave an opinion (epoch ms).
    pub answered_at: Option<i64>,
    /// Why it last gave none, and when.
    pub doubt: Option<(String, i64)>,
    /// What it says of the account, and when it last did.
    pub alert: Option<(String, i64)>,
}

impl Moods {
    /// Whether a service is left alone at the moment.
    pub(super) fn rests(&self, service: Service, now_ms: i64) -> bool {
        self.with(service, |mood| now_ms < mood.rests_until && mood.rests_until <= now_ms + REST_MS)
    }

    /// It gave an opinion.
    pub(super) fn note_answer(&self, service: Service, now_ms: i64) {
        self.with(service, |mood| {
            mood.silences = 0;
            mood.answered_at = Some(now_ms);
            mood.is_refused = false;
        });
    }

    /// It gave none.
    pub(super) fn note_doubt(&self, service: Service, doubt: &str, now_ms: i64) {
        self.with(service, |mood| {
            mood.doubt = Some((doubt.to_owned(), now_ms));
            mood.silences += 1;
            if mood.silences >= MOST_SILENCES {
                mood.silences = MOST_SILENCES - 1;
                mood.rests_until = now_ms + REST_MS;
            }
        });
    }

    /// What it says of the account; nothing when all is well.
    pub(super) fn note_alert(&self, service: Service, alert: Option<String>, now_ms: i64) {
        self.with(service, |mood| mood.alert = alert.map(|said| (said, now_ms)));
    }

    /// Whether it refuses the key.
    pub(super) fn note_refusal(&self, service: Service, is_refused: bool) {
        self.with(service, |mood| mood.is_refused = is_refused);
    }

    /// What the desk is told.
    pub(super) fn standing(&self, service: Service) -> Standing {
        let Mood { silences, answered_at, doubt, alert, is_refused, .. } =
            self.with(service, |mood| mood.clone());
        Standing { service, is_refused, is_silent: silences > 0, answered_at, doubt, alert }
    }

    fn with<T: Default>(&self, service: Service, act: impl FnOnce(&mut Mood) -> T) -> T {
        let mut moods = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Service::ALL.iter().position(|one| *one == service);
        place.and_then(|place| moods.get_mut(place)).map(act).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_not_answer_is_left_alone_for_a_minute_and_the_desk_knows_why() {
        let moods = Moods::default();
        for n in 1..=5 {
            assert!(!moods.rests(Service::Rspamd, n));
            moods.note_doubt(Service::Rspamd, "no answer in time", n);
        }
        assert!(moods.rests(Service::Rspamd, 6) && !moods.rests(Service::Akismet, 6));
        assert!(!moods.rests(Service::Rspamd, 5 + REST_MS), "tried again after a minute");
        let standing = moods.standing(Service::Rspamd);
        assert!(standing.is_silent);
        assert_eq!(standing.doubt, Some(("no answer in time".to_owned(), 5)));

        moods.note_answer(Service::Rspamd, 70_000);
        let standing = moods.standing(Service::Rspamd);
        assert!(!standing.is_silent && standing.answered_at == Some(70_000));
    }

    #[test]
    fn trouble_is_told_until_it_is_over() {
        let moods = Moods::default();
        moods.note_refusal(Service::Akismet, true);
        moods.note_alert(Service::Akismet, Some("over the limit (10001)".to_owned()), 3);
        assert!(moods.standing(Service::Akismet).is_refused);
        moods.note_answer(Service::Akismet, 4);
        assert!(!moods.standing(Service::Akismet).is_refused);
        assert!(moods.standing(Service::Akismet).alert.is_some());
        moods.note_alert(Service::Akismet, None, 5);
        assert_eq!(moods.standing(Service::Akismet).alert, None);
    }
}
