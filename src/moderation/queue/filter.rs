//! What of the comments is listed: a state, words, conditions and an order. All of it stands in the address.

use url::form_urlencoded;

use super::terms::{Author, Kind, Queue, Sort, Why};
use crate::i18n::{Locale, calendar};
use crate::text::{length, normalize};

const MAX_WORDS: usize = 200;
const MAX_ARTICLE: usize = 300;
const MAX_KEY: usize = 100;
const DAY_MS: i64 = 86_400_000;

/// A day as it was typed, and when it begins there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    /// As typed, in ASCII digits.
    pub text: String,
    /// Its first moment (epoch ms).
    pub ms: i64,
}

impl Day {
    fn parse(locale: Locale, typed: &str) -> Option<Self> {
        let text: String = normalize::ascii_digits(typed.trim()).chars().take(MAX_KEY).collect();
        calendar::parse_published(locale, &text).ok().map(|ms| Day { text, ms })
    }

    /// The first moment of the next day.
    pub(super) fn end_ms(&self) -> i64 {
        self.ms.saturating_add(DAY_MS)
    }
}

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    /// The list.
    pub queue: Queue,
    /// Words that each must have.
    pub words: String,
    /// The order, if another than the queue's own.
    pub sort: Option<Sort>,
    /// The site.
    pub site: Option<i64>,
    /// The address or the title of an article.
    pub article: Option<String>,
    /// The language of the article.
    pub lang: Option<String>,
    /// The kind.
    pub kind: Option<Kind>,
    /// Why it was held.
    pub why: Option<Why>,
    /// Who wrote.
    pub author: Option<Author>,
    /// Whether it must have a link.
    pub has_link: bool,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// The account that decided about it.
    pub by: Option<i64>,
    /// One reader.
    pub reader: Option<String>,
    /// One network.
    pub network: Option<String>,
    /// The days that could not be read, by their field.
    pub unread: Vec<&'static str>,
}

impl Filter {
    /// Everything in a queue.
    pub(super) fn of(queue: Queue) -> Self {
        Filter {
            queue,
            words: String::new(),
            sort: None,
            site: None,
            article: None,
            lang: None,
            kind: None,
            why: None,
            author: None,
            has_link: false,
            from: None,
            to: None,
            by: None,
            reader: None,
            network: None,
            unread: Vec::new(),
        }
    }

