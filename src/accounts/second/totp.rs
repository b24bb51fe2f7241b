//! Codes of authenticator apps: SHA-1, six digits, half a minute, as all of them expect.

use data_encoding::BASE64;
use qrcode::QrCode;
use qrcode::render::svg;
use totp_rs::{Algorithm, Builder, Totp};

use crate::error::{Attempt, Result};
use crate::text::normalize::ascii_digits;

/// How long a secret is: 160 bits, as RFC 4226 asks for.
pub(super) const SECRET_BYTES: usize = 20;
const DIGITS: usize = 6;
/// The side of a square of the picture, in its own units.
const SQUARE: u32 = 4;

/// A new secret.
pub(super) fn random_secret() -> Result<[u8; SECRET_BYTES]> {
    let mut secret = [0; SECRET_BYTES];
    getrandom::fill(&mut secret).attempting("drawing a secret")?;
    Ok(secret)
}

/// The half minute whose code was typed: now, or one before or after, for clocks that are not quite right.
pub(super) fn matching_step(secret: &[u8; SECRET_BYTES], typed: &str, now_ms: i64) -> Option<i64> {
    let digits: String = ascii_digits(typed).chars().filter(|sign| !is_gap(*sign)).collect();
    if digits.len() != DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let now_s = u64::try_from(now_ms / 1000).ok()?;
    let step = totp(secret, "", "nazar").ok()?.check(&digits, now_s)?;
    i64::try_from(step).ok()
}

/// Blanks and direction marks, as they come with a paste.
fn is_gap(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}' | '-')
}

/// What an app is given by hand: the secret in base 32, in groups of four.
pub(super) fn written(secret: &[u8; SECRET_BYTES]) -> String {
    let text = data_encoding::BASE32_NOPAD.encode(secret);
    let signs: Vec<char> = text.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// What an app is given by a picture, as an address of that picture.
pub(super) fn picture(secret: &[u8; SECRET_BYTES], site: &str, email: &str) -> Result<String> {
    let url = totp(secret, site, email)?.to_url().attempting("writing an address for apps")?;
    let code = QrCode::new(url).attempting("drawing a square code")?;
    let drawn = code
        .render::<svg::Color<'_>>()
        .module_dimensions(SQUARE, SQUARE)
        .dark_color(svg::Color("#000"))
        .light_color(svg::Color("#fff"))
        .build();
    Ok(format!("data:image/svg+xml;base64,{}", BASE64.encode(drawn.as_bytes())))
}

fn totp(secret: &[u8; SECRET_BYTES], site: &str, email: &str) -> Result<Totp> {
    // A colon would end the name of the site.
    let site = site.replace(':', " ");
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_skew(1)
        .with_secret(secret.to_vec())
        .with_account_name(email.replace(':', " "))
        .with_issuer((!site.trim().is_empty()).then_some(site))
        .build()
        .attempting("preparing a second factor")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six digits of the values for SHA-1.
    const SECRET: &[u8; SECRET_BYTES] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_rfc_6238() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            let step = seconds / 30;
            assert_eq!(matching_step(SECRET, code, seconds * 1000), Some(step), "{seconds}");
            assert_eq!(matching_step(SECRET, code, (seconds + 30) * 1000), Some(step), "half a minute late");
            assert_eq!(matching_step(SECRET, code, (seconds + 90) * 1000), None, "too late");
        }
    }

    #[test]
    fn codes_are_read_in_any_digits_and_with_gaps() {
        for typed in ["287082", "287 082", " ۲۸۷۰۸۲ ", "٢٨٧٠٨٢", "\u{2066}287-082\u{2069}"] {
            assert!(matching_step(SECRET, typed, 59_000).is_some(), "{typed}");
        }
        for typed in ["", "28708", "2870821", "28708a", "null"] {
            assert_eq!(matching_step(SECRET, typed, 59_000), None, "{typed}");
        }
    }

    #[test]
    fn apps_get_the_secret_in_a_picture_and_in_words() {
        assert_eq!(written(SECRET), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let url = totp(SECRET, "نظر: سایت", "ada@example.org").unwrap().to_url().unwrap();
        assert!(url.starts_with("otpauth://totp/"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
        assert!(picture(SECRET, "نظر", "ada@example.org").unwrap().starts_with("data:image/svg+xml;base64,"));
    }
}
