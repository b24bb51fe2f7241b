//! Which letters the writer of a comment asks for.

use crate::comments::comment::Email;
use crate::comments::store::Whole;
use crate::comments::submit::{Posted, Tools};
use crate::config::Settings;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::entities::subscription::SubscriptionKind;
use crate::error::Result;
use crate::i18n::Locale;
use crate::subscriptions::{self, Wish};

/// The letters that a form asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// Replies to the writer, or everything on the page.
    pub follow: Option<SubscriptionKind>,
    /// Whether the comment is published or declined.
    pub verdict: bool,
}

impl Letters {
    /// Reads the two fields of the form. Without an address there are no letters: choosing some is then a fault of
    /// the form, but for the tick of forms from before there was a choice.
    pub(super) fn parse(notify: &str, verdict: &str, email: Option<&Email>) -> Result<Self, &'static str> {
        let (notify, verdict) = (notify.trim(), is_ticked(verdict));
        let follow = match notify {
            "thread" => Some(SubscriptionKind::Thread),
            _ if is_ticked(notify) => Some(SubscriptionKind::Replies),
            _ => None,
        };
        match email {
            Some(_) => Ok(Self { follow, verdict }),
            None if verdict || matches!(notify, "thread" | "replies") => Err("fault-email-for-letters"),
            None => Ok(Self::default()),
        }
    }

    /// Whether there is any.
    pub fn is_any(self) -> bool {
        self.verdict || self.follow.is_some()
    }
}

pub(super) fn is_ticked(value: &str) -> bool {
    !matches!(value.trim(), "" | "0" | "false" | "off" | "none")
}

/// Writes down what the writer of a new comment asks for. What is taken for spam asks for nothing, so that nobody
/// gets mail through it; a comment that is published at once has no verdict to wait for.
pub(super) async fn ask(
    tx: &Tx,
    tools: &Tools<'_>,
    posted: &Posted<'_>,
    id: CommentId,
    state: CommentState,
) -> Result<()> {
    let is_taken = matches!(state, CommentState::Held | CommentState::Published);
    let (true, true, Some(email)) = (is_taken, tools.settings.readers.is_on, &posted.draft.email) else {
        return Ok(());
    };
    let letters = posted.draft.letters;
    let verdict = (letters.verdict && state == CommentState::Held).then_some(SubscriptionKind::Verdict);
    for kind in letters.follow.into_iter().chain(verdict) {
        let wish = Wish {
            site: posted.article.site_id,
            page: posted.article.page_id,
            kind,
            comment: (kind == SubscriptionKind::Verdict).then_some(id),
            address: email.as_str(),
            lang: posted.article.lang,
            reader_key: Some(&posted.sender.reader_key),
        };
        subscriptions::ask(tx, &tools.settings.server.secret_key, wish, tools.now_ms).await?;
    }
    Ok(())
}

/// A moderator has taken a comment out of the spam folder that the shield had put there: what its writer asked
/// for counts now.
pub async fn ask_after_all(tx: &Tx, settings: &Settings, whole: &Whole, now_ms: i64) -> Result<()> {
    let (true, true, Some(email)) = (settings.readers.is_on, whole.wants_replies, &whole.author_email) else {
        return Ok(());
    };
    let lang = whole.lang.as_deref().and_then(Locale::parse).unwrap_or(settings.site.lang);
    let wish = Wish {
        site: whole.site_id,
        page: whole.page_id,
        kind: SubscriptionKind::Replies,
        comment: None,
        address: email,
        lang,
        reader_key: Some(&whole.reader_key),
    };
    subscriptions::ask(tx, &settings.server.secret_key, wish, now_ms).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_need_an_address() {
        let email = Email::parse("a@b.example").unwrap();
        let (none, replies) = (Letters::default(), Some(SubscriptionKind::Replies));
        for (notify, verdict, with, without) in [
            ("", "", none, Ok(none)),
            ("none", "0", none, Ok(none)),
            ("1", "", Letters { follow: replies, ..none }, Ok(none)),
            ("on", "", Letters { follow: replies, ..none }, Ok(none)),
            ("replies", "", Letters { follow: replies, ..none }, Err("fault-email-for-letters")),
            (
                "thread",
                "",
                Letters { follow: Some(SubscriptionKind::Thread), ..none },
                Err("fault-email-for-letters"),
            ),
            ("", "1", Letters { verdict: true, ..none }, Err("fault-email-for-letters")),
            ("replies", "1", Letters { follow: replies, verdict: true }, Err("fault-email-for-letters")),
        ] {
            assert_eq!(Letters::parse(notify, verdict, email.as_ref()), Ok(with), "{notify} {verdict}");
            assert_eq!(Letters::parse(notify, verdict, None), without, "{notify} {verdict}");
        }
    }
}
