//! A form's faults in the reader's words.

use serde::Serialize;

use crate::error::{FaultArg, Faults};
use crate::i18n::{self, Args, Locale};

/// One fault as the error summary and its field show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultRow {
    /// The field's name, which is also the id that the summary links to.
    pub field: &'static str,
    /// What is wrong, in words.
    pub text: String,
}

/// The faults in the language of the page, in the order of the fields.
pub fn fault_rows(locale: Locale, faults: &Faults) -> Vec<FaultRow> {
    faults
        .iter()
        .map(|fault| {
            let mut args = Args::new();
            for (name, value) in &fault.args {
                args = match value {
                    FaultArg::Number(number) => args.number(*name, *number),
                    FaultArg::Text(text) => args.text(*name, text.clone()),
                };
            }
            FaultRow { field: fault.field, text: i18n::format(locale, fault.key, &args) }
        })
        .collect()
}
