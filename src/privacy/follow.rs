//! Following the comments on an article without writing one.

use rocket::form::Form;
use rocket::{Route, get, post, routes as list_of};

use super::asking::{self, Answer};
use super::door::Door;
use super::forms::AddressForm;
use super::pages::Where;
use crate::articles::CommentsPolicy;
use crate::entities::subscription::SubscriptionKind;
use crate::error::{Error, Result};
use crate::subscriptions::{self, Wish};
use crate::web::Flash;

pub(super) fn routes() -> Vec<Route> {
    list_of![new, submit]
}

#[get("/articles/<slug>/subscription")]
async fn new(slug: &str, door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    let article = door.article(slug).await?;
    if article.comments == CommentsPolicy::Closed {
        return Err(Error::NotFound);
    }
    asking::form(&Where::article(&article))
}

#[post("/articles/<slug>/subscription", data = "<form>")]
async fn submit(slug: &str, form: Form<AddressForm>, door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    let article = door.article(slug).await?;
    if article.comments == CommentsPolicy::Closed {
        return Err(Error::NotFound);
    }
    let reader_key = door.reader.key();
    let instead = asking::let_in(&door, &Where::article(&article), &form, async |tx, email| {
        let wish = Wish {
            site: article.site_id,
            page: article.page_id,
            kind: SubscriptionKind::Thread,
            comment: None,
            address: email.as_str(),
            lang: article.lang,
            reader_key: reader_key.as_deref(),
        };
        subscriptions::ask(tx, door.secret(), wish, door.now_ms).await
    })
    .await?;
    Ok(instead.unwrap_or_else(|| {
        Flash::wait("comments-follow-asked").leave(door.jar, door.settings);
        Answer::away(format!("{}#comments", article.slug.encoded_path()))
    }))
}
