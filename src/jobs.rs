//! The background loop: what happens beside the pages.

use std::sync::Arc;
use std::time::Duration;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Orbit, Rocket};

use crate::captcha::Tickets;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::Result;
use crate::notify::{self, Office};
use crate::reading::ViewCounter;

/// How often rows that nobody needs any more are removed.
const SWEEP: Duration = Duration::from_mins(10);

/// How often views that were counted in memory are written down.
const FLUSH: Duration = Duration::from_secs(10);

/// How often letters are made and sent.
const LETTERS: Duration = Duration::from_secs(3);

/// Starts the jobs when the server has taken off; they end with it.
#[derive(Debug)]
pub struct Jobs;

#[rocket::async_trait]
impl Fairing for Jobs {
    fn info(&self) -> Info {
        Info { name: "background jobs", kind: Kind::Liftoff | Kind::Shutdown }
    }

    async fn on_liftoff(&self, rocket: &Rocket<Orbit>) {
        let (Some(db), Some(clock)) = (rocket.state::<Db>().cloned(), rocket.state::<Clock>().cloned())
        else {
            return;
        };
        if let Some(views) = rocket.state::<Arc<ViewCounter>>().cloned() {
            let db = db.clone();
            every(rocket, FLUSH, "counting views", move || {
                let (db, views) = (db.clone(), views.clone());
                async move { views.flush(&db).await }
            });
        }
        if let Some(tickets) = rocket.state::<Tickets>().cloned() {
            let shutdown = rocket.shutdown();
            tokio::spawn(async move {
                tokio::select! {
                    () = shutdown => {}
                    () = tickets.pool().keep_full() => {}
                }
            });
        }
        if let Some(office) = rocket.state::<Office>().cloned() {
            every(rocket, LETTERS, "sending letters", move || {
                let office = office.clone();
                async move { notify::run_once(&office).await.map(|_worked| ()) }
            });
        }
        every(rocket, SWEEP, "sweeping", move || {
            let (db, clock) = (db.clone(), clock.clone());
            async move { sweep(&db, &clock).await }
        });
    }

    /// What is counted and not yet written is written before the end.
    async fn on_shutdown(&self, rocket: &Rocket<Orbit>) {
        if let (Some(db), Some(views)) = (rocket.state::<Db>(), rocket.state::<Arc<ViewCounter>>())
            && let Err(error) = views.flush(db).await
        {
            tracing::error!(error = error.chain(), "the last views could not be written");
        }
    }
}

/// Repeats a job until shutdown. A job that fails or panics is logged and tried again next time.
fn every<F, W>(rocket: &Rocket<Orbit>, pause: Duration, name: &'static str, job: F)
where
    F: Fn() -> W + Send + 'static,
    W: Future<Output = Result<()>> + Send + 'static,
{
    let shutdown = rocket.shutdown();
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(pause);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut shutdown = std::pin::pin!(shutdown);
        loop {
            tokio::select! {
                () = &mut shutdown => return,
                _ = ticks.tick() => {}
            }
            match tokio::spawn(job()).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(job = name, error = error.chain(), "a job failed"),
                Err(_panicked) => tracing::error!(job = name, "a job panicked"),
            }
        }
    });
}

/// Removes sessions, tickets and keys that have run out.
async fn sweep(db: &Db, clock: &Clock) -> Result<()> {
    crate::accounts::sweep(db, clock).await?;
    crate::captcha::prune(db, clock.now_ms()).await?;
    crate::outbox::prune(db, clock.now_ms()).await?;
    Ok(())
}
