//! What people type about their second factor.

use rocket::FromForm;

use super::deeds::Typed;

/// Switching on.
#[derive(Debug, FromForm)]
pub(super) struct SwitchOn<'r> {
    /// The sealed secret of the page.
    #[field(default = "")]
    pub sealed: &'r str,
    /// The password.
    #[field(default = "")]
    pub current: &'r str,
    /// The code of the app.
    #[field(default = "")]
    pub code: &'r str,
}

/// Switching off, and asking for other recovery codes.
#[derive(Debug, FromForm)]
pub(super) struct Prove<'r> {
    /// The password.
    #[field(default = "")]
    pub current: &'r str,
    /// A code of the app, or a recovery code.
    #[field(default = "")]
    pub code: &'r str,
}

impl SwitchOn<'_> {
    pub(super) fn typed(&self) -> Typed<'_> {
        Typed { password: self.current, code: self.code }
    }
}

impl Prove<'_> {
    pub(super) fn typed(&self) -> Typed<'_> {
        Typed { password: self.current, code: self.code }
    }
}
