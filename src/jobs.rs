//! The background loop: what happens beside the pages.

use std::sync::Arc;
use std::time::Duration;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Orbit, Rocket};

use crate::captcha::Tickets;
use crate::clock::Clock;
use crate::comments;
use crate::config::Settings;
use crate::db::Db;
use crate::error::Result;
use crate::notify::{self, Office};
use crate::opinions::{self, Opinions};
use crate::reading::ViewCounter;
use crate::spam::{self, Filter};
use crate::web;

/// How often rows that nobody needs any more are removed.
const SWEEP: Duration = Duration::from_mins(10);

/// How often views that were counted in memory are written down.
const FLUSH: Duration = Duration::from_secs(10);

/// How often letters are made and sent.
const LETTERS: Duration = Duration::from_secs(3);

/// How often the spam filter learns what moderators decided.
const LEARN: Duration = Duration::from_secs(3);

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
        if let Some(opinions) =
            rocket.state::<Opinions>().cloned().filter(|opinions| !opinions.on().is_empty())
        {
            verify(rocket, &opinions);
            let (db, clock) = (db.clone(), clock.clone());
            every(rocket, LETTERS, "reporting decisions", move || {
                let (db, clock, opinions) = (db.clone(), clock.clone(), opinions.clone());
                async move { report(&db, &clock, &opinions).await }
            });
        }
        let keep_days = rocket.state::<Arc<Settings>>().map_or(0, |settings| settings.spam.keep_days);
        if let Some(filter) = rocket.state::<Filter>().cloned() {
            let (db, clock) = (db.clone(), clock.clone());
            every(rocket, LEARN, "training the spam filter", move || {
                let (db, clock, filter) = (db.clone(), clock.clone(), filter.clone());
                async move { spam::keep_up(&db, &filter, clock.now_ms()).await.map(|_trained| ()) }
            });
        }
        every(rocket, SWEEP, "sweeping", move || {
            let (db, clock) = (db.clone(), clock.clone());
            async move { sweep(&db, &clock, keep_days).await }
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

/// Says at the start whether Akismet takes the key; without an answer it is asked with the first comment.
fn verify(rocket: &Rocket<Orbit>, opinions: &Opinions) {
    let blog = rocket.state::<Arc<Settings>>().and_then(|settings| web::absolute(settings, "/"));
    let (opinions, blog) = (opinions.clone(), blog.unwrap_or_else(|| "http://localhost/".to_owned()));
    tokio::spawn(async move {
        match opinions.verify_akismet(&blog).await {
            Some(Ok(false)) => tracing::error!("Akismet does not take the key in spam.akismet_key"),
            Some(Err(why)) => tracing::warn!(why, "Akismet does not say whether it takes the key"),
            Some(Ok(true)) | None => {}
        }
    });
}

/// Tells other programs what was decided, and writes down what they say of texts they wanted to see again.
pub async fn report(db: &Db, clock: &Clock, opinions: &Opinions) -> Result<()> {
    for (comment, opinion) in opinions::run_once(db, opinions, clock.now_ms()).await? {
        comments::heard(db, comment, &opinion).await?;
    }
    Ok(())
}

/// Removes sessions, tickets and keys that have run out, and spam that nobody has claimed.
async fn sweep(db: &Db, clock: &Clock, keep_days: u32) -> Result<()> {
    crate::accounts::sweep(db, clock).await?;
    crate::captcha::prune(db, clock.now_ms()).await?;
    crate::outbox::prune(db, clock.now_ms()).await?;
    crate::outbox::prune_links(db, clock.now_ms()).await?;
    crate::spam::prune(db, clock.now_ms()).await?;
    opinions::prune(db, clock.now_ms()).await?;
    crate::subscriptions::prune(db, clock.now_ms()).await?;
    comments::index(db).await?;
    crate::moderation::purge(db, keep_days, clock.now_ms()).await?;
    Ok(())
}
