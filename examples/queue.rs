//! How long the queue and its search take: see `tests/bench/queue/README.md`.
//!
//! `cargo run --release --example queue -- [COMMENTS] [HELD] [postgres://…/an_empty_database]`

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is rolled is small and not below zero"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Instant;

use nazar::accounts::{self, AccountName, Address, Hasher, NewAccount, Password, Role};
use nazar::app::{Foundation, build};
use nazar::clock::Clock;
use nazar::config::{Settings, rocket_figment};
use nazar::db::{self, Db, Engine};
use nazar::mail::Mailer;
use nazar::text::words;
use rocket::http::{ContentType, Cookie, Header};
use rocket::local::asynchronous::Client;
use sea_orm::ConnectionTrait;

const WORDS: u64 = 60_000;
const PAGES: u64 = 300;
const PART: u64 = 500;
const ROUNDS: usize = 60;
const NOW: i64 = 1_774_087_200_000;
const PASSWORD: &str = "one password for a bench";
const STATES: [&str; 4] = ["published", "spam", "rejected", "trashed"];

/// The same numbers every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// Few words are said often, most are said seldom.
    fn word(&mut self, is_persian: bool) -> String {
        let part = self.roll(1 << 20) as f64 / f64::from(1 << 20);
        spelled((part.powi(4) * WORDS as f64) as u64, is_persian)
    }
}

/// The word of a rank: two to four syllables, in one of two scripts.
fn spelled(rank: u64, is_persian: bool) -> String {
    let (first, second) = if is_persian {
        ("بپتدرسشکلمنهویگف", "اویهردنم")
    } else {
        ("bcdfghjklmnprstv", "aeiouyar")
    };
    let (first, second): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    let (mut rest, mut word) = (rank + 20, String::new());
    while rest > 0 {
        word.push(first[usize::try_from(rest % 16).unwrap()]);
        rest /= 16;
        word.push(second[usize::try_from(rest % 8).unwrap()]);
        rest /= 8;
    }
    word
}

/// One page of an article for each language.
async fn fill_pages(db: &Db) {
    let mut rows = Vec::new();
    for n in 1..=PAGES {
        let lang = ["fa", "cs", "sr", "en"][usize::try_from(n % 4).unwrap()];
        rows.push(format!(
            "((SELECT MIN(id) FROM site), '/bench/{n}', 'Article {n}', '{lang}', 'open', {NOW})"
        ));
    }
    let insert = "INSERT INTO page (site_id, path, title, lang, comments_policy, created_at) VALUES ";
    run(db, &format!("{insert}{}", rows.join(", "))).await;
}

async fn run(db: &Db, statement: &str) {
    db.write(async |tx| Ok(tx.execute_unprepared(statement).await.map(|_done| ())?)).await.unwrap();
}

async fn fill(db: &Db, n_comments: u64, n_held: u64) {
    fill_pages(db).await;
    let is_postgres = db.engine() == Engine::Postgres;
    if is_postgres {
        run(db, "DROP INDEX ix_comment_search_words").await;
    }
    let mut dice = Dice(0x6e61_7a61_7221);
    for from in (1..=n_comments).step_by(usize::try_from(PART).unwrap()) {
        let (mut comments, mut search) = (String::new(), String::new());
        for id in from..(from + PART).min(n_comments + 1) {
            let is_persian = dice.roll(2) == 0;
            let body: Vec<String> = (0..12 + dice.roll(30)).map(|_| dice.word(is_persian)).collect();
            let (body, name) = (body.join(" "), dice.word(is_persian));
            let state = if id % (n_comments / n_held).max(1) == 0 {
                "held"
            } else {
                STATES[usize::from(dice.roll(8) == 0) * usize::try_from(1 + dice.roll(3)).unwrap()]
            };
            let (page, reader, score) = (1 + dice.roll(PAGES), dice.roll(n_comments / 3 + 1), dice.roll(600));
            let at = NOW - i64::try_from((n_comments - id) * 30_000).unwrap();
            let _ = write!(
                comments,
                "{}({id},'p{id}',1,{page},'{state}','{name}','r{reader}','k',  '{body}','<p>{body}</p>',1,'ltr',{score},\
                 '[{{\"key\":\"reason-moderated\",\"points\":0}}]','v','t{id}','s{id}',{at})",
                if comments.is_empty() { "" } else { "," }
            );
            let folded = words::indexed(&[&name, &body]);
            let _ = write!(search, "{}({id},'{folded}')", if search.is_empty() { "" } else { "," });
        }
        run(
            db,
            &format!(
                "INSERT INTO comment (id, public_id, site_id, page_id, state, author_name, reader_key, network_key, \
                 body_source, body_html, renderer, dir, score, reasons, judge_version, text_key, submission_key, \
                 created_at) VALUES {comments}"
            ),
        )
        .await;
        run(db, &format!("INSERT INTO comment_search (comment_id, folded) VALUES {search}")).await;
    }
    if is_postgres {
        run(db, "CREATE INDEX ix_comment_search_words ON comment_search USING gin (words)").await;
        run(db, "SELECT setval(pg_get_serial_sequence('comment', 'id'), (SELECT MAX(id) FROM comment))")
            .await;
        db.r().execute_unprepared("VACUUM ANALYZE").await.unwrap();
    }
}

