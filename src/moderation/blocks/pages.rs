//! What the page of the blocks shows.

use std::collections::HashMap;

use serde::Serialize;

use super::forms::{DAYS, New};
use crate::entities::ids::AccountId;
use crate::error::{Faults, Result};
use crate::i18n::calendar;
use crate::moderation::pages::Reading;
use crate::policies::{Block, BlockKind};
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct Row {
    id: i64,
    kind_key: &'static str,
    label: String,
    author_url: Option<String>,
    reason: String,
    until: Option<i64>,
    is_over: bool,
    who: Option<String>,
    at: i64,
    when: String,
}

#[derive(Serialize)]
struct Choice {
    word: String,
    name_key: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct BlocksPage<'a> {
    rows: Vec<Row>,
    kinds: Vec<Choice>,
    days: Vec<Choice>,
    who: &'a str,
    reason: &'a str,
    back: &'a str,
    is_admin: bool,
    faults: Vec<FaultRow>,
}

/// The page; with 422 when the form was refused.
pub(super) fn page(
    reading: Reading,
    blocks: Vec<Block>,
    names: &HashMap<AccountId, String>,
    form: New<'_>,
    faults: &Faults,
    is_admin: bool,
) -> Result<Page> {
    let kinds = if is_admin {
        vec![BlockKind::Author, BlockKind::Address, BlockKind::Network]
    } else {
        vec![BlockKind::Author, BlockKind::Network]
    };
    let row = |block: Block| Row {
        id: block.id.0,
        kind_key: kind_key(block.kind),
        is_over: !block.is_on(reading.now_ms),
        label: if block.kind == BlockKind::Address && !is_admin { String::new() } else { block.label },
        author_url: (block.kind == BlockKind::Author).then(|| format!("/desk/authors/{}", block.key)),
        reason: block.reason,
        until: block.until,
        who: block.by.and_then(|id| names.get(&id).cloned()),
        at: block.at,
        when: calendar::relative(reading.locale, block.at, reading.now_ms),
    };
    let mut rows: Vec<Row> = blocks.into_iter().map(row).collect();
    rows.sort_by_key(|row| row.is_over);
    let choice = |kind: BlockKind| Choice {
        word: kind.as_str().to_owned(),
        name_key: kind_key(kind),
        is_chosen: kind.as_str() == form.kind,
    };
    let days = |(days, name_key): (u32, &'static str)| Choice {
        is_chosen: days.to_string() == form.days,
        word: days.to_string(),
        name_key,
    };
    let page = BlocksPage {
        rows,
        kinds: kinds.into_iter().map(choice).collect(),
        days: DAYS.into_iter().map(days).collect(),
        who: form.who,
        reason: form.reason,
        back: form.back,
        is_admin,
        faults: fault_rows(reading.locale, faults),
    };
    let page = Page::new("moderation/blocks.html", &page)?;
    Ok(if faults.is_empty() { page } else { page.status(422) })
}

fn kind_key(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Author => "block-kind-author",
        BlockKind::Address => "block-kind-address",
        BlockKind::Network => "block-kind-network",
    }
}
