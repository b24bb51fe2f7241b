//! The words that texts are found by. Both sides, what is stored and what is looked for, come from here.
//!
//! A word is folded (see [`fold`]) and cut at punctuation. Persian joins words in three ways (می‌شود, میشود,
//! می شود), so a stored text also holds the parts of words that a joiner holds together, and what is looked for
//! is also looked for in one word less and in one word more.

use super::fold::fold;

/// The joiner of Persian compounds, which shows as a narrow gap.
const JOINER: char = '\u{200C}';
/// Letters beyond this distinguish no words.
const MOST_LETTERS: usize = 64;
/// The most words that a search listens to.
const MOST_WORDS: usize = 10;
/// A word of so many letters also finds longer ones that begin with it.
const OPEN_LETTERS: usize = 3;
/// The shortest part that a compound is taken apart into.
const LEAST_PART: usize = 2;
/// The longest word that is taken apart.
const LONGEST_APART: usize = 20;
/// What stands in front of the parts of compounds; no word is one.
const PARTS: &str = "=";

/// The words of these texts as one line, each between two blanks.
#[must_use]
pub fn indexed(texts: &[&str]) -> String {
    let mut line = String::from(" ");
    let mut parts = Vec::new();
    for text in texts {
        push(&mut line, tokens(text));
        let joined = text.split(char::is_whitespace).filter(|word| word.contains(JOINER));
        parts.extend(joined.flat_map(|word| word.split(JOINER)).flat_map(tokens));
    }
    if !parts.is_empty() {
        push(&mut line, std::iter::once(PARTS.to_owned()).chain(parts));
    }
    line
}

fn push(line: &mut String, words: impl IntoIterator<Item = String>) {
    for word in words {
        line.push_str(&word);
        line.push(' ');
    }
}

/// Words that stand one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub words: Vec<String>,
    /// Whether the last may go on.
    pub is_open: bool,
}

impl Phrase {
    fn new(words: Vec<String>) -> Self {
        let is_open = words.last().is_some_and(|word| word.chars().count() >= OPEN_LETTERS);
        Phrase { words, is_open }
    }

    /// What an [`indexed`] line contains if it contains the phrase.
    #[must_use]
    pub fn needle(&self) -> String {
        let end = if self.is_open { "" } else { " " };
        format!(" {}{end}", self.words.join(" "))
    }
}

/// What is looked for: of each entry, at least one phrase. Empty if there is no word in what was typed.
#[must_use]
pub fn sought(typed: &str) -> Vec<Vec<Phrase>> {
    let words: Vec<(&str, Vec<String>)> = typed
        .split(|letter: char| letter.is_whitespace() && letter != JOINER)
        .map(|word| (word, tokens(word)))
        .filter(|(_, tokens)| !tokens.is_empty())
        .take(MOST_WORDS)
        .collect();
    let joined: Vec<Option<String>> =
        words.iter().zip(words.iter().skip(1)).map(|((_, one), (_, next))| compound(one, next)).collect();
    let spelled = |(at, (word, tokens)): (usize, &(&str, Vec<String>))| {
        let mut phrases = vec![Phrase::new(tokens.clone())];
        let parts: Vec<String> = word.split(JOINER).flat_map(self::tokens).collect();
        if parts.len() > 1 {
            phrases.push(Phrase::new(parts));
        }
        if let [single] = tokens.as_slice() {
            phrases.extend(taken_apart(single));
        }
        let before = at.checked_sub(1).and_then(|before| joined.get(before));
        let around = [before, joined.get(at)].into_iter().flatten().flatten();
        phrases.extend(around.map(|word| Phrase::new(vec![word.clone()])));
        let mut once: Vec<Phrase> = Vec::with_capacity(phrases.len());
        for phrase in phrases {
            if !once.contains(&phrase) {
                once.push(phrase);
            }
        }
        once
    };
    words.iter().enumerate().map(spelled).collect()
}

/// Two Persian words as one.
fn compound(one: &[String], next: &[String]) -> Option<String> {
    match (one, next) {
        ([one], [next]) if is_persian(one) && is_persian(next) => Some(format!("{one}{next}")),
        _ => None,
    }
}

