//! `nazar demo`: the whole job on sample articles, in a data folder of its own.

use std::io::Write;

use super::{Failure, Ground, serve};
use crate::config;

/// The data folder of the demo, unless another is named.
const FOLDER: &str = "./demo-data";

pub(super) async fn run(mut flags: Vec<(&'static str, String)>) -> Result<(), Failure> {
    if !flags.iter().any(|(key, _)| *key == "data_dir") && !config::is_in_environment("data_dir") {
        flags.push(("data_dir", FOLDER.to_owned()));
    }
    serve::start_log();
    let ground = Ground::load(&flags)?;
    let listening = serve::listening(&ground)?;
    let db = ground.db().await?;
    serve::launch(ground, db, listening, |address| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "Nazar shows sample articles at {address}")?;
        out.flush()?;
        Ok(())
    })
    .await
}
