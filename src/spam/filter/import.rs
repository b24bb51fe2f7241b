//! Learning from a table that the admin brings along.

use sha2::{Digest, Sha256};

use super::evaluate::Sample;
use super::lesson::{Lesson, Source, learn};
use crate::db::Db;
use crate::entities::ids::SiteId;
use crate::entities::label::Shield;
use crate::error::Result;

/// How many rows one transaction writes, so that nobody waits long for the database.
const BATCH: usize = 200;

/// Writes the rows of a table down as labels. The same row again changes its label and is no second one.
///
/// # Errors
/// The database; rows that were written down stay so, and the same table can be brought again.
pub async fn import(db: &Db, site: SiteId, samples: &[Sample], now_ms: i64) -> Result<()> {
    for batch in samples.chunks(BATCH) {
        db.write(async |tx| {
            for sample in batch {
                let lesson = Lesson {
                    site,
                    subject: Source::Import(number(sample)),
                    words: sample.words(),
                    is_spam: Some(sample.is_spam),
                    shield: Shield::Absent,
                    by: None,
                };
                learn(tx, lesson, now_ms).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// A number that tells rows apart: of what was written by whom, not of what it was called.
fn number(sample: &Sample) -> i64 {
    let digest =
        Sha256::new().chain_update(&sample.author).chain_update("\n").chain_update(&sample.text).finalize();
    let number = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    number.cast_signed()
}
