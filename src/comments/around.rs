//! What is known around a comment that is to be judged, found out by reads before its transaction.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::Semaphore;

use crate::articles::{Article, CommentsPolicy};
use crate::captcha::TicketId;
use crate::comments::forms::{Draft, NewComment};
use crate::comments::second;
use crate::comments::store::{self, Whole};
use crate::comments::submit::Tools;
use crate::config::LimitKind;
use crate::db::Tx;
use crate::error::{Error, FaultArg, Faults, Result};
use crate::i18n::{Locale, calendar};
use crate::opinions;
use crate::policies::{self, Block, House, Met, PolicyAction, Whence, Writer};
use crate::spam::{
    self, AuthorHistory, Context, DomainTally, Known, Learned, NetworkHistory, Pace, PageRules, RareWords,
    Repeats, RuleSet, Sketch, Words,
};
use crate::web::Visitor;

/// Whatever takes longer to find out is not known.
const PATIENCE: Duration = Duration::from_secs(8);
/// So long a comment stands in line at the most, until it is its turn and has been looked at.
const LONGEST: Duration = Duration::from_secs(25);
/// Comments that are looked at in one moment. More would not be faster: they share processors and connections.
static TURNS: Semaphore = Semaphore::const_new(3);
const DAY_MS: i64 = 24 * HOUR_MS;
const HOUR_MS: i64 = 60 * 60 * 1000;
/// So many of the texts called spam are compared letter by letter.
const NEAREST: usize = 16;
/// Two texts of which so much is the same are one text with some words changed.
const SAME_FROM: f64 = 0.35;

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
    /// Whether more comes from there than people usually send.
    pub is_over_soft_cap: bool,
    /// Keyed hash of the writer's browser.
    pub reader_key: &'a str,
    /// The comment as it was, if it is changed.
    pub was: Option<&'a Whole>,
}

impl Asked<'_> {
    fn website(&self) -> &str {
        self.was.map_or(&self.form.website, website_of)
    }
}

fn website_of(was: &Whole) -> &str {
    was.author_website.as_deref().unwrap_or_default()
}

/// What is known around a comment.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    author: AuthorHistory,
    network: NetworkHistory,
    repeats: Repeats,
    domains: Vec<DomainTally>,
    rules: Option<Arc<RuleSet>>,
    article: RareWords,
    opinion: Option<Learned>,
    /// What other programs were asked, and what they said.
    pub second: opinions::Asked,
    /// How fast comments come in.
    pub pace: Pace,
    page: PageRules,
    is_new_script: bool,
    has_new_link: bool,
    is_proof_asked: bool,
    house: Met,
    block: Option<Block>,
    is_incomplete: bool,
}

impl Surroundings {
    /// Why the site does not take the comment at all: its writer is blocked, or its name is the house's own.
    pub(super) fn refusal(&self, lang: Locale) -> Option<Faults> {
        if let Some(block) = &self.block {
            let mut faults = Faults::new();
            match block.until {
                Some(until) => {
                    let date = FaultArg::Text(calendar::date_time(lang, until));
                    faults.add_with("", "fault-blocked-until", vec![("date", date)]);
                }
                None => faults.add("", "fault-blocked"),
            }
            return Some(faults);
        }
        let is_reserved = matches!(self.house.name, Some((PolicyAction::Refuse, _)));
        is_reserved.then(|| Faults::one("name", "fault-name-reserved"))
    }

    /// Whether moderators trust the writer.
    pub(super) fn is_trusted(&self) -> bool {
        self.author.is_trusted()
    }

    /// As the spam room wants it.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            author: self.author,
            network: self.network,
            repeats: self.repeats,
            domains: self.domains.clone(),
            rules: self.rules.as_deref().unwrap_or(RuleSet::empty()),
            article: Some(&self.article),
            opinion: self.opinion.clone(),
            second: &self.second.opinions,
            pace: self.pace,
            page: self.page,
            is_new_script: self.is_new_script,
            has_new_link: self.has_new_link,
            is_proof_asked: self.is_proof_asked,
            house: self.house.clone(),
            is_incomplete: self.is_incomplete,
        }
    }
}

