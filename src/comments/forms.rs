//! What arrives from a form, word for word, and its way to a [`Draft`] that cannot be wrong.
//!
//! The form is read by hand rather than derived, for three reasons: `body.dir` is a name of its own
//! (a derived form would take it for the field `dir` inside `body`), a field sent twice counts once
//! however it is ordered, and a field of ours is never absent, so that whatever was typed can be
//! given back.

use crate::comments::comment::{AuthorName, Body, Email, Website};
use crate::comments::letters::{Letters, is_ticked};
use crate::comments::store::Whole;
use crate::error::Faults;
use crate::text::direction::Direction;
use crate::text::normalize::{ascii_digits, clean_line, clean_text};
use rocket::form::{self, DataField, FromForm, Options, ValueField};
use uuid::Uuid;

/// A comment as it was typed: every field a plain text, nothing judged yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewComment {
    /// The writer's name.
    pub name: String,
    /// Where replies are mailed to.
    pub email: String,
    /// The writer's page.
    pub website: String,
    /// The text.
    pub body: String,
    /// The direction that the browser showed while the text was written.
    pub body_dir: String,
    /// Stars, where the form has them.
    pub stars: String,
    /// The comment that is answered.
    pub reply_to: String,
    /// What was read in the picture.
    pub answer: String,
    /// Which letters are wanted: `replies` (or any tick), `thread`, or none.
    pub notify: String,
    /// Ticked: mail me whether the comment is published or declined.
    pub verdict: String,
    /// Pressed: I cannot read the picture.
    pub unread: String,
    /// The ticket of the picture, where it does not ride in a cookie.
    pub ticket: String,
    /// Pressed: another picture, please.
    pub renew: String,
    /// The trap: people leave it empty.
    pub homepage: String,
    /// Names this filling of the form where there is no ticket.
    pub submission: String,
    /// What the browser worked out meanwhile.
    pub proof: String,
}

/// The fields under the names they have in the form.
const FIELDS: [&str; 16] = [
    "name",
    "email",
    "website",
    "body",
    "body.dir",
    "stars",
    "reply_to",
    "answer",
    "notify",
    "verdict",
    "unread",
    "ticket",
    "renew",
    "homepage",
    "submission",
    "proof",
];

impl NewComment {
    /// The empty form, for an answer to the comment of this public id, or to none.
    pub fn answering(reply_to: &str) -> Self {
        Self { reply_to: clean_line(reply_to), ..Default::default() }
    }

    /// The form for a change as its writer meets it.
    pub fn of(whole: &Whole) -> Self {
        Self {
            name: whole.author_name.clone(),
            body: whole.body_source.clone(),
            body_dir: whole.dir.as_str().to_owned(),
            ..Default::default()
        }
    }

