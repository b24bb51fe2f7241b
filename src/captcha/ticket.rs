//! A ticket: one picture, one answer, one page, one try, one comment.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use super::picture::{Picture, Preset};
use super::pool::Pool;
use super::proof::{self, Proofs};
use super::{dice::Dice, store};
use crate::config::{SecretKey, same_bytes};
use crate::db::{Db, Tx};
use crate::entities::ids::SiteId;
use crate::error::{Error, Result};

/// How long a ticket can be used, in milliseconds.
pub(super) const LIFETIME_MS: i64 = 30 * 60 * 1000;
/// Wrong answers of one form, after which its comment goes to the queue.
pub(super) const MOST_FAILURES: u32 = 5;
/// Tickets kept by the cookie, and looked at in one form.
pub(super) const MOST_CANDIDATES: usize = 4;
/// Open tickets of one network; a bound for the table, far beyond what a school behind one address asks for.
const MOST_OPEN: u64 = 1000;
/// How long a spent or expired ticket is remembered, so that a form sent again is recognised.
const REMEMBERED_MS: i64 = 6 * 60 * 60 * 1000;

/// The secret name of a ticket: 128 random bits. Whoever holds it, and nobody else, may answer.
#[derive(Clone, PartialEq, Eq)]
pub struct TicketId(String);

impl TicketId {
    /// A new one from the system's randomness.
    fn new() -> Option<TicketId> {
        let mut dice = Dice::new()?;
        let bytes: Option<Vec<u8>> = (0..16).map(|_| dice.byte()).collect();
        Some(TicketId(BASE64URL_NOPAD.encode(&bytes?)))
    }

    /// Reads a ticket's name; anything that cannot be one is `None`.
    pub fn parse(text: &str) -> Option<TicketId> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() == 16).then(|| TicketId(text.to_owned()))
    }

    /// The name as it stands in fields, cookies and links.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where its picture is.
    pub fn picture_path(&self) -> String {
        format!("/captcha/{}.png", self.0)
    }

    pub(super) fn hash(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for TicketId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TicketId(***)")
    }
}

/// What a ticket is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Writing a comment.
    Comment,
    /// Rating again from a network that has rated this page today; never for the first vote.
    ///
    /// The rating's own page shows the picture: [`issue`] a ticket with this purpose for the page's path, put its
    /// name into a hidden field `ticket` and its [`TicketId::picture_path`] into an `img`, ask for the code in a
    /// field `answer`. When the form comes back, [`super::redeem`] an [`super::Attempt`] with the same path and
    /// purpose in the transaction that counts the vote, with the vote's own name as `lets_in`; whatever comes of
    /// it, commit, since a wrong answer ends its ticket.
    Rating,
    /// Reporting a comment, where much is reported from one network; the path is that of the page for the report.
    Report,
    /// Asking for letters.
    Letters,
}

impl Purpose {
    /// The stored word.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Comment => "comment",
            Purpose::Rating => "rating",
            Purpose::Report => "report",
            Purpose::Letters => "letters",
        }
    }
}

/// What issuing and redeeming need and no visitor may know; one for the whole program.
#[derive(Clone)]
pub struct Tickets {
    pool: Pool,
    proofs: Proofs,
    secret: SecretKey,
    test_answer: Option<String>,
}

impl Tickets {
    /// From the site's secret key, and the answer that always passes where the settings honour one.
    pub fn new(secret: SecretKey, test_answer: Option<&str>) -> Self {
        let test_answer = test_answer.map(str::trim).filter(|answer| !answer.is_empty()).map(str::to_owned);
        Self { pool: Pool::new(), proofs: Proofs::new(&secret, None), secret, test_answer }
    }

    /// Asking browsers for a proof of work too, of so many derivations.
    pub fn asking_proofs(self, work: Option<u32>) -> Self {
        Self { proofs: Proofs::new(&self.secret, work), ..self }
    }

    /// The pictures drawn ahead of time.
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// The proofs of work.
    pub fn proofs(&self) -> &Proofs {
        &self.proofs
    }

