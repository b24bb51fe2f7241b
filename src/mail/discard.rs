//! Deleting letters that were written to files.

use super::file;
use crate::config::Settings;

/// Deletes the files of these letters, each by when it was written and its Message-ID. A file that is not there needs
/// no deleting; one that cannot be deleted is named in the log by its time.
pub fn discard(settings: &Settings, letters: &[(i64, String)]) {
    if settings.smtp.url.is_some() {
        return;
    }
    let folder = settings.server.data_dir.join("mail");
    for (written_at, message_id) in letters {
        match std::fs::remove_file(folder.join(file::name(*written_at, message_id))) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => tracing::error!(written_at, %error, "a letter's file could not be deleted"),
        }
    }
}
