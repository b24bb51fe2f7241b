//! The pages on which administrators keep accounts.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::forms::{Invite, Rights};
use super::pages::{self, Everybody, Reading};
use super::store;
use crate::accounts::account::{Account, Role, Scope};
use crate::accounts::guards::Admin;
use crate::accounts::keep::{self, Kept};
use crate::accounts::porter::{Answer, Porter};
use crate::accounts::{invite, reset, second, store as accounts};
use crate::entities::ids::{AccountId, InvitationId};
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Page};

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![
        list,
        send,
        send_again,
        withdraw,
        user,
        give_rights,
        disable,
        enable,
        end_sessions,
        reset_second,
        send_reset
    ]
}

const USERS: &str = "/desk/users";

fn reading<'a>(porter: &Porter<'_>, by: &'a Account) -> Reading<'a> {
    Reading { by, locale: porter.locale(), now_ms: porter.now_ms() }
}

async fn shown(porter: &Porter<'_>, by: &Account, form: &Invite<'_>, faults: &Faults) -> Result<Page> {
    let db = porter.db.r();
    let seen = store::seen(db).await?;
    let accounts = accounts::list(db).await?;
    let accounts =
        accounts.into_iter().map(|one| (seen.get(&one.id).copied(), one)).map(|(at, one)| (one, at));
    let all = Everybody {
        accounts: accounts.collect(),
        invited: invite::list(db).await?,
        places: store::list_places(db).await?,
    };
    pages::list(reading(porter, by), all, form, faults)
}

/// The account of a number in a path.
async fn found(porter: &Porter<'_>, id: &str) -> Result<Account> {
    let id = id.parse().map_err(|_none| Error::NotFound)?;
    accounts::find(porter.db.r(), AccountId(id)).await?.ok_or(Error::NotFound)
}

fn invitation(id: &str) -> Result<InvitationId> {
    id.parse().map(InvitationId).map_err(|_none| Error::NotFound)
}

fn done(porter: &Porter<'_>, key: &str, account: &Account) -> Answer {
    let flash = Flash::good(key).text("name", &account.name);
    porter.done(&flash, format!("{USERS}/{}", account.id))
}

fn kept(porter: &Porter<'_>, kept: Kept, key: &str, account: &Account) -> Answer {
    match kept {
        Kept::Done => done(porter, key, account),
        Kept::LastAdmin => porter.done(&Flash::bad("users-last-admin"), format!("{USERS}/{}", account.id)),
    }
}

#[get("/desk/users")]
async fn list(by: Admin, porter: Porter<'_>) -> Result<Page> {
    shown(&porter, &by.0, &Invite::default(), &Faults::new()).await
}

#[post("/desk/users/invitations", data = "<form>")]
async fn send(by: Admin, porter: Porter<'_>, form: Form<Invite<'_>>) -> Result<Answer> {
    let places = store::list_places(porter.db.r()).await?;
    let sent = match form.parse(&places) {
        Ok(wanted) => invite::invite(&porter, &by.0, &wanted).await,
        Err(faults) => Err(Error::Invalid(faults)),
    };
    match sent {
        Ok(()) => Ok(porter.done(&Flash::good("users-invited").text("email", form.email.trim()), USERS)),
        Err(Error::Invalid(faults)) => {
            Ok(Answer::Page(shown(&porter, &by.0, &form, &faults).await?.status(422)))
        }
        Err(error) => Err(error),
    }
}

#[post("/desk/users/invitations/<id>/again")]
async fn send_again(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    invite::send_again(&porter, &by.0, invitation(id)?).await?;
    Ok(porter.done(&Flash::good("users-invited-again"), USERS))
}

#[post("/desk/users/invitations/<id>/withdrawal")]
async fn withdraw(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    invite::withdraw(&porter, &by.0, invitation(id)?).await?;
    Ok(porter.done(&Flash::good("users-invitation-withdrawn"), USERS))
}

#[get("/desk/users/<id>")]
async fn user(by: Admin, porter: Porter<'_>, id: &str) -> Result<Page> {
    let account = found(&porter, id).await?;
    let places = store::list_places(porter.db.r()).await?;
    let seen = store::seen(porter.db.r()).await?;
    pages::user(reading(&porter, &by.0), &places, &account, seen.get(&account.id).copied())
}

#[post("/desk/users/<id>/rights", data = "<form>")]
async fn give_rights(by: Admin, porter: Porter<'_>, id: &str, form: Form<Rights<'_>>) -> Result<Answer> {
    let account = found(&porter, id).await?;
    let places = store::list_places(porter.db.r()).await?;
    let Some((role, scope)) = form.parse(&places) else {
        return Err(Error::Invalid(Faults::one("role", "users-fault-role")));
    };
    let keeper = porter.keeper(by.0.actor());
    let outcome = keep::set_role(keeper, account.id, role).await?;
    if outcome == Kept::Done {
        let scope = if role == Role::Admin { Scope::everything() } else { scope };
        keep::set_scope(keeper, account.id, &scope).await?;
    }
    Ok(kept(&porter, outcome, "users-rights-done", &account))
}

#[post("/desk/users/<id>/disabling")]
async fn disable(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let account = found(&porter, id).await?;
    let outcome = keep::disable(porter.keeper(by.0.actor()), account.id).await?;
    Ok(kept(&porter, outcome, "users-disabled", &account))
}

#[post("/desk/users/<id>/enabling")]
async fn enable(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let account = found(&porter, id).await?;
    keep::enable(porter.keeper(by.0.actor()), account.id).await?;
    Ok(done(&porter, "users-enabled", &account))
}

#[post("/desk/users/<id>/sessions")]
async fn end_sessions(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let account = found(&porter, id).await?;
    keep::end_sessions(porter.keeper(by.0.actor()), account.id).await?;
    Ok(done(&porter, "users-sessions-ended", &account))
}

#[post("/desk/users/<id>/second-factor")]
async fn reset_second(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let account = found(&porter, id).await?;
    second::reset(porter.keeper(by.0.actor()), account.id).await?;
    Ok(done(&porter, "users-second-reset", &account))
}

#[post("/desk/users/<id>/reset")]
async fn send_reset(by: Admin, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let account = found(&porter, id).await?;
    let open = Some(account.id).filter(|_| account.disabled_at.is_none());
    reset::send(&porter, by.0.actor(), open).await?;
    Ok(done(&porter, "users-reset-sent", &account))
}
