//! Messages: Fluent files, read once per language and kept.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Locale, numbers};
use crate::text::normalize;

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("messages/", $language, "/common.ftl")),
            include_str!(concat!("messages/", $language, "/errors.ftl")),
            include_str!(concat!("messages/", $language, "/reader.ftl")),
            include_str!(concat!("messages/", $language, "/desk.ftl")),
            include_str!(concat!("messages/", $language, "/mail.ftl")),
            include_str!(concat!("messages/", $language, "/letters.ftl")),
            include_str!(concat!("messages/", $language, "/rules.ftl")),
            include_str!(concat!("messages/", $language, "/readers.ftl")),
            include_str!(concat!("messages/", $language, "/spam.ftl")),
            include_str!(concat!("messages/", $language, "/export.ftl")),
            include_str!(concat!("messages/", $language, "/cli.ftl")),
            include_str!(concat!("messages/", $language, "/accounts.ftl")),
        ]
    };
}

fn sources(locale: Locale) -> [&'static str; 12] {
    match locale {
        Locale::Fa => sources!("fa"),
        Locale::Sr => sources!("sr"),
        Locale::Cs => sources!("cs"),
        Locale::En => sources!("en"),
    }
}

/// What a message is filled with.
///
/// ```
/// use nazar::i18n::Args;
/// let args = Args::new().number("n", 5).decimal("average", 4.3, 1).text("name", "Jan");
/// ```
#[derive(Debug, Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A whole number: shown in the language's digits, and able to choose the plural.
    #[must_use]
    pub fn number(mut self, name: impl Into<Cow<'static, str>>, number: i64) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
        let value = number as f64;
        self.0.set(name, FluentNumber::new(value, FluentNumberOptions::default()));
        self
    }

    /// A number with exactly `n_digits` digits after the decimal sign.
    #[must_use]
    pub fn decimal(mut self, name: impl Into<Cow<'static, str>>, number: f64, n_digits: u8) -> Self {
        let shown = Some(usize::from(n_digits));
        let options = FluentNumberOptions {
            minimum_fraction_digits: shown,
            maximum_fraction_digits: shown,
            ..FluentNumberOptions::default()
        };
        self.0.set(name, FluentNumber::new(numbers::rounded(number, n_digits), options));
        self
    }

    /// A text that somebody wrote: it is isolated, so that its direction stays its own, and what it could
    /// break out with is taken from it.
    #[must_use]
    pub fn text(mut self, name: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        let text = normalize::without_direction_marks(&text.into());
        self.0.set(name, format!("\u{2068}{text}\u{2069}"));
        self
    }

    /// A text as it is: for subjects, attributes and files, where isolating marks would be dirt.
    #[must_use]
    pub fn plain(mut self, name: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        self.0.set(name, text.into());
        self
    }
}

/// A message without anything to fill in.
#[must_use]
pub fn text(locale: Locale, key: &str) -> String {
    format(locale, key, &Args::new())
}

/// A message, filled in.
#[must_use]
pub fn format(locale: Locale, key: &str, args: &Args) -> String {
    let bundle = &catalogue(locale).bundle;
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        warn_once(locale, key, "the message is missing");
        return format!("‹{key}›");
    };
    let mut faults = Vec::new();
    let filled = bundle.format_pattern(pattern, Some(&args.0), &mut faults).into_owned();
    if let Some(fault) = faults.first() {
        warn_once(locale, key, &fault.to_string());
    }
    filled
}

/// Whether a language has a message of its own.
#[must_use]
pub fn has(locale: Locale, key: &str) -> bool {
    catalogue(locale).bundle.has_message(key)
}

/// The keys of all messages of a language, in order.
#[must_use]
pub fn keys(locale: Locale) -> Vec<String> {
    catalogue(locale).keys.iter().map(|key| (*key).to_owned()).collect()
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<&'static str>,
    /// What is wrong with the files; the tests keep it empty.
    #[cfg(test)]
    faults: Vec<String>,
}

fn catalogue(locale: Locale) -> &'static Catalogue {
    static FA: LazyLock<Catalogue> = LazyLock::new(|| read(Locale::Fa));
    static SR: LazyLock<Catalogue> = LazyLock::new(|| read(Locale::Sr));
    static CS: LazyLock<Catalogue> = LazyLock::new(|| read(Locale::Cs));
    static EN: LazyLock<Catalogue> = LazyLock::new(|| read(Locale::En));
    match locale {
        Locale::Fa => &FA,
        Locale::Sr => &SR,
        Locale::Cs => &CS,
        Locale::En => &EN,
    }
}

