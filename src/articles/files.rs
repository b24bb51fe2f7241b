//! Article files on disk: one file, or all of a folder.

use std::fs;
use std::io;
use std::path::Path;

use super::import::File;

/// Folders within folders; a loop of links ends here.
const MAX_DEPTH: usize = 16;

/// Reads one file, or every `.md` and `.markdown` file below a folder in the order of their
/// paths. Hidden files and folders are left out.
///
/// # Errors
/// With the path that could not be read in the message.
pub fn gather(path: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    if fs::metadata(path).map_err(|error| named(path, &error))?.is_dir() {
        gather_folder(path, 0, &mut files)?;
    } else {
        files.push(read(path)?);
    }
    Ok(files)
}

fn gather_folder(folder: &Path, depth: usize, files: &mut Vec<File>) -> io::Result<()> {
    if depth > MAX_DEPTH {
        let error = io::Error::other("folders are nested too deeply");
        return Err(named(folder, &error));
    }
    let mut paths = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>())
        .map_err(|error| named(folder, &error))?;
    paths.sort();
    for path in paths {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            gather_folder(&path, depth + 1, files)?;
        } else if is_markdown(&path) {
            files.push(read(&path)?);
        }
    }
    Ok(())
}

fn is_markdown(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("md" | "markdown"))
}

fn read(path: &Path) -> io::Result<File> {
    let content = fs::read(path).map_err(|error| named(path, &error))?;
    Ok(File { name: path.display().to_string(), content })
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_one_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.md", "a/z.markdown", "a/x.MD", ".hidden/c.md", "notes.txt", ".d.md"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }

        let files = gather(folder.path()).unwrap();

        let names: Vec<_> =
            files.iter().map(|file| file.name.rsplit('/').next().unwrap_or_default()).collect();
        assert_eq!(names, ["x.MD", "z.markdown", "b.md"]);
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = gather(Path::new("/nowhere/a.md")).unwrap_err();

        assert!(error.to_string().contains("/nowhere/a.md"));
    }
}
