//! What the page of the filter's figures shows: week by week, reason by reason, night by night.

use serde::Serialize;

use crate::error::Result;
use crate::i18n::{self, Args, Direction, Locale};
use crate::moderation::pages::Reading;
use crate::opinions::Standing;
use crate::spam::{Figures, Measured, ReasonTally, Week};
use crate::web::Page;

/// The chart's measures; text stands beside it, so that it grows with the page and letters do not.
const SLOT: i64 = 50;
const BAR: i64 = 34;
const HEIGHT: i64 = 150;
/// So that a single text can be seen among hundreds.
const LEAST: i64 = 3;
/// How many nights the page tells.
const NIGHTS: usize = 14;
/// How many reasons it tells.
const REASONS: usize = 20;

/// A week's column.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct Column {
    starts_at: i64,
    x: i64,
    parts: Vec<Part>,
}

/// A part of a column.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct Part {
    kind: &'static str,
    y: i64,
    height: i64,
}

#[derive(Serialize)]
struct Chart {
    width: i64,
    height: i64,
    bar: i64,
    most: i64,
    columns: Vec<Column>,
}

#[derive(Serialize)]
struct WeekRow {
    starts_at: i64,
    n_caught: i64,
    n_missed: i64,
    n_doubted: i64,
    n_lost: i64,
}

#[derive(Serialize)]
struct NightRow {
    at: i64,
    n: usize,
    precision: Option<f64>,
    recall: Option<f64>,
    recall_strict: Option<f64>,
}

#[derive(Serialize)]
struct ReasonRow {
    text: String,
    n: i64,
    n_spam: i64,
    precision: f64,
}

/// What another program that is asked has had to say for itself.
#[derive(Serialize)]
struct ServiceRow {
    name: &'static str,
    is_refused: bool,
    is_silent: bool,
    answered_at: Option<i64>,
    doubt: Option<String>,
    doubt_at: Option<i64>,
    alert: Option<String>,
    alert_at: Option<i64>,
}

#[derive(Serialize)]
struct FiguresPage {
    n_caught: i64,
    n_wrong: i64,
    n_lost: i64,
    has_weeks: bool,
    chart: Chart,
    weeks: Vec<WeekRow>,
    n_labels: u64,
    n_spam: u64,
    revision: Option<i64>,
    made_at: Option<i64>,
    nights: Vec<NightRow>,
    reasons: Vec<ReasonRow>,
    services: Vec<ServiceRow>,
}

/// The page.
pub(super) fn page(
    reading: Reading,
    figures: &Figures,
    reasons: Vec<ReasonTally>,
    services: Vec<Standing>,
) -> Result<Page> {
    let this = figures.this_week();
    let page = FiguresPage {
        n_caught: this.n_caught,
        n_wrong: this.n_wrong(),
        n_lost: this.n_lost,
        has_weeks: figures.weeks.iter().any(|week| sum(week) > 0),
        chart: chart(&figures.weeks, reading.locale.direction()),
        weeks: figures.weeks.iter().map(week_row).collect(),
        n_labels: figures.n_labels,
        n_spam: figures.n_spam,
        revision: figures.revision,
        made_at: figures.made_at,
        nights: figures.measured.iter().take(NIGHTS).map(night_row).collect(),
        reasons: reasons.into_iter().take(REASONS).map(|one| reason_row(reading.locale, &one)).collect(),
        services: services.into_iter().map(service_row).collect(),
    };
    Page::new("moderation/figures.html", &page)
}

fn sum(week: &Week) -> i64 {
    week.n_caught + week.n_wrong()
}

/// Weeks as columns; time runs as the page is read, so that the newest stands last.
fn chart(weeks: &[Week], direction: Direction) -> Chart {
    let most = weeks.iter().map(sum).max().unwrap_or_default();
    let n_weeks = i64::try_from(weeks.len()).unwrap_or_default();
    let column = |(age, week): (i64, &Week)| {
        let place = match direction {
            Direction::Ltr => n_weeks - 1 - age,
            Direction::Rtl => age,
        };
        let mut floor = HEIGHT;
        let mut part = |kind, n: i64| {
            let height = if n == 0 { 0 } else { (n * (HEIGHT - 2 * LEAST) / most.max(1)).max(LEAST) };
            floor -= height;
            Part { kind, y: floor, height }
        };
        let parts = vec![
            part("caught", week.n_caught),
            part("wrong", week.n_missed + week.n_doubted),
            part("lost", week.n_lost),
        ];
        Column {
            starts_at: week.starts_at,
            x: place * SLOT + (SLOT - BAR) / 2,
            parts: parts.into_iter().filter(|part| part.height > 0).collect(),
        }
    };
    let columns = (0..).zip(weeks).map(column).collect();
    Chart { width: n_weeks * SLOT, height: HEIGHT, bar: BAR, most, columns }
}

