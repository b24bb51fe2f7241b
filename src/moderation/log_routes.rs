//! The log's page: what is looked for stands in the address.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use rocket::get;

use super::log::{Line, undoable, undoable_mark};
use super::log_pages::{self, LogRow, LogView};
use super::routes::Desk;
use super::{blocks, store};
use crate::accounts::{self, Account, Role};
use crate::audit::{self, Asked, Sight};
use crate::db::Db;
use crate::entities::ids::CommentId;
use crate::entities::log_entry::SubjectKind;
use crate::error::Result;
use crate::web::{Page, Pager};

const LOG_PER_PAGE: u64 = 50;

/// Which lines this account may see.
fn sight(account: &Account) -> Sight {
    match account.role {
        Role::Admin => Sight::All,
        Role::Moderator => Sight::Within {
            own: account.id,
            sites: account.scope.sites.clone(),
            langs: account.scope.langs.clone(),
        },
    }
}

#[get("/desk/log?<page>&<asked..>")]
pub(super) async fn log(page: Option<&str>, asked: Asked<'_>, desk: Desk<'_>) -> Result<Page> {
    let (sought, sight) = (asked.parse(desk.reading.locale), sight(&desk.by));
    let db = desk.db.r();
    let n_rows = audit::count(db, &sought, &sight).await?;
    let link = |page| format!("/desk/log?{}", asked.query(Some(page)));
    let pager = Pager::new(page, n_rows, LOG_PER_PAGE, link);
    let rows = audit::list(db, &sought, &sight, pager.offset(LOG_PER_PAGE), LOG_PER_PAGE).await?;
    let lines = rows.into_iter().map(Line::from).collect();
    let view = LogView {
        entries: entries(desk.db, lines).await?,
        people: accounts::list(desk.db).await?,
        asked: &asked,
        n_rows,
        pager,
    };
    log_pages::log(desk.reading, &desk.by, view)
}

/// The newest decisions that this account may see.
pub(super) async fn newest(desk: &Desk<'_>, limit: u64) -> Result<Vec<LogRow>> {
    let sought = Asked { kind: SubjectKind::Comment.as_str(), ..Asked::default() }.parse(desk.reading.locale);
    let rows = audit::list(desk.db.r(), &sought, &sight(&desk.by), 0, limit).await?;
    entries(desk.db, rows.into_iter().map(Line::from).collect()).await
}

/// What lines may be about whose deeds can be undone.
const UNDOABLE: [SubjectKind; 3] = [SubjectKind::Comment, SubjectKind::Article, SubjectKind::Block];

/// Lines of the log with their comments, and which of them can be undone.
async fn entries(db: &Db, lines: Vec<Line>) -> Result<Vec<LogRow>> {
    let about = |kind: SubjectKind| -> Vec<i64> {
        lines.iter().filter(|line| line.subject == kind).map(|line| line.comment_id.0).collect()
    };
    let ids = about(SubjectKind::Comment).into_iter().map(CommentId).collect();
    let comments = crate::comments::store::list(db.r(), ids).await?;
    let mut whole: HashMap<(SubjectKind, i64), Vec<Line>> = HashMap::new();
    for kind in UNDOABLE {
        for line in store::lines_about(db.r(), kind, about(kind)).await? {
            whole.entry((kind, line.comment_id.0)).or_default().push(line);
        }
    }
    let mut n_together: HashMap<String, u64> = HashMap::new();
    for batch in lines.iter().filter_map(|line| line.batch.clone()) {
        if let Entry::Vacant(free) = n_together.entry(batch) {
            let n = store::count_batch(db.r(), free.key()).await?;
            free.insert(n);
        }
    }
    let mut offered: HashSet<String> = HashSet::new();
    let row = |line: Line| {
        let is_of_comment = line.subject == SubjectKind::Comment;
        let comment = comments.get(&line.comment_id).filter(|_| is_of_comment).cloned();
        let own = whole.get(&(line.subject, line.comment_id.0)).map(Vec::as_slice).unwrap_or_default();
        let open = match (line.subject, &comment) {
            (SubjectKind::Comment, Some(comment)) => undoable(own, comment.state),
            (SubjectKind::Article, _) => undoable_mark(own),
            (SubjectKind::Block, _) => own.last().filter(|last| last.act == blocks::ADDED),
            _ => None,
        };
        // A deed of many lines has one button, at the newest that is shown.
        let is_undoable = open.is_some_and(|open| open.id == line.id)
            && line.batch.as_ref().is_none_or(|batch| offered.insert(batch.clone()));
        let is_undone = own.iter().any(|other| other.undoes == Some(line.id));
        let n_together = line.batch.as_ref().and_then(|batch| n_together.get(batch)).copied().unwrap_or(1);
        LogRow { line, comment, is_undoable, is_undone, n_together }
    };
    Ok(lines.into_iter().map(row).collect())
}
