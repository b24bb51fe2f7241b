//! What a decision teaches: that a text is spam, that it is honest, or nothing any more.

use super::decision::Verb;
use super::log::Line;

/// What a decision changes in what is known of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lesson {
    /// It is spam.
    Spam,
    /// It is honest.
    Honest,
    /// Nothing is known any more.
    Forget,
    /// What was known stays.
    Nothing,
}

/// What a decision teaches. `lines` are all lines about the comment before it, oldest first; `undone` is the one
/// that it takes back.
pub(super) fn lesson(lines: &[Line], verb: Verb, undone: Option<&Line>) -> Lesson {
    match verb {
        Verb::Spam => Lesson::Spam,
        Verb::Approve | Verb::NotSpam => Lesson::Honest,
        // Not wanted here, which says nothing about spam.
        Verb::Reject => Lesson::Forget,
        // Whatever it was, it is swept away.
        Verb::Trash => Lesson::Nothing,
        Verb::Undo => standing(lines, undone),
    }
}

/// What the other decisions still say when this one is taken back.
fn standing(lines: &[Line], undone: Option<&Line>) -> Lesson {
    let is_undone = |line: &Line| {
        undone.is_some_and(|undone| undone.id == line.id)
            || lines.iter().any(|other| other.undoes == Some(line.id))
    };
    for line in lines.iter().rev().filter(|line| !is_undone(line)) {
        match line.verb() {
            Some(Verb::Spam) => return Lesson::Spam,
            Some(Verb::Approve | Verb::NotSpam) => return Lesson::Honest,
            Some(Verb::Trash | Verb::Undo) => {}
            // Rejected; or changed by its writer, so that the words are others now.
            Some(Verb::Reject) | None => return Lesson::Forget,
        }
    }
    Lesson::Forget
}
