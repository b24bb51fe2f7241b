//! The verb: a new comment, from the draft to the row, in one transaction.

use crate::articles::{Article, CommentsPolicy};
use crate::captcha::{Proof, ShownProof, TicketId, Tickets};
use crate::comments::around::{self, Asked, Surroundings};
use crate::comments::forms::{Draft, NewComment};
use crate::comments::judge;
use crate::comments::letters;
use crate::comments::pass::{self, Coming, Way};
use crate::comments::store::{self, Insert, Parent, Written};
use crate::config::{SecretKey, Settings, random_token};
use crate::db::{Db, Tx};
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::error::{Error, Faults, Result};
use crate::opinions::Opinions;
use crate::outbox::{self, Event};
use crate::spam::{self, Filter, Judgement, Lists, Remembered, Verdict};
use crate::text::normalize::fold;
use crate::web::Visitor;
use data_encoding::BASE64URL_NOPAD;
use uuid::Uuid;

/// How long its writer may change or withdraw a comment.
pub const EDIT_WINDOW_MS: i64 = 15 * 60 * 1000;

/// How long the same words by the same reader under the same comment count as sent twice.
const REPEAT_WINDOW_MS: i64 = 24 * 60 * 60 * 1000;

/// How long one flood of an article lasts, at the least: the moderators are told of it once.
const ONE_FLOOD_MS: i64 = 12 * 60 * 60 * 1000;

/// What the verbs of this room work with.
#[derive(Clone, Copy)]
pub struct Tools<'a> {
    /// The database.
    pub db: &'a Db,
    /// The settings, for the secret key and the captcha's mode.
    pub settings: &'a Settings,
    /// The captcha's tickets.
    pub tickets: &'a Tickets,
    /// Other programs that may be asked.
    pub opinions: &'a Opinions,
    /// The filter that learns from moderators.
    pub filter: &'a Filter,
    /// The site's own lists.
    pub lists: &'a Lists,
    /// The time of this request.
    pub now_ms: i64,
}

/// Who sends.
#[derive(Clone, Debug)]
pub struct Sender {
    /// Keyed hash of the browser's cookie.
    pub reader_key: String,
    /// Keyed hash of the network.
    pub network_key: String,
}

/// A draft on its way: where to, from whom, and with which pass.
pub struct Posted<'a> {
    /// The article commented on.
    pub article: &'a Article,
    /// What was typed.
    pub form: &'a NewComment,
    /// The same, read.
    pub draft: &'a Draft,
    /// The tickets that the browser holds, the newest first.
    pub candidates: &'a [TicketId],
    /// From whom.
    pub sender: &'a Sender,
    /// From where.
    pub visitor: &'a Visitor,
    /// Whether more came from this network within a minute than people write.
    pub is_hasty: bool,
    /// Whether more comes from there than people usually send.
    pub is_over_soft_cap: bool,
}

impl Posted<'_> {
    fn remembered(&self, tools: &Tools<'_>, id: CommentId) -> Remembered<'_> {
        Remembered {
            site_id: self.article.site_id,
            subject: id.into(),
            website: &self.form.website,
            body: &self.form.body,
            now_ms: tools.now_ms,
        }
    }

    fn asked(&self) -> Asked<'_> {
        Asked {
            article: self.article,
            form: self.form,
            draft: self.draft,
            candidates: self.candidates,
            visitor: self.visitor,
            is_over_soft_cap: self.is_over_soft_cap,
            reader_key: &self.sender.reader_key,
            was: None,
        }
    }
}

/// A comment that is stored, as its writer gets to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its number.
    pub id: CommentId,
    /// Its public id.
    pub public_id: String,
    /// The key to change it; none if it is not this answer's to give.
    pub edit_key: Option<String>,
}

/// What came of sending a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// Everybody reads it.
    Published(Receipt),
    /// It waits for a moderator, or so its writer is told.
    Held(Receipt),
    /// It was here before: the first answer once more, with its state now.
    Repeated(Receipt, CommentState),
    /// Nothing is stored; why.
    Refused(Faults),
    /// Nothing is stored yet: one more step, a picture.
    Asked,
}

/// Stores a comment, or says why not.
///
/// The ticket is spent, the row written and the event pushed in one transaction; a wrong answer is
/// committed too, since it ends its ticket.
///
/// # Errors
/// Only what the visitor cannot mend: the database, or no randomness.
pub async fn submit(tools: Tools<'_>, posted: Posted<'_>) -> Result<Submitted> {
    if posted.article.comments == CommentsPolicy::Closed {
        return Ok(Submitted::Refused(Faults::one("", "fault-comments-closed")));
    }
    let keys = Keys::make(&tools, &posted)?;
    let around = around::gather(&tools, posted.asked()).await;
    if let Some(faults) = around.refusal(posted.article.lang) {
        return Ok(Submitted::Refused(faults));
    }
    let store = async |tx: &Tx| submit_in(tx, &tools, &posted, &keys, &around).await;
    match tools.db.write(store).await {
        // Another node stored the same form at the same moment: now it is there to be found.
        Err(Error::Stale(_)) => tools.db.write(store).await,
        done => done,
    }
}