    fn answer_hash(&self, key_hash: &str, answer: &str) -> String {
        self.secret.hash("captcha answer", &[key_hash, answer])
    }

    /// Whether one of the readings is this ticket's answer, in the same time whatever the answer is.
    pub(super) fn matches(&self, readings: &[String], stub: &store::Stub) -> bool {
        let hashes = readings.iter().map(|reading| self.answer_hash(&stub.key_hash, reading));
        // No `any`: it would stop at the first that fits.
        hashes.fold(false, |found, hash| found | (!hash.is_empty() & same_bytes(&hash, &stub.answer_hash)))
    }

    /// Whether this is the answer that the settings let pass.
    pub(super) fn is_test_answer(&self, typed: &str) -> bool {
        self.test_answer.as_deref().is_some_and(|answer| answer == typed.trim())
    }
}

/// What a new ticket is for.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The site of the page.
    pub site: SiteId,
    /// The page's canonical path.
    pub path: &'a str,
    /// What it is good for.
    pub purpose: Purpose,
    /// What its picture shows.
    pub preset: Preset,
    /// Keyed hash of the visitor's network.
    pub network_key: &'a str,
}

/// A ticket as its holder knows it.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Its name.
    pub id: TicketId,
    /// Wrong answers of this form so far.
    pub failures: u32,
    /// Until when it can be used (epoch ms).
    pub expires_at: i64,
    /// Its picture, as `picture` will give it again.
    pub png: Vec<u8>,
}

/// A ticket as the table knows it.
pub(super) struct Sealed {
    pub(super) key_hash: String,
    pub(super) answer_hash: String,
    pub(super) png: Vec<u8>,
    pub(super) expires_at: i64,
}

/// A new ticket. `previous` is the one that the form held before: its wrong answers count on, so that a new
/// picture is no new start.
pub async fn issue(
    db: &Db,
    tickets: &Tickets,
    order: &Order<'_>,
    previous: Option<&TicketId>,
    now: i64,
) -> Result<Ticket> {
    if store::count_open(db, order.network_key, now).await? >= MOST_OPEN {
        return Err(Error::SlowDown { retry_after_s: 60 });
    }
    let no_randomness = || Error::internal("making a ticket", "the system gives no randomness");
    let id = TicketId::new().ok_or_else(no_randomness)?;
    let Picture { answer, png } = tickets.pool.take(order.preset).await?;
    let key_hash = id.hash();
    let answer_hash = tickets.answer_hash(&key_hash, &answer);
    let sealed = Sealed { key_hash, answer_hash, png: png.clone(), expires_at: now + LIFETIME_MS };
    let failures = db
        .write(async |tx| {
            let failures = inherited(tx, previous, order).await?;
            store::insert(tx, order, &sealed, failures, now).await?;
            Ok(failures)
        })
        .await?;
    Ok(Ticket { id, failures, expires_at: sealed.expires_at, png })
}

async fn inherited(tx: &Tx, previous: Option<&TicketId>, order: &Order<'_>) -> Result<u32> {
    let Some(previous) = previous else { return Ok(0) };
    let bound = store::Bound { site: order.site, path: order.path, purpose: order.purpose.word() };
    let stubs = store::list_of_page(tx, &[previous.hash()], &bound).await?;
    // A ticket that let a comment in has served its form; the next form starts anew.
    Ok(stubs.first().filter(|stub| stub.spent_on.is_none()).map_or(0, |stub| stub.failures))
}

/// The picture of a ticket: the same bytes each time, until it is spent or expires.
pub async fn picture(db: &Db, id: &TicketId, now: i64) -> Result<Vec<u8>> {
    let row = store::find(db, &id.hash()).await?.ok_or(Error::NotFound)?;
    if row.spent_at.is_some() || row.expires_at <= now || row.picture.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(row.picture)
}

/// Forgets tickets and proofs long expired; answers how many.
pub async fn prune(db: &Db, now: i64) -> Result<u64> {
    db.write(async |tx| {
        let before = now - REMEMBERED_MS;
        Ok(store::delete_expired(tx, before).await? + proof::delete_expired(tx, before).await?)
    })
    .await
}
