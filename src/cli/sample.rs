//! `nazar captcha sample N DIR`: pictures to look at, with their answers beside them.

use std::io::Write;
use std::path::PathBuf;

use clap::Subcommand;

use super::Failure;
use crate::captcha::{Preset, draw};

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Draw N pictures of each preset into a folder, with their answers in answers.csv.
    Sample {
        /// How many of each.
        n: u32,
        /// The folder; it is made when it is absent.
        folder: PathBuf,
        /// Only this preset: bin-b (letters) or digits-bin-b.
        #[arg(long, value_parser = parse_preset)]
        preset: Option<Preset>,
    },
}

fn parse_preset(word: &str) -> Result<Preset, String> {
    Preset::parse(word).ok_or_else(|| format!("there are {}", Preset::ALL.map(Preset::word).join(" and ")))
}

pub(super) fn run(act: &Act) -> Result<(), Failure> {
    let Act::Sample { n, folder, preset } = act;
    std::fs::create_dir_all(folder)?;
    let mut answers = std::fs::File::create(folder.join("answers.csv"))?;
    writeln!(answers, "file,answer")?;
    for preset in Preset::ALL.into_iter().filter(|one| preset.is_none_or(|only| only == *one)) {
        for number in 1..=*n {
            let picture =
                draw(preset).ok_or_else(|| Failure::Failed("the system gives no randomness".to_owned()))?;
            let name = format!("{}-{number:04}.png", preset.word());
            std::fs::write(folder.join(&name), &picture.png)?;
            writeln!(answers, "{name},{}", picture.answer)?;
        }
    }
    Ok(())
}
