//! Folding: one spelling for all that people would call the same.
//!
//! Both sides of a comparison must be folded by this one function; two folders that disagree find nothing.

use unicode_normalization::UnicodeNormalization;

/// The form in which texts are compared: for search, duplicates and captcha answers, never for show.
///
/// Arabic and Persian letters become one set, all digits ASCII, Serbian Cyrillic becomes Latin, and marks,
/// case, joiners and invisible characters go. White space is single and not at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space_is_due = false;
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        if is_left_out(letter) {
            continue;
        }
        if letter.is_whitespace() {
            space_is_due = !folded.is_empty();
            continue;
        }
        if space_is_due {
            folded.push(' ');
            space_is_due = false;
        }
        match spelled_out(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(ascii_digit(same_letter(letter))),
        }
    }
    folded.nfc().collect()
}

/// Persian, Arabic and fullwidth digits as ASCII ones; everything else untouched.
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

fn ascii_digit(letter: char) -> char {
    let zero = match letter {
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Marks over and under letters, the kashida, and whatever cannot be seen. Marks of other scripts, where
/// they are vowels, stay.
fn is_left_out(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08E1}' | '\u{08E3}'..='\u{08FF}'
        | '\u{00AD}' | '\u{061C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}')
        || (letter.is_control() && !letter.is_whitespace())
}

/// Letters that are one here and two there.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'љ' => "lj",
        'њ' => "nj",
        'џ' => "dz",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

/// The letter that stands for all its kin. Compositions (آ أ إ ؤ ئ ۀ č š ž) have lost their marks before.
fn same_letter(letter: char) -> char {
    match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        'ٱ' => 'ا',
        'а' => 'a',
        'б' => 'b',
        'в' => 'v',
        'г' => 'g',
        'д' | 'ђ' | 'đ' => 'd',
        'е' => 'e',
        'ж' | 'з' => 'z',
        'и' | 'ı' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'л' | 'ł' => 'l',
        'м' => 'm',
        'н' => 'n',
        'о' | 'ø' => 'o',
        'п' => 'p',
        'р' => 'r',
        'с' | 'ш' => 's',
        'т' => 't',
        'ћ' | 'ц' | 'ч' => 'c',
        'у' => 'u',
        'ф' => 'f',
        'х' => 'h',
        'ς' => 'σ',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{ascii_digits, fold};

    #[test]
    fn what_people_call_the_same_is_folded_to_the_same() {
        let cases = [
            ("می‌شود", "میشود"),
            ("كتاب", "کتاب"),
            ("علي", "علی"),
            ("علی", "على"),
            ("آب", "اب"),
            ("أَحْمَد", "احمد"),
            ("ٱلله", "الله"),
            ("مسئول", "مسیول"),
            ("مؤمن", "مومن"),
            ("خانۀ", "خانه"),
            ("فاطمة", "فاطمه"),
            ("کتـــاب", "کتاب"),
            ("۱۲۳٤٥６", "123456"),
            ("ﻛﺘﺎﺏ", "کتاب"),
            ("Ђорђе", "Đorđe"),
            ("Љубљана", "Ljubljana"),
            ("Његош", "NJEGOŠ"),
            ("Џунгла", "džungla"),
            ("ћевапчићи", "cevapcici"),
            ("Příliš žluťoučký kůň", "prilis zlutoucky kun"),
            ("ＳＰＡＭ", "spam"),
            ("𝓯𝓻𝓮𝓮", "free"),
            ("Straße", "STRASSE"),
            ("f\u{200B}r\u{AD}e\u{2060}e\u{202E}", "free"),
            ("  two \n\t words ", "two words"),
            ("İstanbul", "istanbul"),
        ];

        for (one, other) in cases {
            assert_eq!(fold(one), fold(other), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [("کتاب", "کباب"), ("1", "l"), ("кот", "код"), ("が", "か"), ("कि", "का")]
        {
            assert_ne!(fold(one), fold(other), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn only_digits_change_when_only_digits_are_asked_for() {
        assert_eq!(ascii_digits("كد ۱٢３4½²"), "كد 1234½²");
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in ".*") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
