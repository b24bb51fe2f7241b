//! One spelling for what the filter counts, whatever the script.

use unicode_normalization::UnicodeNormalization;

/// No more letters of a text are looked at; a comment may have ten thousand.
const LONGEST: usize = 16_384;

/// From this many digits on a number is one to call or to pay to.
const LONG_NUMBER: usize = 7;

/// A text as the filter reads it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Clean {
    /// Words with one space between, lower case; addresses and long numbers are stand-ins.
    pub text: String,
    /// Web addresses found.
    pub n_links: usize,
    /// E-mail addresses found.
    pub n_mails: usize,
    /// Long numbers found.
    pub n_numbers: usize,
}

/// Cleans a text, in time that its length alone decides.
pub(super) fn clean(text: &str) -> Clean {
    let spelled = spelled(text);
    let mut clean = Clean { text: String::with_capacity(spelled.len() + 16), ..Clean::default() };
    for word in spelled.split_whitespace() {
        clean.word(word);
    }
    clean
}

/// Compatibility forms folded, lower case, one set of Persian letters and digits, no letter more than three
/// times in a row, nothing that cannot be seen.
fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len().min(4 * LONGEST));
    let mut last = '\0';
    let mut n_same = 0;
    for letter in text.nfkc().take(LONGEST).flat_map(char::to_lowercase).filter_map(same_letter) {
        n_same = if letter == last { n_same + 1 } else { 1 };
        last = letter;
        if n_same <= 3 {
            spelled.push(letter);
        }
    }
    spelled
}

/// The letter that stands for all its kin; nothing for what cannot be seen.
fn same_letter(letter: char) -> Option<char> {
    Some(match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        '\u{6F0}'..='\u{6F9}' => digit(letter, 0x6F0),
        '\u{660}'..='\u{669}' => digit(letter, 0x660),
        // A Persian joiner stands between parts of a word, as a space would.
        '\u{200C}' => ' ',
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{640}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200D}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}' => return None,
        _ if letter.is_control() => ' ',
        _ => letter,
    })
}

fn digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

impl Clean {
    fn push(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
    }

    fn word(&mut self, word: &str) {
        if let Some((before, link, after)) = find_link(word) {
            self.push(before);
            self.link(link);
            self.push(after);
        } else if is_mail(word) {
            self.n_mails += 1;
            self.push("xmail");
            for part in word.split(|c: char| !c.is_alphanumeric()) {
                self.push(part);
            }
        } else if is_long_number(word) {
            self.n_numbers += 1;
            self.push("xnum");
        } else {
            self.push(word);
        }
    }

    /// A stand-in, and the words that an address is made of.
    fn link(&mut self, link: &str) {
        self.n_links += 1;
        self.push("xurl");
        for part in link.split(|c: char| !c.is_alphanumeric()) {
            if !matches!(part, "http" | "https" | "www") {
                self.push(if is_long_number(part) { "xnum" } else { part });
            }
        }
    }
}

/// The address in a word, with what stands before and after it.
fn find_link(word: &str) -> Option<(&str, &str, &str)> {
    let start = ["http://", "https://", "www."].iter().filter_map(|sign| word.find(sign)).min();
    let (before, rest) = if let Some(start) = start {
        word.split_at_checked(start)?
    } else {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        word.split_at_checked(word.len() - bare.len()).filter(|(_, rest)| is_domain(rest))?
    };
    let end = rest.find(['<', '>', '"', '\'', ')', ']', '«', '»']).unwrap_or(rest.len());
    let (link, after) = rest.split_at_checked(end)?;
    Some((before, link, after))
}

/// `name.end`, where the end is one that people know addresses by or something follows it after a slash.
fn is_domain(word: &str) -> bool {
    let (host, has_path) = match word.split_once(['/', '?', '<', '"', ')']) {
        Some((host, _)) => (host, word.contains('/')),
        None => (word.trim_end_matches(|c: char| !c.is_alphanumeric()), false),
    };
    if host.contains('@') {
        return false;
    }
    let Some((name, end)) = host.rsplit_once('.') else { return false };
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'));
    let is_end = end.len() >= 2 && end.chars().all(|c| c.is_ascii_lowercase());
    is_name && is_end && (has_path || ENDS.contains(&end))
}

/// Ends of names that are taken for addresses without anything before them.
const ENDS: &[&str] = &[
    "com", "net", "org", "info", "biz", "xyz", "top", "shop", "online", "site", "club", "click", "link",
    "win", "bid", "loan", "casino", "bet", "store", "app", "live", "vip", "pro", "ru", "cn", "tk", "ir",
    "cz", "sk", "rs", "eu", "de", "uk", "co", "io", "ly", "tv",
];

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && host.chars().next().is_some_and(char::is_alphanumeric)
    })
}

fn is_long_number(word: &str) -> bool {
    let n_digits = word.chars().filter(char::is_ascii_digit).count();
    n_digits >= LONG_NUMBER && !word.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_all_that_is_the_same() {
        for (typed, text) in [
            ("كتاب‌های علي", "کتاب های علی"),
            ("۱۲ ١٢ 12", "12 12 12"),
            ("ＦＲＥＥ  Gift", "free gift"),
            ("soooooo goooood", "sooo goood"),
            ("fr\u{200b}ee\u{feff} mon\u{ad}ey", "free money"),
            ("a\u{0}b\r\nc\t", "a b c"),
            ("", ""),
        ] {
            assert_eq!(clean(typed).text, text, "{typed}");
        }
    }

    #[test]
    fn addresses_and_long_numbers_become_stand_ins() {
        for (typed, text, n_links, n_mails, n_numbers) in [
            (
                "see https://Best-Shop.example.com/a?b=1 now",
                "see xurl best shop example com a b 1 now",
                1,
                0,
                0,
            ),
            ("<a href=\"http://x.org/1\">x</a>", "<a href=\" xurl x org 1 \">x</a>", 1, 0, 0),
            ("(casino.bet)", "( xurl casino bet )", 1, 0, 0),
            ("ann@example.com", "xmail ann example com", 0, 1, 0),
            ("ring ۰۹۱۲۱۲۳۴۵۶۷ or +420777123456!", "ring xnum or xnum", 0, 0, 2),
            ("thanks.it was e.g. 3.14 at 10:30", "thanks.it was e.g. 3.14 at 10:30", 0, 0, 0),
        ] {
            let expected = Clean { text: text.to_owned(), n_links, n_mails, n_numbers };
            assert_eq!(clean(typed), expected, "{typed}");
        }
    }
}
