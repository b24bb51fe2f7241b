//! Names that are reserved for the house, and names that can be taken for them.
//!
//! A name is compared by what people see and hear, not by its letters: folded (case, marks, Serbian in either
//! script, Persian and Arabic letters), by the skeleton of letters that look alike, without anything invisible,
//! without blanks and marks, and with digits read as the letters they stand for.

use std::collections::BTreeSet;

use unicode_security::confusable_detection::skeleton;

use crate::text::normalize::{clean_line, fold};

/// A reserved name; `*` at an end stands for anything there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReservedName {
    text: String,
    looks: BTreeSet<String>,
    goes_on_before: bool,
    goes_on_after: bool,
}

impl ReservedName {
    /// The name as it was written down.
    pub fn new(text: &str) -> Self {
        let text = clean_line(text);
        let looks = looks(text.trim_matches('*'));
        let (goes_on_before, goes_on_after) = (text.starts_with('*'), text.ends_with('*'));
        Self { text, looks, goes_on_before, goes_on_after }
    }

    /// As it was written down.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same for names that reserve the same; empty for one without letters.
    pub fn key(&self) -> String {
        let look = self.looks.iter().next().cloned().unwrap_or_default();
        let star = |goes_on: bool| if goes_on { "*" } else { "" };
        if look.is_empty() {
            look
        } else {
            format!("{}{look}{}", star(self.goes_on_before), star(self.goes_on_after))
        }
    }

    /// Whether somebody under this name can be taken for the house.
    pub fn is_like(&self, typed: &str) -> bool {
        looks(typed).iter().any(|look| self.looks.iter().any(|own| self.fits(own, look)))
    }

    fn fits(&self, own: &str, look: &str) -> bool {
        match (self.goes_on_before, self.goes_on_after) {
            (false, false) => look == own,
            (false, true) => look.starts_with(own),
            (true, false) => look.ends_with(own),
            (true, true) => look.contains(own),
        }
    }
}

/// Every way in which a name may be read.
fn looks(name: &str) -> BTreeSet<String> {
    let bare = clean_line(name);
    let folded = fold(&bare);
    let seen: String = skeleton(&bare.to_lowercase()).collect();
    let capitals: String = skeleton(&bare).collect::<String>().to_lowercase();
    let folded_seen: String = skeleton(&folded).collect();
    let letters = [folded, seen, capitals, folded_seen].map(|text| text.chars().filter_map(read).collect());
    letters.into_iter().filter(|look: &String| !look.is_empty()).collect()
}

/// The letter that a sign is read as; nothing for what is no letter and no digit.
fn read(c: char) -> Option<char> {
    let read = match c {
        '0' => 'o',
        '1' | 'l' | '|' | '!' | 'ı' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c if c.is_alphanumeric() => c,
        _ => return None,
    };
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(reserved: &str, like: &[&str], unlike: &[&str]) {
        let name = ReservedName::new(reserved);
        for one in like {
            assert!(name.is_like(one), "{reserved} {one}");
        }
        for one in unlike {
            assert!(!name.is_like(one), "{reserved} {one}");
        }
    }

    #[test]
    fn what_looks_like_the_house_is_the_house() {
        check(
            "Admin",
            &[
                "admin",
                "ADMIN",
                "Аdmin",
                "аdmіn",
                "Adm1n",
                "@dmin",
                "A d m i n",
                "Ad\u{200c}min",
                "\u{202e}Admin",
                "Ad\u{ad}min",
                "Ádmin",
                "𝐀𝐝𝐦𝐢𝐧",
                "Ａｄｍｉｎ",
                "Admin.",
                "Adrnin",
            ],
            &["Adam", "Administrator", "min", ""],
        );
        check("Редакција", &["Redakcija", "РЕДАКЦИЈА", "редакција "], &["Редактор"]);
        check("تحریریه", &["تحريريه", "تح\u{200c}ریریه", "تحریریه\u{200f}"], &["تحریر"]);
        check("Редакce*", &["редакce webu"], &["webová"]);
        check("*Nazar*", &["The Nazar Team", "N A Z A R", "Nаzаr support"], &["Nada"]);
        assert_eq!(ReservedName::new(" * ").key(), "");
    }
}
