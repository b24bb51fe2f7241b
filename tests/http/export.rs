//! The rating averages as files: the same numbers as the screen, no formula, for administrators only.

use std::io::{Cursor, Read};

use nazar::accounts::{self, AccountName, Address, Hasher, NewAccount, Role};
use nazar::articles::{self, File, Import, Slug};
use nazar::i18n::Locale;
use nazar::ratings::{self, Stars, Target, Voter};
use serde_json::Value;

use crate::app::{Browser, TestApp};
use crate::page::Page;

const HEADER: &str = "id,slug,url,title,lang,author,category,state,published_at,votes,sum,imported_votes,\
imported_sum,average,average_2dp,bayes_average,ci95_low,ci95_high,median,stars_1,stars_2,stars_3,stars_4,stars_5,\
top2_share,votes_changed,votes_withdrawn,first_vote_at,last_vote_at";

/// Four articles: the page of the look, a formula with a bare imported sum, an imported spread, one unrated.
async fn with_ratings() -> TestApp {
    let app = TestApp::new().await;
    let files = [
        ("moshtari", "title: رفتار با مشتری\nlang: fa\nauthor: مریم\ncategory: فروش\npublished_at: 1397/06/12\n"),
        ("formula", "title: \"=1+1\"\nlang: en\npublished_at: 2020-01-01\nimported_rating: {votes: 55, sum: 237}\n"),
        ("zakaznik", "title: Čtyři věty\nlang: cs\npublished_at: 2020-01-02\nimported_rating: {stars: [1, 0, 0, 0, 3]}\n"),
        ("купац", "title: Купац\nlang: sr\npublished_at: 2020-01-03\n"),
    ]
    .map(|(name, lines)| File {
        name: format!("{name}.md"),
        content: format!("---\n{lines}---\n\nx\n").into_bytes(),
    });
    let done = articles::import(&app.db, app.clock.now_ms(), &files).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
    let mut voter = 0;
    for (stars, votes) in Stars::ALL.into_iter().zip([2, 2, 6, 14, 31]) {
        for _ in 0..votes {
            app.clock.advance(1000);
            voter += 1;
            cast(&app, "moshtari", voter, stars).await;
        }
    }
    cast(&app, "formula", 1, Stars::parse("5").unwrap()).await;
    cast(&app, "formula", 1, Stars::parse("4").unwrap()).await;
    app
}

async fn target(app: &TestApp, slug: &str) -> Target<'static> {
    let article =
        articles::find(&app.db, &Slug::parse(slug).unwrap(), app.clock.now_ms()).await.unwrap().unwrap();
    Target::page(article.site_id, article.page_id)
}

async fn cast(app: &TestApp, slug: &str, voter: i32, stars: Stars) {
    let target = target(app, slug).await;
    let key = format!("voter {voter}");
    let network = format!("network {voter}");
    ratings::cast(&app.db, &app.clock, target, Voter { key: &key, network: &network }, stars).await.unwrap();
}

