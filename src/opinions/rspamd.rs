//! rspamd: the comment as a letter over HTTP, a score in JSON.

use http::Request;
use http::request::Builder;
use serde::Deserialize;
use url::Url;

use super::case::Case;
use super::client::{Doubt, Web};
use super::message;
use super::report::Verdict;
use super::says::Says;

/// What rspamd would look at in a letter's envelope, which a comment does not have.
const SETTINGS: &str = r#"{"groups_disabled":["hfilter","headers","mid","mime_types","rbl","spf","dkim","dmarc","arc","policies","mua"]}"#;

#[derive(Deserialize)]
struct Answer {
    score: f64,
    action: String,
    #[serde(default)]
    is_skipped: bool,
}

/// Asks the normal worker.
pub(super) async fn ask(web: &Web, base: &Url, case: &Case) -> Result<Says, Doubt> {
    let request = Request::post(format!("{}/checkv2", base.as_str().trim_end_matches('/')))
        .header("Rcpt", message::recipient(case))
        .header("Helo", case.host())
        .header("Hostname", case.host())
        .header("Pass", "all")
        .header("Settings", SETTINGS);
    let heard = web.ask(letter(request, case)?).await?;
    if heard.status == 200 { said(&heard.body) } else { Err(format!("status {}", heard.status)) }
}

/// Teaches the controller.
pub(super) async fn learn(
    web: &Web,
    base: &Url,
    password: Option<&str>,
    case: &Case,
    verdict: Verdict,
) -> Result<(), Doubt> {
    let call = match verdict {
        Verdict::Spam => "learnspam",
        Verdict::Ham => "learnham",
    };
    let mut request = Request::post(format!("{}/{call}", base.as_str().trim_end_matches('/')));
    if let Some(password) = password {
        request = request.header("Password", password);
    }
    let heard = web.ask(letter(request, case)?).await?;
    match heard.status {
        // Learned; known already; too short to learn from. There is nothing more to say in any of them.
        200 | 208 | 204 => Ok(()),
        status => Err(format!("status {status}")),
    }
}

fn letter(request: Builder, case: &Case) -> Result<Request<String>, Doubt> {
    let mut request = request.header("From", message::sender(case));
    if let Some(address) = case.address {
        request = request.header("Ip", address.to_string());
    }
    request.body(message::of(case)?).map_err(|error| error.to_string())
}

fn said(body: &str) -> Result<Says, Doubt> {
    let answer: Answer =
        serde_json::from_str(body).map_err(|_error| "an answer that is no verdict".to_owned())?;
    if !answer.score.is_finite() {
        return Err("a score that is no number".to_owned());
    }
    match answer.action.as_str() {
        // It skips its other checks too when one has settled the matter.
        "no action" if answer.is_skipped => Err("it did not look at the text".to_owned()),
        "reject" | "rewrite subject" | "add header" | "quarantine" | "discard" => Ok(Says::Spam),
        // Greylisting asks a mail server to come again: a matter of letters, not of texts.
        "no action" | "greylist" => Ok(Says::Ham),
        action => Err(format!("the action {:?}", action.chars().take(40).collect::<String>())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_actions_are_an_opinion() {
        let answer = |action: &str| {
            format!(r#"{{"score":7.2,"required_score":15,"action":"{action}","symbols":{{}}}}"#)
        };
        for (body, wanted) in [
            (answer("reject"), Some(Says::Spam)),
            (answer("add header"), Some(Says::Spam)),
            (answer("no action"), Some(Says::Ham)),
            (answer("greylist"), Some(Says::Ham)),
            (answer("soft reject"), None),
            (answer("dance"), None),
            (r#"{"score":1,"action":"no action","is_skipped":true}"#.to_owned(), None),
            (r#"{"score":15,"action":"reject","is_skipped":true}"#.to_owned(), Some(Says::Spam)),
            (r#"{"error":"bad"}"#.to_owned(), None),
            (String::new(), None),
        ] {
            assert_eq!(said(&body).ok(), wanted, "{body}");
        }
    }
}
