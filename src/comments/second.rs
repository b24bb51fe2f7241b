//! What other programs are told of a comment before it is judged, and what they say.

use crate::captcha::{self, Attempt, Purpose, Shown};
use crate::comments::around::Asked;
use crate::comments::store;
use crate::comments::submit::Tools;
use crate::config::CaptchaMode;
use crate::error::Result;
use crate::opinions::{self, Case};
use crate::web;

/// Asks everybody who is switched on, for two seconds at the most; nobody is asked about what the captcha does
/// not let in anyway.
pub(super) async fn ask(tools: &Tools<'_>, asked: &Asked<'_>) -> Result<opinions::Asked> {
    if tools.opinions.on().is_empty() || !is_let_in(tools, asked).await? {
        return Ok(opinions::Asked::default());
    }
    Ok(tools.opinions.ask_about(case(tools, asked), tools.now_ms).await)
}

async fn is_let_in(tools: &Tools<'_>, asked: &Asked<'_>) -> Result<bool> {
    if asked.was.is_some() || tools.settings.captcha.mode != CaptchaMode::Always {
        return Ok(true);
    }
    // A trusted writer needs no picture, and may have lost the key to somebody.
    let by = store::By { site_id: asked.article.site_id, but: None, now_ms: tools.now_ms };
    if store::author_history(tools.db.r(), by, asked.reader_key).await?.is_trusted() {
        return Ok(true);
    }
    let path = asked.article.slug.path();
    let is_unread = asked.form.is_unread();
    let attempt = Attempt {
        candidates: asked.candidates,
        site: asked.article.site_id,
        path: &path,
        purpose: Purpose::Comment,
        shown: if is_unread { Shown::Unread } else { Shown::Answer(&asked.form.answer) },
        lets_in: "",
    };
    captcha::would_pass(tools.db, tools.tickets, &attempt, tools.now_ms).await
}

/// The comment as others get to know it: what is stored, not what was typed around it.
fn case(tools: &Tools<'_>, asked: &Asked<'_>) -> Case {
    let address =
        |path: &str| web::absolute(tools.settings, path).unwrap_or_else(|| format!("http://localhost{path}"));
    let draft = asked.draft;
    let (written_at, website, email) = match asked.was {
        Some(was) => (was.created_at, was.author_website.clone(), was.author_email.clone()),
        None => (
            tools.now_ms,
            draft.website.as_ref().map(|website| website.as_str().to_owned()),
            draft.email.as_ref().map(|email| email.as_str().to_owned()),
        ),
    };
    Case {
        blog: address("/"),
        address: Some(asked.visitor.address),
        user_agent: asked.visitor.user_agent.clone(),
        referrer: asked.visitor.referrer.clone(),
        permalink: address(&asked.article.slug.encoded_path()),
        is_reply: draft.in_reply_to.is_some() || asked.was.is_some_and(|was| was.parent_id.is_some()),
        author: draft.author.as_str().to_owned(),
        email,
        website,
        content: draft.body.source().to_owned(),
        written_at,
        page_changed_at: asked.article.updated_at.unwrap_or(asked.article.published_at),
        lang: asked.article.lang.tag().to_owned(),
        honeypot: asked.form.homepage.clone(),
        is_changed: asked.was.is_some(),
    }
}
