//! Who comes to this room, and what a handler needs to serve them.

use crate::articles::{self, Article, CommentsPolicy};
use crate::captcha::{HeldTickets, TicketId, Tickets};
use crate::clock::Clock;
use crate::comments::closing;
use crate::comments::discussion;
use crate::comments::edit::{self, Admitted};
use crate::comments::edit_keys::EditKeys;
use crate::comments::forms::{NewComment, parse_id};
use crate::comments::staff;
use crate::comments::store::{self, Whole};
use crate::comments::submit::{Sender, Tools};
use crate::config::{CaptchaMode, LimitKind, Settings};
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::error::{Error, Result};
use crate::opinions::Opinions;
use crate::spam::{Filter, Lists};
use crate::web::{Language, Limits, Newcomer, Reader, Visitor};
use rocket::Request;
use rocket::http::{CookieJar, Status};
use rocket::request::{FromRequest, Outcome};
use std::borrow::Cow;
use std::sync::Arc;

/// One request to this room.
pub(super) struct Visit<'r> {
    db: &'r Db,
    pub(super) settings: &'r Settings,
    tickets: &'r Tickets,
    opinions: &'r Opinions,
    filter: &'r Filter,
    lists: &'r Lists,
    limits: &'r Limits,
    now_ms: i64,
    pub(super) visitor: Visitor,
    pub(super) reader: Reader<'r>,
    pub(super) language: Language<'r>,
    pub(super) jar: &'r CookieJar<'r>,
    held_tickets: HeldTickets,
    pub(super) edit_keys: EditKeys,
}

