//! Proving that one can read: pictures, tickets, and the answers that people type; and, in `proof`, that a browser
//! has worked for a moment.
//!
//! Always true here:
//! - An answer exists in memory until its ticket is issued and nowhere after: the table `ticket`, which this room
//!   owns, holds a keyed hash of it, bound to the ticket's own name.
//! - A ticket is bound to site, page and purpose; it is spent by one conditional update within the transaction that
//!   stores what it lets in, so that of any number of posts at once exactly one passes.
//! - A picture is drawn once. It has two levels and no metadata; no parameter of a visitor shapes it.
//! - A captcha is friction, not a wall: passing one publishes nothing by itself.

mod answer;
mod dice;
mod picture;
mod pool;
mod proof;
mod redeem;
mod routes;
mod sheet;
mod store;
mod ticket;

pub use picture::{Picture, Preset, draw};
pub use proof::{Proof, Proofs, Shown as ShownProof, Solved, is_spent, spend};
pub use redeem::{Attempt, Redeemed, Shown, redeem, would_pass};
pub use routes::{HeldTickets, TICKETS_COOKIE, routes};
pub use ticket::{Order, Purpose, Ticket, TicketId, Tickets, issue, picture, prune};
