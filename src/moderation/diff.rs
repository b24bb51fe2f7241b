//! What its writer changed in a text, word by word.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// Words that stayed, came or went, in one piece. Each piece is isolated where it is shown, so that a Latin word
/// that went does not turn the Persian ones around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    /// `same`, `ins` or `del`.
    pub kind: &'static str,
    /// The words, with the blanks around them.
    pub text: String,
}

/// The pieces of a change from one text to another; none where nothing changed.
pub(super) fn pieces(before: &str, after: &str) -> Vec<Piece> {
    if before == after {
        return Vec::new();
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Insert => "ins",
            ChangeTag::Delete => "del",
        };
        match pieces.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            Some(_) | None => pieces.push(Piece { kind, text: change.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        let mark = |kind| match kind {
            "ins" => '+',
            "del" => '-',
            _ => '=',
        };
        let told: Vec<String> =
            pieces(before, after).iter().map(|piece| format!("{}{}", mark(piece.kind), piece.text)).collect();
        assert_eq!(told.join("|"), expected, "{before} → {after}");
    }

    #[test]
    fn words_come_and_go_whole() {
        check("a good text", "a good text", "");
        check("a good text", "a bad text", "=a |-good|+bad|= text");
        check("متن می‌شود خوب", "متن می‌شود بد", "=متن می‌شود |-خوب|+بد");
        check("", "new", "+new");
    }
}
