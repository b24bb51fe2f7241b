//! One program for one test: its own migrated database, a fixed clock, and browsers that keep
//! their cookies. On SQLite by default (in memory-backed files where the system has them), on
//! PostgreSQL when `NAZAR_TEST_DATABASE_URL` names a server where databases may be made.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use nazar::app::{Foundation, build};
use nazar::clock::Clock;
use nazar::config::{SecretKey, Settings, rocket_figment};
use nazar::db::Db;
use nazar::mail::Mailer;
use nazar::notify::{Office, Worked};
use rocket::http::{ContentType, Cookie, Header};
use rocket::local::asynchronous::Client;
use tempfile::TempDir;

use crate::page::Page;

/// The public address of every program under test.
pub const BASE_URL: &str = "http://nazar.test";

/// The answer that passes every captcha under test.
pub const ANSWER: &str = "TEST4";

/// 2026-03-21 10:00 UTC: Nowruz 1405, in the morning.
pub const NOW: i64 = 1_774_087_200_000;

/// One program with its database.
pub struct TestApp {
    pub client: Client,
    pub db: Db,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub folder: TempDir,
    pub mailer: Mailer,
    server: Option<(String, String)>,
}

impl TestApp {
    /// A program with safe settings and an empty, migrated database.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// As [`TestApp::new`], with other settings.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = temporary_folder();
        let clock = Clock::fixed(NOW);
        let mut settings = Settings::default();
        settings.server.base_url = Some(BASE_URL.parse().unwrap());
        settings.server.data_dir = folder.path().to_owned();
        settings.server.secret_key =
            SecretKey::parse("a key for tests that is long enough, and no secret").unwrap();
        settings.captcha.test_answer = Some(ANSWER.to_owned());
        settings.spam.proof_work = 2;
        change(&mut settings);
        let settings = Arc::new(settings);
        let (url, server) = fresh_database(folder.path()).await;
        let db = nazar::db::open(&url).await.unwrap();
        nazar::db::migrate(&db).await.unwrap();
        let figment = rocket_figment().merge(("log_level", "off"));
        let mailer = if settings.smtp.url.is_some() {
            Mailer::new(&settings).unwrap()
        } else {
            Mailer::memory(&settings)
        };
        let foundation = Foundation {
            figment,
            settings: settings.clone(),
            db: db.clone(),
            clock: clock.clone(),
            mailer: mailer.clone(),
        };
        let client = Client::untracked(build(foundation).unwrap()).await.unwrap();
        Self { client, db, clock, settings, folder, mailer, server }
    }

    /// One round of the letters' worker.
    pub async fn deliver(&self) -> Worked {
        let office = self.client.rocket().state::<Office>().unwrap();
        nazar::notify::run_once(office).await.unwrap()
    }

    /// A new browser with no cookies, at an address of its own.
    pub fn browser(&self) -> Browser<'_> {
        static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
        let n = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let address = format!("10.{}.{}.7:4711", n / 250 % 250, n % 250).parse().unwrap();
        Browser { app: self, cookies: Mutex::default(), address, headers: Vec::new() }
    }

    /// Removes the database from the server; a test on PostgreSQL ends with it.
    pub async fn close(self) {
        let Self { client, db, server, .. } = self;
        drop(client);
        db.close().await.unwrap();
        if let Some((admin, name)) = server {
            admin_command(&admin, &format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
        }
    }
}

fn temporary_folder() -> TempDir {
    let fast = Path::new("/dev/shm");
    if fast.is_dir() {
        TempDir::with_prefix_in("nazar-", fast).unwrap()
    } else {
        TempDir::with_prefix("nazar-").unwrap()
    }
}

async fn fresh_database(folder: &Path) -> (String, Option<(String, String)>) {
    let Ok(admin) = std::env::var("NAZAR_TEST_DATABASE_URL") else {
        return (format!("sqlite:{}", folder.join("nazar.db").display()), None);
    };
    let name =
        format!("nazar_{}", nazar::config::random_token().unwrap().to_lowercase().replace(['-', '_'], "x"));
    admin_command(&admin, &format!("CREATE DATABASE \"{name}\"")).await;
    let (server, _) = admin.rsplit_once('/').unwrap();
    (format!("{server}/{name}"), Some((admin, name)))
}

async fn admin_command(admin: &str, command: &str) {
    use sea_orm::ConnectionTrait;
    let connection = sea_orm::Database::connect(admin).await.unwrap();
    connection.execute_unprepared(command).await.unwrap();
    connection.close().await.unwrap();
}

/// Somebody's browser: it keeps cookies and says where it posts from.
pub struct Browser<'a> {
    pub app: &'a TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    address: SocketAddr,
    headers: Vec<(String, String)>,
}

impl Browser<'_> {
    /// At this address (with a port).
    pub fn at(mut self, address: &str) -> Self {
        self.address = address.parse().unwrap();
        self
    }

    /// With this header on every request.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a cookie it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Puts a cookie in by hand.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// Fetches a page, following no redirect.
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.app.client.get(path.to_owned())).await
    }

    /// Posts form fields from a page of the site, following no redirect.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = encode(fields);
        let origin = self.headers.iter().all(|(name, _)| name != "Origin" && name != "Sec-Fetch-Site");
        let mut request = self.app.client.post(path.to_owned()).header(ContentType::Form).body(body);
        if origin {
            request.add_header(Header::new("Origin", BASE_URL));
        }
        self.send(request).await
    }

    /// Posts, then fetches where the answer points to, as browsers do after a 303.
    pub async fn post_and_follow(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.post(path, fields).await;
        match answer.location() {
            Some(location) => self.get(location.split('#').next().unwrap()).await,
            None => answer,
        }
    }

    /// Sends any request with this browser's cookies and address.
    pub async fn send(&self, mut request: rocket::local::asynchronous::LocalRequest<'_>) -> Page {
        request.set_remote(self.address);
        for (name, value) in &self.headers {
            request.add_header(Header::new(name.clone(), value.clone()));
        }
        for (name, value) in self.cookies.lock().unwrap().iter() {
            request = request.cookie(Cookie::new(name.clone(), value.clone()));
        }
        let response = request.dispatch().await;
        for line in response.headers().get("Set-Cookie") {
            let cookie = Cookie::parse(line.to_owned()).unwrap();
            let is_gone = cookie.max_age().is_some_and(rocket::time::SignedDuration::is_zero);
            let mut kept = self.cookies.lock().unwrap();
            if is_gone {
                kept.remove(cookie.name());
            } else {
                kept.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        Page::read(response).await
    }
}

/// Form fields as browsers encode them.
pub fn encode(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
