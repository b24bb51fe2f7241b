//! Rows to a tree: in which order the comments of a page stand, how far each is indented, where a
//! removed one leaves a gap that must be shown, and on which page of a long thread it is found.
//!
//! Pure, and knows only the skeleton of a thread: who answers whom, and when. What the comments
//! say is fetched afterwards, for the one page that is shown.

use crate::entities::ids::CommentId;
use std::collections::HashMap;

/// How many comments a page of a thread holds before the next begins.
pub const PER_PAGE: usize = 100;

/// The deepest indentation; what is deeper stands flat and names whom it answers.
pub const MAX_LEVEL: u8 = 2;

/// What may be seen of a comment by the one who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Published: everybody reads it.
    Published,
    /// Waits for a moderator, and the reader is its writer.
    Own,
    /// Not to be read, but its place is kept when published replies hang on it.
    Gone,
}

/// One comment as the tree sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which comment.
    pub id: CommentId,
    /// Whom it answers.
    pub parent_id: Option<CommentId>,
    /// When it was written, for the order.
    pub at_ms: i64,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether moderators put it first.
    pub is_pinned: bool,
}

/// The order of the roots; replies always stand oldest first, as a talk is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest root first.
    Newest,
    /// The oldest root first.
    #[default]
    Oldest,
}

impl Order {
    /// Reads `?sort=`; whatever is unknown is the usual order.
    pub fn parse(sort: Option<&str>) -> Self {
        match sort {
            Some("newest") => Self::Newest,
            Some(_) | None => Self::Oldest,
        }
    }

    /// The word used in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }
}

/// A comment, or the gap it left, at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which comment.
    pub id: CommentId,
    /// 0 for a root, at most [`MAX_LEVEL`].
    pub level: u8,
    /// Whom it answers, where the indentation does not show it any more.
    pub in_reply_to: Option<CommentId>,
    /// Whom it answers at all.
    pub parent_id: Option<CommentId>,
    /// What may be seen of it.
    pub visibility: Visibility,
}

/// The whole thread in reading order, cut into pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    pages: Vec<Vec<Place>>,
}

impl Thread {
    /// How many pages there are; an empty thread has one.
    pub fn n_pages(&self) -> usize {
        self.pages.len().max(1)
    }

    /// The places on a page counted from 1; numbers outside are taken to the nearest page.
    pub fn page(&self, number: usize) -> &[Place] {
        let index = number.clamp(1, self.n_pages()) - 1;
        self.pages.get(index).map_or(&[], Vec::as_slice)
    }

    /// The page on which a comment stands.
    pub fn page_of(&self, id: CommentId) -> Option<usize> {
        self.pages.iter().position(|page| page.iter().any(|place| place.id == id)).map(|index| index + 1)
    }
}

/// Puts the comments of one page in order.
pub fn arrange(nodes: &[Node], order: Order) -> Thread {
    let tree = Tree::grow(nodes);
    let mut roots = tree.roots.clone();
    if order == Order::Newest {
        roots.reverse();
    }
    // Sorting is stable: among the pinned, and among the others, the order asked for stays.
    roots.sort_by_key(|&root| !nodes.get(root).is_some_and(|node| node.is_pinned));
    let mut pages: Vec<Vec<Place>> = Vec::new();
    for root in roots {
        let branch = tree.branch(root);
        match pages.last_mut() {
            Some(page) if page.len() + branch.len() <= PER_PAGE => page.extend(branch),
            Some(_) | None if branch.is_empty() => {}
            Some(_) | None => pages.push(branch),
        }
    }
    Thread { pages }
}

/// Indices into the nodes, so that neither depth nor size costs a call stack.
struct Tree<'n> {
    nodes: &'n [Node],
    children: Vec<Vec<usize>>,
    /// Oldest first.
    roots: Vec<usize>,
    /// Whether the node or anything below it is to be shown.
    lives: Vec<bool>,
}

impl<'n> Tree<'n> {
    fn grow(nodes: &'n [Node]) -> Self {
        let index_of: HashMap<CommentId, usize> =
            nodes.iter().enumerate().map(|(index, node)| (node.id, index)).collect();
        let mut oldest_first: Vec<usize> = (0..nodes.len()).collect();
        oldest_first.sort_by_key(|&index| nodes.get(index).map(|node| (node.at_ms, node.id)));

        let mut tree =
            Self { nodes, children: vec![Vec::new(); nodes.len()], roots: Vec::new(), lives: Vec::new() };
        for index in oldest_first {
            let parent = nodes.get(index).and_then(|node| index_of.get(&node.parent_id?)).copied();
            match parent.filter(|&parent| parent != index).and_then(|parent| tree.children.get_mut(parent)) {
                Some(siblings) => siblings.push(index),
                None => tree.roots.push(index),
            }
        }
        tree.lives = tree.find_life();
        tree
    }

    /// A gap is kept only while something that everybody may read, or the reader's own, hangs on it.
    fn find_life(&self) -> Vec<bool> {
        let mut lives = vec![false; self.nodes.len()];
        let parents: HashMap<usize, usize> = self
            .children
            .iter()
            .enumerate()
            .flat_map(|(parent, children)| children.iter().map(move |&child| (child, parent)))
            .collect();
        for (index, node) in self.nodes.iter().enumerate() {
            if node.visibility == Visibility::Gone {
                continue;
            }
            let mut at = Some(index);
            // Stops at the first ancestor known to live, so the whole costs one pass.
            while let Some(living) = at {
                match lives.get_mut(living) {
                    Some(life) if !*life => *life = true,
                    Some(_) | None => break,
                }
                at = parents.get(&living).copied();
            }
        }
        lives
    }