/// Finds out what is known around a comment. It never fails: what cannot be found out is marked.
pub(super) async fn gather(tools: &Tools<'_>, asked: Asked<'_>) -> Surroundings {
    let looking = AssertUnwindSafe(look_around(tools, asked)).catch_unwind();
    match tokio::time::timeout(LONGEST, looking).await {
        Ok(Ok(Ok(known))) => known,
        Ok(Ok(Err(error))) => unknown(&error.chain()),
        Ok(Err(_panicked)) => unknown("a check stopped half-way"),
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

/// What the site itself knows. A few look at once, on one connection each: in a burst comments stand in line here,
/// and pages find the other connections free.
async fn look_here(tools: &Tools<'_>, asked: Asked<'_>) -> Result<Surroundings> {
    let _turn = TURNS.acquire().await;
    let looking = tokio::time::timeout(PATIENCE, async {
        let site_id = asked.article.site_id;
        let rules = tools.lists.of(tools.db, site_id).await?;
        let opinion = tools.filter.opinion(tools.db, site_id, &words(&asked)).await?;
        let known = tools.db.read(async |db| look(tools, db, asked).await).await?;
        Ok(Surroundings { rules: Some(rules), opinion, ..known })
    });
    looking.await.unwrap_or_else(|late| Err(Error::internal("looking around a comment", late)))
}

/// What one look into the database shows.
async fn look(tools: &Tools<'_>, db: &Tx, asked: Asked<'_>) -> Result<Surroundings> {
    let site_id = asked.article.site_id;
    let by = store::By { site_id, but: asked.was.map(|was| was.id), now_ms: tools.now_ms };
    let domains = spam::domains([asked.website(), &asked.form.body]);
    let house = house(db, asked).await?;
    Ok(Surroundings {
        author: store::author_history(db, by, asked.reader_key).await?,
        network: store::network_history(db, by, &asked.visitor.network_key, tools.now_ms - DAY_MS).await?,
        repeats: repeats(tools, db, asked).await?,
        has_new_link: asked.was.is_some_and(|was| has_new_link(was, &domains)),
        domains: tallies(db, asked, domains).await?,
        article: spam::rare_words(&[&asked.article.title, &without_marks(asked.article.html.as_str())]),
        pace: Pace {
            is_over_soft_cap: asked.is_over_soft_cap,
            is_slow_mode: is_flooded(tools, db, asked, &house).await?,
        },
        block: block(tools, db, asked).await?,
        house: met(tools, asked, &house),
        page: page_rules(tools, asked.article),
        is_new_script: is_new_script(db, asked).await?,
        is_proof_asked: tools.tickets.proofs().is_asked(),
        ..Surroundings::default()
    })
}

/// The site's rules.
async fn house(db: &Tx, asked: Asked<'_>) -> Result<House> {
    let all = policies::policies(db, asked.article.site_id).await?;
    Ok(House::of(all.iter().map(|policy| &policy.new)))
}

/// What they say of this comment.
fn met(tools: &Tools<'_>, asked: Asked<'_>, house: &House) -> Met {
    let keys = policies::network_keys(&tools.settings.server.secret_key, asked.visitor.address);
    house.met(&asked.form.name, Whence { keys: &keys, address: Some(asked.visitor.address) })
}

/// The block that holds its writer back.
async fn block(tools: &Tools<'_>, db: &Tx, asked: Asked<'_>) -> Result<Option<Block>> {
    let secret = &tools.settings.server.secret_key;
    let address = match asked.was {
        Some(was) => was.author_email.as_deref(),
        None => asked.draft.email.as_ref().map(super::comment::Email::as_str),
    };
    let mut network_keys = policies::network_keys(secret, asked.visitor.address);
    network_keys.push(asked.visitor.network_key.clone());
    let writer = Writer {
        reader_key: asked.reader_key,
        address_key: address.map(|address| policies::address_key(secret, address)),
        network_keys,
    };
    policies::block_of(db, asked.article.site_id, &writer, tools.now_ms).await
}

/// What the filter reads.
fn words<'a>(asked: &'a Asked<'_>) -> Words<'a> {
    Words { name: &asked.form.name, website: asked.website(), body: &asked.form.body }
}

/// What is known of every domain. A website of one's own may be new: most are.
async fn tallies(db: &Tx, asked: Asked<'_>, domains: BTreeSet<String>) -> Result<Vec<DomainTally>> {
    let in_text = spam::domains([asked.form.body.as_str()]);
    let mut tallies = spam::tallies(db, asked.article.site_id, domains).await?;
    tallies.retain(|tally| !tally.is_new() || in_text.contains(&tally.domain));
    Ok(tallies)
}

/// Whether the article gets more at the moment than its moderators have said it may.
async fn is_flooded(tools: &Tools<'_>, db: &Tx, asked: Asked<'_>, house: &House) -> Result<bool> {
    if let Some(most) = house.slow(asked.article.page_id) {
        let since = tools.now_ms - HOUR_MS;
        let n = store::count_lately(db, asked.article.page_id, since).await?;
        if n >= u64::from(most) {
            return Ok(true);
        }
    }
    let Some(limit) = tools.settings.rate_limits.get(LimitKind::HeldArticle) else { return Ok(false) };
    let since = tools.now_ms - i64::from(limit.per_s) * 1000;
    let n = store::count_lately(db, asked.article.page_id, since).await?;
    Ok(n >= u64::from(limit.count))
}

/// Texts nearly the same: those of the last day elsewhere, and those that moderators called spam.
async fn repeats(tools: &Tools<'_>, db: &Tx, asked: Asked<'_>) -> Result<Repeats> {
    let site_id = asked.article.site_id;
    let Some(sketch) = Sketch::of(&asked.form.body) else { return Ok(Repeats::default()) };
    let like = spam::like_since(db, site_id, sketch, tools.now_ms - DAY_MS).await?;
    let ids = like.into_iter().filter_map(spam::Subject::comment).collect();
    let place = store::Place {
        page_id: asked.article.page_id,
        reader_key: asked.reader_key,
        but: asked.was.map(|was| was.id),
    };
    let mut known = tools.filter.known_spam(db, site_id, sketch, NEAREST).await?;
    known.retain(|one| asked.was.is_none_or(|was| one.subject != was.id.into()));
    Ok(Repeats {
        n_recent: store::count_elsewhere(db, ids, place).await?,
        is_known_spam: is_known(db, &asked.form.body, &known).await?,
    })
}

/// Whether a text is one of those that moderators called spam, or one with some words changed.
async fn is_known(db: &Tx, body: &str, known: &[Known]) -> Result<bool> {
    if known.iter().any(|one| one.distance <= Sketch::NEAR) {
        return Ok(true);
    }
    let ids = known.iter().filter_map(|one| one.subject.comment()).collect();
    let texts = store::sources(db, ids).await?;
    Ok(texts.iter().any(|text| spam::resemblance(text, body) >= SAME_FROM))
}

/// Whether what everybody has read has a link now that it had not.
fn has_new_link(was: &Whole, domains: &BTreeSet<String>) -> bool {
    let before = spam::domains([website_of(was), &was.body_source]);
    was.published_at.is_some() && !domains.is_subset(&before)
}

async fn is_new_script(db: &Tx, asked: Asked<'_>) -> Result<bool> {
    let script = spam::script_of(&asked.form.body).filter(|one| !at_home(asked.article.lang).contains(one));
    match script {
        Some(script) => spam::is_new_script(db, asked.article.site_id, script).await,
        None => Ok(false),
    }
}

/// The scripts in which a language is written.
fn at_home(lang: Locale) -> &'static [&'static str] {
    match lang {
        Locale::Fa => &["Arab"],
        Locale::Sr => &["Cyrl", "Latn"],
        Locale::Cs | Locale::En => &["Latn"],
    }
}

fn page_rules(tools: &Tools<'_>, article: &Article) -> PageRules {
    let held_after = i64::from(tools.settings.spam.hold_after_days);
    let touched_at = article.updated_at.unwrap_or(article.published_at);
    PageRules {
        is_open: article.comments == CommentsPolicy::Open,
        is_old: held_after > 0 && tools.now_ms - touched_at > held_after * DAY_MS,
    }
}

/// The words of rendered text.
fn without_marks(html: &str) -> String {
    html.split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn marks_are_no_words() {
        assert_eq!(without_marks("<p class=\"x\">One <b>two</b>three</p>"), " One  two three ");
        assert_eq!(without_marks("a > b"), " b", "only rendered text, where it is written as an entity");
        assert_eq!(without_marks(""), "");
    }
}
