//! StopForumSpam: has anybody complained of this network address, e-mail or name?

use http::Request;
use serde::Deserialize;
use url::Url;

use super::case::Case;
use super::client::{Doubt, Web};
use super::says::Says;

/// From this confidence on (in percent) a record counts.
const CONFIDENT: f64 = 50.0;
/// A name alone must be surer: many people share one.
const CONFIDENT_OF_NAME: f64 = 95.0;

#[derive(Deserialize)]
struct Answer {
    success: i64,
    ip: Option<Record>,
    email: Option<Record>,
    username: Option<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    appears: i64,
    #[serde(default)]
    confidence: f64,
}

impl Record {
    fn is_listed(&self, confident: f64) -> bool {
        self.appears > 0 && self.confidence >= confident
    }
}

/// Asks about the writer; the text itself is not sent.
pub(super) async fn ask(web: &Web, base: &Url, case: &Case) -> Result<Says, Doubt> {
    let mut address = base.clone();
    {
        let mut query = address.query_pairs_mut();
        query.append_pair("json", "1").append_pair("confidence", "1").append_pair("username", &case.author);
        if let Some(ip) = case.address {
            query.append_pair("ip", &ip.to_string());
        }
        if let Some(email) = &case.email {
            query.append_pair("email", email);
        }
    }
    let request = Request::get(address.as_str())
        .header("User-Agent", concat!("Nazar/", env!("CARGO_PKG_VERSION")))
        .header("Accept", "application/json")
        .body(String::new())
        .map_err(|error| error.to_string())?;
    let heard = web.ask(request).await?;
    if heard.status == 200 { said(&heard.body) } else { Err(format!("status {}", heard.status)) }
}

fn said(body: &str) -> Result<Says, Doubt> {
    let answer: Answer =
        serde_json::from_str(body).map_err(|_error| "an answer that is no record".to_owned())?;
    if answer.success != 1 {
        return Err("it says that it did not succeed".to_owned());
    }
    let is_listed = [answer.ip, answer.email].iter().flatten().any(|record| record.is_listed(CONFIDENT))
        || answer.username.is_some_and(|record| record.is_listed(CONFIDENT_OF_NAME));
    Ok(if is_listed { Says::Spam } else { Says::Ham })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_counts_when_it_is_sure() {
        for (body, wanted) in [
            (r#"{"success":1,"ip":{"appears":0,"frequency":0}}"#, Some(Says::Ham)),
            (r#"{"success":1,"ip":{"appears":1,"frequency":255,"confidence":99.95}}"#, Some(Says::Spam)),
            (r#"{"success":1,"email":{"appears":1,"frequency":2,"confidence":60}}"#, Some(Says::Spam)),
            (r#"{"success":1,"email":{"appears":1,"frequency":1,"confidence":12.5}}"#, Some(Says::Ham)),
            (r#"{"success":1,"username":{"appears":1,"frequency":9,"confidence":90}}"#, Some(Says::Ham)),
            (r#"{"success":1,"username":{"appears":1,"frequency":9,"confidence":99}}"#, Some(Says::Spam)),
            (r#"{"success":1}"#, Some(Says::Ham)),
            (r#"{"success":0,"error":"rate limit"}"#, None),
            ("{}", None),
            ("", None),
            ("<html>", None),
        ] {
            assert_eq!(said(body).ok(), wanted, "{body}");
        }
    }
}
