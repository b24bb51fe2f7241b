//! The script of a text: what can be told by a glance, without guessing its language.

use std::collections::BTreeMap;

/// Fewer letters of a script are a name or a quotation.
const FEWEST_LETTERS: usize = 10;

/// Scripts by the blocks of their letters (ISO 15924); those of one writing system under one name.
const BLOCKS: &[(u32, u32, &str)] = &[
    (0x0041, 0x024F, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Kore"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x30FF, "Jpan"),
    (0x3400, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "Kore"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0x20000, 0x3FFFF, "Hani"),
];

/// The script of most letters of a text; none of a text with few letters, or of a mixture.
pub fn script_of(text: &str) -> Option<&'static str> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut n_letters = 0;
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        n_letters += 1;
        let code = u32::from(letter);
        if let Some((_, _, script)) = BLOCKS.iter().find(|(first, last, _)| (*first..=*last).contains(&code))
        {
            *counts.entry(script).or_default() += 1;
        }
    }
    let (script, n) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    (n >= FEWEST_LETTERS && n * 2 > n_letters).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::script_of;

    #[test]
    fn the_most_letters_decide() {
        for (text, script) in [
            ("", None),
            ("Thanks!", None),
            ("Thank you very much", Some("Latn")),
            ("Příliš žluťoučký kůň", Some("Latn")),
            ("Добар дан свима", Some("Cyrl")),
            ("سلام، خیلی ممنون از شما", Some("Arab")),
            ("PDF را خواندم و خیلی خوب بود", Some("Arab")),
            ("购买最便宜的商品请访问我们", Some("Hani")),
            ("👍👍👍👍👍👍👍👍👍👍👍👍", None),
            ("1234567890123", None),
        ] {
            assert_eq!(script_of(text), script, "{text}");
        }
    }
}
