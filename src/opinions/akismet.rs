//! Akismet: form-encoded questions, a word for an answer, and the rest in headers.

use http::Request;
use url::Url;
use url::form_urlencoded::Serializer;

use super::case::Case;
use super::client::{Doubt, Heard, Web};
use super::report::Verdict;
use super::says::Says;
use crate::i18n::calendar;

/// The longest that a text waits for being asked about again.
const LATEST_RECHECK_S: u32 = 86_400;

/// Akismet as it is set up.
#[derive(Clone, Debug)]
pub(super) struct Akismet<'a> {
    pub(super) web: &'a Web,
    pub(super) base: &'a Url,
    pub(super) key: &'a str,
    pub(super) is_test: bool,
}

impl Akismet<'_> {
    /// Whether the key is good.
    pub(super) async fn verify(&self, blog: &str) -> Result<bool, Doubt> {
        let pairs = [("api_key", self.key), ("blog", blog)];
        let fields = Serializer::new(String::new()).extend_pairs(pairs).finish();
        let heard = self.post("verify-key", fields).await?;
        match heard.body.trim() {
            "valid" => Ok(true),
            "invalid" => Ok(false),
            _ => Err(unknown(&heard)),
        }
    }

    /// Asks about a text; `again` says why when it was asked about before.
    pub(super) async fn check(&self, case: &Case, again: Option<&str>) -> Result<Checked, Doubt> {
        let mut body = self.fields(case);
        if let Some(reason) = again {
            body.push_str("&recheck_reason=");
            body.push_str(reason);
        }
        let heard = self.post("comment-check", body).await?;
        if let Some(guid) = heard.header("x-akismet-guid") {
            tracing::debug!(guid, "Akismet's name for its answer");
        }
        Ok(Checked { says: said(&heard), alert: alert(&heard), is_refused: heard.body.trim() == "invalid" })
    }

    /// Tells what a moderator has decided, with the very values of the question.
    pub(super) async fn report(&self, case: &Case, verdict: Verdict) -> Result<(), Doubt> {
        let call = match verdict {
            Verdict::Spam => "submit-spam",
            Verdict::Ham => "submit-ham",
        };
        let heard = self.post(call, self.fields(case)).await?;
        let is_thanked = heard.status == 200 && heard.body.trim_start().starts_with("Thanks");
        if is_thanked { Ok(()) } else { Err(unknown(&heard)) }
    }

    async fn post(&self, call: &str, body: String) -> Result<Heard, Doubt> {
        let address = format!("{}/1.1/{call}", self.base.as_str().trim_end_matches('/'));
        let agent = concat!("Nazar/", env!("CARGO_PKG_VERSION"), " | Nazar/", env!("CARGO_PKG_VERSION"));
        let request = Request::post(address)
            .header("User-Agent", agent)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .body(body)
            .map_err(|error| error.to_string())?;
        self.web.ask(request).await
    }

    /// The fields of a question and of every report of it: the same case gives the same bytes.
    fn fields(&self, case: &Case) -> String {
        let mut fields = Serializer::new(String::new());
        let optional = |value: &Option<String>| value.clone().unwrap_or_default();
        let address = case.address.map(|address| address.to_string()).unwrap_or_default();
        let all = [
            ("api_key", self.key.to_owned()),
            ("blog", case.blog.clone()),
            ("user_ip", address),
            ("user_agent", case.user_agent.clone()),
            ("referrer", case.referrer.clone()),
            ("permalink", case.permalink.clone()),
            ("comment_type", if case.is_reply { "reply" } else { "comment" }.to_owned()),
            ("comment_author", case.author.clone()),
            ("comment_author_email", optional(&case.email)),
            ("comment_author_url", optional(&case.website)),
            ("comment_content", case.content.clone()),
            ("comment_date_gmt", calendar::iso(case.written_at)),
            ("comment_post_modified_gmt", calendar::iso(case.page_changed_at)),
            ("blog_lang", case.lang.clone()),
            ("blog_charset", "UTF-8".to_owned()),
            ("is_test", if self.is_test { "1" } else { "" }.to_owned()),
            ("honeypot_field_name", "hidden_honeypot_field".to_owned()),
        ];
        for (name, value) in all.iter().filter(|(_, value)| !value.is_empty()) {
            fields.append_pair(name, value);
        }
        fields.append_pair("hidden_honeypot_field", &case.honeypot);
        fields.finish()
    }
}

/// An answer to a question, and what came with it.
pub(super) struct Checked {
    /// What it says of the text.
    pub(super) says: Result<Says, Doubt>,
    /// What it says of the account.
    pub(super) alert: Option<String>,
    /// Whether the key is not taken.
    pub(super) is_refused: bool,
}

/// Trouble with the account, in Akismet's own words.
fn alert(heard: &Heard) -> Option<String> {
    let code = heard.header("x-akismet-alert-code")?;
    let said = heard.header("x-akismet-alert-msg").unwrap_or_default();
    tracing::warn!(code, said, "Akismet has something to say about your account");
    Some(format!("{said} ({code})").trim().to_owned())
}

/// What the answer to a question means.
fn said(heard: &Heard) -> Result<Says, Doubt> {
    match (heard.status, heard.body.trim()) {
        (200, "true") => match heard.header("x-akismet-pro-tip").as_deref() {
            Some("discard") => Ok(Says::Discard),
            Some(_) | None => Ok(Says::Spam),
        },
        (200, "false") => match heard.header("x-akismet-recheck-after") {
            None => Ok(Says::Ham),
            Some(after) => match after.parse::<u32>() {
                Ok(after_s) => Ok(Says::Recheck { after_s: after_s.clamp(1, LATEST_RECHECK_S) }),
                Err(_not_a_number) => Err(format!("unreadable recheck-after {after:?}")),
            },
        },
        _ => Err(unknown(heard)),
    }
}

/// What to log of an answer in words that nobody knows: its status, how it begins, and its own help.
fn unknown(heard: &Heard) -> Doubt {
    let begins: String = heard.body.trim().chars().take(40).collect();
    let help = heard.header("x-akismet-debug-help").unwrap_or_default();
    format!("status {}, {begins:?} {help}", heard.status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderMap;

    fn heard(status: u16, body: &str, headers: &[(&'static str, &str)]) -> Heard {
        let headers: HeaderMap =
            headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        Heard { status, headers, body: body.to_owned() }
    }

    #[test]
    fn only_two_words_are_an_opinion() {
        let discard = [("x-akismet-pro-tip", "discard")];
        for (status, body, headers, wanted) in [
            (200, "true", &[][..], Some(Says::Spam)),
            (200, "false", &[][..], Some(Says::Ham)),
            (200, "true\n", &discard[..], Some(Says::Discard)),
            (200, "false", &discard[..], Some(Says::Ham)),
            (200, "false", &[("x-akismet-recheck-after", "5")][..], Some(Says::Recheck { after_s: 5 })),
            (
                200,
                "false",
                &[("x-akismet-recheck-after", "4000000000")][..],
                Some(Says::Recheck { after_s: 86_400 }),
            ),
            (200, "false", &[("x-akismet-recheck-after", "soon")][..], None),
            (200, "TRUE", &[][..], None),
            (200, "", &[][..], None),
            (200, "invalid", &[("x-akismet-debug-help", "Empty \"api_key\" value")][..], None),
            (200, "<html>", &[][..], None),
            (500, "true", &[][..], None),
            (302, "false", &[][..], None),
        ] {
            assert_eq!(said(&heard(status, body, headers)).ok(), wanted, "{status} {body} {headers:?}");
        }
    }
}
