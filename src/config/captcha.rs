//! The captcha.

use super::Field;

/// When a picture is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CaptchaMode {
    /// From everybody who writes.
    #[default]
    Always,
    /// Only where the text, the haste or a missing proof of work gives cause.
    Suspicious,
    /// Never: every comment then rests on moderation and limits alone.
    Off,
}

/// The captcha.
#[derive(Debug, Clone, Default)]
pub struct CaptchaSettings {
    /// When a picture is asked for.
    pub mode: CaptchaMode,
    /// An answer that always passes; honoured on a loopback address only.
    pub test_answer: Option<String>,
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "captcha.mode",
        default: "\"always\"",
        doc: "`always` asks every writer to read a picture, `suspicious` only where the text, the haste or a missing proof of work gives cause, `off` nobody. A trusted writer is never asked.",
        is_secret: false,
        set: |settings, raw| {
            settings.captcha.mode = match raw.text()?.as_str() {
                "always" => CaptchaMode::Always,
                "suspicious" => CaptchaMode::Suspicious,
                "off" => CaptchaMode::Off,
                _ => return Err("always, suspicious or off".to_owned()),
            };
            Ok(())
        },
    },
    Field {
        key: "captcha.test_answer",
        default: "",
        doc: "An answer that always passes, for tests; honoured only while the server listens on a loopback address.",
        is_secret: true,
        set: |settings, raw| {
            settings.captcha.test_answer = Some(raw.text()?).filter(|answer| !answer.is_empty());
            Ok(())
        },
    },
];