/// Everything random or hashed about a new comment, made before the transaction begins.
struct Keys {
    public_id: String,
    edit_key: String,
    edit_key_hash: String,
    text_key: String,
    submission_key: String,
    proof: Proof,
}

impl Keys {
    fn make(tools: &Tools<'_>, posted: &Posted<'_>) -> Result<Self> {
        let public_id = new_public_id(tools.now_ms)?;
        let edit_key = edit_key(tools.settings, &public_id, &posted.sender.reader_key);
        let text_key = text_key(&tools.settings.server.secret_key, posted.draft.body.source());
        let path = posted.article.slug.path();
        let shown = ShownProof { site: posted.article.site_id, path: &path, typed: &posted.form.proof };
        let proof = tools.tickets.proofs().read(&shown, tools.now_ms);
        let submission_key = submission_key(tools.settings, posted, &proof, &text_key);
        Ok(Self {
            edit_key_hash: edit_key_hash(tools.settings, &public_id, &edit_key),
            submission_key: submission_key.unwrap_or_else(|| public_id.clone()),
            text_key,
            edit_key,
            public_id,
            proof,
        })
    }
}

pub(super) fn new_public_id(now_ms: i64) -> Result<String> {
    let random = random_token()?;
    let mut bytes = [0_u8; 10];
    let decoded = BASE64URL_NOPAD.decode(random.as_bytes()).unwrap_or_default();
    bytes.iter_mut().zip(decoded).for_each(|(place, byte)| *place = byte);
    let millis = u64::try_from(now_ms).unwrap_or_default();
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().as_hyphenated().to_string())
}

/// The key to a comment for one browser. It is made of the site's secret, so that every answer to the
/// same form gives the same key, whichever of them arrives.
fn edit_key(settings: &Settings, public_id: &str, reader_key: &str) -> String {
    settings.server.secret_key.hash("edit key", &[public_id, reader_key])
}

/// How the key to a comment is stored.
pub(super) fn edit_key_hash(settings: &Settings, public_id: &str, edit_key: &str) -> String {
    settings.server.secret_key.hash("stored edit key", &[public_id, edit_key])
}

/// How a text is remembered, so that the same words are known again however they are written.
pub(super) fn text_key(key: &SecretKey, source: &str) -> String {
    key.hash("comment text", &[&fold(source)])
}

/// These words in a filling of the form that named itself, or that brought a proof of work, of which no two are
/// the same; a ticket does it in its own way.
fn submission_key(settings: &Settings, posted: &Posted<'_>, proof: &Proof, text_key: &str) -> Option<String> {
    let named = match (posted.form.submission.trim(), proof) {
        ("", Proof::Solved(solved)) => solved.name(),
        ("", Proof::Absent | Proof::Wrong) => return None,
        (named, _) => named,
    };
    let page_id = posted.article.page_id.to_string();
    Some(settings.server.secret_key.hash("submission", &[&page_id, named, text_key]))
}

async fn submit_in(
    tx: &Tx,
    tools: &Tools<'_>,
    posted: &Posted<'_>,
    keys: &Keys,
    around: &Surroundings,
) -> Result<Submitted> {
    let parent = match posted.draft.in_reply_to {
        None => None,
        Some(id) => match find_parent(tx, posted, id).await? {
            Some(parent) => Some(parent),
            None => return Ok(Submitted::Refused(Faults::one("", "fault-reply-gone"))),
        },
    };
    if let Some(before) = find_earlier(tx, tools, posted, keys, parent.as_ref()).await? {
        return adopt(tx, tools, posted, before).await;
    }
    if let Some(parent) = parent
        && store::is_closed(tx, parent).await?
    {
        return Ok(Submitted::Refused(Faults::one("", "fault-thread-closed")));
    }
    let new = Coming { public_id: &keys.public_id, text_key: &keys.text_key, proof: &keys.proof, around };
    let pass = match pass::redeem(tx, tools, posted, new).await? {
        Way::Open(pass) => pass,
        Way::Before(before) => return adopt(tx, tools, posted, before).await,
        Way::Shut(fault) => return Ok(Submitted::Refused(Faults::one("answer", fault))),
        Way::Asked => return Ok(Submitted::Asked),
    };
    let judged = judge::judge(tools, posted.form, &pass, around);
    let state = first_state(&judged);
    let id = store::insert(tx, insertion(tools, posted, keys, parent, state, judged)).await?;
    around.second.keep(tx, id, tools.now_ms).await?;
    spam::remember(tx, posted.remembered(tools, id)).await;
    if around.pace.is_slow_mode && state != CommentState::Spam {
        let event = Event::ArticleFlooded { page_id: posted.article.page_id };
        outbox::push_once(tx, posted.article.site_id, &event, ONE_FLOOD_MS, tools.now_ms).await?;
    }
    announce(tx, tools, posted, id, state).await?;
    letters::ask(tx, tools, posted, id, state).await?;
    let receipt = Receipt { id, public_id: keys.public_id.clone(), edit_key: Some(keys.edit_key.clone()) };
    Ok(match state {
        CommentState::Published => Submitted::Published(receipt),
        CommentState::Held
        | CommentState::Spam
        | CommentState::Rejected
        | CommentState::Trashed
        | CommentState::Withdrawn => Submitted::Held(receipt),
    })
}

