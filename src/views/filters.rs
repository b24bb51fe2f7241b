//! What templates can call: messages, numbers, dates, asset addresses.

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::AssetUrl;
use crate::i18n::{self, Args, Locale, calendar, numbers};

/// Registers every function and filter for one language.
pub(super) fn register(tera: &mut Tera, locale: Locale, asset: &AssetUrl) {
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| message(locale, &kwargs));
    let url = asset.clone();
    tera.register_function("asset", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        Ok(url(kwargs.must_get::<&str>("path")?))
    });
    tera.register_filter("number", move |value: Value, kwargs: Kwargs, _: &State<'_>| {
        number(locale, &value, &kwargs)
    });
    tera.register_filter("percent", move |value: f64, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        Ok(numbers::percent(locale, value, kwargs.get::<u8>("digits")?.unwrap_or(0)))
    });
    tera.register_filter("date", move |ms: i64, _: Kwargs, _: &State<'_>| calendar::date(locale, ms));
    tera.register_filter("weekday_date", move |ms: i64, _: Kwargs, _: &State<'_>| {
        calendar::weekday_date(locale, ms)
    });
    tera.register_filter("datetime", move |ms: i64, _: Kwargs, _: &State<'_>| {
        calendar::date_time(locale, ms)
    });
    tera.register_filter("time", move |ms: i64, _: Kwargs, _: &State<'_>| calendar::time(locale, ms));
    tera.register_filter("iso", move |ms: i64, _: Kwargs, _: &State<'_>| calendar::iso(ms));
}

/// `t(key="…", n=5, name="…")`: a message; numbers in the language's digits, texts isolated.
fn message(locale: Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let key = kwargs.must_get::<&str>("key")?;
    let mut args = Args::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
        args = argument(args, name.to_owned(), value);
    }
    Ok(i18n::format(locale, key, &args))
}

fn argument(args: Args, name: String, value: &Value) -> Args {
    if let Some(whole) = value.as_i64() {
        return args.number(name, whole);
    }
    if let Some(decimal) = value.as_f64() {
        return args.decimal(name, decimal, 1);
    }
    args.text(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

/// `5 | number`, `4.3 | number(digits=1)`.
fn number(locale: Locale, value: &Value, kwargs: &Kwargs) -> TeraResult<String> {
    let digits = kwargs.get::<u8>("digits")?;
    match (digits, value.as_i64(), value.as_f64()) {
        (None, Some(whole), _) => Ok(numbers::integer(locale, whole)),
        (digits, _, Some(decimal)) => Ok(numbers::decimal(locale, decimal, digits.unwrap_or(1))),
        (Some(digits), Some(whole), None) => Ok(numbers::decimal(locale, as_decimal(whole), digits)),
        (_, None, None) => Err(tera::Error::message("the filter `number` takes a number")),
    }
}

/// Counts are far below 2^53, where a double stops being exact.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn as_decimal(whole: i64) -> f64 {
    whole as f64
}
