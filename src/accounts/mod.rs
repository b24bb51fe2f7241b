//! Accounts: who may moderate, and how they prove who they are.
//!
//! Owns the tables `account`, `session`, `one_time_key`, `invitation`, `recovery_code` and `api_token`.
//!
//! Always true here:
//! - No secret is stored: of passwords only the Argon2id string, of cookies and one-time keys only a
//!   hash. There is no default password and no account that nobody made.
//! - An unknown address gets the same answer, after the same work, as a wrong password.
//! - The account behind a session is read anew with every request, so that a change of role, a new
//!   password or a disabled account counts from the very next one.
//! - Every deed leaves a line in the log. A new password, role or second factor and a disabled account end every
//!   session, open link and token of the account at once.
//! - A session ends after 14 idle days, and after 90 days however much it was used.
//! - A key that came by a link acts only when its page's button is pressed; opening the link changes
//!   nothing.

mod account;
mod browser;
mod change;
mod forms;
mod guards;
mod invite;
mod keep;
mod note;
mod one_time;
mod own;
mod pages;
mod password;
mod porter;
mod reset;
mod return_to;
mod routes;
mod second;
mod secret;
mod session;
mod sign_in;
mod store;
mod throttle;
mod tokens;
mod users;

pub use account::{Account, AccountName, Address, NewAccount, Role, Scope, fit_password};
pub use guards::{Admin, Moderator, catchers};
pub use invite::{Invitation, find_for_letter as find_invitation_for_letter};
pub use keep::{
    Keeper, Kept, create, disable, enable, end_sessions, find, find_by_address, list, set_password, set_role,
    set_scope,
};
pub use one_time::{issue_setup_token, issue_sign_in_link};
pub use password::{Hasher, Password, Unfit};
pub use reset::{Reset, find_for_letter as find_reset_for_letter};
pub use return_to::on_the_desk;
pub use routes::routes;
pub use second::reset as reset_second_factor;
pub use session::sweep;
pub use store::{count, list_wanting_letters};
pub use throttle::Throttle;
pub use tokens::{Bearer, MayExport, TokenScope};
pub use users::{Place, list_places};