    /// A root and all that hangs on it, in reading order.
    fn branch(&self, root: usize) -> Vec<Place> {
        let mut places = Vec::new();
        let mut waiting = vec![(root, 0_u8, false)];
        while let Some((index, level, is_flat)) = waiting.pop() {
            let Some(node) = self.nodes.get(index) else { continue };
            if !self.lives.get(index).copied().unwrap_or_default() {
                continue;
            }
            places.push(Place {
                id: node.id,
                level,
                in_reply_to: node.parent_id.filter(|_| is_flat),
                parent_id: node.parent_id,
                visibility: node.visibility,
            });
            let is_deepest = level == MAX_LEVEL;
            let children = self.children.get(index).map_or(&[][..], Vec::as_slice);
            let below = if is_deepest { level } else { level + 1 };
            waiting.extend(children.iter().rev().map(|&child| (child, below, is_deepest)));
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Visibility::{Gone, Own, Published};

    fn node(id: i64, parent: i64, visibility: Visibility) -> Node {
        let parent_id = (parent != 0).then_some(CommentId(parent));
        Node { id: CommentId(id), parent_id, at_ms: id * 1000, visibility, is_pinned: false }
    }

    /// `id@level`, with `>parent` where the parent is named and `!` for a gap.
    fn told(nodes: &[Node], order: Order) -> String {
        let thread = arrange(nodes, order);
        let tell = |place: &Place| {
            let named = place.in_reply_to.map(|id| format!(">{id}")).unwrap_or_default();
            let gap = if place.visibility == Gone { "!" } else { "" };
            format!("{}@{}{named}{gap}", place.id, place.level)
        };
        thread.pages.iter().flatten().map(tell).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn replies_stand_under_their_comment_oldest_first() {
        let nodes = [
            node(1, 0, Published),
            node(2, 0, Published),
            node(3, 1, Published),
            node(5, 1, Published),
            node(4, 3, Published),
        ];

        assert_eq!(told(&nodes, Order::Oldest), "1@0 3@1 4@2 5@1 2@0");
        assert_eq!(told(&nodes, Order::Newest), "2@0 1@0 3@1 4@2 5@1");
    }

    #[test]
    fn what_is_pinned_stands_first_in_either_order() {
        let mut nodes: Vec<_> = [node(1, 0, Published), node(2, 0, Published), node(3, 2, Published)].into();
        nodes.extend([node(4, 0, Published), node(5, 0, Gone)]);
        for pinned in [1, 3, 4] {
            nodes.get_mut(pinned).unwrap().is_pinned = true;
        }

        assert_eq!(told(&nodes, Order::Oldest), "2@0 3@1 4@0 1@0");
        assert_eq!(told(&nodes, Order::Newest), "4@0 2@0 3@1 1@0");
    }

    #[test]
    fn below_the_third_level_it_is_flat_and_names_whom_it_answers() {
        let nodes: Vec<_> = (1..=6).map(|id| node(id, id - 1, Published)).collect();

        assert_eq!(told(&nodes, Order::Oldest), "1@0 2@1 3@2 4@2>3 5@2>4 6@2>5");
    }

    #[test]
    fn a_removed_comment_leaves_a_gap_only_under_living_replies() {
        let nodes = [
            node(1, 0, Gone),
            node(2, 1, Published),
            node(3, 0, Gone),
            node(4, 3, Gone),
            node(5, 0, Gone),
            node(6, 5, Gone),
            node(7, 6, Own),
        ];

        assert_eq!(told(&nodes, Order::Oldest), "1@0! 2@1 5@0! 6@1! 7@2");
    }

    #[test]
    fn a_hundred_comments_are_a_page_and_no_thread_is_torn() {
        let mut nodes: Vec<_> = (1..=99).map(|id| node(id, 0, Published)).collect();
        nodes.extend([node(100, 0, Published), node(101, 100, Published), node(102, 0, Published)]);
        let thread = arrange(&nodes, Order::Oldest);

        assert_eq!(thread.n_pages(), 2);
        assert_eq!(thread.page(1).len(), 99);
        assert_eq!(thread.page_of(CommentId(99)), Some(1));
        assert_eq!(thread.page_of(CommentId(100)), Some(2));
        assert_eq!(thread.page_of(CommentId(101)), Some(2));
        assert_eq!(thread.page_of(CommentId(7777)), None);
        assert_eq!(thread.page(0), thread.page(1));
        assert_eq!(thread.page(usize::MAX), thread.page(2));
    }

    #[test]
    fn an_empty_thread_has_one_empty_page() {
        let thread = arrange(&[], Order::Oldest);

        assert_eq!((thread.n_pages(), thread.page(1)), (1, &[][..]));
    }

    #[test]
    fn a_chain_of_fifty_thousand_replies_is_arranged_at_once() {
        let nodes: Vec<_> = (1..=50_000).map(|id| node(id, id - 1, Published)).collect();

        assert_eq!(arrange(&nodes, Order::Newest).page(1).len(), 50_000);
    }

    #[test]
    fn a_broken_parent_does_no_harm() {
        let nodes =
            [node(1, 1, Published), node(2, 77, Published), node(3, 4, Published), node(4, 3, Published)];

        assert_eq!(told(&nodes, Order::Oldest), "1@0 2@0");
    }
}
