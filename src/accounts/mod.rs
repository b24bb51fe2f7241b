//! Accounts: who may moderate, and how they prove who they are.
//!
//! Owns the tables `account`, `session` and `one_time_key`.
//!
//! Always true here:
//! - No secret is stored: of passwords only the Argon2id string, of cookies and one-time keys only a
//!   hash. There is no default password and no account that nobody made.
//! - An unknown address gets the same answer, after the same work, as a wrong password.
//! - The account behind a session is read anew with every request, so that a change of role, a new
//!   password or a disabled account counts from the very next one.
//! - A key that came by a link acts only when its page's button is pressed; opening the link changes
//!   nothing.

mod account;
mod change;
mod forms;
mod guards;
mod keep;
mod one_time;
mod pages;
mod password;
mod return_to;
mod routes;
mod secret;
mod session;
mod sign_in;
mod store;
mod throttle;

pub use account::{Account, AccountName, Address, NewAccount, Role, Scope, fit_password};
pub use guards::{Admin, Moderator, catchers};
pub use keep::{create, disable, find_by_address, list, set_password, set_role, set_scope};
pub use one_time::{issue_setup_token, issue_sign_in_link};
pub use password::{Hasher, Password, Unfit};
pub use return_to::on_the_desk;
pub use routes::routes;
pub use session::sweep;
pub use store::{count, list_wanting_letters};
pub use throttle::Throttle;
