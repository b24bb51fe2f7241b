//! The program itself: started in an empty folder, told what to do, and judged by what it says, what it
//! leaves behind and how it exits.

#![expect(clippy::unwrap_used, reason = "a test crate fails by panicking")]

#[path = "cli/spam.rs"]
mod spam;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// An empty folder to start the program in.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The program here, with nothing of our own environment but the path.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nazar"));
        command.args(arguments).current_dir(self.path()).env_clear();
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        Said::of(&self.command(arguments).output().unwrap())
    }

    fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Said {
        Said::of(&self.command(arguments).envs(environment.iter().copied()).output().unwrap())
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).unwrap();
    }
}

/// What the program said, and how it ended.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    #[track_caller]
    fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// It refused with exit code 1, in these words, and did not panic.
    #[track_caller]
    fn refused(self, words: &[&str]) -> String {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {}", self.err);
        }
        self.err
    }
}

/// A server that runs until it is dropped.
struct Running {
    child: Child,
    port: u16,
    said: Vec<String>,
}

impl Running {
    /// Starts the server on a port that was free a moment ago, and waits until it says that it listens.
    fn start(place: &Place, environment: &[(&str, &str)]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = place.command(&["serve"]);
        command.env("ROCKET_PORT", port.to_string()).envs(environment.iter().copied());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = Vec::new();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for line in &mut lines {
            let line = line.unwrap();
            let is_ready = line.contains("listening");
            said.push(line);
            if is_ready {
                break;
            }
        }
        // Reads on, so that the program never waits for somebody to read.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, port, said }
    }

    fn get(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _waited = self.child.wait();
    }
}

#[cfg(unix)]
#[test]
fn the_first_start_makes_a_private_key_and_prints_the_setup_link() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();

    let server = Running::start(&place, &[]);

    for (path, mode) in [("data", 0o700), ("data/secret.key", 0o600), ("data/nazar.db", 0o600)] {
        let found = std::fs::metadata(place.path().join(path)).unwrap().permissions().mode();
        assert_eq!(found & 0o777, mode, "{path}");
    }
    let said = server.said.join("\n");
    let link = said.split_whitespace().find(|word| word.contains("/setup?token=")).unwrap_or_default();
    let path = link.strip_prefix(&format!("http://127.0.0.1:{}", server.port)).unwrap_or_default();
    assert!(!path.is_empty(), "{said}");
    assert!(server.get(path, "").starts_with("HTTP/1.1 200"), "the link leads to the form");
    assert!(server.get("/healthz", "").starts_with("HTTP/1.1 200"));
    drop(server);

    let key = place.path().join("data/secret.key");
    let before = std::fs::read_to_string(&key).unwrap();
    drop(Running::start(&place, &[]));
    assert_eq!(std::fs::read_to_string(&key).unwrap(), before, "the key is kept");
}

#[test]
fn v20_an_address_header_is_believed_from_nobody() {
    let place = Place::new();
    let server = Running::start(&place, &[("NAZAR_RATE_LIMITS__PICTURE_NETWORK", "2/600")]);
    place.write("a.md", "---\ntitle: A\nlang: en\npublished_at: 2020-01-01\n---\n\nText.\n");
    place.run(&["article", "import", "a.md"]).done();

    let statuses: Vec<String> = (1..=4)
        .map(|n| {
            let headers = format!("X-Real-IP: 192.0.2.{n}\r\nX-Forwarded-For: 192.0.2.{n}\r\n");
            let answer = server.get("/captcha/new.png?page=/articles/a", &headers);
            answer.split(' ').nth(1).unwrap_or_default().to_owned()
        })
        .collect();

    assert_eq!(statuses, ["200", "200", "429", "429"], "four names, one network");
}

#[test]
fn config_shows_checks_and_documents_settings() {
    let place = Place::new();
    place.write("word.txt", "smtps://user:open-sesame@mail.example.org\n");
    let environment = [("NAZAR_SMTP__URL_FILE", "word.txt"), ("NAZAR_SITE__NAME", "Ours")];

    let shown = place.run_with(&["config", "print"], &environment).done();
    assert!(shown.contains("site.name = Ours  (NAZAR_SITE__NAME)"), "{shown}");
    assert!(shown.contains("smtp.url = ***  (NAZAR_SMTP__URL_FILE)"), "{shown}");
    assert!(!shown.contains("sesame"), "{shown}");
    assert!(!place.path().join("data").exists(), "looking changes nothing");

    place.run_with(&["config", "check"], &environment).done();
    let faulty = [("NAZAR_SITE__LANG", "xx"), ("NAZAR_SMPT__URL", "x"), ("NAZAR_SMTP__TIMEOUT_S", "never")];
    place.run_with(&["config", "check"], &faulty).refused(&["site.lang", "smtp.url?", "smtp.timeout_s"]);
    let absent = [("NAZAR_SECRET_KEY_FILE", "no/such/file")];
    place.run_with(&["config", "check"], &absent).refused(&["secret_key", "no/such/file"]);

    let example = place.run(&["config", "example"]).done();
    place.write("Rocket.toml", &example);
    place.run(&["config", "check"]).done();
}

#[test]
fn migrate_says_how_the_database_stands() {
    let place = Place::new();
    let before = place.run(&["migrate", "--status"]).done();
    assert!(
        before.lines().count() >= 7 && before.lines().all(|line| line.starts_with("pending")),
        "{before}"
    );

    place.run(&["migrate"]).done();

    let after = place.run(&["migrate", "--status"]).done();
    assert_eq!(after, before.replace("pending", "applied"));
}