fn week_row(week: &Week) -> WeekRow {
    let Week { starts_at, n_caught, n_missed, n_doubted, n_lost } = *week;
    WeekRow { starts_at, n_caught, n_missed, n_doubted, n_lost }
}

fn night_row(night: &Measured) -> NightRow {
    let metrics = &night.metrics;
    NightRow {
        at: night.at,
        n: metrics.n,
        precision: metrics.precision,
        recall: metrics.recall,
        recall_strict: metrics.recall_at_fpr.one_percent,
    }
}

fn reason_row(locale: Locale, tally: &ReasonTally) -> ReasonRow {
    ReasonRow {
        text: named(locale, &tally.key),
        n: tally.n_spam + tally.n_ham,
        n_spam: tally.n_spam,
        precision: tally.precision(),
    }
}

/// A reason in words, whichever word, domain or number it was about.
fn named(locale: Locale, key: &str) -> String {
    let any = match key {
        "reason-spam-domain" => "reason-any-spam-domain",
        "reason-doubtful-domain" => "reason-any-doubtful-domain",
        "reason-honest-domain" => "reason-any-honest-domain",
        "reason-new-domain" => "reason-any-new-domain",
        "reason-rule-spam" => "reason-any-rule-spam",
        "reason-rule-hold" => "reason-any-rule-hold",
        "reason-filter-spam" => "reason-any-filter-spam",
        "reason-links" => "reason-any-links",
        "reason-house-links" => "reason-any-house-links",
        "reason-house-network" => "reason-any-house-network",
        "reason-house-name" => "reason-any-house-name",
        "reason-repeat" => "reason-any-repeat",
        other => other,
    };
    if !i18n::messages::has(locale, any) {
        return any.to_owned();
    }
    i18n::format(locale, any, &Args::new().number("n", 1).text("what", "…"))
}

fn service_row(standing: Standing) -> ServiceRow {
    let (doubt, doubt_at) = standing.doubt.unzip();
    let (alert, alert_at) = standing.alert.unzip();
    ServiceRow {
        name: standing.service.name(),
        is_refused: standing.is_refused,
        is_silent: standing.is_silent,
        answered_at: standing.answered_at,
        doubt,
        doubt_at,
        alert,
        alert_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(n_caught: i64, n_missed: i64, n_lost: i64) -> Week {
        Week { n_caught, n_missed, n_lost, ..Week::default() }
    }

    #[test]
    fn time_runs_as_the_page_is_read_and_columns_stand_on_one_ground() {
        let weeks = [week(400, 2, 0), week(0, 0, 0), week(100, 0, 1)];
        let ltr = chart(&weeks, Direction::Ltr);
        let rtl = chart(&weeks, Direction::Rtl);

        assert_eq!(ltr.columns.iter().map(|one| one.x).collect::<Vec<_>>(), [108, 58, 8], "newest last");
        assert_eq!(rtl.columns.iter().map(|one| one.x).collect::<Vec<_>>(), [8, 58, 108]);
        for columns in [&ltr.columns, &rtl.columns] {
            assert!(columns[1].parts.is_empty());
            for column in [&columns[0], &columns[2]] {
                let mut floor = HEIGHT;
                for part in &column.parts {
                    assert_eq!(part.y + part.height, floor, "{column:?}");
                    assert!(part.height >= LEAST && part.y >= 0, "{column:?}");
                    floor = part.y;
                }
            }
        }
        assert!(ltr.columns[0].parts[0].height > 3 * ltr.columns[2].parts[0].height);
        assert_eq!(ltr.most, 402);
    }

    #[test]
    fn nothing_yet_is_a_chart_of_nothing() {
        let empty = chart(&[Week::default(); 12], Direction::Rtl);
        assert!(empty.columns.iter().all(|column| column.parts.is_empty()));
        assert_eq!(chart(&[], Direction::Ltr).width, 0);
    }

    #[test]
    fn every_reason_has_a_name_in_every_language() {
        for key in [
            "reason-spam-domain",
            "reason-rule-hold",
            "reason-filter-spam",
            "reason-links",
            "reason-honeypot",
        ] {
            for locale in Locale::ALL {
                let name = named(locale, key);
                assert!(!name.starts_with("reason-") && !name.contains('‹'), "{name}");
            }
        }
    }
}
