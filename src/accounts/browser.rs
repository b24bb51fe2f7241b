//! What a browser calls itself, in two short words: enough to know one's own again, too little to track.

/// Families by a word of their own, the particular ones first: most call themselves Chrome and Safari too.
const FAMILIES: [(&str, &str); 8] = [
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// `Firefox, Linux` out of a `User-Agent`; empty when it says nothing we know.
pub(super) fn browser_of(user_agent: &str) -> String {
    let known = |list: &[(&str, &'static str)]| {
        list.iter().find(|(word, _)| user_agent.contains(word)).map(|(_, name)| *name)
    };
    let parts: Vec<&str> = [known(&FAMILIES), known(&SYSTEMS)].into_iter().flatten().collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_family_and_system() {
        let linux = "Mozilla/5.0 (X11; Linux x86_64";
        for (agent, wanted) in [
            (format!("{linux}; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox, Linux"),
            (format!("{linux}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"), "Chrome, Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"
                    .to_owned(),
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
                    .to_owned(),
                "Safari, iPhone",
            ),
            ("curl/8.5.0".to_owned(), ""),
            ("<script>alert(1)</script>".to_owned(), ""),
        ] {
            assert_eq!(browser_of(&agent), wanted, "{agent}");
        }
    }
}
