//! The spam room's word on a comment, asked with everything that is known around it.
//!
//! What is known is gathered by reads before the transaction begins. Whatever fails on the way, the comment is
//! judged by the rest and waits for a person: it is neither published nor lost.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;

use crate::articles::{Article, CommentsPolicy};
use crate::captcha::TicketId;
use crate::comments::forms::{Draft, NewComment};
use crate::comments::pass::Pass;
use crate::comments::second;
use crate::comments::store::{self, Whole};
use crate::comments::submit::Tools;
use crate::error::Result;
use crate::opinions;
use crate::spam::{
    self, AuthorHistory, Context, DomainTally, Judgement, Learned, NetworkHistory, Pace, PageRules,
    RareWords, Repeats, RuleSet, Submission,
};
use crate::web::Visitor;

/// Whatever takes longer to find out is not known.
const PATIENCE: Duration = Duration::from_secs(8);

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A comment that is to be judged.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The article commented on.
    pub article: &'a Article,
    /// What was typed.
    pub form: &'a NewComment,
    /// The same, read.
    pub draft: &'a Draft,
    /// The tickets that the browser holds, the newest first.
    pub candidates: &'a [TicketId],
    /// Who sends it.
    pub visitor: &'a Visitor,
    /// Keyed hash of the writer's browser.
    pub reader_key: &'a str,
    /// The comment as it was, if it is changed.
    pub was: Option<&'a Whole>,
}

/// What is known around a comment.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    author: AuthorHistory,
    network: NetworkHistory,
    repeats: Repeats,
    domains: Vec<DomainTally>,
    rules: Option<Arc<RuleSet>>,
    article: Option<RareWords>,
    opinion: Option<Learned>,
    pub second: opinions::Asked,
    pace: Pace,
    page: PageRules,
    is_new_script: bool,
    has_new_link: bool,
    is_proof_asked: bool,
    is_incomplete: bool,
}

impl Surroundings {
    /// Whether moderators trust the writer.
    pub(super) fn is_trusted(&self) -> bool {
        self.author.is_trusted()
    }

    fn context(&self) -> Context<'_> {
        Context {
            author: self.author,
            network: self.network,
            repeats: self.repeats,
            domains: self.domains.clone(),
            rules: self.rules.as_deref().unwrap_or(RuleSet::empty()),
            article: self.article.as_ref(),
            opinion: self.opinion.clone(),
            second: &self.second.opinions,
            pace: self.pace,
            page: self.page,
            is_new_script: self.is_new_script,
            has_new_link: self.has_new_link,
            is_proof_asked: self.is_proof_asked,
            is_incomplete: self.is_incomplete,
        }
    }
}

/// Finds out what is known around a comment. It never fails: what cannot be found out is marked.
pub(super) async fn gather(tools: &Tools<'_>, asked: Asked<'_>) -> Surroundings {
    let looking = AssertUnwindSafe(look_around(tools, asked)).catch_unwind();
    match tokio::time::timeout(PATIENCE, looking).await {
        Ok(Ok(Ok(known))) => known,
        Ok(Ok(Err(error))) => unknown(&error.to_string()),
        Ok(Err(_)) => unknown("a check stopped half-way"),
        Err(late) => unknown(&late.to_string()),
    }
}

fn unknown(why: &str) -> Surroundings {
    tracing::error!(why, "a comment could not be judged and waits for a person");
    Surroundings { is_incomplete: true, ..Surroundings::default() }
}

async fn look_around(tools: &Tools<'_>, asked: Asked<'_>) -> Result<Surroundings> {
    let (known, second) = tokio::try_join!(look_here(tools, asked), second::ask(tools, &asked))?;
    Ok(Surroundings { second, ..known })
}

/// What the site itself knows.
async fn look_here(tools: &Tools<'_>, asked: Asked<'_>) -> Result<Surroundings> {
    let db = tools.db.r();
    let but = asked.was.map(|was| was.id);
    let by = store::By { site_id: asked.article.site_id, but, now_ms: tools.now_ms };
    Ok(Surroundings {
        author: store::author_history(db, by, asked.reader_key).await?,
        network: store::network_history(db, by, &asked.visitor.network_key, tools.now_ms - DAY_MS).await?,
        page: PageRules { is_open: asked.article.comments == CommentsPolicy::Open, is_old: false },
        is_proof_asked: tools.tickets.proofs().is_asked(),
        ..Surroundings::default()
    })
}

/// Whether a writer of whom only this is known should read a picture first. A check that breaks gives cause too.
pub(super) fn is_suspicious(form: &NewComment, proof: Option<bool>, around: &Surroundings) -> bool {
    let submission = Submission { proof, ..typed(form) };
    let judged =
        std::panic::catch_unwind(AssertUnwindSafe(|| spam::is_suspicious(&submission, &around.context())));
    judged.unwrap_or(true)
}

/// Judges a new comment.
pub(super) fn judge(tools: &Tools<'_>, form: &NewComment, pass: &Pass, around: &Surroundings) -> Judgement {
    weigh(
        &Submission {
            filled_in_ms: pass.issued_at.map(|issued_at| tools.now_ms - issued_at),
            is_unread: pass.is_unread,
            is_exhausted: pass.is_exhausted,
            proof: pass.proof,
            ..typed(form)
        },
        around,
    )
}

/// Judges a changed comment, with the website that stays.
pub(super) fn judge_again(form: &NewComment, was: &Whole, around: &Surroundings) -> Judgement {
    let website = was.author_website.as_deref().unwrap_or_default();
    weigh(&Submission { website, proof: Some(true), ..typed(form) }, around)
}

fn weigh(submission: &Submission<'_>, around: &Surroundings) -> Judgement {
    let judged = std::panic::catch_unwind(AssertUnwindSafe(|| spam::judge(submission, &around.context())));
    judged.unwrap_or_else(|_| spam::unjudged())
}

/// The fields as they were typed, before anything invisible was cleaned away.
fn typed(form: &NewComment) -> Submission<'_> {
    Submission {
        name: &form.name,
        website: &form.website,
        body: &form.body,
        honeypot: &form.homepage,
        ..Submission::default()
    }
}
