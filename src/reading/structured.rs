//! What search engines are told about an article: schema.org's `Article`, as a data block.
//! Ratings are left out: a site's own marks for its own articles are not a review.

use serde_json::{Value, json};
use url::Url;

use crate::articles::Article;
use crate::i18n::calendar;

/// The text of the `application/ld+json` block. `<` and `&` are escaped, so that no title can end
/// the block; dates are ISO in ASCII digits whatever the language.
pub(super) fn article(article: &Article, address: &str, site_name: &str) -> String {
    let mut thing = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": article.title,
        "inLanguage": article.lang.tag(),
        "mainEntityOfPage": address,
        "datePublished": calendar::iso(article.published_at),
        "dateModified": calendar::iso(article.updated_at.unwrap_or(article.published_at)),
        "publisher": { "@type": "Organization", "name": site_name },
    });
    let mut add = |key: &str, value: Option<Value>| {
        if let (Some(map), Some(value)) = (thing.as_object_mut(), value) {
            map.insert(key.to_owned(), value);
        }
    };
    let author = article.author.as_ref();
    add("author", author.map(|name| json!({ "@type": "Person", "name": name })));
    add("description", article.summary.clone().map(Value::from));
    add("articleSection", article.category.clone().map(Value::from));
    add("image", image(article, address).map(Value::from));
    escaped(&thing.to_string())
}

/// The absolute address of the article's cover.
pub(super) fn image(article: &Article, address: &str) -> Option<String> {
    let page = Url::parse(address).ok()?;
    Some(page.join(article.cover.as_deref()?).ok()?.into())
}

fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_end_the_block() {
        let json = json!({ "headline": "</script><!-- \"&amp;\u{2028}" }).to_string();

        let block = escaped(&json);

        assert!(!block.contains('<') && !block.contains('&'));
        assert_eq!(
            serde_json::from_str::<Value>(&block).unwrap(),
            serde_json::from_str::<Value>(&json).unwrap()
        );
    }
}