/// A program on this database, and the cookie of a moderator who has signed in.
async fn open(db: &Db, folder: &std::path::Path) -> (Client, Cookie<'static>) {
    let clock = Clock::fixed(NOW);
    let mut settings = Settings::default();
    settings.server.base_url = Some("http://nazar.bench".parse().unwrap());
    settings.server.data_dir = folder.to_owned();
    settings.server.secret_key =
        nazar::config::SecretKey::parse("a key for a bench that is long enough, and no secret").unwrap();
    let settings = Arc::new(settings);
    let email = "bench@example.org";
    let new = NewAccount {
        name: AccountName::parse("Bench").unwrap(),
        email: Address::parse(email).unwrap(),
        role: Role::Admin,
        lang: None,
    };
    let password = Password::parse(PASSWORD, &[]).ok().unwrap();
    accounts::create(db, &clock, &Hasher::default(), new, Some(password)).await.unwrap();
    let mailer = Mailer::memory(&settings);
    let figment = rocket_figment().merge(("log_level", "off"));
    let foundation = Foundation { figment, settings, db: db.clone(), clock, mailer };
    let client = Client::untracked(build(foundation).unwrap()).await.unwrap();
    let form: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("email", email), ("password", PASSWORD)])
        .finish();
    let answer = post(&client, "/login", &form, None).await;
    let cookie = answer.into_iter().find(|one| one.name() == "nazar_session").unwrap();
    (client, cookie)
}

/// The cookies that are set.
async fn post(
    client: &Client,
    path: &str,
    form: &str,
    session: Option<&Cookie<'static>>,
) -> Vec<Cookie<'static>> {
    let mut request = client.post(path.to_owned()).header(ContentType::Form).body(form);
    request.add_header(Header::new("Origin", "http://nazar.bench"));
    request.set_remote("10.0.0.1:4711".parse().unwrap());
    if let Some(session) = session {
        request = request.cookie(session.clone());
    }
    let response = request.dispatch().await;
    assert_eq!(response.status().code, 303, "{path}");
    let lines: Vec<String> = response.headers().get("Set-Cookie").map(str::to_owned).collect();
    lines.into_iter().map(|line| Cookie::parse(line).unwrap()).collect()
}

/// What is asked, and the words it is asked with, anew every time.
fn questions(dice: &mut Dice, n: usize) -> Vec<(&'static str, Vec<String>)> {
    let path = |query: &str| format!("/desk/comments?{query}");
    let mut of = |name: &'static str, ask: &dyn Fn(&mut Dice) -> String| {
        (name, (0..n).map(|_| path(&ask(dice))).collect())
    };
    let word = |dice: &mut Dice, least: u64, is_persian| -> String {
        let word = spelled(least + dice.roll(least + 1), is_persian);
        url::form_urlencoded::byte_serialize(word.as_bytes()).collect()
    };
    vec![
        of("queue: held, oldest first", &|_| "state=held".to_owned()),
        of("queue: held, newest first", &|_| "state=held&sort=newest".to_owned()),
        of("queue: held, most urgent first", &|_| "state=held&sort=urgency".to_owned()),
        of("queue: held, a page far back", &|dice| format!("state=held&page={}", 200 + dice.roll(200))),
        of("queue: held, one article", &|dice| format!("state=held&article=/bench/{}", 1 + dice.roll(PAGES))),
        of("queue: held, one language", &|_| "state=held&page_lang=cs".to_owned()),
        of("queue: held, by new authors", &|_| "state=held&author=new".to_owned()),
        of("queue: published", &|_| "state=published".to_owned()),
        of("search: a rare word", &|dice| format!("state=published&q={}", word(dice, 20_000, false))),
        of("search: a rare Persian word", &|dice| format!("state=published&q={}", word(dice, 20_000, true))),
        of("search: two words", &|dice| {
            format!("state=published&q={}+{}", word(dice, 50, false), word(dice, 300, false))
        }),
        of("search: a frequent word", &|dice| format!("state=published&q={}", word(dice, 1, false))),
        of("search: a frequent Persian word", &|dice| format!("state=published&q={}", word(dice, 1, true))),
        of("search: a frequent word, held", &|dice| format!("state=held&q={}", word(dice, 1, false))),
        of("search: three letters", &|dice| {
            let begin: String = word(dice, 500, false).chars().take(3).collect();
            format!("state=published&q={begin}")
        }),
        of("search: nothing", &|dice| format!("state=held&q=zzz{}", dice.roll(1000))),
    ]
}

