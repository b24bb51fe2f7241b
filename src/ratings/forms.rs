//! What arrives from the stars.

use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};

use super::stars::Stars;
use crate::error::Faults;

/// The field that holds the choice.
const FIELD: &str = "stars";

/// The form as it was sent: every value of every field named `stars`.
///
/// Rocket's own reading of a number would take the first of two values, and `stars[]` as well; a rating must be
/// one clear choice.
#[derive(Debug, Default)]
pub(super) struct NewRating {
    values: Vec<String>,
}

impl NewRating {
    /// The choice, or what is wrong with it.
    ///
    /// # Errors
    /// No value, more than one, or one that is no star.
    pub(super) fn parse(&self) -> Result<Stars, Faults> {
        match self.values.as_slice() {
            [] => Err(Faults::one(FIELD, "fault-stars-required")),
            [value] if value.is_empty() => Err(Faults::one(FIELD, "fault-stars-required")),
            [value] => Stars::parse(value).ok_or_else(|| Faults::one(FIELD, "fault-stars-range")),
            [_, _, ..] => Err(Faults::one(FIELD, "fault-stars-range")),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for NewRating {
    type Context = Self;

    fn init(_options: Options) -> Self::Context {
        Self { values: Vec::new() }
    }

    fn push_value(context: &mut Self::Context, field: ValueField<'r>) {
        let name = field.name.source().as_str();
        if name == FIELD {
            context.values.push(field.value.to_owned());
        } else if name.starts_with(FIELD) {
            // `stars[]`, `stars.x`: no page of ours sends them, so they are no choice either.
            context.values.push("?".to_owned());
        }
    }

    async fn push_data(context: &mut Self::Context, field: DataField<'r, '_>) {
        // A file where a number belongs.
        if field.name.source().as_str().starts_with(FIELD) {
            context.values.push("?".to_owned());
        }
    }

    fn finalize(context: Self::Context) -> FormResult<'r, Self> {
        Ok(context)
    }
}

#[cfg(test)]
mod tests {
    use rocket::form::Form;

    use super::*;

    fn read(body: &str) -> Option<u8> {
        let form: NewRating = Form::parse(body).unwrap();
        form.parse().ok().map(Stars::get)
    }

    #[test]
    fn one_value_is_a_choice() {
        assert_eq!(read("stars=4"), Some(4));
        assert_eq!(read("token=abc&stars=۵&x=1"), Some(5));
    }

    #[test]
    fn none_two_and_lists_are_not() {
        for body in [
            "",
            "stars=",
            "stars",
            "stars=5&stars=1",
            "stars=5&stars=5",
            "stars[]=5",
            "stars[0]=5",
            "stars.x=5",
        ] {
            assert_eq!(read(body), None, "{body}");
        }
    }
}