impl<'r> Visit<'r> {
    /// What the verbs work with.
    pub(super) fn tools(&self) -> Tools<'r> {
        Tools {
            db: self.db,
            settings: self.settings,
            tickets: self.tickets,
            opinions: self.opinions,
            filter: self.filter,
            lists: self.lists,
            now_ms: self.now_ms,
        }
    }

    /// The article of this slug; from here on the answer speaks its language.
    pub(super) async fn article(&self, slug: &str) -> Result<Article> {
        let article = articles::get(self.db, slug, self.now_ms).await?;
        self.language.switch_to(article.lang);
        Ok(closing::as_it_stands(self.db, Cow::Owned(article), self.now_ms).await?.into_owned())
    }

    /// The published comment of this article that a form answers.
    pub(super) async fn parent(&self, article: &Article, form: &NewComment) -> Result<Option<Whole>> {
        let Some(id) = parse_id(form.reply_to.trim()) else { return Ok(None) };
        let whole = store::find(self.db.r(), &id.as_hyphenated().to_string()).await?;
        let is_here = |one: &Whole| one.page_id == article.page_id && one.state == CommentState::Published;
        Ok(whole.filter(is_here))
    }

    /// Why nobody may write here any more, if so: moderators or its author closed the page, or the branch that
    /// is answered in.
    pub(super) async fn closed(&self, article: &Article, form: &NewComment) -> Result<Option<&'static str>> {
        if article.comments == CommentsPolicy::Closed {
            return Ok(Some("fault-comments-closed"));
        }
        match self.parent(article, form).await? {
            Some(parent) if store::is_closed(self.db.r(), staff::branch(&parent)).await? => {
                Ok(Some("fault-thread-closed"))
            }
            Some(_) | None => Ok(None),
        }
    }

    /// A comment by its public id, with its article; from here on the answer speaks its language.
    pub(super) async fn comment(&self, id: &str) -> Result<(Whole, Article)> {
        let id = parse_id(id).ok_or(Error::NotFound)?.as_hyphenated().to_string();
        let whole = store::find(self.db.r(), &id).await?.ok_or(Error::NotFound)?;
        let article = self.article_of(&whole).await?;
        Ok((whole, article))
    }

    /// Lets the writer in who holds the key to a comment.
    pub(super) async fn admit(&self, id: &str) -> Result<(Admitted, Article)> {
        let id = parse_id(id).ok_or(Error::NotFound)?.as_hyphenated().to_string();
        let admitted = edit::admit(self.tools(), &id, self.edit_keys.find(&id)).await?;
        let (Admitted::InTime(whole) | Admitted::Late(whole)) = &admitted;
        let article = self.article_of(whole).await?;
        Ok((admitted, article))
    }

    async fn article_of(&self, whole: &Whole) -> Result<Article> {
        let teaser =
            articles::find_by_page(self.db, whole.page_id, self.now_ms).await?.ok_or(Error::NotFound)?;
        self.article(teaser.slug.as_str()).await
    }

    /// The tickets that may open the way for a form: its own, or those of the cookie.
    pub(super) fn candidates(&self, form: &NewComment) -> Vec<TicketId> {
        match TicketId::parse(form.ticket.trim()) {
            Some(own) => vec![own],
            None => self.held_tickets.0.clone(),
        }
    }

    /// Who sends; a browser that sends for the first time gets its cookie with what comes of it.
    pub(super) fn sender(&self) -> Result<(Sender, Newcomer)> {
        let network_key = self.visitor.network_key.clone();
        let newcomer = self.reader.newcomer()?;
        Ok((Sender { reader_key: newcomer.key.clone(), network_key }, newcomer))
    }

    /// Counts one comment on its way.
    pub(super) fn count_comment(&self, form: &NewComment) -> Result<()> {
        let network = &self.visitor.network_key;
        // Without a ticket nothing is stored, so it is none of the few that are.
        if form.is_unread() && !self.candidates(form).is_empty() {
            self.limits.check(LimitKind::UnreadNetwork, network, self.now_ms)?;
        }
        if let Some(author) = self.reader.key() {
            self.limits.check(LimitKind::CommentAuthor, &author, self.now_ms)?;
        }
        self.limits.check(LimitKind::CommentNetwork, network, self.now_ms)?;
        self.limits.check(LimitKind::CommentGlobal, "", self.now_ms)
    }

    /// Counts one comment of a network that pictures are asked of on suspicion only; whether it is one too many.
    pub(super) fn is_hasty(&self) -> bool {
        let is_counted = self.settings.captcha.mode == CaptchaMode::Suspicious;
        is_counted
            && self.limits.check(LimitKind::UnaskedNetwork, &self.visitor.network_key, self.now_ms).is_err()
    }

    /// Whether moderators trust the reader, as far as it matters for what a form shows.
    pub(super) async fn is_trusted(&self, article: &Article) -> Result<bool> {
        let reader_key = self.reader.key();
        discussion::is_trusted(self.db, article, reader_key.as_deref(), self.settings, self.now_ms).await
    }

    /// Counts one comment of this sender that may be stored; tells whether it is more than people usually send.
    pub(super) fn is_over_soft_cap(&self, sender: &Sender) -> bool {
        let is_over = |kind, key: &str| self.limits.check(kind, key, self.now_ms).is_err();
        let by_network = is_over(LimitKind::HeldNetwork, &sender.network_key);
        is_over(LimitKind::HeldAuthor, &sender.reader_key) || by_network
    }

    /// Counts one report of a comment.
    pub(super) fn count_report(&self) -> Result<()> {
        if let Some(author) = self.reader.key() {
            self.limits.check(LimitKind::ReportAuthor, &author, self.now_ms)?;
        }
        self.limits.check(LimitKind::ReportNetwork, &self.visitor.network_key, self.now_ms)
    }

    /// Counts one picture for the form's own page.
    pub(super) fn count_picture(&self) -> Result<()> {
        self.limits.check(LimitKind::PictureNetwork, &self.visitor.network_key, self.now_ms)?;
        self.limits.check(LimitKind::PictureGlobal, "", self.now_ms)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visit<'r> {
    type Error = crate::error::Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let (
            Some(db),
            Some(settings),
            Some(tickets),
            Some(opinions),
            Some(filter),
            Some(lists),
            Some(limits),
            Some(clock),
            Outcome::Success(visitor),
            Outcome::Success(reader),
            Outcome::Success(language),
            Outcome::Success(held_tickets),
            Outcome::Success(edit_keys),
        ) = (
            rocket.state::<Db>(),
            rocket.state::<Arc<Settings>>(),
            rocket.state::<Tickets>(),
            rocket.state::<Opinions>(),
            rocket.state::<Filter>(),
            rocket.state::<Lists>(),
            rocket.state::<Limits>(),
            rocket.state::<Clock>(),
            request.guard::<Visitor>().await,
            request.guard::<Reader<'r>>().await,
            request.guard::<Language<'r>>().await,
            request.guard::<HeldTickets>().await,
            request.guard::<EditKeys>().await,
        )
        else {
            return Outcome::Forward(Status::InternalServerError);
        };
        let (now_ms, jar) = (clock.now_ms(), request.cookies());
        let visit = Self {
            db,
            settings: settings.as_ref(),
            tickets,
            opinions,
            filter,
            lists,
            limits,
            now_ms,
            visitor,
            reader,
            language,
            jar,
            held_tickets,
            edit_keys,
        };
        Outcome::Success(visit)
    }
}
