//! Draws one picture: letters from the `captcha` crate, bent, inverted, grained and cut to two levels.
//!
//! The crate's own pictures must never be served: their glyphs are antialiased while every filter paints pure
//! black, so each grey pixel betrays a letter, and a hundred-line script reads nearly all of them. Here the letters
//! are cut to two levels *before* anything is drawn over them, and written with one bit a pixel.

use captcha::{Captcha, Geometry};

use super::dice::Dice;
use super::sheet::Sheet;

/// Width of every picture, in pixels.
pub(super) const WIDTH: u32 = 220;
/// Height of every picture, in pixels.
pub(super) const HEIGHT: u32 = 120;

/// Ink stays this far from the edge, so that no letter is cut off.
const MARGIN: u32 = 5;
/// Share of the pixels that grain turns over, in 1/256 (≈ .06). Twice as much cost readers more than programs: see
/// `tests/bench/captcha`.
const GRAIN: u8 = 16;
/// Discs inverted over the letters.
const DISCS: usize = 3;
/// Tries before giving up on a text that does not fit; a shorter one is drawn then.
const TRIES: usize = 40;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Five or six letters and digits without look-alikes, for pages in Latin and Cyrillic script.
    Letters,
    /// Six digits, for pages in scripts whose keyboards have no Latin letters.
    Digits,
}

impl Preset {
    /// Both presets.
    pub const ALL: [Preset; 2] = [Preset::Letters, Preset::Digits];

    /// The preset's stored word.
    pub fn word(self) -> &'static str {
        match self {
            Preset::Letters => "bin-b",
            Preset::Digits => "digits-bin-b",
        }
    }

    /// Reads a stored word.
    pub fn parse(word: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.word() == word)
    }

    /// The preset for a page in this language (BCP 47): letters where they can be typed without switching the
    /// keyboard, or read for their look-alikes (Serbian in Cyrillic letters); digits everywhere else.
    pub fn for_language(lang: &str) -> Preset {
        let primary = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "fa" | "ar" | "ur" | "ps" | "ckb" | "ug" | "sd" | "he" | "yi" | "am" | "hy" | "ka" | "hi"
            | "bn" | "ta" | "te" | "th" | "km" | "lo" | "my" | "zh" | "ja" | "ko" => Preset::Digits,
            _ => Preset::Letters,
        }
    }

    /// The characters an answer is made of: no `0 O 1 I L` and no `S`, which are read as one another.
    pub fn alphabet(self) -> &'static str {
        match self {
            Preset::Letters => "23456789ABCDEFGHJKMNPQRTUVWXYZ",
            Preset::Digits => "23456789",
        }
    }

    fn shortest(self) -> u32 {
        match self {
            Preset::Letters => 5,
            Preset::Digits => 6,
        }
    }
}

/// A picture and what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The text drawn, in capitals and ASCII digits.
    pub answer: String,
    /// The picture: 1-bit greyscale PNG without any metadata.
    pub png: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    // The answer must not reach a log by way of `{:?}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} bytes)", self.png.len())
    }
}

/// Draws a picture. Takes milliseconds of a processor: call it on a blocking thread.
///
/// `None` only if the system has no randomness or the letters cannot be encoded; never an empty answer.
pub fn draw(preset: Preset) -> Option<Picture> {
    let mut dice = Dice::new()?;
    for attempt in 0..TRIES {
        let longest = match (preset, attempt < TRIES / 2) {
            (Preset::Letters, true) => preset.shortest() + dice.below(2)?,
            (Preset::Letters, false) | (Preset::Digits, _) => preset.shortest(),
        };
        let (answer, letters) = letters(preset, longest)?;
        if let Bent::Fits(mut sheet) = bend(&letters, &mut dice)? {
            invert_discs(&mut sheet, &mut dice)?;
            grain(&mut sheet, &mut dice)?;
            return Some(Picture { answer, png: sheet.png()? });
        }
    }
    None
}

