//! What arrives on the pages about spam.

use rocket::FromForm;

use crate::accounts::on_the_desk;
use crate::error::Faults;
use crate::spam::{Action, Rule, RuleFault, RuleKind};
use crate::text::{length, normalize};

/// More characters of a text are not tried out.
const MOST_TRIED: usize = 10_000;

/// The page of the lists.
pub(super) const LISTS: &str = "/desk/spam/lists";

/// A new rule.
#[derive(Debug, Clone, Copy, FromForm)]
pub(in crate::moderation) struct NewRule<'r> {
    /// `word`, `pattern` or `domain`.
    #[field(default = "word")]
    pub kind: &'r str,
    /// `hold`, `spam` or `allow`.
    #[field(default = "hold")]
    pub action: &'r str,
    /// The word, the pattern or the domain.
    #[field(default = "")]
    pub text: &'r str,
    /// The place on the desk to go back to.
    #[field(default = "")]
    pub back: &'r str,
}

impl Default for NewRule<'_> {
    fn default() -> Self {
        Self { kind: "word", action: "hold", text: "", back: "" }
    }
}

impl NewRule<'_> {
    /// The rule, if it can be one.
    pub(in crate::moderation) fn parse(&self) -> Result<Rule, Faults> {
        let kind = kind_of(self.kind).ok_or_else(|| Faults::one("kind", "rule-fault-kind"))?;
        let action = action_of(self.action).ok_or_else(|| Faults::one("action", "rule-fault-action"))?;
        let mut rule = Rule { kind, action, text: normalize::clean_line(self.text) };
        rule.check().map_err(|fault| Faults::one(field_of(fault), fault_key(fault)))?;
        if kind == RuleKind::Domain {
            rule.text = rule.key();
        }
        Ok(rule)
    }

    /// Where to go afterwards.
    pub(super) fn back(&self) -> String {
        back(self.back)
    }
}

/// Where to go back to.
#[derive(Debug, FromForm)]
pub(super) struct Back<'r> {
    /// The place on the desk.
    #[field(default = "")]
    pub back: &'r str,
}

impl Back<'_> {
    pub(super) fn back(&self) -> String {
        back(self.back)
    }
}

fn back(asked: &str) -> String {
    if asked.is_empty() { LISTS.to_owned() } else { on_the_desk(Some(asked)) }
}

/// A text to be tried out.
#[derive(Debug, FromForm)]
pub(super) struct Trial<'r> {
    /// The text.
    #[field(default = "")]
    pub text: &'r str,
}

impl Trial<'_> {
    /// The text, no longer than a comment may be.
    pub(super) fn text(&self) -> String {
        length::truncate(self.text.trim(), MOST_TRIED)
    }
}

/// The word of a kind in forms.
pub(super) fn kind_word(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Word => "word",
        RuleKind::Pattern => "pattern",
        RuleKind::Domain => "domain",
    }
}

fn kind_of(word: &str) -> Option<RuleKind> {
    [RuleKind::Word, RuleKind::Pattern, RuleKind::Domain].into_iter().find(|kind| kind_word(*kind) == word)
}

/// The word of an action in forms and in the log.
pub(super) fn action_word(action: Action) -> &'static str {
    match action {
        Action::Hold => "hold",
        Action::Spam => "spam",
        Action::Allow => "allow",
    }
}

fn action_of(word: &str) -> Option<Action> {
    [Action::Hold, Action::Spam, Action::Allow].into_iter().find(|action| action_word(*action) == word)
}

fn field_of(fault: RuleFault) -> &'static str {
    match fault {
        RuleFault::NotToBeTrusted => "action",
        RuleFault::Empty
        | RuleFault::TooLong
        | RuleFault::TooBroad
        | RuleFault::NotAPattern
        | RuleFault::NotADomain => "text",
    }
}

fn fault_key(fault: RuleFault) -> &'static str {
    match fault {
        RuleFault::Empty => "rule-fault-empty",
        RuleFault::TooLong => "rule-fault-long",
        RuleFault::TooBroad => "rule-fault-broad",
        RuleFault::NotAPattern => "rule-fault-pattern",
        RuleFault::NotADomain => "rule-fault-domain",
        RuleFault::NotToBeTrusted => "rule-fault-trust",
    }
}
