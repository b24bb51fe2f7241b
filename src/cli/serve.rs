//! `nazar serve`: the server, with its checks before and its jobs beside.

use std::io::{IsTerminal, Write};
use std::sync::Arc;

use rocket::{Config, Orbit, Rocket};

use super::{Failure, Ground};
use crate::accounts;
use crate::app::{self, Foundation};
use crate::config::Settings;
use crate::db::Db;
use crate::jobs;
use crate::mail::Mailer;

/// Serves until it is told to stop.
pub(super) async fn run(ground: Ground) -> Result<(), Failure> {
    start_log();
    let listening = listening(&ground)?;
    let settings = checked(&ground.settings, &listening)?;
    let db = ground.db().await?;
    let ground = Ground { settings, ..ground };
    if accounts::count(db.r()).await? == 0 {
        announce_setup(&ground, &db, &listening).await?;
    }
    launch(ground, db, listening, |_| Ok(())).await
}

/// Launches on a database that is ready; `announce` is told the address once it listens.
pub(super) async fn launch(
    ground: Ground,
    db: Db,
    listening: Config,
    announce: impl Fn(&str) -> Result<(), Failure> + Send + Sync + 'static,
) -> Result<(), Failure> {
    let Ground { figment, settings, clock } = ground;
    let mailer = Mailer::new(&settings)?;
    if let Some(folder) = mailer.folder() {
        tracing::info!(folder = %folder.display(), "no mail server is set: letters are written to files");
    }
    let foundation = Foundation { figment, settings, db: db.clone(), clock, mailer };
    let rocket = app::build(foundation)?.attach(jobs::Jobs).attach(rocket::fairing::AdHoc::on_liftoff(
        "address",
        move |rocket| {
            let words = address_of(rocket);
            let outcome = announce(&words);
            Box::pin(async move {
                if let Err(failure) = outcome {
                    tracing::error!(%failure, "the address could not be announced");
                }
                tracing::info!(address = words, "listening");
            })
        },
    ));
    let outcome = rocket.launch().await;
    let closed = db.close().await;
    match outcome {
        Ok(_) => Ok(closed?),
        Err(error) => Err(refused(&error, &listening)),
    }
}

/// Where the server will listen, from Rocket's own settings.
pub(super) fn listening(ground: &Ground) -> Result<Config, Failure> {
    Config::try_from(&ground.figment).map_err(|errors| {
        let lines: Vec<String> = errors.into_iter().map(|error| error.to_string()).collect();
        Failure::Failed(format!("Rocket's settings have faults: {}", lines.join("; ")))
    })
}

/// Refuses what is unsafe beyond this machine, and switches the test answer off there.
fn checked(settings: &Arc<Settings>, listening: &Config) -> Result<Arc<Settings>, Failure> {
    if listening.address.is_loopback() {
        if settings.captcha.test_answer.is_some() {
            tracing::warn!("captcha.test_answer is set: whoever knows it passes every captcha");
        }
        return Ok(settings.clone());
    }
    if settings.server.base_url.is_none() {
        return Err(Failure::Failed(format!(
            "base_url is missing: the server listens on {}, so set the address that readers use, such as NAZAR_BASE_URL=https://comments.example.org",
            listening.address
        )));
    }
    let mut settings = Settings::clone(settings);
    if settings.captcha.test_answer.take().is_some() {
        tracing::warn!("captcha.test_answer is ignored: the server does not listen on a loopback address");
    }
    Ok(Arc::new(settings))
}

async fn announce_setup(ground: &Ground, db: &Db, listening: &Config) -> Result<(), Failure> {
    let Some(token) = accounts::issue_setup_token(db, &ground.clock).await? else { return Ok(()) };
    let base = base(&ground.settings, listening.port);
    let mut out = std::io::stderr();
    writeln!(
        out,
        "There is no account yet. Make the first one within 30 minutes at\n  {base}/setup?token={token}"
    )?;
    writeln!(out, "or with: nazar user create --email YOU@EXAMPLE.ORG --role admin")?;
    Ok(())
}

/// The public address, or the local one when none is set.
pub(super) fn base(settings: &Settings, port: u16) -> String {
    match &settings.server.base_url {
        Some(url) => url.as_str().trim_end_matches('/').to_owned(),
        None => format!("http://127.0.0.1:{port}"),
    }
}

fn address_of(rocket: &Rocket<Orbit>) -> String {
    let config = rocket.config();
    format!("http://{}", std::net::SocketAddr::new(config.address, config.port))
}

fn refused(error: &rocket::Error, listening: &Config) -> Failure {
    let place = std::net::SocketAddr::new(listening.address, listening.port);
    // Marks the error as seen: Rocket panics over one that nobody looked at.
    let words = match error.kind() {
        rocket::error::ErrorKind::Bind(cause) => {
            format!(
                "{place} cannot be listened on: {cause}; is another program there? Set another ROCKET_PORT"
            )
        }
        other => format!("the server could not start: {other}"),
    };
    Failure::Failed(words)
}

/// One line an event on standard error; `RUST_LOG` chooses how much.
pub(super) fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_unset| tracing_subscriber::EnvFilter::new("warn,nazar=info,rocket=error"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // Colours are for eyes: in a file they are noise.
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .try_init();
}