/// The bare letters, tightly cut and in two levels, and what they say.
fn letters(preset: Preset, n_letters: u32) -> Option<(String, Sheet)> {
    let alphabet: Vec<char> = preset.alphabet().chars().collect();
    let mut drawing = Captcha::new();
    drawing.set_chars(&alphabet).add_chars(n_letters);
    let answer = drawing.chars_as_string();
    // A character that the font lacks is left out silently; an answer shorter than asked would be guessable.
    if answer.chars().count() != usize::try_from(n_letters).ok()? {
        return None;
    }
    let area = drawing.text_area();
    drawing.extract(Geometry::new(area.left, area.right + 1, area.top, area.bottom + 1));
    Some((answer, Sheet::from_png(&drawing.as_png()?)?))
}

/// Bent letters, if they fit.
enum Bent {
    Fits(Sheet),
    TooWide,
}

/// Two waves with a random phase each, on a full-size sheet; a letter that would touch the edge is too wide.
fn bend(letters: &Sheet, dice: &mut Dice) -> Option<Bent> {
    let down = Wave::roll(dice, 7.0, 13.0, 95.0, 170.0)?;
    let along = Wave::roll(dice, 3.0, 6.0, 55.0, 110.0)?;
    let scale = f64::from(WIDTH - 4 * MARGIN) / f64::from(letters.width.max(1));
    let scale = scale.min(1.1 + 0.2 * dice.fraction()?);
    let (reach_x, reach_y) = (along.height + 1.0, down.height + 1.0);
    let mut points = Vec::new();
    // Each place of the sheet asks which place of the letters it shows, so that bent strokes have no holes.
    for row in 0..=whole(f64::from(letters.height) * scale + 2.0 * reach_y) {
        for column in 0..=whole(f64::from(letters.width) * scale + 2.0 * reach_x) {
            let (x, y) = (f64::from(column) - reach_x, f64::from(row) - reach_y);
            let from_x = x - along.at(y);
            let from_y = y - down.at(from_x);
            if from_x >= 0.0 && from_y >= 0.0 && letters.ink(whole(from_x / scale), whole(from_y / scale)) {
                points.push((x, y));
            }
        }
    }
    let (least_x, most_x) = span(points.iter().map(|point| point.0))?;
    let (least_y, most_y) = span(points.iter().map(|point| point.1))?;
    let room_x = f64::from(WIDTH - 2 * MARGIN) - (most_x - least_x) - 1.0;
    let room_y = f64::from(HEIGHT - 2 * MARGIN) - (most_y - least_y) - 1.0;
    if room_x < 0.0 || room_y < 0.0 {
        return Some(Bent::TooWide);
    }
    let shift_x = f64::from(MARGIN) - least_x + room_x * dice.fraction()?;
    let shift_y = f64::from(MARGIN) - least_y + room_y * dice.fraction()?;
    let mut sheet = Sheet::blank(WIDTH, HEIGHT);
    for (x, y) in points {
        sheet.set(whole(x + shift_x), whole(y + shift_y), true);
    }
    Some(Bent::Fits(sheet))
}

