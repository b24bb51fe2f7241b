//! Letters as `.eml` files, when no mail server is set.

use std::io::Write;
use std::path::Path;

use super::Letter;

/// Writes a message into the folder; it appears whole or not at all, for this user alone. The name
/// is the letter's own, so that a second attempt writes the same file.
pub(super) fn write(folder: &Path, letter: &Letter, message: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let name = name(letter.written_at, &letter.message_id);
    let part = folder.join(format!(".{name}.part"));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(&part, folder.join(name))
}

/// The name of a letter's file.
pub(super) fn name(written_at: i64, message_id: &str) -> String {
    let short: String = message_id.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    format!("{written_at}-{short}.eml")
}
