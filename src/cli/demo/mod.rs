//! `nazar demo`: the whole job on sample articles, in a data folder of its own.

mod seed;

use std::io::Write;

use super::{Failure, Ground, serve};
use crate::accounts::{self, AccountName, Address, Hasher, NewAccount, Role};
use crate::config;
use crate::db::Db;
use crate::entities::ids::AccountId;

/// The data folder of the demo, unless another is named.
const FOLDER: &str = "./demo-data";

/// The demo's administrator.
const ADDRESS: &str = "admin@demo.example";

/// Serves the sample articles.
pub(super) async fn run(mut flags: Vec<(&'static str, String)>) -> Result<(), Failure> {
    let is_named = flags.iter().any(|(key, _)| *key == "data_dir") || config::is_in_environment("data_dir");
    if !is_named {
        flags.push(("data_dir", FOLDER.to_owned()));
    }
    serve::start_log();
    let ground = Ground::load(&flags)?;
    let listening = serve::listening(&ground)?;
    let db = ground.db().await?;
    seed::fill(&db, &ground.settings, &ground.clock).await?;
    let admin = admin(&ground, &db).await?;
    let link = accounts::issue_sign_in_link(&db, &ground.clock, admin).await?;
    let letters = ground.settings.server.data_dir.join("mail");
    serve::launch(ground, db, listening, move |address| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "Nazar shows sample articles at\n  {address}/")?;
        writeln!(out, "Sign in on the desk, once and within 30 minutes, at\n  {address}{link}")?;
        writeln!(out, "Letters are written to\n  {}", letters.display())?;
        Ok(out.flush()?)
    })
    .await
}

/// The demo's administrator, made at the first start.
async fn admin(ground: &Ground, db: &Db) -> Result<AccountId, Failure> {
    let odd = |_fault| Failure::Failed("the demo's own account is not valid".to_owned());
    let email = Address::parse(ADDRESS).map_err(odd)?;
    if let Some(account) = accounts::find_by_address(db, &email).await? {
        return Ok(account.id);
    }
    let name = AccountName::parse("Nazar Demo").map_err(odd)?;
    let new = NewAccount { name, email, role: Role::Admin, lang: None };
    Ok(accounts::create(db, &ground.clock, &Hasher::default(), new, None).await?)
}
