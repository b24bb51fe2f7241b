//! Reads what a person typed for what they saw.
//!
//! Nobody has to switch the keyboard: digits of three sets, either case, full width, Cyrillic look-alikes, and keys
//! pressed on a Persian, Serbian or Czech keyboard all come out as the letters of the picture.

use unicode_normalization::UnicodeNormalization;

/// More than this is no answer; the rest is not looked at.
const LONGEST_TYPED: usize = 256;
/// No picture says more than this.
const LONGEST_ANSWER: usize = 16;

/// The readings of a typed answer, most likely first; empty when nothing but blanks was typed.
///
/// Usually one. Cyrillic letters have two: a Serbian reader who sees `P` may press the letter that looks like it
/// (`Р`) or the key that carries it (`П`).
pub(super) fn readings(typed: &str) -> Vec<String> {
    let visible: String = typed.nfkc().take(LONGEST_TYPED).filter(|c| !is_ignored(*c)).collect();
    let capitals: String = visible.chars().flat_map(char::to_uppercase).collect();
    let persian = capitals.chars().filter(|c| is_letter(*c)).all(is_arabic);
    let mut readings: Vec<String> = Vec::new();
    for reading in [Keyboard::Looks, Keyboard::Keys] {
        let text: String = capitals
            .chars()
            .map(|c| {
                let c = digit(c);
                let c = if persian { persian_key(c) } else { c };
                reading.latin(c)
            })
            .take(LONGEST_ANSWER)
            .collect();
        if !text.is_empty() && !readings.contains(&text) {
            readings.push(text);
        }
    }
    readings
}

/// Blanks, joiners, direction marks, hyphens: what keyboards and copying add.
fn is_ignored(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2010}'..='\u{2015}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '-' | '_' | '.' | ',' | '\'')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric()
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}')
}

/// Persian and Arabic digits, and what the digit keys of a Czech keyboard give without Shift.
fn digit(c: char) -> char {
    match c {
        '۰' | '٠' => '0',
        '۱' | '١' | '+' => '1',
        '۲' | '٢' | 'Ě' => '2',
        '۳' | '٣' | 'Š' => '3',
        '۴' | '٤' | 'Č' => '4',
        '۵' | '٥' | 'Ř' => '5',
        '۶' | '٦' | 'Ž' => '6',
        '۷' | '٧' | 'Ý' => '7',
        '۸' | '٨' | 'Á' => '8',
        '۹' | '٩' | 'Í' => '9',
        other => other,
    }
}

/// The Latin letter on the key that gives a letter on a Persian (or, where they agree, Arabic) keyboard.
fn persian_key(c: char) -> char {
    match c {
        'ض' => 'Q',
        'ص' => 'W',
        'ث' => 'E',
        'ق' => 'R',
        'ف' => 'T',
        'غ' => 'Y',
        'ع' => 'U',
        'ه' => 'I',
        'خ' => 'O',
        'ح' => 'P',
        'ش' => 'A',
        'س' => 'S',
        'ی' | 'ي' => 'D',
        'ب' => 'F',
        'ل' => 'G',
        'ا' | 'آ' => 'H',
        'ت' => 'J',
        'ن' => 'K',
        'م' => 'L',
        'ظ' => 'Z',
        'ط' => 'X',
        'ز' | 'ژ' | 'ؤ' => 'C',
        'ر' => 'V',
        'ذ' => 'B',
        'د' | 'ى' => 'N',
        'پ' | 'ئ' | 'ة' => 'M',
        other => other,
    }
}

/// How a Cyrillic letter is read.
#[derive(Clone, Copy)]
enum Keyboard {
    /// As the Latin letter that looks the same, where there is one.
    Looks,
    /// As the Latin letter on the same key of a Serbian keyboard.
    Keys,
}

impl Keyboard {
    fn latin(self, c: char) -> char {
        let looks = match c {
            'А' => Some('A'),
            'В' => Some('B'),
            'Е' => Some('E'),
            'К' => Some('K'),
            'М' => Some('M'),
            'Н' => Some('H'),
            'Р' => Some('P'),
            'С' => Some('C'),
            'Т' => Some('T'),
            'У' => Some('Y'),
            'Х' => Some('X'),
            'Ј' => Some('J'),
            // Never in a picture, but the 5 beside it is; the same for the Latin letter.
            'Ѕ' | 'S' => Some('5'),
            _ => None,
        };
        match (self, looks) {
            (Keyboard::Looks, Some(latin)) => latin,
            (Keyboard::Looks, None) | (Keyboard::Keys, _) => serbian_key(c),
        }
    }
}

/// The Latin letter on the key that gives a letter on a Serbian Cyrillic keyboard.
fn serbian_key(c: char) -> char {
    match c {
        'А' => 'A',
        'Б' => 'B',
        'Ц' => 'C',
        'Д' => 'D',
        'Е' => 'E',
        'Ф' => 'F',
        'Г' => 'G',
        'Х' => 'H',
        'Ј' => 'J',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'N',
        'П' => 'P',
        'Љ' => 'Q',
        'Р' => 'R',
        'Т' => 'T',
        'У' => 'U',
        'В' => 'V',
        'Њ' => 'W',
        'Џ' => 'X',
        'З' => 'Z',
        'С' | 'Ѕ' | 'S' => '5',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(readings(typed).first().map_or("", String::as_str), expected, "{typed:?}");
    }

    #[test]
    fn answers_are_read_as_they_were_meant() {
        for (typed, expected) in [
            ("FB892", "FB892"),
            ("fb892", "FB892"),
            (" f b-8\u{a0}92 ", "FB892"),
            ("ＦＢ８９２", "FB892"),
            ("fb۸۹۲", "FB892"),
            ("fb٨٩٢", "FB892"),
            ("۴۵۶۷۸۹", "456789"),
            ("٤٥٦٧٨٩", "456789"),
            ("۴٥6۷٨9", "456789"),
            ("\u{200f}۴۵\u{200c}۶\u{200d}۷۸۹\u{202c}", "456789"),
            ("\u{2066}FB892\u{2069}\u{feff}", "FB892"),
            ("АВЕКМ", "ABEKM"),
            ("нрстух", "HPCTYX"),
            ("ј23", "J23"),
            ("ضصثقف", "QWERT"),
            ("يیذپئ", "DDBMM"),
            ("ذ۲ب۳", "B2F3"),
            ("ěščřžýáí", "23456789"),
            ("fbs92", "FB592"),
            ("i", "I"),
            ("", ""),
            (" \u{200c}\t\u{200f} ", ""),
            ("---", ""),
        ] {
            check(typed, expected);
        }
    }

    #[test]
    fn a_serbian_keyboard_has_two_readings() {
        assert_eq!(readings("пн"), ["PH", "PN"]);
        assert_eq!(readings("љњзџцбдфг"), ["QWZXCBDFG"]);
        assert_eq!(readings("abc"), ["ABC"]);
    }

    #[test]
    fn persian_keys_count_only_when_every_letter_is_arabic() {
        check("aض", "Aض");
    }

    #[test]
    fn turkish_letters_follow_no_turkish_rule() {
        check("ı", "I");
        check("ß", "55");
    }

    #[test]
    fn hostile_answers_stay_short() {
        assert!(readings(&"a".repeat(70_000))[0].len() <= LONGEST_ANSWER);
        for typed in ["\0", "null", "[]", "' OR 1=1 --", "\u{202e}", "%00", "\u{1f600}\u{301}"] {
            assert!(
                readings(typed).iter().all(|reading| !reading.is_empty() && reading.chars().count() <= 16)
            );
        }
    }
}
