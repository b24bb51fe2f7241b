//! The page of the blocks, and the changes made on it.

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{Route, get, post};

use super::forms::{BLOCKS, New};
use super::{add, pages};
use crate::accounts::{self, Role};
use crate::comments::store as comments;
use crate::entities::ids::{BlockId, DEFAULT_SITE};
use crate::error::{Error, Faults, Result};
use crate::moderation::routes::Desk;
use crate::moderation::store;
use crate::policies::{self, BlockKind, Network, NewBlock};
use crate::web::{Answer, Flash, Page};

const DAY_MS: i64 = 86_400_000;

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![the_blocks, block, unblock]
}

#[get("/desk/blocks?<comment>")]
async fn the_blocks(desk: Desk<'_>, comment: Option<&str>) -> Result<Page> {
    let form = New { kind: "author", days: "7", who: comment.unwrap_or_default(), ..New::default() };
    page(&desk, form, Faults::new()).await
}

#[post("/desk/blocks", data = "<form>")]
async fn block(desk: Desk<'_>, form: Form<New<'_>>) -> Result<Answer> {
    let found = match whom(&desk, &form).await? {
        Ok(found) => found,
        Err(faults) => return page(&desk, *form, faults).await.map(Answer::Page),
    };
    let reason = form.reason();
    let new = NewBlock {
        kind: found.kind,
        key: &found.key,
        label: &found.label,
        reason: &reason,
        until: found.until,
    };
    let now_ms = desk.reading.now_ms;
    desk.db.write(async |tx| add::add(tx, DEFAULT_SITE, &desk.by, new, None, now_ms).await).await?;
    Flash::good("block-done").leave(desk.jar, desk.settings);
    Ok(Answer::Go(Redirect::to(form.back())))
}

#[post("/desk/blocks/<id>/removal")]
async fn unblock(desk: Desk<'_>, id: &str) -> Result<Redirect> {
    let id = BlockId(id.parse().map_err(|_no_number| Error::NotFound)?);
    let now_ms = desk.reading.now_ms;
    let removed =
        desk.db.write(async |tx| add::remove(tx, DEFAULT_SITE, &desk.by, id, None, now_ms).await).await?;
    let flash = if removed.is_some() { Flash::good("block-removed") } else { Flash::wait("rule-gone") };
    flash.leave(desk.jar, desk.settings);
    Ok(Redirect::to(BLOCKS))
}

/// Who is to be blocked, and until when.
struct Whom {
    kind: BlockKind,
    key: String,
    label: String,
    until: Option<i64>,
}

/// Finds out who is meant. Addresses and networks are typed by administrators alone: moderators see neither.
async fn whom(desk: &Desk<'_>, form: &New<'_>) -> Result<Result<Whom, Faults>> {
    let fault = |field, key| Ok(Err(Faults::one(field, key)));
    let now_ms = desk.reading.now_ms;
    let (Some(kind), Ok(until)) = (form.kind(), form.until(now_ms)) else {
        return fault("kind", "block-fault-kind");
    };
    let secret = &desk.settings.server.secret_key;
    let is_admin = desk.by.role == Role::Admin;
    let typed = form.who.trim();
    match kind {
        BlockKind::Address if !is_admin => Err(Error::Forbidden),
        BlockKind::Address if typed.len() > 254 || !typed.contains('@') => {
            fault("who", "block-fault-address")
        }
        BlockKind::Address => {
            let key = policies::address_key(secret, typed);
            Ok(Ok(Whom { kind, key, label: typed.to_owned(), until }))
        }
        BlockKind::Network if is_admin && Network::parse(typed).is_some() => {
            match Network::parse(typed).filter(|network| network.is_hashed()) {
                Some(net) => Ok(Ok(Whom { kind, key: net.key(secret), label: net.size(), until })),
                None => fault("who", "block-fault-network"),
            }
        }
        BlockKind::Author | BlockKind::Network => {
            let Some(id) = form.comment() else { return fault("who", "block-fault-comment") };
            let comment = comments::find(desk.db.r(), &id).await?;
            let Some(comment) = comment else { return fault("who", "block-fault-comment") };
            if !store::is_within(desk.db.r(), &desk.by, &comment).await? {
                return fault("who", "block-fault-comment");
            }
            if kind == BlockKind::Author {
                return Ok(Ok(Whom { kind, key: comment.reader_key, label: comment.author_name, until }));
            }
            // Tomorrow this network has another name.
            let midnight = (now_ms / DAY_MS + 1) * DAY_MS;
            let key = comments::network_key(desk.db.r(), comment.id).await?;
            Ok(Ok(Whom { kind, key, label: comment.author_name, until: Some(midnight) }))
        }
    }
}

async fn page(desk: &Desk<'_>, form: New<'_>, faults: Faults) -> Result<Page> {
    let names = accounts::list(desk.db).await?.into_iter().map(|one| (one.id, one.name)).collect();
    let blocks = policies::blocks(desk.db.r(), DEFAULT_SITE).await?;
    pages::page(desk.reading, blocks, &names, form, &faults, desk.by.role == Role::Admin)
}