/// A browser in which somebody of this role is signed in.
async fn signed_in(app: &TestApp, role: Role, lang: Option<Locale>) -> Browser<'_> {
    let new = NewAccount {
        name: AccountName::parse("Anna").unwrap(),
        email: Address::parse(&format!("{role:?}@example.org")).unwrap(),
        role,
        lang,
    };
    let account = accounts::create(&app.db, &app.clock, &Hasher::default(), new, None).await.unwrap();
    let link = accounts::issue_sign_in_link(&app.db, &app.clock, account).await.unwrap();
    let browser = app.browser();
    let (_, token) = link.split_once("token=").unwrap();
    let answer = browser.post("/login/once", &[("token", token)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    browser
}

/// One part of a workbook, which is a zip archive of XML.
fn part(workbook: &Page, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(&workbook.bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
    xml
}

#[rocket::async_test]
async fn the_json_holds_the_numbers_of_the_screen() {
    // RATINGS T30.
    let app = with_ratings().await;
    let admin = signed_in(&app, Role::Admin, None).await;

    let rows: Vec<Value> =
        serde_json::from_slice(&admin.get("/desk/exports/ratings.json").await.bytes).unwrap();

    assert_eq!(rows.len(), 4);
    let look = &rows[0];
    assert_eq!(look["title"], "رفتار با مشتری");
    assert_eq!(look["url"], "http://nazar.test/articles/moshtari");
    assert_eq!((&look["votes"], &look["sum"]), (&55.into(), &235.into()));
    assert_eq!(look["average"].as_f64(), Some(235.0 / 55.0));
    assert_eq!(
        (&look["average_2dp"], &look["median"], &look["stars_5"]),
        (&4.27.into(), &5.0.into(), &31.into())
    );
    assert_eq!(look["published_at"], "2018-09-02T19:30:00Z");
    assert_eq!(
        (&look["first_vote_at"], &look["last_vote_at"]),
        (&"2026-03-21T10:00:01Z".into(), &"2026-03-21T10:00:55Z".into())
    );
    let formula = &rows[1];
    assert_eq!(
        (&formula["votes"], &formula["imported_votes"], &formula["votes_changed"]),
        (&56.into(), &55.into(), &1.into())
    );
    assert_eq!((&formula["average"], &formula["median"]), (&(241.0 / 56.0).into(), &Value::Null));
    assert_eq!(
        (&rows[2]["votes"], &rows[2]["stars_5"], &rows[2]["average"]),
        (&4.into(), &3.into(), &4.0.into())
    );
    assert_eq!(
        (&rows[3]["votes"], &rows[3]["average"], &rows[3]["ci95_low"]),
        (&0.into(), &Value::Null, &Value::Null)
    );
    for (slug, row) in ["moshtari", "formula", "zakaznik", "купац"].into_iter().zip(&rows) {
        let screen = ratings::summary(&app.db, target(&app, slug).await).await.unwrap();
        assert_eq!((&row["slug"], row["votes"].as_u64()), (&slug.into(), Some(screen.votes())));
        assert_eq!(row["average"].as_f64(), screen.average());
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_csv_has_a_mark_the_columns_and_no_formula() {
    // RATINGS T30, THREATS E01.
    let app = with_ratings().await;
    let admin = signed_in(&app, Role::Admin, None).await;

    let csv = admin.get("/desk/exports/ratings.csv").await.text();

    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], format!("\u{FEFF}{HEADER}"));
    assert_eq!(lines.len(), 5);
    assert!(lines[1].contains(",رفتار با مشتری,fa,مریم,فروش,published,"), "{}", lines[1]);
    assert!(lines[2].contains(",'=1+1,en,,,published,"), "{}", lines[2]);
    assert!(lines[4].contains("/articles/%D0%BA%D1%83%D0%BF%D0%B0%D1%86,Купац,sr,"), "{}", lines[4]);
    app.close().await;
}

#[rocket::async_test]
async fn the_workbook_has_numbers_and_turns_for_persian_readers() {
    // RATINGS T30.
    let app = with_ratings().await;
    let admin = signed_in(&app, Role::Admin, Some(Locale::Fa)).await;

    let answer = admin.get("/desk/exports/ratings.xlsx").await;

    let sheet = part(&answer, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"rightToLeft="1""#));
    assert!(sheet.contains(r#"<c r="J2"><v>55</v></c><c r="K2"><v>235</v></c>"#), "{sheet}");
    assert!(sheet.contains("=1+1") && !sheet.contains("<f>"), "{sheet}");
    let meanings = part(&answer, "xl/worksheets/sheet2.xml");
    assert!(meanings.contains("همهٔ آرا"), "{meanings}");
    app.close().await;
}

#[rocket::async_test]
async fn the_files_are_saved_never_shown_and_never_kept() {
    let app = with_ratings().await;
    let admin = signed_in(&app, Role::Admin, None).await;

    for (ending, kind) in [
        ("csv", "text/csv; charset=utf-8; header=present"),
        ("json", "application/json"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ] {
        let answer = admin.get(&format!("/desk/exports/ratings.{ending}")).await;

        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), Some(kind));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        let disposition = answer.header("content-disposition").unwrap();
        assert_eq!(
            disposition,
            format!(
                "attachment; filename=\"ratings.{ending}\"; \
                 filename*=UTF-8''Nazar%20ratings%202026-03-21.{ending}"
            )
        );
    }
    app.close().await;
}

#[rocket::async_test]
async fn only_administrators_take_them_home() {
    let app = with_ratings().await;
    let moderator = signed_in(&app, Role::Moderator, None).await;

    for path in [
        "/desk/exports",
        "/desk/exports/ratings.csv",
        "/desk/exports/ratings.json",
        "/desk/exports/ratings.xlsx",
    ] {
        let stranger = app.browser().get(path).await;
        let refused = moderator.get(path).await;

        assert!(matches!(stranger.status, 303 | 404), "{path}: {}", stranger.status);
        assert!(matches!(refused.status, 403 | 404), "{path}: {}", refused.status);
        assert!(!stranger.text().contains("moshtari") && !refused.text().contains("moshtari"), "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_page_of_exports_links_to_all_three() {
    let app = with_ratings().await;
    let admin = signed_in(&app, Role::Admin, Some(Locale::Cs)).await;

    let page = admin.get("/desk/exports").await;

    assert_eq!(page.status, 200, "{}", page.text());
    let links = page.attributes("main a[href^='/desk/exports/']", "href");
    for ending in ["csv", "json", "xlsx"] {
        assert!(links.contains(&format!("/desk/exports/ratings.{ending}")), "{links:?}");
        assert_eq!(admin.get(&format!("/desk/exports/ratings.{ending}")).await.status, 200);
    }
    assert_eq!(admin.get("/desk/exports/ratings.pdf").await.status, 404);
    app.close().await;
}
