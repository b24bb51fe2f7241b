//! What a key may be used for.

/// One thing that a key may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenScope {
    /// Reading what waits.
    Queue,
    /// Deciding about comments.
    Decide,
    /// Rating averages.
    Averages,
    /// Whole tables; only while the account is an administrator's.
    Exports,
}

impl TokenScope {
    /// All of them.
    pub const ALL: [TokenScope; 4] = [Self::Queue, Self::Decide, Self::Averages, Self::Exports];

    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Decide => "decide",
            Self::Averages => "averages",
            Self::Exports => "exports",
        }
    }

    /// Its name on the desk.
    pub(super) fn name_key(self) -> String {
        format!("token-scope-{}", self.as_str())
    }

    /// All whose words are in the list.
    pub(super) fn read(words: &str) -> Vec<TokenScope> {
        let words: Vec<&str> = words.split(',').collect();
        Self::ALL.into_iter().filter(|scope| words.contains(&scope.as_str())).collect()
    }
}