/// Smallest and largest of some numbers.
fn span(numbers: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    numbers.fold(None, |found, number| match found {
        None => Some((number, number)),
        Some((least, most)) => Some((number.min(least), number.max(most))),
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on the sheet: 0 to 220")]
fn whole(place: f64) -> u32 {
    place.round() as u32
}

struct Wave {
    height: f64,
    length: f64,
    phase: f64,
}

impl Wave {
    fn roll(dice: &mut Dice, low: f64, high: f64, short: f64, long: f64) -> Option<Wave> {
        Some(Wave {
            height: low + (high - low) * dice.fraction()?,
            length: short + (long - short) * dice.fraction()?,
            phase: std::f64::consts::TAU * dice.fraction()?,
        })
    }

    fn at(&self, place: f64) -> f64 {
        self.height * (std::f64::consts::TAU * place / self.length + self.phase).sin()
    }
}

/// Turns ink to paper and paper to ink within three discs over the middle, where the letters are.
fn invert_discs(sheet: &mut Sheet, dice: &mut Dice) -> Option<()> {
    let mut letters: Vec<(u32, u32)> = sheet.points().collect();
    letters.sort_unstable();
    // Each third of the letters has its disc, centred on ink: discs beside the text would hide nothing, and three
    // in one place could be read by nobody.
    for third in letters.chunks(letters.len().div_ceil(DISCS).max(1)) {
        let (middle_x, middle_y) = *third.get(dice.below(u32::try_from(third.len()).ok()?)? as usize)?;
        let radius = 11 + dice.below(9)?;
        for y in middle_y.saturating_sub(radius)..=(middle_y + radius).min(HEIGHT - 1) {
            for x in middle_x.saturating_sub(radius)..=(middle_x + radius).min(WIDTH - 1) {
                let (dx, dy) = (x.abs_diff(middle_x), y.abs_diff(middle_y));
                if dx * dx + dy * dy <= radius * radius {
                    let ink = sheet.ink(x, y);
                    sheet.set(x, y, !ink);
                }
            }
        }
    }
    Some(())
}

/// Flips single pixels, so that neither letters nor paper have clean areas.
fn grain(sheet: &mut Sheet, dice: &mut Dice) -> Option<()> {
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            if dice.byte()? < GRAIN {
                let ink = sheet.ink(x, y);
                sheet.set(x, y, !ink);
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_hundred_pictures_have_an_answer_two_levels_and_nothing_else() {
        for preset in Preset::ALL {
            for _ in 0..100 {
                let picture = draw(preset).unwrap();
                let n = picture.answer.chars().count();
                assert!((5..=6).contains(&n), "{n} letters");
                assert!(preset == Preset::Letters || n == 6);
                assert!(picture.answer.chars().all(|c| preset.alphabet().contains(c)), "{}", picture.answer);
                check_bytes(&picture.png);
            }
        }
    }

    fn check_bytes(bytes: &[u8]) {
        let mut chunks = Vec::new();
        let mut rest = &bytes[8..];
        while rest.len() >= 12 {
            let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
            chunks.push(String::from_utf8_lossy(&rest[4..8]).into_owned());
            rest = &rest[12 + length..];
        }
        chunks.dedup();
        assert_eq!(chunks, ["IHDR", "IDAT", "IEND"], "no metadata");
        assert!(bytes.len() < 6000, "{} bytes", bytes.len());
        let mut decoder = png::Decoder::new(bytes);
        decoder.set_transformations(png::Transformations::IDENTITY);
        let mut reader = decoder.read_info().unwrap();
        let info = reader.info();
        assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
        assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::One));
        let mut pixels = vec![0; reader.output_buffer_size()];
        reader.next_frame(&mut pixels).unwrap();
        let ink: u32 = pixels.iter().map(|byte| byte.count_zeros()).sum();
        assert!(ink > 2500 && ink < 20000, "{ink} dark pixels");
    }

    #[test]
    fn letters_stay_clear_of_the_edge() {
        let mut dice = Dice::new().unwrap();
        let mut n_drawn = 0;
        for _ in 0..60 {
            let (_, bare) = letters(Preset::Letters, 6).unwrap();
            let Bent::Fits(sheet) = bend(&bare, &mut dice).unwrap() else { continue };
            n_drawn += 1;
            for (x, y) in sheet.points() {
                let fits = |place, size| (MARGIN - 1..=size - MARGIN).contains(&place);
                assert!(fits(x, WIDTH) && fits(y, HEIGHT), "{x} {y}");
            }
        }
        assert!(n_drawn > 20, "only {n_drawn} of 60 fit");
    }

    #[test]
    fn the_alphabet_has_no_lookalikes_and_the_font_has_it_all() {
        let font: Vec<char> = Captcha::new().supported_chars();
        for preset in Preset::ALL {
            assert!(preset.alphabet().chars().all(|c| font.contains(&c)));
            assert!(!preset.alphabet().contains(['0', 'O', '1', 'I', 'L', 'S']));
            assert_eq!(Preset::parse(preset.word()), Some(preset));
        }
        assert_eq!(Preset::parse("easy"), None);
    }

    #[test]
    fn persian_pages_show_digits() {
        for (lang, preset) in [
            ("fa", Preset::Digits),
            ("fa-IR", Preset::Digits),
            ("AR_eg", Preset::Digits),
            ("sr", Preset::Letters),
            ("sr-Latn", Preset::Letters),
            ("cs", Preset::Letters),
            ("en", Preset::Letters),
            ("", Preset::Letters),
        ] {
            assert_eq!(Preset::for_language(lang), preset, "{lang}");
        }
    }

    #[test]
    fn no_two_pictures_are_alike() {
        let pictures: std::collections::HashSet<Vec<u8>> =
            (0..50).map(|_| draw(Preset::Digits).unwrap().png).collect();
        assert_eq!(pictures.len(), 50);
    }
}
