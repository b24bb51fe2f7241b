//! Letters as `.eml` files, when no mail server is set.

use std::io::Write;
use std::path::Path;

use crate::config::random_token;

/// Writes a message into the folder; it appears whole or not at all, for this user alone.
pub(super) fn write(folder: &Path, at_ms: i64, message: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let token = random_token().map_err(|error| std::io::Error::other(error.to_string()))?;
    let short: String = token.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let part = folder.join(format!(".{at_ms}-{short}.part"));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(&part, folder.join(format!("{at_ms}-{short}.eml")))
}
