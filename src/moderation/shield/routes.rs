//! The pages about spam, and the changes made on them.

use std::collections::HashMap;

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{Route, State, get, post};

use super::add;
use super::domains::Sought;
use super::domains_page::{self, Found};
use super::figures;
use super::forms::{Back, NewRule, Trial};
use super::hits::hits;
use super::lists_page::{self, Shown};
use crate::accounts::{self, Admin, Role};
use crate::entities::ids::{DEFAULT_SITE, SpamRuleId};
use crate::error::{Error, Faults, Result};
use crate::moderation::routes::Desk;
use crate::moderation::store;
use crate::opinions::Opinions;
use crate::spam::lists::{self, Added, Lists, MOST_RULES};
use crate::spam::{self, Context, Judgement, Submission};
use crate::web::{Answer, Flash, Page, Pager};

/// How far back rules are tried out on what came in.
const RECENT_MS: i64 = 30 * 86_400_000;
/// How many domains stand on a page.
const DOMAINS_PER_PAGE: u64 = 50;
/// On how many comments at most.
const MOST_RECENT: u64 = 500;

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![the_figures, the_domains, the_lists, add_rule, remove_rule, try_text]
}

#[get("/desk/spam")]
async fn the_figures(desk: Desk<'_>, opinions: &State<Opinions>) -> Result<Page> {
    let now_ms = desk.reading.now_ms;
    let figures = spam::figures(desk.db, DEFAULT_SITE, now_ms).await?;
    let reasons = spam::reason_tallies(desk.db, DEFAULT_SITE, now_ms).await?;
    let services = if desk.by.role == Role::Admin { opinions.standing() } else { Vec::new() };
    figures::page(desk.reading, &figures, reasons, services)
}

#[get("/desk/spam/domains?<sort>&<q>&<page>")]
async fn the_domains(
    sort: Option<&str>,
    q: Option<&str>,
    page: Option<&str>,
    desk: Desk<'_>,
) -> Result<Page> {
    let sought = Sought::parse(sort, q).ok_or(Error::NotFound)?;
    let n = spam::count_domains(desk.db.r(), sought.wanted()).await?;
    let pager = Pager::new(page, n, DOMAINS_PER_PAGE, |page| sought.path(sought.sort, page));
    let offset = pager.offset(DOMAINS_PER_PAGE);
    let domains = spam::list_domains(desk.db.r(), sought.wanted(), offset, DOMAINS_PER_PAGE).await?;
    let rules = lists::list(desk.db, DEFAULT_SITE).await?;
    let found = Found { sought: &sought, domains, n, pager };
    domains_page::page(desk.reading, found, &rules, desk.by.role == Role::Admin)
}

#[get("/desk/spam/lists")]
async fn the_lists(desk: Desk<'_>, lists: &State<Lists>) -> Result<Page> {
    page(&desk, lists, NewRule::default(), Faults::new(), None).await
}

/// The page, with a form that was refused or a text that was tried out.
async fn page(
    desk: &Desk<'_>,
    lists: &Lists,
    form: NewRule<'_>,
    faults: Faults,
    tried: Option<(String, Judgement)>,
) -> Result<Page> {
    let set = lists.of(desk.db, DEFAULT_SITE).await?;
    let recent = store::recent(desk.db.r(), desk.reading.now_ms - RECENT_MS, MOST_RECENT).await?;
    let accounts = accounts::list(desk.db).await?;
    let names: HashMap<_, _> = accounts.into_iter().map(|one| (one.id, one.name)).collect();
    let shown = Shown {
        rules: lists::list(desk.db, DEFAULT_SITE).await?,
        hits: &hits(&set, &recent),
        n_comments: recent.len(),
        names: &names,
        is_admin: desk.by.role == Role::Admin,
        form,
        faults,
        tried,
    };
    lists_page::lists(desk.reading, shown)
}

#[post("/desk/spam/lists", data = "<form>")]
async fn add_rule(
    _admin: Admin,
    form: Form<NewRule<'_>>,
    desk: Desk<'_>,
    lists: &State<Lists>,
) -> Result<Answer> {
    let refused = |faults| async { page(&desk, lists, *form, faults, None).await.map(Answer::Page) };
    let rule = match form.parse() {
        Ok(rule) => rule,
        Err(faults) => return refused(faults).await,
    };
    let key = match add::add(desk.db, desk.clock, &desk.by, &rule).await? {
        Added::Done(_) => "rule-added",
        Added::Replaced(_) => "rule-replaced",
        Added::There => return refused(Faults::one("text", "rule-fault-there")).await,
        Added::Full => return refused(full()).await,
    };
    Flash::good(key).text("text", &rule.text).leave(desk.jar, desk.settings);
    Ok(Answer::Go(Redirect::to(form.back())))
}

fn full() -> Faults {
    let mut faults = Faults::new();
    let most = crate::error::FaultArg::Number(i64::try_from(MOST_RULES).unwrap_or(i64::MAX));
    faults.add_with("text", "rule-fault-full", vec![("n", most)]);
    faults
}

#[post("/desk/spam/lists/<id>/removal", data = "<form>")]
async fn remove_rule(_admin: Admin, id: &str, form: Form<Back<'_>>, desk: Desk<'_>) -> Result<Redirect> {
    let id = SpamRuleId(id.parse().map_err(|_no_number| Error::NotFound)?);
    let said = match add::remove(desk.db, desk.clock, &desk.by, id).await? {
        Some(listed) => Flash::good("rule-removed").text("text", &listed.rule.text),
        None => Flash::wait("rule-gone"),
    };
    said.leave(desk.jar, desk.settings);
    Ok(Redirect::to(form.back()))
}

#[post("/desk/spam/trial", data = "<form>")]
async fn try_text(form: Form<Trial<'_>>, desk: Desk<'_>, lists: &State<Lists>) -> Result<Page> {
    let text = form.text();
    let set = lists.of(desk.db, DEFAULT_SITE).await?;
    let submission = Submission { body: &text, proof: Some(true), ..Submission::default() };
    let judged = spam::judge(&submission, &Context { rules: &set, ..Context::default() });
    let tried = (!text.is_empty()).then_some((text, judged));
    page(&desk, lists, NewRule::default(), Faults::new(), tried).await
}
