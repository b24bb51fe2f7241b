//! Using a ticket: in the transaction that stores what it lets in, once.

use super::answer::readings;
use super::store::{self, Bound, Stub};
use super::ticket::{MOST_CANDIDATES, MOST_FAILURES, Purpose, TicketId, Tickets};
use crate::db::{Db, Tx};
use crate::entities::ids::SiteId;
use crate::error::Result;

/// What a visitor shows for passing.
#[derive(Clone, Copy, Debug)]
pub enum Shown<'a> {
    /// What they typed for the picture.
    Answer(&'a str),
    /// "I cannot read the picture": spends the ticket without an answer. The comment goes to the queue.
    Unread,
}

/// One try to pass.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The tickets held: the form's own one, or the cookie's newest four.
    pub candidates: &'a [TicketId],
    /// The site of the page that the form belongs to.
    pub site: SiteId,
    /// The canonical path of that page.
    pub path: &'a str,
    /// What is to be done there.
    pub purpose: Purpose,
    /// What is shown for it.
    pub shown: Shown<'a>,
    /// Public id of what the ticket is to let in.
    pub lets_in: &'a str,
}

/// What came of a try. Only `Passed` and `Exhausted` let something in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redeemed {
    /// The ticket was good, and is spent.
    Passed {
        /// When it was issued (epoch ms); the form was filled no faster than since then.
        issued_at: i64,
        /// Wrong answers of this form before.
        failures: u32,
    },
    /// The answer was wrong (or empty); the tickets tried are dead. Show a new one.
    Wrong {
        /// Wrong answers of this form so far.
        failures: u32,
    },
    /// All tickets shown have expired. Show a new one.
    Expired,
    /// No ticket of this page was shown.
    Missing,
    /// The ticket has let something in already: this is the same form once more, or a replay.
    Used {
        /// Public id of what it let in.
        by: String,
    },
    /// Wrong for the last time; the ticket is spent and the comment goes to the queue.
    Exhausted {
        /// When the last ticket was issued (epoch ms).
        issued_at: i64,
        /// Wrong answers of this form.
        failures: u32,
    },
}

/// Uses one of the tickets held, or kills them with a wrong answer.
///
/// Runs inside the caller's transaction, which must be *committed* (`Ok`) on a wrong answer too: otherwise the
/// ticket would live on, to be tried again.
pub async fn redeem(tx: &Tx, tickets: &Tickets, attempt: &Attempt<'_>, now: i64) -> Result<Redeemed> {
    let hashes: Vec<String> = attempt.candidates.iter().take(MOST_CANDIDATES).map(TicketId::hash).collect();
    let bound = Bound { site: attempt.site, path: attempt.path, purpose: attempt.purpose.word() };
    let stubs = if hashes.is_empty() { Vec::new() } else { store::list_of_page(tx, &hashes, &bound).await? };
    if stubs.is_empty() {
        return Ok(Redeemed::Missing);
    }
    let (right, is_blank) = match attempt.shown {
        Shown::Unread => (stubs.iter().collect(), false),
        Shown::Answer(typed) if tickets.is_test_answer(typed) => (stubs.iter().collect(), false),
        Shown::Answer(typed) => {
            let readings = readings(typed);
            let right: Vec<&Stub> = stubs.iter().filter(|stub| tickets.matches(&readings, stub)).collect();
            (right, readings.is_empty())
        }
    };
    if let Some(stub) = right.iter().find(|stub| is_open(stub, now)) {
        return spend(tx, stub, attempt.lets_in, stub.failures, now).await.map(|redeemed| match redeemed {
            None => Redeemed::Passed { issued_at: stub.issued_at, failures: stub.failures },
            Some(lost) => lost,
        });
    }
    if let Some(by) = right.iter().find_map(|stub| stub.spent_on.clone()) {
        return Ok(Redeemed::Used { by });
    }
    refuse(tx, attempt, &stubs, is_blank, now).await
}

/// Whether a try would let something in just now. It spends nothing and promises nothing: it only saves asking
/// others about a text that is not let in anyway.
pub async fn would_pass(db: &Db, tickets: &Tickets, attempt: &Attempt<'_>, now: i64) -> Result<bool> {
    let hashes: Vec<String> = attempt.candidates.iter().take(MOST_CANDIDATES).map(TicketId::hash).collect();
    let bound = Bound { site: attempt.site, path: attempt.path, purpose: attempt.purpose.word() };
    let stubs =
        if hashes.is_empty() { Vec::new() } else { store::list_of_page(db.r(), &hashes, &bound).await? };
    let mut open = stubs.iter().filter(|stub| is_open(stub, now));
    Ok(match attempt.shown {
        Shown::Unread => !stubs.is_empty(),
        Shown::Answer(typed) if tickets.is_test_answer(typed) => open.next().is_some(),
        Shown::Answer(typed) => {
            let readings = readings(typed);
            let is_last = |stub: &Stub| stub.failures + 1 >= MOST_FAILURES;
            open.any(|stub| tickets.matches(&readings, stub) || (!readings.is_empty() && is_last(stub)))
        }
    })
}

