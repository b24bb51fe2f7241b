//! Pictures drawn ahead of time, so that a reader waits for none and a flood costs bounded work.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Notify, Semaphore};

use super::picture::{Picture, Preset, draw};
use crate::error::{Attempt, Error, Result};

/// Most pictures kept ready of each preset; a quiet site keeps fewer.
const READY: usize = 32;
/// Pictures drawn at once for readers who found the pool empty.
const DRAWING: usize = 2;
/// Readers who may wait for such a picture; the next one is told to come back.
const WAITING: usize = 64;

/// The pool: cheap to clone, one for the whole program.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
}

struct Shared {
    letters: Mutex<VecDeque<Picture>>,
    digits: Mutex<VecDeque<Picture>>,
    drawing: Semaphore,
    waiting: Semaphore,
    taken: Notify,
    wanted: AtomicUsize,
}

impl Default for Pool {
    fn default() -> Self {
        Self::new()
    }
}

impl Pool {
    /// An empty pool; [`Pool::keep_full`] fills it.
    pub fn new() -> Self {
        let shared = Shared {
            letters: Mutex::default(),
            digits: Mutex::default(),
            drawing: Semaphore::new(DRAWING),
            waiting: Semaphore::new(WAITING),
            taken: Notify::new(),
            wanted: AtomicUsize::new(0),
        };
        Self { shared: Arc::new(shared) }
    }

    /// A picture that nobody has seen: at once from the pool, or drawn now when it is empty.
    ///
    /// [`Error::Busy`] when too many are waiting already.
    pub async fn take(&self, preset: Preset) -> Result<Picture> {
        let ready = lock(self.shelf(preset)).pop_front();
        if ready.is_none() {
            let more = |wanted: usize| Some((wanted * 2).clamp(2, READY));
            let _ = self.shared.wanted.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
        self.shared.taken.notify_one();
        if let Some(picture) = ready {
            return Ok(picture);
        }
        let Ok(_place) = self.shared.waiting.try_acquire() else {
            return Err(Error::Busy);
        };
        let _turn = self.shared.drawing.acquire().await.attempting("waiting for a captcha picture")?;
        draw_aside(preset).await
    }

    /// Keeps the pool as full as the readers' haste asks for: each one who finds it empty doubles what is kept. Runs
    /// for ever, in one task of the program.
    pub async fn keep_full(&self) {
        loop {
            match self.emptiest() {
                Some(preset) => match draw_aside(preset).await {
                    Ok(picture) => lock(self.shelf(preset)).push_back(picture),
                    Err(error) => {
                        tracing::error!(error = error.chain(), "no captcha picture could be drawn");
                        self.shared.taken.notified().await;
                    }
                },
                None => self.shared.taken.notified().await,
            }
        }
    }

    /// Puts a known picture where the next reader finds it.
    #[cfg(test)]
    pub(super) fn put(&self, preset: Preset, picture: Picture) {
        lock(self.shelf(preset)).push_front(picture);
    }

    fn emptiest(&self) -> Option<Preset> {
        let wanted = self.shared.wanted.load(Ordering::Relaxed);
        Preset::ALL
            .into_iter()
            .map(|preset| (lock(self.shelf(preset)).len(), preset))
            .min_by_key(|(n_ready, _)| *n_ready)
            .filter(|(n_ready, _)| *n_ready < wanted)
            .map(|(_, preset)| preset)
    }

    fn shelf(&self, preset: Preset) -> &Mutex<VecDeque<Picture>> {
        match preset {
            Preset::Letters => &self.shared.letters,
            Preset::Digits => &self.shared.digits,
        }
    }
}

fn lock(shelf: &Mutex<VecDeque<Picture>>) -> std::sync::MutexGuard<'_, VecDeque<Picture>> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Draws on a blocking thread; the crate's generator may not cross an await anyway.
async fn draw_aside(preset: Preset) -> Result<Picture> {
    let drawn = tokio::task::spawn_blocking(move || draw(preset)).await;
    drawn.attempting("drawing a captcha picture")?.ok_or_else(|| {
        Error::internal("drawing a captcha picture", "no randomness, or letters that cannot be encoded")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_empty_pool_draws_and_a_full_one_gives_at_once() {
        let pool = Pool::new();
        assert_eq!(pool.emptiest(), None, "a site without readers draws nothing");
        for _ in 0..5 {
            let picture = pool.take(Preset::Digits).await.unwrap();
            assert_eq!(picture.answer.len(), 6);
        }

        let filling = pool.clone();
        let task = tokio::spawn(async move { filling.keep_full().await });
        while pool.emptiest().is_some() {
            tokio::task::yield_now().await;
        }
        task.abort();
        let mut seen = std::collections::HashSet::new();
        for _ in 0..READY {
            seen.insert(pool.take(Preset::Letters).await.unwrap().png);
        }
        assert_eq!(seen.len(), READY, "no picture is given twice");
        assert!(lock(pool.shelf(Preset::Letters)).is_empty());
    }

    #[tokio::test]
    async fn a_flood_is_told_to_come_back() {
        let pool = Pool::new();
        let flood = (0..WAITING + 20).map(|_| {
            let pool = pool.clone();
            async move { pool.take(Preset::Digits).await }
        });
        let answers = futures_util::future::join_all(flood).await;
        let n_busy = answers.iter().filter(|answer| matches!(answer, Err(Error::Busy))).count();
        assert_eq!(n_busy, 20);
        assert!(pool.take(Preset::Digits).await.is_ok(), "and may come back");
    }
}
