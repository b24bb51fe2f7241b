//! The form of the filter, and what is in use of it as chips.

use serde::Serialize;

use super::filter::Filter;
use super::store::Choices;
use super::terms::{Author, Kind, Queue, Sort, Why};
use crate::accounts::Account;
use crate::i18n::{Locale, calendar};
use crate::moderation::pages::Reading;

/// One of several.
#[derive(Serialize)]
struct Row {
    value: String,
    /// Its name, or else the message that names it.
    name: Option<String>,
    name_key: Option<&'static str>,
    /// The language of its name, where that is not the desk's.
    lang: Option<String>,
    is_chosen: bool,
}

impl Row {
    fn named(value: &str, name: &str, chosen: Option<&str>) -> Row {
        Row {
            is_chosen: chosen == Some(value),
            value: value.to_owned(),
            name: Some(name.to_owned()),
            name_key: None,
            lang: None,
        }
    }

    fn in_lang(self, tag: &str) -> Row {
        Row { lang: Some(tag.to_owned()), ..self }
    }

    fn keyed(value: &str, key: &'static str, is_chosen: bool) -> Row {
        Row { value: value.to_owned(), name: None, name_key: Some(key), lang: None, is_chosen }
    }
}

/// A condition in use, and the address without it.
#[derive(Serialize)]
struct Chip {
    name_key: &'static str,
    value: Option<String>,
    value_key: Option<&'static str>,
    url: String,
}

/// The filter as the template shows it.
#[derive(Serialize)]
pub(super) struct Sieve {
    sorts: Vec<Link>,
    /// Empty if there is but one.
    sites: Vec<Row>,
    articles: Vec<Row>,
    article: Option<String>,
    langs: Vec<Row>,
    kinds: Vec<Row>,
    whys: Vec<Row>,
    authors: Vec<Row>,
    moderators: Vec<Row>,
    has_link: bool,
    from: Option<String>,
    to: Option<String>,
    unread: Vec<&'static str>,
    /// What the form keeps without showing it.
    kept: Vec<(&'static str, String)>,
    chips: Vec<Chip>,
    all_url: String,
}

#[derive(Serialize)]
struct Link {
    url: String,
    name_key: &'static str,
    current: bool,
}

/// The filter of a list.
pub(super) fn sieve(reading: Reading, filter: &Filter, choices: &Choices, accounts: &[Account]) -> Sieve {
    let site = filter.site.map(|id| id.to_string());
    let by = filter.by.map(|id| id.to_string());
    let sites = if choices.sites.len() > 1 { choices.sites.as_slice() } else { &[] };
    Sieve {
        sorts: sorts(filter),
        sites: sites.iter().map(|(id, name)| Row::named(&id.to_string(), name, site.as_deref())).collect(),
        articles: choices
            .articles
            .iter()
            .map(|(path, title, lang)| Row::named(path, title, None).in_lang(lang))
            .collect(),
        article: filter.article.clone(),
        langs: choices
            .langs
            .iter()
            .map(|tag| Row::named(tag, &lang_name(tag), filter.lang.as_deref()).in_lang(tag))
            .collect(),
        kinds: Kind::ALL
            .iter()
            .map(|one| Row::keyed(one.word(), one.name_key(), filter.kind == Some(*one)))
            .collect(),
        whys: Why::ALL
            .iter()
            .map(|one| Row::keyed(one.word(), one.name_key(), filter.why == Some(*one)))
            .collect(),
        authors: Author::ALL
            .iter()
            .map(|one| Row::keyed(one.word(), one.name_key(), filter.author == Some(*one)))
            .collect(),
        moderators: accounts
            .iter()
            .map(|one| Row::named(&one.id.to_string(), &one.name, by.as_deref()))
            .collect(),
        has_link: filter.has_link,
        from: filter.from.as_ref().map(|day| day.text.clone()),
        to: filter.to.as_ref().map(|day| day.text.clone()),
        unread: filter.unread.clone(),
        kept: kept(filter),
        chips: chips(reading.locale, filter, choices, accounts),
        all_url: Filter { words: filter.words.clone(), ..Filter::of(filter.queue) }.path(1),
    }
}

/// What the form carries along: the state, the order, and what has no field.
fn kept(filter: &Filter) -> Vec<(&'static str, String)> {
    let others =
        filter.pairs().into_iter().filter(|(name, _)| matches!(*name, "sort" | "reader" | "network"));
    [("state", filter.queue.word().to_owned())].into_iter().chain(others).collect()
}

fn sorts(filter: &Filter) -> Vec<Link> {
    let link = |sort: &Sort| Link {
        url: Filter { sort: Some(*sort), ..filter.clone() }.path(1),
        name_key: sort.name_key(),
        current: filter.sort() == *sort,
    };
    Sort::ALL.iter().map(link).collect()
}

fn lang_name(tag: &str) -> String {
    Locale::parse(tag)
        .filter(|locale| locale.tag() == tag)
        .map_or_else(|| tag.to_owned(), |locale| locale.native_name().to_owned())
}

fn chips(locale: Locale, filter: &Filter, choices: &Choices, accounts: &[Account]) -> Vec<Chip> {
    let named = |rows: &[(String, String, String)], value: &str| {
        rows.iter()
            .find(|(one, _, _)| one == value)
            .map_or_else(|| value.to_owned(), |(_, name, _)| name.clone())
    };
    let chip = |(name, value): (&'static str, String)| {
        let (name_key, value, value_key) = match name {
            "site" => {
                let site = choices.sites.iter().find(|(id, _)| id.to_string() == value);
                ("queue-site", Some(site.map_or(value, |(_, name)| name.clone())), None)
            }
            "article" => ("queue-article", Some(named(&choices.articles, &value)), None),
            "page_lang" => ("queue-lang", Some(lang_name(&value)), None),
            "kind" => ("queue-kind", None, filter.kind.map(Kind::name_key)),
            "why" => ("queue-why", None, filter.why.map(Why::name_key)),
            "author" => ("queue-author", None, filter.author.map(Author::name_key)),
            "link" => ("queue-link", None, None),
            "from" => ("queue-from", filter.from.as_ref().map(|day| calendar::date(locale, day.ms)), None),
            "to" => ("queue-to", filter.to.as_ref().map(|day| calendar::date(locale, day.ms)), None),
            "by" => {
                let account = accounts.iter().find(|one| one.id.to_string() == value);
                ("queue-by", Some(account.map_or(value, |one| one.name.clone())), None)
            }
            "reader" => ("queue-reader", None, None),
            "network" => ("queue-network", None, None),
            _ => return None,
        };
        Some(Chip { name_key, value, value_key, url: address(filter, name) })
    };
    filter.pairs().into_iter().filter_map(chip).collect()
}

fn address(filter: &Filter, without: &str) -> String {
    format!("/desk/comments?{}", filter.query(&[without]))
}

/// The states as tabs, each with the same filter.
pub(super) fn queue_url(filter: &Filter, queue: Queue) -> String {
    Filter { queue, ..filter.clone() }.path(1)
}
