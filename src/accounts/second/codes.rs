//! Recovery codes: ten, shown once, each for one sign-in.

use crate::config::SecretKey;
use crate::entities::ids::AccountId;
use crate::error::{Attempt, Result};

/// How many are made at a time.
pub(super) const N_CODES: usize = 10;
/// Without letters that look like digits.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789_";
const LENGTH: usize = 12;

/// New codes, each of twelve letters and digits in three groups: 59 bits.
pub(super) fn random_codes() -> Result<Vec<String>> {
    (0..N_CODES).map(|_| random_code()).collect()
}

fn random_code() -> Result<String> {
    let mut code = String::new();
    while code.len() < LENGTH + 2 {
        let mut byte = [0_u8];
        getrandom::fill(&mut byte).attempting("drawing a recovery code")?;
        let [byte] = byte;
        let sign = SIGNS.get(usize::from(byte) % SIGNS.len()).copied().unwrap_or(b'_');
        if sign == b'_' {
            continue;
        }
        if code.len() == 4 || code.len() == 9 {
            code.push('-');
        }
        code.push(char::from(sign));
    }
    Ok(code)
}

/// What is stored of a code: a keyed hash, whatever blanks and capitals it was typed with.
pub(super) fn hash_of(site: &SecretKey, account: AccountId, typed: &str) -> String {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    site.hash("recovery-code", &[&account.to_string(), &plain.to_ascii_lowercase()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_groups_of_four_and_never_the_same() {
        let codes = random_codes().unwrap();
        assert_eq!(codes.len(), N_CODES);
        for code in &codes {
            let groups: Vec<usize> = code.split('-').map(str::len).collect();
            assert_eq!(groups, [4, 4, 4], "{code}");
            assert!(!code.contains(['i', 'l', 'o', '0', '1', '_']), "{code}");
        }
        let unique: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(unique.len(), N_CODES);
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let site = SecretKey::parse(&"k".repeat(40)).unwrap();
        let hash = |typed| hash_of(&site, AccountId(1), typed);
        assert_eq!(hash("abcd-efgh-2345"), hash(" ABCD efgh2345 "));
        assert_ne!(hash("abcd-efgh-2345"), hash("abcd-efgh-2346"));
        assert_ne!(hash("abcd-efgh-2345"), hash_of(&site, AccountId(2), "abcd-efgh-2345"));
    }
}
