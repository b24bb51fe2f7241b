//! Every query of the tables `address`, `subscription`, `subscription_news` and `address_key`.

mod addresses;
mod keys;
mod news;
mod wanted;

pub use addresses::{
    Unasked, clear_link_wish, count_lately, find, find_by_address, link_wishes, mark_asked, mark_linked,
    unasked,
};
pub(super) use addresses::{
    delete_address, delete_idle_addresses, find_by_key, insert_address, list, mark_link_wanted, mark_refused,
    put_lang,
};
pub use keys::insert_key;
pub(super) use keys::{delete_keys, find_key, spend_key};
pub(super) use news::{delete_news, due, insert_news, mark_told, news_of};
pub(super) use wanted::{
    Follower, NewSubscription, awaiting_verdict, delete_subscriptions, delete_unconfirmed, find_same,
    find_subscription, followers, insert_subscription, mark_asked_again, mark_confirmed, waiting_of,
};
pub use wanted::{list_of, verdicts_awaited};
