//! An answer, read as a person reads it.

use rocket::local::asynchronous::LocalResponse;
use scraper::{ElementRef, Html, Selector};

/// One answer: status, headers, body.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
}

impl Page {
    /// Reads a whole answer.
    pub async fn read(response: LocalResponse<'_>) -> Self {
        let status = response.status().code;
        let headers = response
            .headers()
            .iter()
            .map(|one| (one.name.to_string().to_lowercase(), one.value.to_string()))
            .collect();
        let bytes = response.into_bytes().await.unwrap_or_default();
        let page = Self { status, headers, bytes };
        page.speaks_its_language();
        page
    }

    /// Every page there is says its language, and runs in that language's direction: whatever a test is about.
    #[track_caller]
    fn speaks_its_language(&self) {
        let begin = String::from_utf8_lossy(self.bytes.get(..200).unwrap_or(&self.bytes)).into_owned();
        let Some((_, tag)) = begin.split_once("<html lang=\"") else { return };
        let is_right = ["fa\" dir=\"rtl\"", "sr\" dir=\"ltr\"", "cs\" dir=\"ltr\"", "en\" dir=\"ltr\""]
            .iter()
            .any(|one| tag.starts_with(one));
        assert!(is_right, "{tag}");
        assert!(self.header("content-language").is_none_or(|said| tag.starts_with(said)), "{tag}");
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(one, _)| one == &name.to_lowercase()).map(|(_, value)| value.as_str())
    }

    /// Where a redirect points to.
    pub fn location(&self) -> Option<&str> {
        self.header("location")
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The parsed document.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    /// The visible texts of all elements that the selector finds, blanks joined.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        html.select(&Selector::parse(selector).unwrap()).map(|one| words(&one)).collect()
    }

    /// The visible text of the first element that the selector finds.
    pub fn first(&self, selector: &str) -> Option<String> {
        self.all(selector).into_iter().next()
    }

    /// The first heading.
    pub fn heading(&self) -> String {
        self.first("h1").unwrap_or_default()
    }

    /// An attribute of the first element that the selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let html = self.html();
        html.select(&Selector::parse(selector).unwrap()).next()?.value().attr(name).map(str::to_owned)
    }

    /// Attributes of all elements that the selector finds and that have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&Selector::parse(selector).unwrap())
            .filter_map(|one| one.value().attr(name).map(str::to_owned))
            .collect()
    }

    /// What a field of a form on this page holds.
    pub fn value(&self, name: &str) -> Option<String> {
        let html = self.html();
        let selector = format!("input[name=\"{name}\"], textarea[name=\"{name}\"]");
        let field = html.select(&Selector::parse(&selector).unwrap()).next()?;
        if field.value().name() == "textarea" {
            return Some(field.text().collect::<String>());
        }
        Some(field.value().attr("value").unwrap_or_default().to_owned())
    }
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
