//! Web addresses that stand in a text as they are.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Words(&'t str),
    Address(&'t str),
}

/// The text in pieces; joined, they are the text again.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words_from = 0;
    let mut look_from = 0;
    while let Some(at) = text.get(look_from..).and_then(|rest| rest.find("://")).map(|at| look_from + at) {
        let Some((start, end)) = address_around(text, words_from, at) else {
            look_from = at + "://".len();
            continue;
        };
        if let Some(words) = text.get(words_from..start).filter(|words| !words.is_empty()) {
            pieces.push(Piece::Words(words));
        }
        pieces.extend(text.get(start..end).map(Piece::Address));
        words_from = end;
        look_from = end;
    }
    pieces.extend(text.get(words_from..).filter(|words| !words.is_empty()).map(Piece::Words));
    pieces
}

/// Where the address around the `://` at `at` begins and ends.
fn address_around(text: &str, from: usize, at: usize) -> Option<(usize, usize)> {
    let before = text.get(from..at)?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = before.len().checked_sub(scheme.len());
        start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })?;
    let start = at - scheme.len();
    if text.get(from..start)?.chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let after = text.get(at + "://".len()..)?;
    let ends = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '«' | '»' | '„' | '“' | '”' | '\u{2066}'..='\u{2069}')
    };
    let whole = after.split(ends).next()?;
    let rest = without_punctuation(whole);
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
        .then(|| (start, at + "://".len() + rest.len()))
}

/// An address does not end in what ends a sentence, nor in a bracket that it did not open.
fn without_punctuation(address: &str) -> &str {
    let mut rest = address;
    let mut n_open = [('(', ')'), ('[', ']'), ('{', '}')].map(|(open, close)| {
        let count = |bracket: char| rest.matches(bracket).count();
        (close, count(close).saturating_sub(count(open)))
    });
    loop {
        let Some(last) = rest.chars().next_back() else { return rest };
        let is_stop = matches!(
            last,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '\''
                | '*'
                | '_'
                | '~'
                | '|'
                | '`'
                | '…'
                | '،'
                | '؛'
                | '؟'
                | '۔'
                | '’'
                | '‘'
        );
        let surplus = n_open.iter_mut().find(|(close, n)| *close == last && *n > 0);
        match surplus {
            Some((_, n)) => *n -= 1,
            None if is_stop => {}
            None => return rest,
        }
        let Some(shorter) = rest.strip_suffix(last) else { return rest };
        rest = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn addresses_are_found_where_they_stand() {
        let cases: [(&str, &[&str]); 19] = [
            ("no address", &[]),
            ("see https://example.com.", &["https://example.com"]),
            ("HTTP://Example.COM/a?b=c#d", &["HTTP://Example.COM/a?b=c#d"]),
            ("(https://example.com/a_(b))", &["https://example.com/a_(b)"]),
            ("(https://example.com/a)).", &["https://example.com/a"]),
            ("https://a.cz, http://b.cz!", &["https://a.cz", "http://b.cz"]),
            ("«https://example.com»", &["https://example.com"]),
            ("ببینید https://example.com/نظر؟", &["https://example.com/نظر"]),
            ("xhttps://example.com", &[]),
            ("ftp://example.com javascript://x", &[]),
            ("https://", &[]),
            ("https://.", &[]),
            ("http:// example", &[]),
            ("http://http://http://a", &["http://http://http://a"]),
            ("https://[::1]/x", &["https://[::1]/x"]),
            ("<https://a.cz>", &["https://a.cz"]),
            ("://a https://b.cz", &["https://b.cz"]),
            ("é://https://b.cz", &["https://b.cz"]),
            ("https://a.cz/…", &["https://a.cz/"]),
        ];

        for (text, expected) in cases {
            let found = pieces(text);
            let addresses: Vec<_> = found
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Address(address) => Some(*address),
                    Piece::Words(_) => None,
                })
                .collect();
            assert_eq!(addresses, expected, "{text:?}");
            let joined: String = found
                .iter()
                .map(|piece| match piece {
                    Piece::Address(text) | Piece::Words(text) => *text,
                })
                .collect();
            assert_eq!(joined, text);
        }
    }
}
