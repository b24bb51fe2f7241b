//! A letter that arrived, read as a mail program reads it.

use data_encoding::BASE64_MIME_PERMISSIVE;

/// A whole letter with its envelope.
#[derive(Debug, Clone)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub bytes: Vec<u8>,
}

impl Received {
    pub fn new(from: String, to: Vec<String>, bytes: Vec<u8>) -> Self {
        Self { from, to, bytes }
    }

    /// The letter as it travelled.
    pub fn raw(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// Names and decoded values of all headers, folded lines joined.
    pub fn headers(&self) -> Vec<(String, String)> {
        headers_of(self.raw().split_once("\r\n\r\n").unwrap().0)
    }

    /// The only header of this name.
    #[track_caller]
    pub fn header(&self, name: &str) -> String {
        let mut found = self.headers().into_iter().filter(|(one, _)| one.eq_ignore_ascii_case(name));
        let (_, value) = found.next().unwrap_or_else(|| panic!("no {name}: {:?}", self.headers()));
        assert!(found.next().is_none(), "two headers {name}");
        value
    }

    /// The plain text, with `\n` at the ends of lines.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    /// The HTML.
    pub fn html(&self) -> String {
        self.part("text/html")
    }

    /// How many parts there are.
    pub fn parts(&self) -> Vec<(String, String)> {
        let kind = self.header("Content-Type");
        let boundary = kind.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let raw = self.raw();
        let border = format!("--{boundary}");
        raw.split(&border)
            .skip(1)
            .filter(|one| !one.starts_with("--"))
            .map(|one| {
                let (head, body) = one.split_once("\r\n\r\n").unwrap();
                let headers = headers_of(head.trim_start());
                let value = |name: &str| {
                    let found = headers.iter().find(|(one, _)| one.eq_ignore_ascii_case(name));
                    found.map(|(_, value)| value.clone()).unwrap_or_default()
                };
                let body = body.strip_suffix("\r\n").unwrap_or(body);
                (value("Content-Type"), decoded(&value("Content-Transfer-Encoding"), body))
            })
            .collect()
    }

    #[track_caller]
    fn part(&self, kind: &str) -> String {
        let found = self.parts().into_iter().find(|(one, _)| one.starts_with(kind));
        found.unwrap_or_else(|| panic!("no {kind}")).1
    }
}

fn headers_of(head: &str) -> Vec<(String, String)> {
    head.replace("\r\n ", " ")
        .replace("\r\n\t", " ")
        .split("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no header: {line:?}"));
            (name.to_owned(), words(value.trim()))
        })
        .collect()
}

/// A header with its encoded words decoded (RFC 2047); blanks between two of them are none.
fn words(value: &str) -> String {
    let mut text = String::new();
    let mut was_encoded = false;
    for (at, word) in value.split(' ').enumerate() {
        let coded = word.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        if at > 0 && !(was_encoded && coded.is_some()) {
            text.push(' ');
        }
        match coded {
            Some(coded) => {
                let bytes = data_encoding::BASE64.decode(coded.as_bytes()).unwrap();
                text.push_str(&String::from_utf8(bytes).unwrap());
            }
            None => text.push_str(word),
        }
        was_encoded = coded.is_some();
    }
    text
}

fn decoded(encoding: &str, body: &str) -> String {
    let bytes = match encoding {
        "base64" => BASE64_MIME_PERMISSIVE.decode(body.as_bytes()).unwrap(),
        "quoted-printable" => unquoted(body),
        "7bit" | "8bit" => body.as_bytes().to_vec(),
        other => panic!("encoding {other:?}"),
    };
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

fn unquoted(body: &str) -> Vec<u8> {
    let soft = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = soft.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first == b'=' {
            let pair = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(pair, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(first);
        }
    }
    bytes
}
