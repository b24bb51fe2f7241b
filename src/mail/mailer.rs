//! Where letters go: a mail server, files, or memory.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{Letter, build, file, smtp};
use crate::config::Settings;
use crate::error::Result;

/// The longest conversation about one letter: shorter than the outbox's lease, so that no other
/// program takes the letter up meanwhile.
const LONGEST: Duration = Duration::from_mins(4);

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// It was accepted.
    Accepted,
    /// It may be accepted later; the text says why it was not.
    Later(String),
    /// It will never be accepted.
    Never(String),
    /// It will never be accepted, because its address is none that the server delivers to.
    Unknown(String),
}

/// Hands letters over.
#[derive(Clone)]
pub struct Mailer {
    way: Way,
    name: String,
    from: String,
}

#[derive(Clone)]
enum Way {
    Smtp(Box<smtp::Transport>, Duration),
    Files(PathBuf),
    Memory(Arc<Mutex<Vec<Letter>>>),
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let way = match &self.way {
            Way::Smtp(..) => "smtp",
            Way::Files(_) => "files",
            Way::Memory(_) => "memory",
        };
        write!(out, "Mailer({way})")
    }
}

impl Mailer {
    /// The mail server of the settings, or files in the data folder when none is set.
    ///
    /// # Errors
    /// A server's name that TLS cannot use.
    pub fn new(settings: &Settings) -> Result<Self> {
        let way = match &settings.smtp.url {
            Some(url) => Way::Smtp(
                Box::new(smtp::transport(url.reveal(), &settings.smtp)?),
                // The library times the connecting alone; this is for the whole conversation, of which
                // reading the letter for spam may be the longest part.
                Duration::from_secs(settings.smtp.timeout_s.saturating_mul(4)).min(LONGEST),
            ),
            None => Way::Files(settings.server.data_dir.join("mail")),
        };
        Ok(Self { way, name: settings.site.name.clone(), from: settings.mail.from.clone() })
    }

    /// Keeps letters in memory, for tests.
    pub fn memory(settings: &Settings) -> Self {
        Self {
            way: Way::Memory(Arc::default()),
            name: settings.site.name.clone(),
            from: settings.mail.from.clone(),
        }
    }

    /// The letters kept in memory so far.
    pub fn kept(&self) -> Vec<Letter> {
        match &self.way {
            Way::Memory(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Way::Smtp(..) | Way::Files(_) => Vec::new(),
        }
    }

    /// The folder that letters are written to, when no mail server is set.
    pub fn folder(&self) -> Option<&PathBuf> {
        match &self.way {
            Way::Files(folder) => Some(folder),
            Way::Smtp(..) | Way::Memory(_) => None,
        }
    }

    /// A new Message-ID at the sender's host.
    pub fn message_id(&self, token: &str) -> String {
        let host = self.from.rsplit_once('@').map_or("localhost", |(_, host)| host);
        format!("<{token}@{host}>")
    }

    /// Hands one letter over.
    pub async fn send(&self, letter: &Letter) -> Delivery {
        let message = match build::message(letter, &self.name, &self.from) {
            Ok(message) => message,
            Err(why) => return Delivery::Never(why),
        };
        match &self.way {
            Way::Smtp(transport, timeout) => smtp::send(transport, message, *timeout).await,
            Way::Files(folder) => match file::write(folder, letter, &message.formatted()) {
                Ok(()) => Delivery::Accepted,
                Err(error) => Delivery::Later(error.to_string()),
            },
            Way::Memory(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
                Delivery::Accepted
            }
        }
    }
}
