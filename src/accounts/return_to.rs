//! Where to go after signing in: a place on the desk, and nowhere else.

/// The desk's first page.
pub(super) const DESK: &str = "/desk";

/// The path that was asked for if it lies on the desk, else the desk itself.
///
/// What comes back is safe in a `Location` header: plain ASCII, no control, no backslash, no second
/// slash at the start, no step upwards.
pub fn on_the_desk(asked: Option<&str>) -> String {
    asked.filter(|path| is_on_the_desk(path)).unwrap_or(DESK).to_owned()
}

fn is_on_the_desk(path: &str) -> bool {
    let is_plain = path.chars().all(|sign| sign.is_ascii_graphic() && !"\\\"<>{}|^`#".contains(sign));
    let Some(rest) = path.strip_prefix(DESK) else { return false };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    is_plain
        && (place.is_empty() || place.starts_with('/'))
        && !place.contains("//")
        && !place.contains('%')
        && !query.contains("//")
        && place.split('/').all(|step| step != ".." && step != ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_on_the_desk_are_kept() {
        for path in
            ["/desk", "/desk/comments", "/desk/comments?state=held&page=2", "/desk/exports/ratings.csv"]
        {
            assert_eq!(on_the_desk(Some(path)), path);
        }
    }

    #[test]
    fn nothing_leads_elsewhere() {
        let elsewhere = [
            "",
            "/",
            "//e",
            "//e.example",
            "/\\e",
            "\\\\e",
            "/%09/e",
            "/\t/e",
            "https:e",
            "https://e",
            "http:/e",
            "javascript:alert(1)",
            "data:text/html,x",
            "/desk\r\nSet-Cookie: a=b",
            "/desk%0d%0aSet-Cookie:a=b",
            "/desk/%0d%0aX:y",
            "/desk//e",
            "/desk/../login",
            "/desk/./e",
            "/desk\\e",
            "/desk@e.example",
            "/desk.e.example",
            "/deskevil",
            "desk",
            "//desk",
            "///desk",
            "/desk/%2e%2e/e",
            "/desk/%2f%2fe",
            "/desk?x=//e",
            "／／e．example",
            "/desk/。。/e",
            "/desk\u{2028}",
            "/desk/ e",
            "/desk#x",
            "\u{202e}/desk",
            "/login",
            "/logout",
            " /desk",
            "/desk\0",
        ];
        assert!(elsewhere.len() >= 30);
        for path in elsewhere {
            assert_eq!(on_the_desk(Some(path)), DESK, "{path:?}");
        }
        assert_eq!(on_the_desk(None), DESK);
    }
}
