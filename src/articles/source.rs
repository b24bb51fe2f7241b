//! An article file: Markdown below a front matter, read into a [`Source`] that cannot be wrong,
//! or into *everything* that is wrong with it.

use unicode_normalization::UnicodeNormalization as _;

use super::article::{CommentsPolicy, ImportedRating, Slug};
use super::fault::SourceFault;
use super::fields::Fields;
use super::front_matter;
use crate::i18n::Locale;
use crate::text::normalize::clean_line;

/// A larger file is a mistake; the longest books of the world stay below ten times this.
const MAX_BYTES: usize = 1024 * 1024;
const MAX_TITLE: usize = 200;
const MAX_NAME: usize = 100;
const MAX_SUMMARY: usize = 600;
const MAX_COVER: usize = 500;
const MAX_VIEWS: i64 = 1_000_000_000_000;

/// What an article file says, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// From `slug:` or from the file's name.
    pub slug: Slug,
    /// The language of the article.
    pub lang: Locale,
    /// The heading.
    pub title: String,
    /// All that may be left out.
    pub details: Details,
    /// The Markdown below the front matter.
    pub body: String,
}

/// The keys of a front matter that may be left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Details {
    /// Who wrote it.
    pub author: Option<String>,
    /// The one shelf it stands on.
    pub category: Option<String>,
    /// A sentence or two for lists and feeds.
    pub summary: Option<String>,
    /// A picture: an `https:` address or a path of this site.
    pub cover: Option<String>,
    /// Epoch milliseconds.
    pub published_at: Option<i64>,
    /// Epoch milliseconds; never before `published_at`.
    pub updated_at: Option<i64>,
    /// A draft answers 404 everywhere.
    pub is_draft: bool,
    /// What becomes of a new comment.
    pub comments: CommentsPolicy,
    /// Whether readers may give stars.
    pub has_ratings: bool,
    /// What is rated beside the whole.
    pub criteria: Vec<String>,
    /// Views counted elsewhere.
    pub views_start: i64,
    /// Votes counted elsewhere.
    pub imported_rating: Option<ImportedRating>,
}

/// Reads one file. `name` is its path as given: its last part is the default slug, and every
/// fault carries it.
pub fn parse(name: &str, content: &[u8]) -> Result<Source, Vec<SourceFault>> {
    parse_unnamed(name, content)
        .map_err(|faults| faults.into_iter().map(|fault| fault.in_file(name)).collect())
}

fn parse_unnamed(name: &str, content: &[u8]) -> Result<Source, Vec<SourceFault>> {
    let text = decode(content).map_err(|fault| vec![fault])?;
    let parts = front_matter::read(&text)?;
    let mut fields = Fields::new(parts.entries);
    let title = fields.required_text("title", MAX_TITLE);
    let lang = lang(&mut fields);
    let slug = slug(&mut fields, name);
    let details = details(&mut fields, lang.unwrap_or(Locale::En));
    let faults = fields.finish();
    let (Some(title), Some(lang), Some(slug), []) = (title, lang, slug, faults.as_slice()) else {
        return Err(faults);
    };
    let body = parts.body.trim_matches('\n').to_owned();
    Ok(Source { slug, lang, title, details, body })
}

fn details(fields: &mut Fields, locale: Locale) -> Details {
    let published_at = fields.date("published_at", locale);
    let updated_at = fields.date("updated_at", locale);
    check_order(fields, published_at, updated_at);
    Details {
        author: fields.text("author", MAX_NAME),
        category: fields.text("category", MAX_NAME),
        summary: fields.text("summary", MAX_SUMMARY),
        cover: cover(fields),
        published_at,
        updated_at,
        is_draft: fields.switch("draft").unwrap_or(false),
        comments: comments(fields),
        has_ratings: fields.switch("ratings").unwrap_or(true),
        criteria: fields.names("criteria"),
        views_start: fields.number("views", MAX_VIEWS).unwrap_or(0),
        imported_rating: fields.imported_rating(),
    }
}

