//! The page of the rules, and the changes made on it.

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{Route, State, get, post};

use super::change;
use super::forms::{Entry, GENERAL, General, Trial};
use super::pages::{self, Pending, Shown, Tried};
use super::past::{Fate, History, Law};
use super::rehearse::{NEWEST, Rehearsal, fate_key, rehearse};
use super::store;
use crate::accounts::{self, Admin};
use crate::entities::ids::{DEFAULT_SITE, PolicyId};
use crate::error::{Error, Faults, Result};
use crate::moderation::routes::Desk;
use crate::moderation::shield::NewRule;
use crate::policies::{self, House, NewPolicy, Policy, PolicyAction, Whence};
use crate::spam::lists::{self, Lists};
use crate::spam::{self, AuthorHistory, Context, PageRules, RuleSet, Submission, Verdict};
use crate::web::{Answer, Flash, Page};

/// The page.
const RULES: &str = "/desk/rules";

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![the_rules, put_general, put_entry, try_word, remove, try_text]
}

#[get("/desk/rules")]
async fn the_rules(_admin: Admin, desk: Desk<'_>) -> Result<Page> {
    page(&desk, Shown::default()).await
}

/// Saves the rules of which there is one each, or shows first what would come of them.
#[post("/desk/rules", data = "<form>")]
async fn put_general(
    _admin: Admin,
    form: Form<General<'_>>,
    desk: Desk<'_>,
    lists: &State<Lists>,
) -> Result<Answer> {
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        Err(faults) => {
            return page(&desk, Shown { general: Some(*form), faults, ..Shown::default() })
                .await
                .map(Answer::Page);
        }
    };
    if form.act == "rehearse" {
        let is_other = |policy: &&Policy| !GENERAL.contains(&policy.new.kind);
        let there = policies::policies(desk.db.r(), DEFAULT_SITE).await?;
        let rest = there.iter().filter(is_other).map(|policy| &policy.new);
        let then = House::of(rest.chain(&wanted));
        let rehearsal = Some(rehearsal(&desk, lists, Some(&then), None).await?);
        return page(&desk, Shown { general: Some(*form), rehearsal, ..Shown::default() })
            .await
            .map(Answer::Page);
    }
    let n = change::put_general(desk.db, &desk.by, &wanted, desk.reading.now_ms).await?;
    Ok(back(&desk, Flash::good(if n > 0 { "policies-saved" } else { "policies-same" })))
}

/// Writes down a name, a network or an article, or shows first what would come of it.
#[post("/desk/rules/entries", data = "<form>")]
async fn put_entry(
    _admin: Admin,
    form: Form<Entry<'_>>,
    desk: Desk<'_>,
    lists: &State<Lists>,
) -> Result<Answer> {
    let places = store::places(desk.db, DEFAULT_SITE).await?;
    let pages: Vec<_> = places.iter().map(|place| (place.id.to_string(), place.title.clone())).collect();
    let refused = async |faults| page(&desk, Shown { entry: *form, faults, ..Shown::default() }).await;
    let new = match form.parse(&desk.settings.server.secret_key, &pages) {
        Ok(new) => new,
        Err(faults) => return refused(faults).await.map(Answer::Page),
    };
    if form.act == "rehearse" {
        let then = with(&desk, &new).await?;
        let rehearsal = Some(rehearsal(&desk, lists, Some(&then), None).await?);
        return page(&desk, Shown { entry: *form, rehearsal, ..Shown::default() }).await.map(Answer::Page);
    }
    if !change::put(desk.db, &desk.by, &new, desk.reading.now_ms).await? {
        return refused(Faults::one("what", "policy-fault-full")).await.map(Answer::Page);
    }
    Ok(back(&desk, Flash::good("policy-added").text("text", &new.label)))
}

/// What a word, a pattern or a domain would do, before it is put on its list.
#[post("/desk/rules/words", data = "<form>")]
async fn try_word(
    _admin: Admin,
    form: Form<NewRule<'_>>,
    desk: Desk<'_>,
    lists: &State<Lists>,
) -> Result<Page> {
    let rule = match form.parse() {
        Ok(rule) => rule,
        Err(faults) => return page(&desk, Shown { faults, ..Shown::default() }).await,
    };
    let mut rules: Vec<_> =
        lists::list(desk.db, DEFAULT_SITE).await?.into_iter().map(|listed| listed.rule).collect();
    rules.retain(|one| (one.kind, one.key()) != (rule.kind, rule.key()));
    let fields =
        vec![("kind", form.kind.to_owned()), ("action", form.action.to_owned()), ("text", rule.text.clone())];
    rules.push(rule);
    let then = RuleSet::compile(&rules);
    let rehearsal = Some(rehearsal(&desk, lists, None, Some(&then)).await?);
    let pending = Some(Pending { action: "/desk/spam/lists", fields });
    page(&desk, Shown { rehearsal, pending, ..Shown::default() }).await
}

