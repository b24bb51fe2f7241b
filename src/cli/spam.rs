//! `nazar spam …`: teaching the filter from a table, and measuring it.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;

use super::{Failure, Ground, labelled};
use crate::entities::ids::DEFAULT_SITE;
use crate::spam::{self, Evaluation, Filter, Metrics, Sample, Split};

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Teach the site's filter what the table says; the same table again teaches nothing new.
    ///
    /// The table has the columns text,label[,author]; label 1 or spam is spam, 0 or ham is not.
    Train {
        /// The table.
        file: PathBuf,
    },
    /// Measure the filter on texts whose kind is known; it begins empty each time.
    ///
    /// The table has the columns text,label[,author,date,group]; label 1 or spam is spam, 0 or ham is not.
    /// Where there are groups, each is judged by what the others teach.
    Evaluate {
        /// The table.
        file: PathBuf,
        /// Learn from this table and judge all of FILE.
        #[arg(long, value_name = "OTHER.csv")]
        train: Option<PathBuf>,
        /// In how many parts FILE is dealt, where it has no groups.
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(2..=1000))]
        folds: u16,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
        /// Write the probability of each row, one a line.
        #[arg(long, value_name = "FILE")]
        scores: Option<PathBuf>,
    },
}

pub(super) async fn run(act: &Act, ground: impl FnOnce() -> Result<Ground, Failure>) -> Result<(), Failure> {
    match act {
        Act::Train { file } => train(file, ground).await,
        Act::Evaluate { file, train, folds, json, scores } => {
            evaluate(file, train.as_deref(), usize::from(*folds), *json, scores.as_deref())
        }
    }
}

async fn train(file: &Path, ground: impl FnOnce() -> Result<Ground, Failure>) -> Result<(), Failure> {
    let table = labelled::read(file)?;
    let ground = ground()?;
    let db = ground.db().await?;
    let (site, now_ms) = (DEFAULT_SITE, ground.clock.now_ms());
    spam::import(&db, site, &table.samples, now_ms).await?;
    let is_trained = spam::keep_up(&db, &Filter::default(), now_ms).await?;
    let figures = spam::figures(&db, site, now_ms).await?;
    db.close().await?;
    let mut out = std::io::stdout().lock();
    let n_spam = table.samples.iter().filter(|sample| sample.is_spam).count();
    writeln!(out, "{} rows, {n_spam} spam", table.samples.len())?;
    writeln!(out, "the filter has {} labels, {} spam", figures.n_labels, figures.n_spam)?;
    match figures.revision.filter(|_| is_trained) {
        Some(revision) => writeln!(out, "version {revision} of the model has learned them")?,
        None => writeln!(out, "the running server learns them within a minute")?,
    }
    Ok(())
}

/// What `--json` prints.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    metrics: &'a Metrics,
    micros_per_check: f64,
}

fn evaluate(
    file: &Path,
    train: Option<&Path>,
    folds: usize,
    json: bool,
    scores: Option<&Path>,
) -> Result<(), Failure> {
    let table = labelled::read(file)?;
    let others = train.map(labelled::read).transpose()?;
    let split = match &others {
        Some(others) => Split::Others(&others.samples),
        None if table.has_groups => Split::Groups,
        None => Split::Folds(folds),
    };
    match (&others, train) {
        (Some(others), Some(train)) => assert_both(&others.samples, train)?,
        (_, _) => assert_both(&table.samples, file)?,
    }
    let evaluation = spam::evaluate(&table.samples, split);
    if let Some(path) = scores {
        let mut lines = String::new();
        for score in &evaluation.scores {
            let _written = writeln!(lines, "{score}");
        }
        std::fs::write(path, lines)
            .map_err(|error| Failure::Failed(format!("{} cannot be written: {error}", path.display())))?;
    }
    let mut out = std::io::stdout().lock();
    if json {
        let printed = Printed { metrics: &evaluation.metrics, micros_per_check: evaluation.micros_per_check };
        let line = serde_json::to_string(&printed).map_err(|error| Failure::Failed(error.to_string()))?;
        writeln!(out, "{line}")?;
        return Ok(());
    }
    write!(out, "{}", words(&evaluation, split))?;
    Ok(())
}

/// Nothing can be learned from one kind alone.
fn assert_both(samples: &[Sample], path: &Path) -> Result<(), Failure> {
    let n_spam = samples.iter().filter(|sample| sample.is_spam).count();
    let n_ham = samples.len() - n_spam;
    if n_spam < 2 || n_ham < 2 {
        let words = "nothing can be learned from it: at least two rows of each kind are needed";
        return Err(Failure::Failed(format!("{}: {n_spam} spam, {n_ham} honest; {words}", path.display())));
    }
    Ok(())
}

/// The measures as a table for people.
fn words(evaluation: &Evaluation, split: Split<'_>) -> String {
    let metrics = &evaluation.metrics;
    let split = match split {
        Split::Folds(n) => format!("{n} parts, each judged by what the others teach"),
        Split::Groups => "groups, each judged by what the others teach".to_owned(),
        Split::Others(others) => format!("judged by what {} other texts teach", others.len()),
    };
    let rows = [
        ("precision (p >= .5)", metrics.precision),
        ("recall (p >= .5)", metrics.recall),
        ("F1 (p >= .5)", metrics.f1),
        ("AUC", metrics.auc),
        ("recall at 1 % false positives", metrics.recall_at_fpr.one_percent),
        ("recall at 0.2 % false positives", metrics.recall_at_fpr.two_permille),
        ("false positives at recall .90", metrics.fpr_at_recall.ninety),
        ("false positives at recall .95", metrics.fpr_at_recall.ninety_five),
        ("honest texts called spam at p >= .5", metrics.flagged_ham.half),
        ("honest texts called spam at p >= .9", metrics.flagged_ham.ninety),
    ];
    let mut words = format!("{} texts, {} spam; {split}\n", metrics.n, metrics.spam);
    for (name, value) in rows {
        let value = value.map_or_else(|| "-".to_owned(), |value| format!("{value:.4}"));
        let _written = writeln!(words, "{name:<36} {value:>10}");
    }
    let _written = writeln!(words, "{:<36} {:>10.1}", "microseconds a check", evaluation.micros_per_check);
    let _written = writeln!(words, "{:<36} {:>10}", "model, bytes", evaluation.model_bytes);
    words
}