/// UTF-8 with `\n` as its only line end and without a byte order mark.
fn decode(content: &[u8]) -> Result<String, SourceFault> {
    if content.len() > MAX_BYTES {
        return Err(SourceFault::of_file(0, "the file is larger than 1 MiB; split the article"));
    }
    let text = std::str::from_utf8(content).map_err(|error| {
        let (good, _) = content.split_at(error.valid_up_to());
        let line = good.split(|byte| *byte == b'\n').count();
        SourceFault::of_file(line, "this is not UTF-8; save the file as UTF-8")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Ok(text.replace('\0', "\u{fffd}"))
}

fn lang(fields: &mut Fields) -> Option<Locale> {
    let (line, word) = fields.required_word("lang")?;
    let found = Locale::parse(&word);
    if found.is_none() {
        let known: Vec<_> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        let problem = format!(
            "{:?} is not a language that Nazar speaks; use one of {}",
            super::fault::shown(&word),
            known.join(", ")
        );
        fields.fault(line, "lang", problem);
    }
    found
}

fn slug(fields: &mut Fields, name: &str) -> Option<Slug> {
    if let Some((line, word)) = fields.word("slug") {
        let slug = Slug::parse(&word);
        if slug.is_none() {
            let problem = format!(
                "{:?} cannot be a slug; use letters of any script, digits and hyphens, at most {} \
                 in all",
                super::fault::shown(&word),
                Slug::MAX
            );
            fields.fault(line, "slug", problem);
        }
        return slug;
    }
    let slug = Slug::parse(&stem(name));
    if slug.is_none() {
        fields.fault(
            1,
            "slug",
            "is missing, and the file's name cannot stand in for it; add `slug: my-article` \
             (letters of any script, digits, hyphens)",
        );
    }
    slug
}

/// The file's name without folders and extension. Some systems store names decomposed.
fn stem(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    stem.nfc().collect()
}

fn check_order(fields: &mut Fields, published_at: Option<i64>, updated_at: Option<i64>) {
    let (Some(published), Some(updated)) = (published_at, updated_at) else {
        return;
    };
    if updated < published {
        let line = fields.line_of("updated_at");
        fields.fault(line, "updated_at", "is before published_at; give a later date or leave it out");
    }
}

fn cover(fields: &mut Fields) -> Option<String> {
    let (line, word) = fields.word("cover")?;
    let cover = clean_line(&word);
    let is_path = cover.starts_with('/') && !cover.starts_with("//") && !cover.contains('\\');
    let is_address =
        url::Url::parse(&cover).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    if (is_path || is_address) && cover.len() <= MAX_COVER {
        return Some(cover);
    }
    fields.fault(
        line,
        "cover",
        "must be an https:// address or a path that begins with /, at most 500 bytes long",
    );
    None
}

fn comments(fields: &mut Fields) -> CommentsPolicy {
    let choices = [
        ("open", CommentsPolicy::Open),
        ("moderated", CommentsPolicy::Moderated),
        ("closed", CommentsPolicy::Closed),
    ];
    fields.choice("comments", &choices).unwrap_or(CommentsPolicy::Moderated)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "---\ntitle: \u{645}\u{634}\u{62a}\u{631}\u{6cc}\nlang: fa\n";

    fn good(more: &str) -> Source {
        parse("dir/a-b.md", format!("{GOOD}{more}---\nText\n").as_bytes()).unwrap()
    }

    fn bad(more: &str) -> Vec<(usize, String)> {
        parse("a.md", format!("{GOOD}{more}---\nText\n").as_bytes())
            .unwrap_err()
            .into_iter()
            .map(|fault| (fault.line, fault.key.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn title_and_language_are_enough() {
        let source = good("");

        assert_eq!(source.slug.as_str(), "a-b");
        assert_eq!(source.lang, Locale::Fa);
        assert_eq!(source.body, "Text");
        assert_eq!(source.details.comments, CommentsPolicy::Moderated);
        assert!(source.details.has_ratings && !source.details.is_draft);
        assert_eq!(source.details.published_at, None);
    }

    #[test]
    fn every_key_is_read() {
        let source = good(
            "slug: \u{645}\u{634}\u{62a}\u{631}\u{6cc}\nauthor: A\ncategory: C\npublished_at: 1397/06/12\n\
             updated_at: 2018-10-01T08:00:00Z\nsummary: S\ncover: /img/a.png\ndraft: true\n\
             comments: open\nratings: off\ncriteria:\n  - x\n  - y\nviews: \u{6f1}\u{6f2}\n\
             imported_rating: {votes: 55, sum: 237}\n",
        );

        assert_eq!(source.slug.as_str(), "\u{645}\u{634}\u{62a}\u{631}\u{6cc}");
        assert_eq!(source.details.author.as_deref(), Some("A"));
        assert_eq!(source.details.comments, CommentsPolicy::Open);
        assert!(!source.details.has_ratings && source.details.is_draft);
        assert_eq!(source.details.criteria, ["x", "y"]);
        assert_eq!(source.details.views_start, 12);
        assert_eq!(source.details.imported_rating, ImportedRating::of_sum(55, 237));
        let iso = good("published_at: 2018-09-03\n");
        assert_eq!(source.details.published_at, iso.details.published_at);
    }

    #[test]
    fn a_rating_may_come_as_a_distribution() {
        let source = good("imported_rating:\n  stars: [\u{6f1}, 2, 5, 18, 29]\n");

        assert_eq!(source.details.imported_rating.map(|rating| rating.sum()), Some(237));
    }

    #[test]
    fn marks_and_line_ends_of_other_systems_are_read() {
        let text = format!("\u{feff}{GOOD}---\none\n\ntwo\n").replace('\n', "\r\n");

        assert_eq!(parse("a.md", text.as_bytes()).unwrap().body, "one\n\ntwo");
    }

    #[test]
    fn all_faults_come_at_once_in_the_order_of_the_file() {
        let faults = bad("titel: x\ncomments: maybe\nratings: 3\nviews: -1\npublished_at: 1397/13/40\n\
             imported_rating: {votes: 2, sum: 11}\nslug: a b\ncover: javascript:x\ncriteria: [a, a]\n");

        let keys: Vec<_> = faults.iter().map(|(_, key)| key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "titel",
                "comments",
                "ratings",
                "views",
                "published_at",
                "imported_rating",
                "slug",
                "cover",
                "criteria"
            ]
        );
        assert_eq!(faults.first().map(|(line, _)| *line), Some(4));
        assert_eq!(faults.last().map(|(line, _)| *line), Some(12));
    }

    #[test]
    fn faults_read_like_a_compilers() {
        let faults = parse("posts/a.md", b"---\nlang: xx\ntitel: a\n---\n").unwrap_err();

        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(lines[0], "posts/a.md:1: title: is missing; every article needs one");
        assert!(lines[1].starts_with("posts/a.md:2: lang: \"xx\" is not a language"), "{}", lines[1]);
        assert_eq!(lines[2], "posts/a.md:3: titel: is not a key; did you mean `title`?");
    }

    #[test]
    fn impossible_values_are_faults() {
        for more in [
            "draft: maybe\n",
            "updated_at: 2017-01-01\npublished_at: 2018-01-01\n",
            "imported_rating: {votes: 2}\n",
            "imported_rating: {votes: 2, sum: 5, stars: [0, 0, 0, 0, 1]}\n",
            "imported_rating: {stars: [1, 2, 3, 4]}\n",
            "imported_rating: 4.3\n",
            "imported_rating: {average: 4}\n",
            "criteria: one\n",
            "author: [a, b]\n",
            "views: 1e9\n",
            "cover: //other/a.png\n",
        ] {
            assert_eq!(bad(more).len(), 1, "{more}");
        }
        assert!(parse("a.md", &[0xff, 0xfe]).is_err());
        assert!(parse("a.md", &vec![b'a'; MAX_BYTES + 1]).is_err());
    }

    #[test]
    fn a_name_that_is_no_slug_needs_one() {
        let text = format!("{GOOD}---\n");

        assert!(parse("two words.md", text.as_bytes()).is_err());
        assert_eq!(
            parse("\u{633}\u{644}\u{627}\u{645}.md", text.as_bytes()).unwrap().slug.as_str().chars().count(),
            4
        );
    }
}
