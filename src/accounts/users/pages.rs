//! What the pages about accounts show.

use serde::Serialize;

use super::forms::Invite;
use super::store::Place;
use crate::accounts::account::{Account, Role, Scope};
use crate::accounts::invite::Invited;
use crate::error::{Faults, Result};
use crate::i18n::{Locale, calendar};
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

/// Something that can be ticked.
#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    dir: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct UserRow {
    id: String,
    name: String,
    email: String,
    role_key: String,
    limits: Vec<String>,
    is_disabled: bool,
    has_second: bool,
    seen_at: Option<i64>,
    seen: String,
    is_self: bool,
}

#[derive(Serialize)]
struct InvitedRow {
    id: String,
    email: String,
    role_key: String,
    limits: Vec<String>,
    sent_at: i64,
    expires_at: i64,
    is_over: bool,
}

#[derive(Serialize)]
struct ListPage {
    users: Vec<UserRow>,
    invited: Vec<InvitedRow>,
    email: String,
    is_admin: bool,
    tongues: Vec<Choice>,
    sites: Vec<Choice>,
    langs: Vec<Choice>,
    faults: Vec<FaultRow>,
}

/// Everybody, when they were seen, and who was asked.
pub(super) struct Everybody {
    pub(super) accounts: Vec<(Account, Option<i64>)>,
    pub(super) invited: Vec<Invited>,
    pub(super) places: Vec<Place>,
}

/// A reader of the page: who, in which language, when.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) by: &'a Account,
    pub(super) locale: Locale,
    pub(super) now_ms: i64,
}

fn role_key(role: Role) -> String {
    format!("desk-role-{}", role.as_str())
}

/// The sites and languages that somebody is limited to, by name.
fn limits(places: &[Place], scope: &Scope) -> Vec<String> {
    let of_site = |id| places.iter().find(|place| place.id == id).map(|place| place.name.clone());
    let sites = scope.sites.iter().filter_map(|id| of_site(*id));
    sites.chain(scope.langs.iter().map(|lang| lang.native_name().to_owned())).collect()
}

fn user_row(reading: Reading<'_>, places: &[Place], account: &Account, seen_at: Option<i64>) -> UserRow {
    UserRow {
        id: account.id.to_string(),
        name: account.name.clone(),
        email: account.email.clone(),
        role_key: role_key(account.role),
        limits: limits(places, &account.scope),
        is_disabled: account.disabled_at.is_some(),
        has_second: account.second_factor_since.is_some(),
        seen_at,
        seen: seen_at.map(|at| calendar::relative(reading.locale, at, reading.now_ms)).unwrap_or_default(),
        is_self: account.id == reading.by.id,
    }
}

fn site_choices(places: &[Place], is_chosen: impl Fn(&Place) -> bool) -> Vec<Choice> {
    let choice = |place: &Place| Choice {
        value: place.id.to_string(),
        name: place.name.clone(),
        dir: "auto",
        is_chosen: is_chosen(place),
    };
    places.iter().map(choice).collect()
}

fn lang_choices(is_chosen: impl Fn(Locale) -> bool) -> Vec<Choice> {
    let choice = |lang: Locale| Choice {
        value: lang.tag().to_owned(),
        name: lang.native_name().to_owned(),
        dir: lang.direction().as_str(),
        is_chosen: is_chosen(lang),
    };
    Locale::ALL.into_iter().map(choice).collect()
}

/// The list, with the form of an invitation below it.
pub(super) fn list(reading: Reading<'_>, all: Everybody, form: &Invite<'_>, faults: &Faults) -> Result<Page> {
    let row = |(account, seen): &(Account, Option<i64>)| user_row(reading, &all.places, account, *seen);
    let invited = |one: &Invited| InvitedRow {
        id: one.id.to_string(),
        email: one.email.clone(),
        role_key: role_key(one.role),
        limits: limits(&all.places, &one.scope),
        sent_at: one.sent_at,
        expires_at: one.expires_at,
        is_over: one.expires_at <= reading.now_ms,
    };
    let tongue = Locale::parse(form.lang).unwrap_or(reading.locale);
    let page = ListPage {
        users: all.accounts.iter().map(row).collect(),
        invited: all.invited.iter().map(invited).collect(),
        email: clean_line(form.email),
        is_admin: form.role == "admin",
        tongues: lang_choices(|lang| lang == tongue),
        sites: site_choices(&all.places, |place| form.sites.contains(&place.id.0)),
        langs: lang_choices(|lang| form.langs.contains(&lang.tag())),
        faults: fault_rows(reading.locale, faults),
    };
    Page::new("accounts/users.html", &page)
}

#[derive(Serialize)]
struct UserPage {
    user: UserRow,
    is_admin: bool,
    created_at: i64,
    sites: Vec<Choice>,
    langs: Vec<Choice>,
    log_url: String,
}

/// The page of one account.
pub(super) fn user(
    reading: Reading<'_>,
    places: &[Place],
    account: &Account,
    seen_at: Option<i64>,
) -> Result<Page> {
    let scope = &account.scope;
    let page = UserPage {
        user: user_row(reading, places, account, seen_at),
        is_admin: account.role == Role::Admin,
        created_at: account.created_at,
        sites: site_choices(places, |place| scope.sites.contains(&place.id)),
        langs: lang_choices(|lang| scope.langs.contains(&lang)),
        log_url: format!("/desk/log?who={}", account.id),
    };
    Page::new("accounts/user.html", &page)
}
