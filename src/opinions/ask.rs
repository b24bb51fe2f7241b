//! Asking everybody at once, and minding who is out of order.

use std::sync::Arc;
use std::time::Duration;

use super::akismet::Akismet;
use super::case::Case;
use super::client::{Doubt, Web};
use super::mood::{Moods, Standing};
use super::report::Verdict;
use super::says::{Says, SecondOpinion, Service};
use super::{rspamd, spamassassin, stopforumspam};
use crate::config::{OpinionSettings, Settings};
use crate::error::Result;

/// How long a writer waits for strangers, at the most.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a report may take; nobody waits for it.
const REPORT_PATIENCE: Duration = Duration::from_secs(10);
/// Everybody who can be asked. Clones share what is known of who is out of order.
#[derive(Clone, Debug)]
pub struct Opinions {
    settings: Arc<Settings>,
    web: Web,
    moods: Moods,
}

impl Opinions {
    /// Nobody has been asked yet.
    pub fn new(settings: Arc<Settings>) -> Self {
        Self { settings, web: Web::new(), moods: Moods::default() }
    }

    fn set(&self) -> &OpinionSettings {
        &self.settings.opinions
    }

    /// Whether this service is switched on.
    pub fn is_on(&self, service: Service) -> bool {
        let set = self.set();
        match service {
            Service::Akismet => set.akismet_key.is_some(),
            Service::StopForumSpam => set.stopforumspam_url.is_some(),
            Service::Rspamd => set.rspamd_url.is_some(),
            Service::SpamAssassin => set.spamassassin_address.is_some(),
        }
    }

    /// Those that are switched on.
    pub fn on(&self) -> Vec<Service> {
        Service::ALL.into_iter().filter(|service| self.is_on(*service)).collect()
    }

    /// Whether a writer's network address and e-mail are sent along.
    pub fn shares_personal(&self) -> bool {
        self.set().share_personal
    }

    /// Whether this service wants to hear what a moderator decided.
    pub(super) fn learns(&self, service: Service) -> bool {
        let set = self.set();
        match service {
            Service::Akismet => set.akismet_key.is_some(),
            Service::StopForumSpam => false,
            Service::Rspamd => set.rspamd_controller_url.is_some(),
            Service::SpamAssassin => set.spamassassin_address.is_some() && set.spamassassin_tell,
        }
    }

    /// The case as it may leave the house.
    pub(super) fn shared(&self, case: Case) -> Case {
        case.shared(self.set().share_personal)
    }

    /// What everybody who is switched on says of a text that may be shared.
    pub(super) async fn ask_all(&self, case: &Case, now_ms: i64) -> Vec<SecondOpinion> {
        let (one, two, three, four) = tokio::join!(
            self.ask(Service::Akismet, case, None, now_ms),
            self.ask(Service::StopForumSpam, case, None, now_ms),
            self.ask(Service::Rspamd, case, None, now_ms),
            self.ask(Service::SpamAssassin, case, None, now_ms),
        );
        [one, two, three, four].into_iter().flatten().collect()
    }

    /// What one service says; none when it is not switched on.
    pub(super) async fn ask(
        &self,
        service: Service,
        case: &Case,
        again: Option<&str>,
        now_ms: i64,
    ) -> Option<SecondOpinion> {
        if !self.is_on(service) {
            return None;
        }
        if self.moods.rests(service, now_ms) {
            return Some(SecondOpinion::new(service, Says::Silent));
        }
        let again = again.or(case.is_changed.then_some("edit"));
        let asked = tokio::time::timeout(PATIENCE, self.put(service, case, again, now_ms)).await;
        let says = match asked.unwrap_or_else(|_late| Err("no answer in time".to_owned())) {
            Ok(says) => {
                self.moods.note_answer(service, now_ms);
                says
            }
            Err(doubt) => {
                tracing::warn!(service = service.name(), doubt, "no second opinion");
                self.moods.note_doubt(service, &doubt, now_ms);
                Says::Silent
            }
        };
        Some(SecondOpinion::new(service, says))
    }

    async fn put(
        &self,
        service: Service,
        case: &Case,
        again: Option<&str>,
        now_ms: i64,
    ) -> Result<Says, Doubt> {
        let set = self.set();
        let off = || "it is switched off".to_owned();
        match service {
            Service::Akismet => {
                let checked = self.akismet().ok_or_else(off)?.check(case, again).await?;
                self.moods.note_refusal(service, checked.is_refused);
                self.moods.note_alert(service, checked.alert, now_ms);
                checked.says
            }
            Service::StopForumSpam => {
                let base = set.stopforumspam_url.as_ref().ok_or_else(off)?;
                stopforumspam::ask(&self.web, base, case).await
            }
            Service::Rspamd => rspamd::ask(&self.web, set.rspamd_url.as_ref().ok_or_else(off)?, case).await,
            Service::SpamAssassin => {
                spamassassin::ask(set.spamassassin_address.as_ref().ok_or_else(off)?, case).await
            }
        }
    }

    fn akismet(&self) -> Option<Akismet<'_>> {
        let set = self.set();
        let key = set.akismet_key.as_ref()?.reveal();
        Some(Akismet { web: &self.web, base: &set.akismet_url, key, is_test: set.akismet_test })
    }

    /// Tells one service what a moderator has decided.
    pub(super) async fn report(&self, service: Service, case: &Case, verdict: Verdict) -> Result<(), Doubt> {
        let told = tokio::time::timeout(REPORT_PATIENCE, self.tell(service, case, verdict)).await;
        told.unwrap_or_else(|_late| Err("no answer in time".to_owned()))
    }

    async fn tell(&self, service: Service, case: &Case, verdict: Verdict) -> Result<(), Doubt> {
        let set = self.set();
        let off = || "it is switched off".to_owned();
        match service {
            Service::Akismet => self.akismet().ok_or_else(off)?.report(case, verdict).await,
            Service::StopForumSpam => Err(off()),
            Service::Rspamd => {
                let base = set.rspamd_controller_url.as_ref().ok_or_else(off)?;
                let password = set.rspamd_password.as_ref().map(|password| password.reveal().as_str());
                rspamd::learn(&self.web, base, password, case, verdict).await
            }
            Service::SpamAssassin => {
                spamassassin::tell(set.spamassassin_address.as_ref().ok_or_else(off)?, case, verdict).await
            }
        }
    }

    /// Whether Akismet takes the key; none when it is switched off.
    ///
    /// # Errors
    /// When it does not say.
    pub async fn verify_akismet(&self, blog: &str) -> Option<Result<bool, String>> {
        let asked = tokio::time::timeout(REPORT_PATIENCE, self.akismet()?.verify(blog)).await;
        let answer = asked.unwrap_or_else(|_late| Err("no answer in time".to_owned()));
        if let Ok(is_taken) = answer {
            self.moods.note_refusal(Service::Akismet, !is_taken);
        }
        Some(answer)
    }

    /// How those that are switched on have answered since this program was started.
    pub fn standing(&self) -> Vec<Standing> {
        self.on().into_iter().map(|service| self.moods.standing(service)).collect()
    }
}