/// Nothing shown opens a ticket: kill those tried, and say what happened.
async fn refuse(
    tx: &Tx,
    attempt: &Attempt<'_>,
    stubs: &[Stub],
    is_blank: bool,
    now: i64,
) -> Result<Redeemed> {
    let open: Vec<&Stub> = stubs.iter().filter(|stub| is_open(stub, now)).collect();
    let Some(newest) = open.first() else {
        return Ok(closed(stubs, now));
    };
    let before = open.iter().map(|stub| stub.failures).max().unwrap_or(0);
    if is_blank {
        // A field left empty is no guess.
        return Ok(Redeemed::Wrong { failures: before });
    }
    let failures = before + 1;
    let is_last = failures >= MOST_FAILURES;
    for stub in open.iter().skip(usize::from(is_last)) {
        store::mark_spent(tx, stub.row, None, failures, now).await?;
    }
    if !is_last {
        return Ok(Redeemed::Wrong { failures });
    }
    Ok(match spend(tx, newest, attempt.lets_in, failures, now).await? {
        None => Redeemed::Exhausted { issued_at: newest.issued_at, failures },
        Some(lost) => lost,
    })
}

/// What to say when every ticket shown is closed and the answer fits none that was used.
fn closed(stubs: &[Stub], now: i64) -> Redeemed {
    let killed = stubs.iter().filter(|stub| stub.spent_at.is_some() && stub.spent_on.is_none());
    if let Some(failures) = killed.map(|stub| stub.failures).max() {
        return Redeemed::Wrong { failures };
    }
    // The last wrong answer of a form is in the queue already; the same form once more is no new comment.
    let exhausted = stubs.iter().find(|stub| stub.failures >= MOST_FAILURES);
    if let Some(by) = exhausted.and_then(|stub| stub.spent_on.clone()) {
        return Redeemed::Used { by };
    }
    let has_expired = stubs.iter().any(|stub| stub.spent_at.is_none() && !is_open(stub, now));
    if has_expired { Redeemed::Expired } else { Redeemed::Missing }
}

/// Spends a ticket that was open a moment ago; `Some` when another post was faster.
async fn spend(tx: &Tx, stub: &Stub, on: &str, failures: u32, now: i64) -> Result<Option<Redeemed>> {
    if store::mark_spent(tx, stub.row, Some(on), failures, now).await? {
        return Ok(None);
    }
    let winner = store::find_in(tx, &stub.key_hash).await?;
    Ok(Some(match winner.and_then(|stub| stub.spent_on) {
        Some(by) => Redeemed::Used { by },
        None => Redeemed::Wrong { failures: stub.failures },
    }))
}

/// Whether a ticket can still be used. One from the future was issued before the clock was set back; it would
/// outlive its time.
fn is_open(stub: &Stub, now: i64) -> bool {
    const CLOCKS_DIFFER_MS: i64 = 60_000;
    stub.spent_at.is_none() && stub.expires_at > now && stub.issued_at <= now + CLOCKS_DIFFER_MS
}

#[cfg(test)]
mod tests {
    use super::super::picture::{Picture, Preset};
    use super::super::ticket::{LIFETIME_MS, Order, Ticket, issue, picture, prune};
    use super::*;
    use crate::config::SecretKey;
    use crate::db::{self, Db};
    use crate::error::Error;

    const NOON: i64 = 1_700_000_000_000;
    const TEST_ANSWER: &str = "open sesame";

    struct Stage {
        _folder: tempfile::TempDir,
        db: Db,
        tickets: Tickets,
    }

    impl Stage {
        async fn new() -> Stage {
            let folder = tempfile::tempdir().unwrap();
            let db = db::open(&format!("sqlite:{}/test.db", folder.path().display())).await.unwrap();
            db::migrate(&db).await.unwrap();
            db.write(async |tx| store::insert_second_site(tx).await).await.unwrap();
            Stage {
                _folder: folder,
                db,
                tickets: Tickets::new(SecretKey::random().unwrap(), Some(TEST_ANSWER)),
            }
        }

        async fn ticket(&self, previous: Option<&TicketId>, now: i64) -> Ticket {
            let order = Order {
                site: SiteId(1),
                path: "/articles/a",
                purpose: Purpose::Comment,
                preset: Preset::Letters,
                network_key: "net",
            };
            issue(&self.db, &self.tickets, &order, previous, now).await.unwrap()
        }

