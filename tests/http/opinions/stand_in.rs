//! Stand-ins for the services on a random port of this machine: they speak the protocols, obey the marks in a
//! text (`#discard`, `#recheck:5`, `#alert`, `#invalid`, `#500`, `#slow`, `#garbage`, `#spam`), and keep every
//! question byte for byte.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One question as it came over the wire.
#[derive(Debug, Clone, Default)]
pub struct Call {
    /// The first line: `POST /1.1/comment-check HTTP/1.1`, or `CHECK SPAMC/1.5`.
    pub line: String,
    /// The headers, each in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Call {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// A field of its form, or of its query.
    pub fn field(&self, name: &str) -> Option<String> {
        let query = self.line.split(['?', ' ']).nth(2).filter(|_| self.line.contains('?'));
        let text = query.unwrap_or(&self.body);
        let mut pairs = url::form_urlencoded::parse(text.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// Whether the text, however it was encoded, holds this mark.
    fn says(&self, mark: &str) -> bool {
        let form = self.field("comment_content").or(self.field("username"));
        form.as_deref().unwrap_or(&self.body).contains(mark)
    }
}

/// A service.
pub struct StandIn {
    pub address: SocketAddr,
    calls: Arc<Mutex<Vec<Call>>>,
    is_down: Arc<Mutex<bool>>,
}

impl StandIn {
    /// A service that answers this way.
    pub async fn start(answer: fn(&Call) -> String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stand_in =
            Self { address: listener.local_addr().unwrap(), calls: Arc::default(), is_down: Arc::default() };
        let (calls, is_down) = (stand_in.calls.clone(), stand_in.is_down.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (calls, is_down) = (calls.clone(), is_down.clone());
                tokio::spawn(async move {
                    let _ended = talk(stream, answer, calls, is_down).await;
                });
            }
        });
        stand_in
    }

    /// Every question so far.
    pub fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// The questions whose first line holds this.
    pub fn calls_to(&self, what: &str) -> Vec<Call> {
        self.calls().into_iter().filter(|call| call.line.contains(what)).collect()
    }

    /// From now on it answers 500 to everything, or no longer.
    pub fn break_down(&self, is_down: bool) {
        *self.is_down.lock().unwrap() = is_down;
    }

    pub fn url(&self) -> url::Url {
        format!("http://{}", self.address).parse().unwrap()
    }
}

async fn talk(
    mut stream: TcpStream,
    answer: fn(&Call) -> String,
    calls: Arc<Mutex<Vec<Call>>>,
    is_down: Arc<Mutex<bool>>,
) -> std::io::Result<()> {
    let call = listen(&mut stream).await?;
    calls.lock().unwrap().push(call.clone());
    if call.says("#slow") {
        tokio::time::sleep(Duration::from_secs(30)).await;
    }
    let said = if *is_down.lock().unwrap() || call.says("#500") {
        http(500, "", "out of order")
    } else if call.says("#garbage") {
        "\0\u{1}garbage\r\n\r\n".to_owned()
    } else {
        answer(&call)
    };
    stream.write_all(said.as_bytes()).await?;
    stream.shutdown().await
}

async fn listen(stream: &mut TcpStream) -> std::io::Result<Call> {
    let mut bytes = Vec::new();
    let mut piece = [0_u8; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lines = head.lines();
            let line = lines.next().unwrap_or_default().to_owned();
            let headers: Vec<(String, String)> = lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
                .collect();
            let length = headers.iter().find(|(name, _)| name == "content-length");
            let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0_usize);
            if body.len() >= length {
                return Ok(Call { line, headers, body: body.to_owned() });
            }
        }
        let n = stream.read(&mut piece).await?;
        if n == 0 {
            return Ok(Call::default());
        }
        bytes.extend_from_slice(&piece[..n]);
    }
}

/// An answer over HTTP.
pub fn http(status: u16, headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    )
}

/// Akismet with the key `good`.
pub fn akismet(call: &Call) -> String {
    let is_key = call.field("api_key").as_deref() == Some("good");
    let thanks = "Thanks for making the web a better place.";
    match call.line.as_str() {
        line if line.contains("/1.1/verify-key") => http(200, "", if is_key { "valid" } else { "invalid" }),
        line if line.contains("/1.1/submit-") && is_key => http(200, "", thanks),
        line if line.contains("/1.1/comment-check") && is_key => checked(call),
        _ => http(200, "X-akismet-debug-help: the key is not good\r\n", "invalid"),
    }
}

fn checked(call: &Call) -> String {
    let field = |name| call.field(name).unwrap_or_default();
    let is_known = field("comment_author") == "akismet-guaranteed-spam"
        || field("comment_author_email") == "akismet-guaranteed-spam@example.com";
    let guid = "X-akismet-guid: 4711\r\n";
    if call.says("#invalid") {
        return http(200, "X-akismet-debug-help: something is missing\r\n", "invalid");
    }
    if call.says("#discard") {
        return http(200, &format!("X-akismet-pro-tip: discard\r\n{guid}"), "true");
    }
    if call.says("#recheck:5") && call.field("recheck_reason").is_none() {
        return http(200, &format!("X-akismet-recheck-after: 5\r\n{guid}"), "false");
    }
    let alert = "X-akismet-alert-code: 10001\r\nX-akismet-alert-msg: over the limit\r\n";
    let headers = if call.says("#alert") { alert } else { guid };
    let is_spam = is_known || call.says("#spam") || call.says("#recheck");
    http(200, headers, if is_spam { "true" } else { "false" })
}

/// StopForumSpam, which knows one name, one e-mail and one network.
pub fn stopforumspam(call: &Call) -> String {
    let is = |name, value: &str| call.field(name).as_deref() == Some(value);
    let record =
        |is_listed| format!(r#"{{"appears":{},"frequency":9,"confidence":98.5}}"#, u8::from(is_listed));
    let (name, email) = (is("username", "Listed"), is("email", "listed@example.com"));
    let body = format!(r#"{{"success":1,"username":{},"email":{}}}"#, record(name), record(email));
    http(200, "Content-Type: application/json\r\n", &body)
}

/// rspamd: both workers in one, with the password `word`.
pub fn rspamd(call: &Call) -> String {
    if call.line.contains("/learn") {
        return match (call.header("password"), call.line.contains("/learnspam")) {
            (Some("word"), true) => http(200, "", r#"{"success":true}"#),
            (Some("word"), false) => http(208, "", r#"{"error":"already learned"}"#),
            (_, _) => http(401, "", "who are you?"),
        };
    }
    let action = if call.says("#spam") { "add header" } else { "no action" };
    let body =
        format!(r#"{{"score":7.2,"required_score":15.0,"action":"{action}","symbols":{{}},"urls":[]}}"#);
    http(200, "Content-Type: application/json\r\n", &body)
}

/// `spamd`.
pub fn spamd(call: &Call) -> String {
    if call.line.starts_with("TELL") {
        return "SPAMD/1.1 0 EX_OK\r\nDidSet: local\r\nContent-length: 2\r\n\r\n\r\n".to_owned();
    }
    let verdict = if call.says("#spam") { "True ; 9.1 / 5.0" } else { "False ; 0.3 / 5.0" };
    format!("SPAMD/1.1 0 EX_OK\r\nSpam: {verdict}\r\n\r\n")
}
