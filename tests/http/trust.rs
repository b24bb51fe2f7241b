//! Writers whom moderators trust: never asked for a picture, and judged like everybody.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use nazar::config::CaptchaMode;

use crate::accounts::moderator;
use crate::app::ANSWER;
use crate::proof::{ON_A, send, working};

/// Another program that is asked for its opinion, counts that, and says nothing.
struct Asked {
    address: String,
    times: Arc<AtomicUsize>,
}

impl Asked {
    fn listen() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let times = Arc::new(AtomicUsize::new(0));
        let counter = times.clone();
        std::thread::spawn(move || {
            for one in listener.incoming() {
                counter.fetch_add(1, Ordering::SeqCst);
                drop(one);
            }
        });
        Self { address, times }
    }

    fn count(&self) -> usize {
        self.times.load(Ordering::SeqCst)
    }
}

#[rocket::async_test]
async fn a_trusted_writer_is_asked_in_no_mode_until_a_moderator_regrets() {
    for mode in [CaptchaMode::Always, CaptchaMode::Suspicious] {
        let asked = Asked::listen();
        let app = working(|settings| {
            settings.captcha.mode = mode;
            settings.opinions.spamassassin_address = Some(asked.address.clone());
        })
        .await;
        let (writer, desk) = (app.browser(), moderator(&app).await);
        let mut ids = Vec::new();
        for n in 0..2 {
            let page = send(&writer, ON_A, &format!("approved words {n}"), "").await;
            let ticket = page.value("ticket").unwrap();
            let fields = [
                ("name", "Ann"),
                ("body", &format!("approved words {n}")),
                ("ticket", &ticket),
                ("answer", ANSWER),
            ];
            let done = writer.post(ON_A, &fields).await;
            assert_eq!(done.status, 303);
            ids.push(done.location().unwrap().rsplit_once("comment-").unwrap().1.to_owned());
            let approval = format!("/desk/comments/{}/approval", ids[n]);
            assert_eq!(desk.post(&approval, &[("seen", "held")]).await.status, 303);
        }

        for path in ["/articles/a", "/articles/a/comments/new"] {
            assert_eq!(writer.get(path).await.attribute("img[src^='/captcha/']", "src"), None, "{path}");
        }
        let before = asked.count();
        assert_eq!(send(&writer, ON_A, "see https://example.com", "").await.status, 303, "{mode:?}");
        assert_eq!(asked.count(), before + 1, "{mode:?}: other programs are asked about trusted writers too");

        let regret = format!("/desk/comments/{}/spam", ids[0]);
        assert_eq!(desk.post(&regret, &[("seen", "published")]).await.status, 303);
        let asked = send(&writer, ON_A, "more words", "").await;
        assert_eq!((asked.status, asked.value("ticket").is_some()), (422, true), "{mode:?}");
        app.close().await;
    }
}