#[post("/desk/rules/<id>/removal")]
async fn remove(_admin: Admin, id: &str, desk: Desk<'_>) -> Result<Answer> {
    let id = PolicyId(id.parse().map_err(|_no_number| Error::NotFound)?);
    let removed = change::remove(desk.db, &desk.by, id, desk.reading.now_ms).await?;
    Ok(back(
        &desk,
        match removed {
            Some(policy) => Flash::good("policy-removed").text("text", &policy.new.label),
            None => Flash::wait("rule-gone"),
        },
    ))
}

/// What would happen to this text?
#[post("/desk/rules/trial", data = "<form>")]
async fn try_text(
    _admin: Admin,
    form: Form<Trial<'_>>,
    desk: Desk<'_>,
    lists: &State<Lists>,
) -> Result<Page> {
    let text = form.text();
    let (set, house) = (lists.of(desk.db, DEFAULT_SITE).await?, house(&desk).await?);
    let address = form.from.trim().parse().ok();
    let keys = address
        .map_or_else(Vec::new, |address| policies::network_keys(&desk.settings.server.secret_key, address));
    let met = house.met(form.name, Whence { keys: &keys, address });
    let is_refused = matches!(met.name, Some((PolicyAction::Refuse, _)));
    let context = Context {
        author: AuthorHistory { n_published: form.n_known(), ..AuthorHistory::default() },
        rules: &set,
        page: PageRules { is_open: !form.open.is_empty(), is_old: false },
        house: met,
        ..Context::default()
    };
    let submission = Submission { name: form.name, body: &text, proof: Some(true), ..Submission::default() };
    let judged = spam::judge(&submission, &context);
    let fate = match judged.verdict {
        _ if is_refused => Fate::Refused,
        Verdict::Pass => Fate::Published,
        Verdict::Hold => Fate::Held,
        Verdict::Spam => Fate::Spam,
    };
    let tried = Some(Tried { text, fate_key: fate_key(fate), reasons: judged.reasons });
    page(&desk, Shown { trial: *form, tried, ..Shown::default() }).await
}

async fn page(desk: &Desk<'_>, shown: Shown<'_>) -> Result<Page> {
    let accounts = accounts::list(desk.db).await?;
    let shown = Shown {
        policies: policies::policies(desk.db.r(), DEFAULT_SITE).await?,
        names: accounts.into_iter().map(|one| (one.id, one.name)).collect(),
        places: store::places(desk.db, DEFAULT_SITE).await?,
        ..shown
    };
    pages::page(desk.reading, shown)
}

fn back(desk: &Desk<'_>, flash: Flash) -> Answer {
    flash.leave(desk.jar, desk.settings);
    Answer::Go(Redirect::to(RULES))
}

async fn house(desk: &Desk<'_>) -> Result<House> {
    let there = policies::policies(desk.db.r(), DEFAULT_SITE).await?;
    Ok(House::of(there.iter().map(|policy| &policy.new)))
}

/// The rules with one more, in the place of one about the same.
async fn with(desk: &Desk<'_>, new: &NewPolicy) -> Result<House> {
    let there = policies::policies(desk.db.r(), DEFAULT_SITE).await?;
    let is_other = |policy: &&Policy| (policy.new.kind, &policy.new.key) != (new.kind, &new.key);
    Ok(House::of(there.iter().filter(is_other).map(|policy| &policy.new).chain([new])))
}

/// Tries other rules or other lists on the newest comments, beside those of now.
async fn rehearsal(
    desk: &Desk<'_>,
    lists: &Lists,
    house_then: Option<&House>,
    lists_then: Option<&RuleSet>,
) -> Result<Rehearsal> {
    let history = History::gather(desk.db, DEFAULT_SITE, NEWEST).await?;
    let (set, house) = (lists.of(desk.db, DEFAULT_SITE).await?, house(desk).await?);
    let now = Law { house: &house, lists: &set };
    let then = Law { house: house_then.unwrap_or(&house), lists: lists_then.unwrap_or(&set) };
    Ok(rehearse(desk.reading, &history, now, then))
}
