//! Settings: read, checked all at once, and documented in one place.
//!
//! Always true here: every setting is one [`Field`] with a default, a doc and a check; unknown keys
//! are refused; all faults are listed together. Order: command line, environment (`NAZAR_*`, nested
//! keys joined by `__`, `…_FILE` reads the value from a file), `[default.nazar]` in `Rocket.toml`,
//! default. This room alone reads the environment.

mod captcha;
mod field;
mod limits;
mod load;
mod mail;
mod moderation;
mod opinions;
mod readers;
mod reference;
mod secret;
mod server;
mod site;
mod spam;

pub use captcha::{CaptchaMode, CaptchaSettings};
pub use field::{Field, Raw};
pub use limits::{Limit, LimitKind, RateLimits};
pub use load::{ConfigFaults, Loaded, is_in_environment, load, rocket_figment};
pub use mail::{MailSettings, SmtpSettings};
pub use moderation::ModerationSettings;
pub use opinions::OpinionSettings;
pub use readers::ReaderSettings;
pub use reference::{FIELDS, example, reference, shown};
pub use secret::{Secret, SecretKey, random_token, same_bytes};
pub use server::{DatabaseUrl, ServerSettings};
pub use site::SiteSettings;
pub use spam::SpamSettings;

/// Every setting of Nazar, checked.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where it listens, stores and is reached.
    pub server: ServerSettings,
    /// The site's name and language.
    pub site: SiteSettings,
    /// The mail server.
    pub smtp: SmtpSettings,
    /// Who letters come from.
    pub mail: MailSettings,
    /// Letters to readers.
    pub readers: ReaderSettings,
    /// The captcha.
    pub captcha: CaptchaSettings,
    /// The shield against spam.
    pub spam: SpamSettings,
    /// How moderators are called.
    pub moderation: ModerationSettings,
    /// How much in how short a time.
    pub rate_limits: RateLimits,
    /// Which other programs are asked about a text.
    pub opinions: OpinionSettings,
}
