//! `nazar mail test ADDRESS`: proves that letters arrive.

use std::io::Write;
use std::sync::Arc;

use clap::Subcommand;

use super::{Failure, Ground};
use crate::mail::{Delivery, Mailer};
use crate::views::Views;
use crate::{notify, web};

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Send a letter to this address and say what the mail server answered.
    Test {
        /// The address.
        address: String,
    },
}

pub(super) async fn run(ground: &Ground, act: &Act) -> Result<(), Failure> {
    let Act::Test { address } = act;
    if address.parse::<lettre::Address>().is_err() {
        return Err(Failure::Usage(format!("{address} is no mail address")));
    }
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