#[test]
fn articles_are_imported_once_and_their_faults_are_named() {
    let place = Place::new();
    place.write("good.md", "---\ntitle: Good\nlang: en\n---\n\nText.\n");
    assert!(place.run(&["article", "import", "good.md"]).done().contains("1 created"));
    assert!(place.run(&["article", "import", "good.md"]).done().contains("1 unchanged"));

    place.write("bad.md", "---\ntitle: Bad\nlang: en\ncolour: red\n---\n");
    place.run(&["article", "import", "bad.md"]).refused(&["bad.md:4", "colour"]);
    place.run(&["article", "import", "absent.md"]).refused(&["absent.md"]);

    let table = place.run(&["export", "ratings", "--format", "csv"]).done();
    assert!(table.starts_with('\u{FEFF}') && table.contains("Good"), "{table}");
}

#[test]
fn accounts_are_made_and_listed() {
    let place = Place::new();
    let said = place.run(&["user", "create", "--email", "ann@example.org", "--role", "admin"]);
    assert_eq!(said.code, Some(0), "{said:?}");

    assert!(place.run(&["user", "list"]).done().contains("ann@example.org"));
    let again = place.run(&["user", "create", "--email", "ann@example.org", "--role", "admin"]);
    assert_eq!(again.code, Some(1), "{again:?}");
}

#[test]
fn a_test_letter_becomes_a_file_when_there_is_no_server() {
    let place = Place::new();

    place.run(&["mail", "test", "ann@example.org"]).done();

    let files: Vec<_> = std::fs::read_dir(place.path().join("data/mail")).unwrap().flatten().collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let file = files.first().unwrap().path();
    assert_eq!(file.extension().unwrap(), "eml");
    let letter = std::fs::read_to_string(file).unwrap();
    assert!(letter.contains("To: ann@example.org") && letter.contains("Message-ID: <"), "{letter}");
    assert_eq!(place.run(&["mail", "test", "nobody"]).code, Some(2));
}

#[test]
fn a_letter_that_came_back_is_noted() {
    let place = Place::new();

    assert!(place.run(&["mail", "bounce", "ann@example.org"]).done().contains("nothing more is sent"));

    place.run(&["mail", "bounce", "ann@example.org"]).done();
    assert_eq!(place.run(&["mail", "bounce", "nobody"]).code, Some(2));
}

#[test]
fn a_mail_server_that_is_not_there_is_said() {
    let place = Place::new();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("smtp://user:sesame@{free}");

    let said = place.run_with(&["mail", "test", "ann@example.org"], &[("NAZAR_SMTP__URL", &url)]);

    let words = said.refused(&["the letter was not taken"]);
    assert!(!words.contains("sesame"), "{words}");
}

#[test]
fn a_place_that_cannot_hold_data_is_refused() {
    let place = Place::new();
    place.write("data", "a file where the folder should be");
    place.run(&["migrate"]).refused(&["data folder"]);

    let place = Place::new();
    std::fs::create_dir(place.path().join("data")).unwrap();
    place.write("data/nazar.db", &"this is no database, however long it is. ".repeat(200));
    place.run(&["migrate"]).refused(&["the database is damaged", "backup"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_database_is_refused() {
    use sea_orm::ConnectionTrait;
    let place = Place::new();
    place.run(&["migrate"]).done();
    let url = format!("sqlite:{}", place.path().join("data/nazar.db").display());
    let connection = sea_orm::Database::connect(url).await.unwrap();
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_tomorrow', 0)";
    connection.execute_unprepared(newer).await.unwrap();
    connection.close().await.unwrap();

    place.run(&["serve"]).refused(&["newer Nazar", "m9999_tomorrow"]);
}

#[test]
fn a_port_that_is_taken_and_an_address_that_is_missing_are_refused() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    place.run_with(&["serve"], &[("ROCKET_PORT", &port)]).refused(&[&port, "cannot be listened on"]);

    let open = [("ROCKET_ADDRESS", "0.0.0.0"), ("ROCKET_PORT", &*port)];
    place.run_with(&["serve"], &open).refused(&["base_url is missing", "0.0.0.0"]);
}

#[test]
fn wrong_usage_exits_with_two() {
    let place = Place::new();
    for arguments in
        [&["sing"][..], &["article"], &["migrate", "--stat"], &["export", "ratings", "--format", "odt"]]
    {
        let said = place.run(arguments);
        assert_eq!(said.code, Some(2), "{arguments:?}: {said:?}");
    }
    assert!(place.run(&["--help"]).done().contains("Usage: nazar"));
    assert!(place.run(&["--version"]).done().starts_with("nazar "));
}

#[test]
fn pictures_to_look_at_are_drawn_of_both_kinds_or_of_one() {
    let place = Place::new();
    place.run(&["captcha", "sample", "2", "both"]).done();
    place.run(&["captcha", "sample", "3", "digits", "--preset", "digits-bin-b"]).done();
    for (folder, n) in [("both", 4), ("digits", 3)] {
        let answers = std::fs::read_to_string(place.path().join(folder).join("answers.csv")).unwrap();
        assert_eq!(answers.lines().count(), n + 1, "{answers}");
        for line in answers.lines().skip(1) {
            let (file, answer) = line.split_once(',').unwrap();
            assert!(place.path().join(folder).join(file).metadata().unwrap().len() > 100, "{file}");
            assert_eq!(
                file.starts_with("digits"),
                answer.bytes().all(|sign| sign.is_ascii_digit()),
                "{line}"
            );
        }
    }
    let refused = place.run(&["captcha", "sample", "1", "x", "--preset", "hard"]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(refused.err.contains("bin-b"), "{}", refused.err);
}