async fn measure(client: &Client, session: &Cookie<'static>, out: &mut impl std::io::Write) {
    let mut dice = Dice(42);
    for (name, paths) in questions(&mut dice, ROUNDS) {
        let mut times = Vec::with_capacity(paths.len());
        for path in paths {
            let start = Instant::now();
            let response = client.get(path.clone()).cookie(session.clone()).dispatch().await;
            assert_eq!(response.status().code, 200, "{path}");
            let _page = response.into_bytes().await;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
        writeln!(out, "| {name} | {:.1} | {:.1} |", at(50), at(95)).unwrap();
        out.flush().unwrap();
    }
}

/// One decision about the thousand comments of the oldest days that wait, and its way back.
async fn decide(client: &Client, session: &Cookie<'static>, db: &Db, out: &mut impl std::io::Write) {
    let held = "SELECT COUNT(*) AS n FROM comment WHERE state = 'held' AND reader_key = 'bulk'";
    let mark = "UPDATE comment SET reader_key = 'bulk' WHERE id IN \
                (SELECT id FROM comment WHERE state = 'held' ORDER BY id LIMIT 1000)";
    run(db, mark).await;
    let statement = sea_orm::Statement::from_string(db.r().get_database_backend(), held);
    let n: i64 = db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap();
    let form = format!("decision=spam&query=state%3Dheld%26reader%3Dbulk&n={n}");
    let start = Instant::now();
    post(client, "/desk/comments/everything", &form, Some(session)).await;
    writeln!(out, "| one decision about {n} comments | {:.0} | |", start.elapsed().as_secs_f64() * 1000.0)
        .unwrap();
    let line = "SELECT MAX(id) AS n FROM log_entry WHERE act = 'spam'";
    let statement = sea_orm::Statement::from_string(db.r().get_database_backend(), line);
    let line: i64 = db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap();
    let start = Instant::now();
    post(client, &format!("/desk/log/{line}/undo"), "", Some(session)).await;
    writeln!(out, "| taking it back | {:.0} | |", start.elapsed().as_secs_f64() * 1000.0).unwrap();
}

fn main() {
    let runtime = rocket::tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(bench());
}

async fn bench() {
    let mut given = std::env::args().skip(1);
    let n_comments: u64 = given.next().map_or(1_000_000, |n| n.parse().unwrap());
    let n_held: u64 = given.next().map_or(100_000, |n| n.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let url = given.next().unwrap_or_else(|| format!("sqlite:{}", folder.path().join("bench.db").display()));
    let mut out = std::io::stdout();
    let db = db::open(&url).await.unwrap();
    db::migrate(&db).await.unwrap();
    let start = Instant::now();
    fill(&db, n_comments, n_held).await;
    let engine = if db.engine() == Engine::Sqlite { "SQLite" } else { "PostgreSQL" };
    let seconds = start.elapsed().as_secs();
    writeln!(out, "{engine}: {n_comments} comments, {n_held} of them held (filled in {seconds} s)\n")
        .unwrap();
    writeln!(out, "| Page | p50 ms | p95 ms |\n|---|---:|---:|").unwrap();
    let (client, session) = open(&db, folder.path()).await;
    measure(&client, &session, &mut out).await;
    decide(&client, &session, &db, &mut out).await;
}
