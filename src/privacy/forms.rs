//! What arrives.

use rocket::form::FromForm;

use crate::captcha::TicketId;

/// An address, and what proves that a person typed it where that is asked.
#[derive(Debug, Clone, Default, FromForm)]
pub(super) struct AddressForm {
    /// The address.
    #[field(default = String::new())]
    pub(super) email: String,
    /// What was read in the picture.
    #[field(default = String::new())]
    pub(super) answer: String,
    /// The ticket of the picture.
    #[field(default = String::new())]
    pub(super) ticket: String,
    /// Pressed: another picture.
    #[field(default = String::new())]
    pub(super) renew: String,
    /// The trap: people leave it empty.
    #[field(default = String::new())]
    pub(super) homepage: String,
}

impl AddressForm {
    /// The ticket that the form carries.
    pub(super) fn held(&self) -> Option<TicketId> {
        TicketId::parse(self.ticket.trim())
    }

    /// Whether the form only asks for another picture.
    pub(super) fn is_renewal(&self) -> bool {
        !self.renew.trim().is_empty()
    }

    /// Whether a program filled the field that nobody sees.
    pub(super) fn fell_into_trap(&self) -> bool {
        !self.homepage.trim().is_empty()
    }
}

/// What is to end: the number of one subscription, or all.
#[derive(Debug, FromForm)]
pub(super) struct EndForm {
    #[field(default = String::new())]
    pub(super) subscription: String,
}

/// A language by its tag.
#[derive(Debug, FromForm)]
pub(super) struct LangForm {
    #[field(default = String::new())]
    pub(super) lang: String,
}

/// What a mail program posts to end letters, or our own button.
#[derive(Debug, FromForm)]
pub(super) struct OneClickForm {
    #[field(name = "List-Unsubscribe", default = String::new())]
    pub(super) list_unsubscribe: String,
    /// Pressed on our page: no letter at all any more, whoever asks for one.
    #[field(default = String::new())]
    pub(super) never: String,
}