    fn field_mut(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "name" => &mut self.name,
            "email" => &mut self.email,
            "website" => &mut self.website,
            "body" => &mut self.body,
            "body.dir" => &mut self.body_dir,
            "stars" => &mut self.stars,
            "reply_to" => &mut self.reply_to,
            "answer" => &mut self.answer,
            "notify" => &mut self.notify,
            "verdict" => &mut self.verdict,
            "unread" => &mut self.unread,
            "ticket" => &mut self.ticket,
            "renew" => &mut self.renew,
            "homepage" => &mut self.homepage,
            "submission" => &mut self.submission,
            "proof" => &mut self.proof,
            _ => return None,
        })
    }

    /// Whether the writer asked for the comment to be sent without reading the picture.
    pub fn is_unread(&self) -> bool {
        is_ticked(&self.unread)
    }

    /// Whether the writer only asked for another picture.
    pub fn is_renewal(&self) -> bool {
        is_ticked(&self.renew)
    }

    /// Whether the form came from a page with a picture.
    pub fn has_met_picture(&self) -> bool {
        self.is_unread() || [&self.ticket, &self.answer].iter().any(|field| !field.trim().is_empty())
    }

    /// Whether letters are asked for, to an address.
    pub fn asks_for_letters(&self) -> bool {
        let is_any = is_ticked(&self.notify) || is_ticked(&self.verdict);
        is_any && !self.email.trim().is_empty()
    }

    /// Whether the trap was filled.
    pub fn fell_into_trap(&self) -> bool {
        !self.homepage.trim().is_empty()
    }

    /// Only what the form for a change has: the name and the words.
    pub fn as_revision(&self) -> Self {
        Self {
            name: self.name.clone(),
            body: self.body.clone(),
            body_dir: self.body_dir.clone(),
            ..Default::default()
        }
    }

    /// The words to show in the form again: what was typed, without what no page may carry.
    pub fn cleaned(&self) -> Self {
        Self {
            name: clean_line(&self.name),
            email: clean_line(&self.email),
            website: clean_line(&self.website),
            body: clean_text(&self.body),
            reply_to: clean_line(&self.reply_to),
            ..self.clone()
        }
    }

    /// Reads the fields; `page` is the direction of the page that is commented on.
    pub fn parse(&self, page: Direction) -> Result<Draft, Faults> {
        let mut faults = Faults::new();
        let author = kept("name", AuthorName::parse(&self.name), &mut faults);
        let email = kept("email", Email::parse(&self.email), &mut faults);
        let website = kept("website", Website::parse(&self.website), &mut faults);
        let body =
            kept("body", Body::parse(&self.body, Direction::parse(self.body_dir.trim()), page), &mut faults);
        let stars = kept("stars", parse_stars(&self.stars), &mut faults);
        let in_reply_to = kept("", parse_reply_to(&self.reply_to), &mut faults);
        let (Some(author), Some(email), Some(website), Some(body), Some(stars), Some(in_reply_to)) =
            (author, email, website, body, stars, in_reply_to)
        else {
            return Err(faults);
        };
        match Letters::parse(&self.notify, &self.verdict, email.as_ref()) {
            Ok(letters) => Ok(Draft { author, email, website, body, stars, in_reply_to, letters }),
            Err(fault) => Err(Faults::one("email", fault)),
        }
    }
}

/// A comment whose every part is right, not yet stored.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Who wrote it.
    pub author: AuthorName,
    /// Where the writer can be reached.
    pub email: Option<Email>,
    /// The writer's page.
    pub website: Option<Website>,
    /// The words.
    pub body: Body,
    /// 1 to 5, where given.
    pub stars: Option<i32>,
    /// The public id of the comment that is answered.
    pub in_reply_to: Option<Uuid>,
    /// Which letters are to be mailed.
    pub letters: Letters,
}

/// Keeps the value, or notes under its field why there is none.
fn kept<T>(field: &'static str, read: Result<T, &'static str>, faults: &mut Faults) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(key) => {
            faults.add(field, key);
            None
        }
    }
}

fn parse_stars(typed: &str) -> Result<Option<i32>, &'static str> {
    match ascii_digits(&clean_line(typed)).as_str() {
        "" => Ok(None),
        "1" => Ok(Some(1)),
        "2" => Ok(Some(2)),
        "3" => Ok(Some(3)),
        "4" => Ok(Some(4)),
        "5" => Ok(Some(5)),
        _ => Err("fault-stars-range"),
    }
}

fn parse_reply_to(typed: &str) -> Result<Option<Uuid>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    parse_id(typed).map(Some).ok_or("fault-reply-gone")
}

/// Reads a public id in its one written form: 36 characters, lower case, hyphens.
pub fn parse_id(typed: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(typed).ok()?;
    (id.as_hyphenated().to_string() == typed).then_some(id)
}