fn read(locale: Locale) -> Catalogue {
    let language = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Texts are isolated by `Args::text`; numbers need no isolation, and Fluent would give it to both.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::Fa => |value, _| show(Locale::Fa, value),
        Locale::Sr => |value, _| show(Locale::Sr, value),
        Locale::Cs => |value, _| show(Locale::Cs, value),
        Locale::En => |value, _| show(Locale::En, value),
    }));
    let mut faults = Vec::new();
    let mut keys = BTreeSet::new();
    for source in sources(locale) {
        keys.extend(source.lines().filter_map(key_of));
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| format!("{locale}: {error}")));
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|error| format!("{locale}: {error}")));
        }
    }
    for fault in &faults {
        tracing::error!(%locale, fault, "a message file has a fault");
    }
    Catalogue {
        bundle,
        keys,
        #[cfg(test)]
        faults,
    }
}

/// The key that a line of a message file opens.
fn key_of(line: &'static str) -> Option<&'static str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let mut letters = key.chars();
    let is_key = letters.next()?.is_ascii_alphabetic()
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    is_key.then_some(key)
}

fn show(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(show_number(locale, number)),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

fn show_number(locale: Locale, number: &FluentNumber) -> String {
    let n_digits = number.options.minimum_fraction_digits.and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
    if n_digits == 0 && number.value.fract() == 0.0 {
        #[expect(clippy::cast_possible_truncation, reason = "it was made from an i64 or a short literal")]
        return numbers::integer(locale, number.value as i64);
    }
    numbers::decimal(locale, number.value, n_digits)
}

/// Says once what is wrong with a message: a page asks for the same one on every visit.
fn warn_once(locale: Locale, key: &str, fault: &str) {
    /// Keys come from templates, so there are few; the bound is for the day when they do not.
    const MAX_KEYS: usize = 1_000;
    static SEEN: Mutex<BTreeSet<(Locale, String)>> = Mutex::new(BTreeSet::new());
    let Ok(mut seen) = SEEN.lock() else { return };
    if seen.len() < MAX_KEYS && seen.insert((locale, key.to_owned())) {
        tracing::warn!(%locale, key, fault, "a message could not be shown as meant");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::oracle;

    // Whether every language has every message, with its plurals and its letters, is a house rule:
    // `tests/tidy/messages.rs`.

    #[test]
    fn every_key_is_one_of_a_message() {
        for locale in Locale::ALL {
            let stray: Vec<_> = keys(locale).into_iter().filter(|key| !has(locale, key)).collect();
            assert!(stray.is_empty() && has(locale, "date-time"), "{locale} {stray:?}");
        }
    }

    #[test]
    fn every_file_can_be_read() {
        for locale in Locale::ALL {
            assert_eq!(catalogue(locale).faults, Vec::<String>::new());
        }
    }

    #[test]
    fn plurals_agree_with_the_oracle() {
        for locale in Locale::ALL {
            for (number, expected) in oracle::section("plural", locale) {
                let args = match number.split_once('.') {
                    Some((_, fraction)) => Args::new().decimal(
                        "n",
                        number.parse().unwrap(),
                        u8::try_from(fraction.len()).unwrap(),
                    ),
                    None => Args::new().number("n", number.parse().unwrap()),
                };
                assert_eq!(category(locale, &args), expected.as_str().unwrap(), "{locale} {number}");
            }
        }
    }

    /// The plural category that a message would choose.
    fn category(locale: Locale, args: &Args) -> String {
        let source = "it = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }";
        let mut bundle = FluentBundle::new_concurrent(vec![locale.tag().parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        let pattern = bundle.get_message("it").unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args.0), &mut Vec::new()).into_owned()
    }

    #[test]
    fn numbers_come_out_in_the_digits_of_the_language() {
        let shown = Locale::ALL.map(|locale| format(locale, "stars-of", &Args::new().decimal("n", 4.3, 1)));

        assert_eq!(shown, ["۴٫۳ از ۵", "4,3 од 5", "4,3 z\u{A0}5", "4.3 out of 5"]);
    }

    #[test]
    fn only_texts_are_isolated() {
        let args = Args::new().text("date", "x\u{202E}y\u{2069}").plain("time", "12");

        assert_eq!(format(Locale::En, "date-time", &args), "\u{2068}xy\u{2069} at 12");
    }

    #[test]
    fn the_shown_number_chooses_the_plural() {
        let rounded_to_one = Args::new().decimal("n", 0.96, 1);

        assert_eq!(category(Locale::Cs, &rounded_to_one), "many");
        assert_eq!(category(Locale::Sr, &Args::new().number("n", 21)), "one");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(text(Locale::Fa, "no-such-message"), "‹no-such-message›");
        assert!(!has(Locale::Fa, "no-such-message"));
    }

    #[test]
    fn a_message_with_something_left_out_still_comes() {
        assert!(text(Locale::En, "date-time").contains("at"));
    }
}