async fn find_parent(tx: &Tx, posted: &Posted<'_>, id: Uuid) -> Result<Option<Parent>> {
    store::find_parent(tx, posted.article.page_id, &id.as_hyphenated().to_string()).await
}

/// The comment that this very form, or this reader with these very words, has left already.
async fn find_earlier(
    tx: &Tx,
    tools: &Tools<'_>,
    posted: &Posted<'_>,
    keys: &Keys,
    parent: Option<&Parent>,
) -> Result<Option<Written>> {
    if let Some(written) = store::find_by_submission(tx, &keys.submission_key).await? {
        return Ok(Some(written));
    }
    let repeat = store::Repeat {
        page_id: posted.article.page_id,
        parent_id: parent.map(|parent| parent.id),
        text_key: &keys.text_key,
        reader_key: &posted.sender.reader_key,
        since_ms: tools.now_ms - REPEAT_WINDOW_MS,
    };
    store::find_repeat(tx, repeat).await
}

/// The same form once more. Its first answer may have been lost on the way together with its
/// cookies, so within the window the comment is handed to the browser that sends it now: it holds
/// the ticket and knows the words, and it speaks from the same network.
async fn adopt(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>, before: Written) -> Result<Submitted> {
    let mut receipt = Receipt { id: before.id, public_id: before.public_id.clone(), edit_key: None };
    let is_open = before.edit_until.is_some_and(|until| tools.now_ms <= until);
    let is_own = before.reader_key == posted.sender.reader_key;
    let is_near = before.network_key == posted.sender.network_key;
    if is_open && (is_own || is_near) {
        let key = edit_key(tools.settings, &before.public_id, &posted.sender.reader_key);
        if !is_own {
            let hash = edit_key_hash(tools.settings, &before.public_id, &key);
            store::mark_adopted(tx, before.id, &posted.sender.reader_key, &hash).await?;
        }
        receipt.edit_key = Some(key);
    }
    Ok(Submitted::Repeated(receipt, before.state))
}

fn first_state(judged: &Judgement) -> CommentState {
    match judged.verdict {
        Verdict::Pass => CommentState::Published,
        Verdict::Hold => CommentState::Held,
        Verdict::Spam => CommentState::Spam,
    }
}

fn insertion<'a>(
    tools: &Tools<'_>,
    posted: &'a Posted<'_>,
    keys: &'a Keys,
    parent: Option<Parent>,
    state: CommentState,
    judged: Judgement,
) -> Insert<'a> {
    let draft = posted.draft;
    Insert {
        public_id: keys.public_id.clone(),
        site_id: posted.article.site_id,
        page_id: posted.article.page_id,
        parent,
        state,
        author: &draft.author,
        email: draft.email.as_ref(),
        website: draft.website.as_ref(),
        body: &draft.body,
        lang: posted.article.lang.tag(),
        stars: draft.stars,
        wants_replies: draft.letters.follow.is_some(),
        reader_key: &posted.sender.reader_key,
        network_key: &posted.sender.network_key,
        text_key: &keys.text_key,
        submission_key: &keys.submission_key,
        edit_key_hash: Some(&keys.edit_key_hash),
        edit_until: tools.now_ms + EDIT_WINDOW_MS,
        judged,
        is_staff: false,
        now_ms: tools.now_ms,
    }
}

/// Letters are made of what is worth one; spam is not.
async fn announce(
    tx: &Tx,
    tools: &Tools<'_>,
    posted: &Posted<'_>,
    id: CommentId,
    state: CommentState,
) -> Result<()> {
    let event = match state {
        CommentState::Published => Event::CommentPublished { comment_id: id },
        CommentState::Held => Event::CommentHeld { comment_id: id },
        CommentState::Spam | CommentState::Rejected | CommentState::Trashed | CommentState::Withdrawn => {
            return Ok(());
        }
    };
    outbox::push(tx, posted.article.site_id, &event, tools.now_ms).await
}