/// A form that is being read.
#[derive(Default)]
pub struct Reading {
    form: NewComment,
    seen: Vec<&'static str>,
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for NewComment {
    type Context = Reading;

    fn init(_: Options) -> Reading {
        Reading::default()
    }

    fn push_value(reading: &mut Reading, field: ValueField<'r>) {
        let name = field.name.source().as_str();
        let Some(name) = FIELDS.into_iter().find(|known| *known == name) else { return };
        if reading.seen.contains(&name) {
            return;
        }
        reading.seen.push(name);
        if let Some(slot) = reading.form.field_mut(name) {
            field.value.clone_into(slot);
        }
    }

    /// Files are not asked for; one that comes is left unread.
    async fn push_data(_: &mut Reading, _: DataField<'r, '_>) {}

    fn finalize(reading: Reading) -> form::Result<'r, Self> {
        Ok(reading.form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rocket::form::Form;

    fn read(encoded: &str) -> NewComment {
        Form::parse_encoded(encoded.into()).unwrap()
    }

    fn good() -> NewComment {
        NewComment { name: "مریم".into(), body: "سلام".into(), ..Default::default() }
    }

    fn faults_of(form: &NewComment) -> Vec<(&'static str, &'static str)> {
        form.parse(Direction::Rtl)
            .err()
            .map(|it| it.iter().map(|it| (it.field, it.key)).collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_direction_of_the_text_is_a_field_of_its_own() {
        for encoded in ["body=hello&body.dir=rtl", "body.dir=rtl&body=hello"] {
            let form = read(encoded);

            assert_eq!((form.body.as_str(), form.body_dir.as_str()), ("hello", "rtl"), "{encoded}");
        }
    }

    #[test]
    fn a_field_sent_twice_counts_once_and_strangers_are_left_out() {
        let form =
            read("name=a&name=b&state=published&body[]=x&body[0]=y&body.dir.x=z&id=7&body=c&=&&=x&[=1");

        assert_eq!(form, NewComment { name: "a".into(), body: "c".into(), ..Default::default() });
    }

    #[test]
    fn a_first_empty_field_is_still_the_first() {
        assert_eq!(read("stars=&stars=5").stars, "");
    }

    #[test]
    fn broken_encodings_are_read_without_harm() {
        let form = read("name=%ff%00a&body=%ed%a0%80%zz%");

        assert!(form.name.ends_with('a'));
        assert!(form.parse(Direction::Ltr).is_ok());
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let form = NewComment {
            email: "x".into(),
            website: "javascript:1".into(),
            stars: "6".into(),
            reply_to: "-1".into(),
            ..Default::default()
        };

        assert_eq!(
            faults_of(&form),
            [
                ("name", "fault-name-required"),
                ("email", "fault-email-form"),
                ("website", "fault-website-form"),
                ("body", "fault-body-required"),
                ("stars", "fault-stars-range"),
                ("", "fault-reply-gone"),
            ]
        );
    }

    #[test]
    fn stars_are_read_in_three_digit_sets() {
        for (typed, stars) in [("", None), ("5", Some(5)), ("۴", Some(4)), ("٣", Some(3))] {
            let draft = NewComment { stars: typed.into(), ..good() }.parse(Direction::Rtl).unwrap();
            assert_eq!(draft.stars, stars, "{typed}");
        }
        for typed in ["0", "6", "-1", "4.5", "1e0", "5;1", "55", "NaN", "٪", "18446744073709551617"] {
            assert_eq!(
                faults_of(&NewComment { stars: typed.into(), ..good() }),
                [("stars", "fault-stars-range")]
            );
        }
    }

    #[test]
    fn only_a_public_id_is_answered() {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        let draft = NewComment { reply_to: id.into(), ..good() }.parse(Direction::Rtl).unwrap();
        assert_eq!(draft.in_reply_to.unwrap().to_string(), id);

        for typed in ["1", "9223372036854775808", "' OR 1=1", &id.to_uppercase(), &id.replace('-', "")] {
            let form = NewComment { reply_to: typed.into(), ..good() };
            assert_eq!(faults_of(&form), [("", "fault-reply-gone")], "{typed}");
        }
    }

    #[test]
    fn replies_are_mailed_only_to_an_address() {
        let form = NewComment { notify: "1".into(), ..good() };
        assert!(!form.parse(Direction::Rtl).unwrap().letters.is_any());

        let form = NewComment { email: "a@b.example".into(), ..form };
        assert!(form.parse(Direction::Rtl).unwrap().letters.is_any());
    }
}
