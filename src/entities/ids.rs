//! Typed keys, so that a comment's number cannot be passed where a page's is meant.

use sea_orm::DeriveValueType;

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(out, "{}", self.0)
            }
        }
    )*};
}

typed_id! {
    /// Names a row of `site`.
    SiteId;
    /// Names a row of `page`.
    PageId;
    /// Names a row of `article`.
    ArticleId;
    /// Names a row of `comment`.
    CommentId;
    /// Names a row of `rating`.
    RatingId;
    /// Names a row of `account`.
    AccountId;
    /// Names a row of `event`.
    EventId;
    /// Names a row of `label`.
    LabelId;
    /// Names a row of `filter_state`.
    FilterStateId;
    /// Names a row of `filter_model`.
    FilterModelId;
    /// Names a row of `letter`.
    LetterId;
    /// Names a row of `ticket`.
    TicketRowId;
    /// Names a row of `session`.
    SessionId;
    /// Names a row of `log_entry`.
    LogEntryId;
    /// Names a row of `rating_event`.
    RatingEventId;
    /// Names a row of `fingerprint`.
    FingerprintId;
    /// Names a row of `text_domain`.
    TextDomainId;
    /// Names a row of `spent_proof`.
    SpentProofId;
    /// Names a row of `spam_rule`.
    SpamRuleId;
    /// Names a row of `one_time_key`.
    OneTimeKeyId;
    /// Names a row of `invitation`.
    InvitationId;
    /// Names a row of `recovery_code`.
    RecoveryCodeId;
    /// Names a row of `api_token`.
    ApiTokenId;
    /// Names a row of `report`.
    ReportId;
    /// Names a row of `policy`.
    PolicyId;
    /// Names a row of `block`.
    BlockId;
    /// Names a row of `author_note`.
    AuthorNoteId;
    /// Names a row of `saved_reply`.
    SavedReplyId;
    /// Names a row of `refusing_address`.
    RefusingAddressId;
    /// Names a row of `notice`.
    NoticeId;
    /// Names a row of `letter_link`.
    LetterLinkId;
    /// Names a row of `letter_setting`.
    LetterSettingId;
    /// Names a row of `address`.
    AddressId;
    /// Names a row of `subscription`.
    SubscriptionId;
    /// Names a row of `subscription_news`.
    SubscriptionNewsId;
    /// Names a row of `address_key`.
    AddressKeyId;
}

/// The site that the first migration creates; until there are more, everything belongs to it.
pub const DEFAULT_SITE: SiteId = SiteId(1);
