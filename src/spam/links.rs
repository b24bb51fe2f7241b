//! Finding web addresses and long numbers, also where they hide behind odd digits, blanks and spelled-out dots.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::text::normalize::ascii_digits;

/// Ends of names that are taken for addresses without `http://` or `www.` before them. Short words that follow
/// a full stop by mistake ("thanks.me") are left out.
const PLAIN_ENDS: &[&str] = &[
    "com", "net", "org", "info", "biz", "xyz", "top", "shop", "online", "site", "club", "click", "link",
    "win", "bid", "loan", "casino", "bet", "store", "app", "live", "vip", "pro", "ru", "cn", "tk", "ir",
    "cz", "sk", "eu", "de", "uk", "co", "io", "xn--p1ai",
];

/// A text as it reads: compatibility forms folded, lower case, what nobody sees removed.
pub(super) fn seen(text: &str) -> String {
    let folded: String = text.nfkc().filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase).collect();
    ascii_digits(&folded)
}

/// Takes no place on the screen, or changes the order of what does.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// The different addresses in a text that [`seen`] has made readable.
pub(super) fn links(seen: &str) -> BTreeSet<String> {
    let mut plain = seen.to_owned();
    for dot in [" (dot) ", " [dot] ", " [.] ", "[.]", "(.)", "[dot]", "(dot)", " dot ", "{dot}"] {
        plain = plain.replace(dot, ".");
    }
    let is_border = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '<' | '>' | '(' | ')' | '[' | ']' | '"' | '«' | '»' | '،' | '؛' | ',' | ';' | '|' | '*' | '`'
            )
    };
    plain
        .split(is_border)
        .map(|word| {
            word.trim_matches(|c: char| {
                matches!(c, '.' | ':' | '!' | '?' | '\'' | '/' | '؟' | '…' | '„' | '“' | '”')
            })
        })
        .filter(|word| is_link(word))
        .map(|word| {
            let bare = word.split_once("://").map_or(word, |(_, rest)| rest);
            bare.strip_prefix("www.").unwrap_or(bare).to_owned()
        })
        .collect()
}

fn is_link(word: &str) -> bool {
    if word.contains("://") || (word.starts_with("www.") && word.len() > 5) {
        return true;
    }
    if word.contains('@') {
        return false;
    }
    let end = word.find(['/', '?', '#', ':']);
    let (host, has_path) = match end.and_then(|at| word.split_at_checked(at)) {
        Some((host, _)) => (host, word.contains('/')),
        None => (word, false),
    };
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let Some(last) = labels.last() else { return false };
    let ends_like_one = PLAIN_ENDS.contains(last)
        || (has_path && last.len() >= 2 && last.chars().all(|c| c.is_ascii_lowercase()));
    labels.len() >= 2 && labels.iter().all(is_label) && ends_like_one
}

/// The registered domain of an address or a host: what somebody pays for, `example.co.uk` of
/// `https://a.b.example.co.uk/x`. Every spelling of an international name leads to one.
pub(super) fn domain_of(link: &str) -> Option<String> {
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    let end = bare.find(['/', '?', '#', '\\']).unwrap_or(bare.len());
    let authority = bare.get(..end)?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match url::Url::parse(&format!("http://{host}/")).ok()?.host()? {
        url::Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            psl::domain_str(name).map(str::to_owned)
        }
        url::Host::Ipv4(address) => Some(address.to_string()),
        url::Host::Ipv6(address) => Some(address.to_string()),
    }
}

/// The registered domains of every address in these texts.
pub fn domains<'t>(texts: impl IntoIterator<Item = &'t str>) -> BTreeSet<String> {
    let links = texts.into_iter().flat_map(|text| links(&seen(text)));
    links.filter_map(|link| domain_of(&link)).collect()
}

