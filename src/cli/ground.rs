//! What every command stands on: settings, the key, the database.

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use rocket::figment::Figment;

use crate::clock::Clock;
use crate::config::{self, Loaded, SecretKey, Settings};
use crate::db::{self, Db};
use crate::error::Error;

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub enum Failure {
    /// It was asked wrongly (exit code 2).
    Usage(String),
    /// It tried and failed (exit code 1).
    Failed(String),
}

impl Failure {
    /// The exit code.
    pub fn code(&self) -> u8 {
        match self {
            Self::Failed(_) => 1,
            Self::Usage(_) => 2,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(words) | Self::Failed(words) => out.write_str(words),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Failed(error.chain())
    }
}

impl From<db::OpenError> for Failure {
    fn from(error: db::OpenError) -> Self {
        let mut words = error.to_string();
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            words.push_str(": ");
            words.push_str(&inner.to_string());
            cause = inner.source();
        }
        Self::Failed(words)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Settings, key and time; the database is opened when a command needs it.
#[derive(Debug, Clone)]
pub struct Ground {
    /// Rocket's own settings.
    pub figment: Figment,
    /// Nazar's settings, with the site's key.
    pub settings: Arc<Settings>,
    /// The time.
    pub clock: Clock,
}

impl Ground {
    /// Loads the settings and the key; makes the key at the first start.
    ///
    /// # Errors
    /// Every fault of the settings; a data folder that cannot be written.
    pub fn load(flags: &[(&str, String)]) -> Result<Self, Failure> {
        let figment = config::rocket_figment();
        let Loaded { mut settings, .. } = config::load(&figment, flags)
            .map_err(|faults| Failure::Failed(format!("the settings have faults:\n{faults}")))?;
        if settings.server.secret_key.is_missing() {
            settings.server.secret_key = kept_key(&settings.server.data_dir)?;
        }
        Ok(Self { figment, settings: Arc::new(settings), clock: Clock::system() })
    }

    /// Opens the database and brings it up to date.
    ///
    /// # Errors
    /// See [`db::OpenError`].
    pub async fn db(&self) -> Result<Db, Failure> {
        let db = db::open(&self.settings.server.database()).await?;
        db::migrate(&db).await?;
        Ok(db)
    }
}

/// The key kept in the data folder; at the first start a new one that only this user may read.
fn kept_key(folder: &Path) -> Result<SecretKey, Failure> {
    let file = folder.join("secret.key");
    let refused = |error: std::io::Error| {
        Failure::Failed(format!(
            "the data folder {} cannot be used: {error}; create it or give this user the right to write there",
            folder.display()
        ))
    };
    match std::fs::read_to_string(&file) {
        Ok(text) => SecretKey::parse(&text).ok_or_else(|| {
            Failure::Failed(format!(
                "{} is too short for a key; put back the one from your backup",
                file.display()
            ))
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = SecretKey::random()?;
            make_private(folder).map_err(refused)?;
            write_private(&file, key.reveal()).map_err(refused)?;
            Ok(key)
        }
        Err(error) => Err(refused(error)),
    }
}

/// Makes a folder, where it is absent, that only this user may enter (mode 0700 where there are modes).
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a new file that only this user may read (mode 0600 where there are modes).
fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}