/// A Persian word as two, at every place.
fn taken_apart(word: &str) -> Vec<Phrase> {
    let letters: Vec<char> = word.chars().collect();
    if !is_persian(word) || letters.len() > LONGEST_APART {
        return Vec::new();
    }
    let last = letters.len().saturating_sub(LEAST_PART);
    (LEAST_PART..=last)
        .filter_map(|at| letters.split_at_checked(at))
        .map(|(one, next)| Phrase::new(vec![one.iter().collect(), next.iter().collect()]))
        .collect()
}

/// Written in the Arabic script, folded.
fn is_persian(word: &str) -> bool {
    word.chars().all(|letter| matches!(letter, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}'))
}

/// The folded words of a text.
fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(is_between)
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(MOST_LETTERS).collect())
        .collect()
}

/// Whether no word holds this: blanks and punctuation, but neither letters, marks nor pictures.
fn is_between(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => !letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' => !letter.is_alphanumeric(),
        '\u{060C}'
        | '\u{061B}'..='\u{061F}'
        | '\u{066A}'..='\u{066D}'
        | '\u{06D4}'
        | '\u{2000}'..='\u{206F}'
        | '\u{3000}'..='\u{303F}' => true,
        _ => letter.is_whitespace(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text is found by what is typed.
    fn finds(typed: &str, text: &str) -> bool {
        let line = indexed(&[text]);
        let sought = sought(typed);
        !sought.is_empty()
            && sought.iter().all(|word| word.iter().any(|phrase| line.contains(&phrase.needle())))
    }

    #[test]
    fn every_spelling_finds_every_other() {
        for spellings in [
            &["می‌شود", "میشود", "می شود", "مي‌شود", "ميشود", "مي شود"][..],
            &["کتاب‌خانه", "کتابخانه", "کتاب خانه", "كتابخانة"],
            &["شرکت‌هایی", "شرکتهایی", "شرکت هایی"],
            &["Příliš žluťoučký", "prilis zlutoucky", "PŘÍLIŠ  ŽLUŤOUČKÝ"],
            &["Ђорђе Његош", "Đorđe Njegoš", "djordje njegos"][..2],
            &["۱۴۰۵", "1405", "١٤٠٥"],
            &["https://shop.example.com/a_b", "shop.example.com"][..1],
        ] {
            for (one, other) in
                spellings.iter().flat_map(|one| spellings.iter().map(move |other| (one, other)))
            {
                assert!(finds(one, other), "{one:?} in {other:?}: {:?}", indexed(&[other]));
            }
        }
    }

    #[test]
    fn words_find_what_begins_with_them() {
        for (typed, text, is_found) in [
            ("koment", "Dobrý komentář", true),
            ("mentář", "Dobrý komentář", false),
            ("ko", "komentář", false),
            ("a", "a b", true),
            ("shop.example.COM", "see https://Shop.Example.com/a_b?x=100%", true),
            ("example.org", "example.com and org", false),
            ("شود", "می‌شود", true),
            ("هر کتابی", "کتابی که هر کس", true),
            ("❤️", "I ❤ this", true),
            ("_", "a_b", false),
            ("", "a", false),
        ] {
            assert_eq!(finds(typed, text), is_found, "{typed:?} in {text:?}");
        }
    }

    #[test]
    fn what_is_typed_is_bounded() {
        let long = "ک".repeat(10_000);
        assert!(
            sought(&long).iter().flatten().all(|phrase| phrase.words.iter().all(|w| w.chars().count() <= 64))
        );
        assert_eq!(sought(&"word ".repeat(1000)).len(), MOST_WORDS);
        assert!(sought("\0 \" ' % _ \\ * ( ) - : ^ =").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn no_word_holds_what_databases_listen_to(text in ".*") {
            for word in tokens(&text) {
                let is_bad = word.chars().any(|c| c.is_whitespace() || c == '\0' || "\"'%_\\=*:&|!()<>".contains(c));
                proptest::prop_assert!(!is_bad, "{:?}", word);
            }
        }
    }
}
