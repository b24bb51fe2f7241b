//! The one door: a challenge for a page.

use altcha::Challenge;
use rocket::serde::json::Json;
use rocket::{State, get};

use crate::captcha::routes::Counter;
use crate::captcha::store;
use crate::config::LimitKind;
use crate::error::{Error, Result};
use crate::text::slug;
use crate::web::Limits;

/// A challenge that nobody may keep: every answer without a rule of its own says `no-store`.
#[get("/proof/challenge?<page>")]
pub(in crate::captcha) async fn challenge(
    page: Option<&str>,
    counter: Counter<'_>,
    limits: &State<Limits>,
) -> Result<Json<Challenge>> {
    let Counter { db, tickets, now, network_key, .. } = counter;
    limits.check(LimitKind::ProofNetwork, &network_key, now)?;
    limits.check(LimitKind::ProofGlobal, "", now)?;
    let path = slug::path_of(page.ok_or(Error::NotFound)?);
    let (site, _) = store::find_open_page(db, &path, now).await?.ok_or(Error::NotFound)?;
    Ok(Json(tickets.proofs().challenge(site, &path, now).await?))
}
