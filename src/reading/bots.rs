//! Who does not count as a reader: programs that say so, and pages fetched before anybody asked.

/// Words in the User-Agent of programs that read pages for machines, in lower case. Almost all of
/// them carry one of the first few; the rest are named because they do not.
const BOT_WORDS: &[&str] = &[
    "bot",
    "crawl",
    "spider",
    "slurp",
    "scrap",
    "fetch",
    "archiv",
    "monitor",
    "preview",
    "validator",
    "headless",
    "lighthouse",
    "pingdom",
    "uptime",
    "curl/",
    "wget/",
    "python-",
    "python/",
    "go-http-client",
    "java/",
    "okhttp",
    "libwww",
    "ruby",
    "perl/",
    "php/",
    "axios",
    "node",
    "undici",
    "aiohttp",
    "httpx",
    "guzzle",
    "apache-httpclient",
    "reqwest",
    "scrapy",
    "facebookexternalhit",
    "whatsapp",
    "telegram",
    "embedly",
    "quora link",
    "outbrain",
    "pinterest",
    "vkshare",
    "w3c_",
    "feed",
    "rss",
    "mediapartners",
    "google-",
    "bingpreview",
    "yandex",
    "ia_archiver",
    "http_request2",
    "nessus",
    "nikto",
    "sqlmap",
    "zgrab",
    "masscan",
    "gptbot",
    "claude",
    "perplexity",
    "cohere",
    "ccbot",
    "anthropic",
];

/// Whether a request is a person opening a page. `purpose` are the values of the `Sec-Purpose`,
/// `Purpose` and `X-Moz` headers: browsers announce there what they fetch ahead.
pub(super) fn is_person<'a>(user_agent: &str, purpose: impl IntoIterator<Item = &'a str>) -> bool {
    let agent = user_agent.trim().to_lowercase();
    let is_ahead = purpose.into_iter().any(|value| {
        let value = value.to_lowercase();
        value.contains("prefetch") || value.contains("prerender") || value.contains("preview")
    });
    !is_ahead && !agent.is_empty() && !BOT_WORDS.iter().any(|word| agent.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

    #[test]
    fn people_count() {
        for agent in [
            FIREFOX,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36",
        ] {
            assert!(is_person(agent, []), "{agent}");
        }
    }

    #[test]
    fn programs_and_pages_fetched_ahead_do_not() {
        for agent in [
            "",
            "  ",
            "curl/8.5.0",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; YandexBot/3.0)",
            "facebookexternalhit/1.1",
            "TelegramBot (like TwitterBot)",
        ] {
            assert!(!is_person(agent, []), "{agent}");
        }
        assert!(!is_person(FIREFOX, ["prefetch;prerender"]));
        assert!(!is_person(FIREFOX, ["", "Preview"]));
        assert!(is_person(FIREFOX, [""]));
    }
}
