//! Looking into the database by hand, where no page tells.

use sea_orm::{ConnectionTrait, Statement, TryGetable};

use crate::app::TestApp;

async fn one<T: TryGetable>(app: &TestApp, query: &str) -> T {
    let statement = Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "x").unwrap()
}

/// The text called `x` in the only row.
pub async fn text(app: &TestApp, query: &str) -> String {
    one(app, query).await
}

/// The number called `x` in the only row.
pub async fn number(app: &TestApp, query: &str) -> i64 {
    one(app, query).await
}

/// Does what no page does.
pub async fn by_hand(app: &TestApp, command: &str) {
    app.db
        .write(async |tx| {
            tx.execute_unprepared(command).await?;
            Ok(())
        })
        .await
        .unwrap();
}