        async fn post(&self, held: &[&Ticket], shown: Shown<'_>, lets_in: &str, now: i64) -> Redeemed {
            self.post_on((SiteId(1), "/articles/a"), held, shown, lets_in, now).await
        }

        async fn post_on(
            &self,
            place: (SiteId, &str),
            held: &[&Ticket],
            shown: Shown<'_>,
            lets_in: &str,
            now: i64,
        ) -> Redeemed {
            let candidates: Vec<TicketId> = held.iter().map(|ticket| ticket.id.clone()).collect();
            let attempt = Attempt {
                candidates: &candidates,
                site: place.0,
                path: place.1,
                purpose: Purpose::Comment,
                shown,
                lets_in,
            };
            self.db.write(async |tx| redeem(tx, &self.tickets, &attempt, now).await).await.unwrap()
        }
    }

    fn passed(redeemed: &Redeemed) -> bool {
        matches!(redeemed, Redeemed::Passed { .. })
    }

    fn used(by: &str) -> Redeemed {
        Redeemed::Used { by: by.to_owned() }
    }

    const RIGHT: Shown<'static> = Shown::Answer(TEST_ANSWER);
    const WRONG: Shown<'static> = Shown::Answer("22222");

    #[tokio::test]
    async fn t03_a_ticket_lets_in_once() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        let first = stage.post(&[&ticket], RIGHT, "one", NOON + 9000).await;
        assert_eq!(first, Redeemed::Passed { issued_at: NOON, failures: 0 });
        assert_eq!(stage.post(&[&ticket], RIGHT, "two", NOON + 9001).await, used("one"));
        assert_eq!(stage.post(&[&ticket], Shown::Unread, "three", NOON + 9002).await, used("one"));
        assert_eq!(stage.post(&[&ticket], WRONG, "four", NOON + 9003).await, Redeemed::Missing);
    }

    #[tokio::test]
    async fn t04_of_fifty_posts_at_once_one_passes() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        let names: Vec<String> = (0..50).map(|n| n.to_string()).collect();
        let held = [&ticket];
        let posts = names.iter().map(|name| stage.post(&held, RIGHT, name, NOON));
        let answers = futures_util::future::join_all(posts).await;
        assert_eq!(answers.iter().filter(|answer| passed(answer)).count(), 1);
        assert_eq!(answers.iter().filter(|answer| matches!(answer, Redeemed::Used { .. })).count(), 49);
    }

    #[tokio::test]
    async fn t01_t02_empty_and_missing_never_pass_and_an_empty_field_is_no_guess() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        for blank in ["", " ", "\u{200c}", "\t\n"] {
            let refused = stage.post(&[&ticket], Shown::Answer(blank), "x", NOON).await;
            assert_eq!(refused, Redeemed::Wrong { failures: 0 }, "{blank:?}");
        }
        assert_eq!(stage.post(&[], RIGHT, "x", NOON).await, Redeemed::Missing);
        assert!(passed(&stage.post(&[&ticket], RIGHT, "x", NOON).await));
    }

    #[tokio::test]
    async fn t06_a_ticket_is_of_its_site_and_page() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        for place in [(SiteId(2), "/articles/a"), (SiteId(1), "/articles/b")] {
            assert_eq!(stage.post_on(place, &[&ticket], RIGHT, "x", NOON).await, Redeemed::Missing);
            assert_eq!(stage.post_on(place, &[&ticket], WRONG, "x", NOON).await, Redeemed::Missing);
        }
        assert!(passed(&stage.post(&[&ticket], RIGHT, "x", NOON).await), "and was not killed there");
    }

    #[tokio::test]
    async fn t07_v10_it_expires_and_no_clock_revives_it() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        assert_eq!(stage.post(&[&ticket], RIGHT, "x", NOON + LIFETIME_MS + 1000).await, Redeemed::Expired);
        assert_eq!(
            stage.post(&[&ticket], RIGHT, "x", NOON + LIFETIME_MS - 3_600_000).await,
            Redeemed::Expired
        );
        assert!(passed(&stage.post(&[&ticket], RIGHT, "x", NOON + LIFETIME_MS - 1000).await));
    }

    #[tokio::test]
    async fn t10_v03_a_wrong_answer_kills_and_counts_along_the_form() {
        let stage = Stage::new().await;
        let mut ticket = stage.ticket(None, NOON).await;
        for failures in 1..MOST_FAILURES {
            assert_eq!(stage.post(&[&ticket], WRONG, "x", NOON).await, Redeemed::Wrong { failures });
            assert_eq!(stage.post(&[&ticket], RIGHT, "x", NOON).await, Redeemed::Wrong { failures }, "dead");
            assert!(matches!(picture(&stage.db, &ticket.id, NOON).await, Err(Error::NotFound)));
            let next = stage.ticket(Some(&ticket.id), NOON).await;
            assert_ne!(next.png, ticket.png);
            assert_eq!(next.failures, failures);
            ticket = next;
        }
        let last = stage.post(&[&ticket], WRONG, "queued", NOON + 1).await;
        assert_eq!(last, Redeemed::Exhausted { issued_at: NOON, failures: MOST_FAILURES });
        assert_eq!(stage.post(&[&ticket], WRONG, "again", NOON + 2).await, used("queued"));
        let fresh = stage.ticket(Some(&ticket.id), NOON).await;
        assert_eq!(fresh.failures, 0, "the next form starts anew");
    }

    #[tokio::test]
    async fn of_the_cookies_tickets_the_answered_one_is_spent() {
        let stage = Stage::new().await;
        let (old, new) = (stage.ticket(None, NOON).await, stage.ticket(None, NOON + 1).await);
        assert!(passed(&stage.post(&[&old, &new], RIGHT, "one", NOON + 2).await));
        assert!(passed(&stage.post(&[&old, &new], RIGHT, "two", NOON + 3).await), "the other tab's");
        let third = stage.post(&[&old, &new], RIGHT, "three", NOON + 4).await;
        assert!(matches!(third, Redeemed::Used { .. }), "{third:?}");
    }

    #[tokio::test]
    async fn t14_the_picture_is_the_same_each_time_and_then_gone() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        for _ in 0..3 {
            assert_eq!(picture(&stage.db, &ticket.id, NOON + 5).await.unwrap(), ticket.png);
        }
        let gone = picture(&stage.db, &ticket.id, NOON + LIFETIME_MS).await;
        assert!(matches!(gone, Err(Error::NotFound)));
        stage.post(&[&ticket], RIGHT, "x", NOON).await;
        assert!(matches!(picture(&stage.db, &ticket.id, NOON).await, Err(Error::NotFound)));
    }

    #[tokio::test]
    async fn v11_the_pictures_own_answer_passes_however_it_is_typed_and_is_written_nowhere() {
        let stage = Stage::new().await;
        for (typed, is_right) in [
            ("KP7B2", true),
            ("kp7b2", true),
            (" k p 7 b 2 ", true),
            ("kp۷b۲", true),
            ("ｋｐ７ｂ２", true),
            ("КР7В2", true),
            ("кп7б2", true),
            ("نح۷ذ۲", true),
            ("KP7B", false),
            ("KP7B22", false),
            ("2B7PK", false),
            ("%", false),
        ] {
            let known = Picture { answer: "KP7B2".to_owned(), png: vec![1, 2, 3] };
            stage.tickets.pool().put(Preset::Letters, known);
            let ticket = stage.ticket(None, NOON).await;
            let row = store::find(&stage.db, &ticket.id.hash()).await.unwrap().unwrap();
            let seen = format!("{row:?} {ticket:?} {:?}", stage.tickets.pool().take(Preset::Letters).await);
            assert!(!seen.contains("KP7B2"));

            let answer = stage.post(&[&ticket], Shown::Answer(typed), "x", NOON).await;
            assert_eq!(passed(&answer), is_right, "{typed}");
        }
    }

    #[tokio::test]
    async fn t09_the_table_holds_no_answer_and_no_name() {
        let stage = Stage::new().await;
        let ticket = stage.ticket(None, NOON).await;
        let row = store::find(&stage.db, &ticket.id.hash()).await.unwrap().unwrap();
        assert_eq!((row.key_hash.len(), row.answer_hash.len()), (64, 43));
        assert!(!format!("{row:?}").contains(ticket.id.as_str()));
        let other = Tickets::new(SecretKey::random().unwrap(), None);
        let readings: Vec<String> = vec!["22222".into()];
        assert!(!other.matches(&readings, &row.into()));
    }

    #[tokio::test]
    async fn t20_r09_a_network_cannot_fill_the_table_and_time_empties_it() {
        let stage = Stage::new().await;
        for _ in 0..3 {
            stage.ticket(None, NOON).await;
        }
        assert_eq!(prune(&stage.db, NOON + LIFETIME_MS).await.unwrap(), 0, "remembered for a while");
        assert_eq!(prune(&stage.db, NOON + 24 * 3_600_000).await.unwrap(), 3);
    }

    #[test]
    fn only_a_ticket_is_read_as_one() {
        for text in ["", "new", "../../etc/passwd", "' OR 1=1 --", "AAAA", &"A".repeat(64_000), "ﬀ"] {
            assert!(TicketId::parse(text).is_none());
        }
        assert_eq!(TicketId::parse("AAAAAAAAAAAAAAAAAAAAAA").unwrap().as_str().len(), 22);
    }
}