    /// What the query of an address asks for; none if it names a state that is not. What else cannot be read is
    /// left out.
    pub(super) fn parse(query: &str, locale: Locale) -> Option<Self> {
        let mut filter = Filter::of(Queue::Held);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = normalize::clean_line(&value);
            if !value.is_empty() {
                filter.take(&name, &value, locale)?;
            }
        }
        Some(filter)
    }

    fn take(&mut self, name: &str, value: &str, locale: Locale) -> Option<()> {
        match name {
            "state" => self.queue = Queue::parse(value)?,
            "q" => self.words = length::truncate(value, MAX_WORDS),
            "sort" => self.sort = Sort::parse(value),
            "site" => self.site = number(value),
            "article" => self.article = Some(value.chars().take(MAX_ARTICLE).collect()),
            "page_lang" => self.lang = key(value),
            "kind" => self.kind = Kind::parse(value),
            "why" => self.why = Why::parse(value),
            "author" => self.author = Author::parse(value),
            "link" => self.has_link = value == "yes",
            "from" => {
                self.from = Day::parse(locale, value);
                self.unread.extend(self.from.is_none().then_some("from"));
            }
            "to" => {
                self.to = Day::parse(locale, value);
                self.unread.extend(self.to.is_none().then_some("to"));
            }
            "by" => self.by = number(value),
            "reader" => self.reader = key(value),
            "network" => self.network = key(value),
            _ => {}
        }
        Some(())
    }

    /// The order.
    pub(super) fn sort(&self) -> Sort {
        self.sort.unwrap_or(self.queue.own_sort())
    }

    /// Everything but the state, as it stands in the address.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let own = |text: &Option<String>| text.clone();
        let word = |word: Option<&'static str>| word.map(str::to_owned);
        let own_sort = self.queue.own_sort();
        let pairs = [
            ("q", Some(self.words.clone()).filter(|words| !words.is_empty())),
            ("sort", word(self.sort.filter(|sort| *sort != own_sort).map(Sort::word))),
            ("site", self.site.map(|id| id.to_string())),
            ("article", own(&self.article)),
            ("page_lang", own(&self.lang)),
            ("kind", word(self.kind.map(Kind::word))),
            ("why", word(self.why.map(Why::word))),
            ("author", word(self.author.map(Author::word))),
            ("link", self.has_link.then(|| "yes".to_owned())),
            ("from", self.from.as_ref().map(|day| day.text.clone())),
            ("to", self.to.as_ref().map(|day| day.text.clone())),
            ("by", self.by.map(|id| id.to_string())),
            ("reader", own(&self.reader)),
            ("network", own(&self.network)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Whether there is a condition beside the state, the words and the order.
    pub(super) fn has_conditions(&self) -> bool {
        self.pairs().iter().any(|(name, _)| !matches!(*name, "q" | "sort"))
    }

    /// The query of its address, without the fields named.
    pub(super) fn query(&self, without: &[&str]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("state", self.queue.word());
        for (name, value) in self.pairs().into_iter().filter(|(name, _)| !without.contains(name)) {
            query.append_pair(name, &value);
        }
        query.finish()
    }

    /// The address of one of its pages.
    pub(super) fn path(&self, page: u64) -> String {
        let rest = if page > 1 { format!("&page={page}") } else { String::new() };
        format!("/desk/comments?{}{rest}", self.query(&[]))
    }
}

fn number(value: &str) -> Option<i64> {
    normalize::ascii_digits(value).parse().ok().filter(|number| *number > 0)
}

fn key(value: &str) -> Option<String> {
    let is_key = |byte: u8| byte.is_ascii_alphanumeric() || b"-_+/=".contains(&byte);
    (value.len() <= MAX_KEY && value.bytes().all(is_key)).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_said() {
        let query = "state=spam&q=%DA%A9%D8%AA%D8%A7%D8%A8+a%26b&sort=oldest&site=3&article=%2Farticles%2Fa&page_lang=fa\
                     &kind=review&why=links&author=new&link=yes&from=1405%2F01%2F02&to=2026-04-01&by=7&reader=ab-_1\
                     &network=cd";
        let filter = Filter::parse(query, Locale::Fa).unwrap();
        assert_eq!(filter.query(&[]), query);
        assert_eq!(Filter::parse(&filter.query(&[]), Locale::Cs).unwrap().pairs(), filter.pairs());
        assert!(filter.unread.is_empty() && filter.has_conditions());
        assert!(!filter.query(&["why"]).contains("why"));
        assert!(filter.path(2).ends_with("&page=2"));
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        assert_eq!(Filter::parse("state=everything", Locale::En), None);
        assert_eq!(Filter::parse("", Locale::En), Some(Filter::of(Queue::Held)));
        let odd = "q=%00&site=-1&kind=x&why='&author=&link=no&by=1e9&reader=%27+OR+1&network=%00&sort=x&page=9&page_lang=%22";
        let filter = Filter::parse(odd, Locale::En).unwrap();
        assert_eq!(filter.query(&[]), "state=held");
        let days = Filter::parse("from=yesterday&to=2026-02-30", Locale::En).unwrap();
        assert_eq!((days.unread.clone(), days.has_conditions()), (vec!["from", "to"], false));
        let persian = Filter::parse("from=%DB%B1%DB%B4%DB%B0%DB%B5%2F%DB%B1%2F%DB%B1", Locale::Fa).unwrap();
        assert_eq!(persian.from.map(|day| day.text).as_deref(), Some("1405/1/1"));
    }

    #[test]
    fn the_order_of_a_queue_is_not_said() {
        assert_eq!(Filter::parse("state=held&sort=oldest", Locale::En).unwrap().query(&[]), "state=held");
        let newest = Filter::parse("state=held&sort=newest", Locale::En).unwrap();
        assert_eq!((newest.sort(), newest.query(&[]).as_str()), (Sort::Newest, "state=held&sort=newest"));
    }
}