/// Whether there is a number that can be called: seven digits in a row, or nine with gaps after `+` or `0`.
/// Dates and addresses are no such numbers.
pub(super) fn has_long_number(seen: &str) -> bool {
    let words = seen.split_whitespace().filter(|word| !is_link(word));
    let text: String = words.collect::<Vec<_>>().join(" ");
    let is_gap = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}');
    let mut run = Run::default();
    let mut before = ' ';
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_digit() {
            run.digit(c, before);
        } else if run.n_digits > 0 && is_gap(c) && is_gap_once(before, c) {
            run.n_in_row = 0;
        } else {
            run = Run::default();
        }
        if run.is_long() {
            return true;
        }
        before = c;
    }
    false
}

/// One sign between groups, or a bracket and a blank.
fn is_gap_once(before: char, c: char) -> bool {
    before.is_ascii_digit() || (before == ')' && c != ')') || (before == ' ' && c == '(')
}

/// Digits so far.
#[derive(Default)]
struct Run {
    n_digits: usize,
    n_in_row: usize,
    is_dialled: bool,
}

impl Run {
    fn digit(&mut self, c: char, before: char) {
        if self.n_digits == 0 {
            self.is_dialled = before == '+' || c == '0';
        }
        self.n_digits += 1;
        self.n_in_row += 1;
    }

    fn is_long(&self) -> bool {
        self.n_in_row >= 7 || (self.is_dialled && self.n_digits >= 9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_sentences_are_not() {
        for (text, n) in [
            ("سلام، خیلی ممنون", 0),
            ("see https://example.com/a and http://example.org", 2),
            ("https://example.com https://example.com", 1),
            ("[here](https://example.com)", 1),
            ("visit www.example.cz!", 1),
            ("casino-x.com", 1),
            ("casino (dot) com", 1),
            ("casino(dot)com and best[.]shop", 2),
            ("t.me/channel", 1),
            ("bit.ly/2x", 1),
            ("HTTPS://EXAMPLE.COM", 1),
            ("ｅｘａｍｐｌｅ．ｃｏｍ", 1),
            ("exam\u{200b}ple.com", 1),
            ("write to me@example.com", 0),
            ("and/or, e.g. this, i.e. that", 0),
            ("Thanks.It was good.me too", 0),
            ("node.js and main.rs 3.14 12.5.2026", 0),
            ("۱۲.۵ درصد", 0),
        ] {
            assert_eq!(links(&seen(text)).len(), n, "{text}");
        }
    }

    #[test]
    fn addresses_belong_to_whoever_pays_for_them() {
        for (link, domain) in [
            ("a.b.example.co.uk/x", Some("example.co.uk")),
            ("https://user:pass@www.Example.com:8080/?q#f", Some("example.com")),
            ("me.github.io/page", Some("me.github.io")),
            ("https://رضایی.ir/", Some("xn--mgbtp51da.ir")),
            ("xn--mgbtp51da.ir", Some("xn--mgbtp51da.ir")),
            ("http://127.0.0.1/", Some("127.0.0.1")),
            ("http://[::1]:80/", Some("::1")),
            ("example.com.", Some("example.com")),
            ("com", None),
            ("no domain", None),
            ("http:///", None),
        ] {
            assert_eq!(domain_of(link).as_deref(), domain, "{link}");
        }
    }

    #[test]
    fn numbers_to_call_are_found_in_three_digit_sets_and_dates_are_not() {
        for (text, is_long) in [
            ("09121234567", true),
            ("۰۹۱۲۱۲۳۴۵۶۷", true),
            ("٠٩١٢١٢٣٤٥٦٧", true),
            ("۰۹۱۲ ۱۲۳ ۴۵۶۷", true),
            ("+420 777 123 456", true),
            ("(0912) 123-4567", true),
            ("0912-123-4567", true),
            ("1234567", true),
            ("2018-09-03", false),
            ("1397/06/12", false),
            ("۱۳۹۷/۰۶/۱۲", false),
            ("03.09.2018", false),
            ("1 000 000", false),
            ("123456", false),
            ("in 2018 and 2019, 5 of 7", false),
            ("https://example.com/12345678", false),
        ] {
            assert_eq!(has_long_number(&seen(text)), is_long, "{text}");
        }
    }
}
