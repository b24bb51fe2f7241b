//! `nazar config print|check|example`.

use std::io::Write;

use clap::Subcommand;

use super::Failure;
use crate::config;

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// What is in force and where each value came from; secrets as ***.
    Print,
    /// List every fault and say nothing when there is none.
    Check,
    /// A Rocket.toml that documents every setting.
    Example,
}

pub(super) fn run(act: &Act, flags: &[(&str, String)]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match act {
        Act::Example => write!(out, "{}", config::example())?,
        Act::Check => {
            load(flags)?;
            writeln!(out, "the settings are in order")?;
        }
        Act::Print => {
            for (key, value, source) in config::shown(&load(flags)?) {
                writeln!(out, "{key} = {value}  ({source})")?;
            }
        }
    }
    Ok(())
}

fn load(flags: &[(&str, String)]) -> Result<config::Loaded, Failure> {
    config::load(&config::rocket_figment(), flags)
        .map_err(|faults| Failure::Failed(format!("the settings have faults:\n{faults}")))
}
