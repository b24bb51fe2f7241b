//! `nazar mail`: proves that letters arrive, and notes that some came back.

use std::io::Write;
use std::sync::Arc;

use clap::Subcommand;

use super::{Failure, Ground};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::entities::ids::DEFAULT_SITE;
use crate::mail::{Delivery, Mailer};
use crate::outbox;
use crate::views::Views;
use crate::{notify, web};

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Send a letter to this address and say what the mail server answered.
    Test {
        /// The address.
        address: String,
    },
    /// Note that a letter to this address came back: nothing more is sent there until somebody lifts it.
    Bounce {
        /// The address.
        address: String,
    },
}

pub(super) async fn run(ground: &Ground, act: &Act) -> Result<(), Failure> {
    let (Act::Test { address } | Act::Bounce { address }) = act;
    if address.parse::<lettre::Address>().is_err() {
        return Err(Failure::Usage(format!("{address} is no mail address")));
    }
    match act {
        Act::Test { .. } => test(ground, address).await,
        Act::Bounce { .. } => bounce(ground, address).await,
    }
}

async fn bounce(ground: &Ground, address: &str) -> Result<(), Failure> {
    let db = ground.db().await?;
    let key = outbox::recipient_key(&ground.settings.server.secret_key, address);
    let now_ms = ground.clock.now_ms();
    db.write(async |tx| {
        let id = outbox::stop(tx, &key, "", now_ms).await?;
        let about = (SubjectKind::Address, id.0);
        audit::write(tx, Entry::new(DEFAULT_SITE, Actor::Program, about, "address-bounced"), now_ms).await?;
        Ok(())
    })
    .await?;
    writeln!(
        std::io::stdout().lock(),
        "nothing more is sent to {address}; the outbox on the desk can lift that"
    )?;
    Ok(())
}

async fn test(ground: &Ground, address: &str) -> Result<(), Failure> {
    let settings = &ground.settings;
    let mailer = Mailer::new(settings)?;
    let site = serde_json::json!({ "name": settings.site.name, "url": "" });
    let views = Views::load(Arc::new(web::assets::url), site)?;
    let letter = notify::test_letter(&views, settings, &mailer, address, ground.clock.now_ms())?;
    match mailer.send(&letter).await {
        Delivery::Accepted => {
            let mut out = std::io::stdout().lock();
            match mailer.folder() {
                Some(folder) => {
                    writeln!(out, "no mail server is set: the letter is a file in {}", folder.display())?;
                }
                None => writeln!(out, "the mail server took the letter")?,
            }
            Ok(())
        }
        Delivery::Later(why) | Delivery::Never(why) | Delivery::Unknown(why) => {
            Err(Failure::Failed(format!("the letter was not taken: {why}")))
        }
    }
}
