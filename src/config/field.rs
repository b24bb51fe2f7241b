//! One setting: its key, default, meaning and check.

use figment::value::{Num, Value};

use super::Settings;

/// One setting, as the README, the example file and the checks know it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The dotted key, such as `smtp.url`; in the environment `NAZAR_SMTP__URL`.
    pub key: &'static str,
    /// The default as TOML; empty when there is none.
    pub default: &'static str,
    /// What it means, with its unit, in one sentence.
    pub doc: &'static str,
    /// Whether its value is shown as `***`.
    pub is_secret: bool,
    /// Puts a raw value in its place, or says what would be right.
    pub set: fn(&mut Settings, &Raw) -> Result<(), String>,
}

/// A value as it was found, before it is known to be right.
#[derive(Debug, Clone)]
pub struct Raw(pub Value);

impl Raw {
    /// From an environment variable or a file: a text, whatever it looks like.
    pub fn of_text(text: &str) -> Self {
        Self(Value::from(text))
    }

    /// A text; numbers and truth values count as the text that they were written as.
    pub fn text(&self) -> Result<String, String> {
        match &self.0 {
            Value::String(_, text) => Ok(text.clone()),
            Value::Num(_, number) => Ok(written(*number)),
            Value::Bool(_, truth) => Ok(truth.to_string()),
            Value::Char(_, letter) => Ok(letter.to_string()),
            Value::Empty(..) | Value::Dict(..) | Value::Array(..) => Err("a text".to_owned()),
        }
    }

    /// A whole number that is not negative.
    pub fn number(&self) -> Result<u64, String> {
        let wanted = || "a whole number, 0 or more".to_owned();
        self.text().map_err(|_wrong_kind| wanted())?.trim().parse().map_err(|_not_a_number| wanted())
    }

    /// `true` or `false`.
    pub fn truth(&self) -> Result<bool, String> {
        match self.text()?.trim() {
            "true" | "1" | "yes" | "on" => Ok(true),
            "false" | "0" | "no" | "off" => Ok(false),
            _ => Err("true or false".to_owned()),
        }
    }

    /// A list of texts; in the environment they are joined by commas, with or without brackets.
    pub fn list(&self) -> Result<Vec<String>, String> {
        if let Value::Array(_, items) = &self.0 {
            return items.iter().map(|item| Self(item.clone()).text()).collect();
        }
        let text = self.text().map_err(|_wrong_kind| "a list of texts".to_owned())?;
        let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
        Ok(inner
            .split(',')
            .map(|item| item.trim().trim_matches('"').to_owned())
            .filter(|item| !item.is_empty())
            .collect())
    }
}

fn written(number: Num) -> String {
    number
        .to_i128()
        .map(|whole| whole.to_string())
        .or_else(|| number.to_u128().map(|whole| whole.to_string()))
        .or_else(|| number.to_f64().map(|decimal| decimal.to_string()))
        .unwrap_or_default()
}
