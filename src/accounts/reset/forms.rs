//! What somebody who forgot a password types.

use rocket::FromForm;

use crate::accounts::forms::chosen;
use crate::accounts::password::Password;
use crate::error::Faults;

/// Asking for a letter.
#[derive(Debug, FromForm)]
pub(super) struct Ask<'r> {
    /// The address.
    #[field(default = "")]
    pub email: &'r str,
}

/// Choosing another password.
#[derive(Debug, FromForm)]
pub(super) struct Choose<'r> {
    /// The token of the link.
    #[field(default = "")]
    pub token: &'r str,
    /// The password.
    #[field(default = "")]
    pub password: &'r str,
    /// The password once more.
    #[field(default = "")]
    pub again: &'r str,
}

impl Choose<'_> {
    /// The password, or everything that is at fault.
    pub(super) fn parse(&self, known: &[&str]) -> Result<Password, Faults> {
        let mut faults = Faults::new();
        let password = chosen(self.password, self.again, known, &mut faults);
        password.filter(|_| faults.is_empty()).ok_or(faults)
    }
}
