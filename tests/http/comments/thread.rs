//! Who answers whom, and where it stands.

use nazar::entities::comment::CommentState;

use super::*;

#[rocket::async_test]
async fn i09_only_a_published_comment_of_the_same_page_is_answered() {
    let app = open_without_captcha().await;
    import(&app, "second", "comments: open\n").await;
    let ana = app.browser();
    let (good, gone) = (publish(&app, &[]).await, publish(&app, &[("body", "gone")]).await);
    move_to(&app, &gone, CommentState::Trashed).await;
    let page = ana.get("/articles/second/comments/new").await;
    let elsewhere = [("name", "Ana"), ("body", "x"), ("submission", &page.value("submission").unwrap())];
    let elsewhere = ana.post("/articles/second/comments", &elsewhere).await;
    let elsewhere = elsewhere.location().unwrap().split_once("#comment-").unwrap().1.to_owned();

    for parent in [&*gone, &elsewhere, "0", "-1", "9223372036854775808", "1' OR '1'='1", "١"] {
        let answer = write(&ana, &[("reply_to", parent), ("body", "an answer")]).await;
        assert_eq!(answer.status, 422, "{parent}");
        assert_eq!(answer.value("body").unwrap().trim(), "an answer");
        let form = format!(
            "{FORM}?reply_to={}",
            url::form_urlencoded::byte_serialize(parent.as_bytes()).collect::<String>()
        );
        assert_eq!(ana.get(&form).await.status, 404, "{parent}");
    }
    let reply = sent(&write(&ana, &[("reply_to", &good), ("body", "an answer")]).await);

    assert_eq!(find(&app, &reply).await.parent_id, Some(find(&app, &good).await.id));
    let form = ana.get(&format!("{FORM}?reply_to={good}")).await;
    assert_eq!(form.first(".parent__body").as_deref(), Some("Well said."));
    assert_eq!(form.value("reply_to").as_deref(), Some(&*good));
    app.close().await;
}

#[rocket::async_test]
async fn a_held_comment_cannot_be_answered() {
    let app = moderated().await;
    let ana = app.browser();
    let id = sent(&write(&ana, &[]).await);

    let answer = write(&ana, &[("reply_to", &id), ("body", "to myself")]).await;

    assert_eq!(answer.status, 422);
    app.close().await;
}

#[rocket::async_test]
async fn i02_odd_names_of_comments_are_not_found() {
    let app = open().await;
    for id in ["1", "0", "-1", "9223372036854775808", "%27%20OR%201=1--", "%00", "%ff", "..%2f..%2fetc"] {
        for path in [format!("/comments/{id}"), format!("/comments/{id}/edit")] {
            let status = app.browser().get(&path).await.status;
            assert!((400..500).contains(&status), "{path}: {status}");
        }
    }
    for query in
        ["sort=%27", "page=-1", "page=0", "page=1e9", "page=99999999999999999999", "sort[]=x&page[]=1"]
    {
        assert_eq!(app.browser().get(&format!("{PATH}?{query}")).await.status, 200, "{query}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_direction_that_the_writer_saw_is_kept() {
    let app = open_without_captcha().await;

    let seen = publish(&app, &[("body", "OpenRouter hello"), ("body.dir", "rtl")]).await;
    let decided = publish(&app, &[("body", "OpenRouter برای همهٔ ما خوب است")]).await;

    let page = app.browser().get(PATH).await;
    for id in [&seen, &decided] {
        let dir = page.attribute(&format!("#comment-{id} .comment__body"), "dir");
        assert_eq!(dir.as_deref(), Some("rtl"));
    }
    app.close().await;
}

#[rocket::async_test]
async fn replies_stand_under_their_comment_and_gaps_are_kept_for_them() {
    let app = open_without_captcha().await;
    let root = publish(&app, &[("body", "root")]).await;
    let mut chain = vec![root.clone()];
    for depth in 1..=4 {
        let parent = chain.last().unwrap().clone();
        chain.push(publish(&app, &[("body", &format!("depth {depth}")), ("reply_to", &parent)]).await);
    }
    let alone = publish(&app, &[("body", "alone")]).await;

    move_to(&app, &chain[1], CommentState::Rejected).await;
    move_to(&app, &alone, CommentState::Trashed).await;

    let page = app.browser().get(PATH).await;
    assert_eq!(page.all(".thread .thread .thread").len(), 1, "three levels");
    assert_eq!(page.all(".thread .thread .thread .thread").len(), 0);
    assert_eq!(page.all(".comment--gone").len(), 1);
    assert!(!page.text().contains("depth 1") && !page.text().contains("alone"));
    let answered = page.attributes(&format!("#comment-{} .comment__to a", chain[4]), "href");
    assert_eq!(answered, [format!("#comment-{}", chain[3])]);
    assert_eq!(page.all("#comments-name"), ["4 comments"]);
    app.close().await;
}

#[rocket::async_test]
async fn beyond_a_hundred_there_are_pages_and_permalinks_find_them() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    let mut ids = Vec::new();
    for n in 0..103 {
        ids.push(sent(&write(&ana, &[("body", &format!("number {n}"))]).await));
    }

    let (first, second) = (ana.get(PATH).await, ana.get(&format!("{PATH}?page=2")).await);
    let newest = ana.get(&format!("{PATH}?sort=newest")).await;
    let permalink = ana.get(&format!("/comments/{}", ids[102])).await;

    assert_eq!((first.all(".comment").len(), second.all(".comment").len()), (100, 3));
    assert_eq!(first.attribute(".pager a[rel=next]", "href").as_deref(), Some("?page=2#comments"));
    assert!(body_of(&newest, &ids[102]).is_some() && body_of(&newest, &ids[0]).is_none());
    assert_eq!(permalink.location().unwrap(), format!("{PATH}?page=2#comment-{}", ids[102]));
    app.close().await;
}
