//! What the filter says of one text.

/// Before this many labels the filter has no say.
const FEWEST: u32 = 50;
/// From this many labels on it has its whole say.
const ENOUGH: u32 = 200;

/// What the filter says of one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    /// How probable it is that the text is spam.
    pub p: f64,
    /// The same as log-odds.
    pub logit: f64,
    /// How many labels the model has learned from.
    pub n_labels: u32,
    /// Of them, how many spam.
    pub n_spam: u32,
    /// Of them, how many honest.
    pub n_ham: u32,
    /// The model's name, to be stored with the score.
    pub model: String,
}

impl Learned {
    /// How much of its opinion counts: nothing before 50 labels, everything from 200 on.
    pub fn weight(&self) -> f64 {
        if self.n_labels < FEWEST { 0.0 } else { (f64::from(self.n_labels) / f64::from(ENOUGH)).min(1.0) }
    }

    /// The log-odds that count, in hundredths as all points are.
    pub fn points(&self) -> i32 {
        let points = (self.logit * self.weight() * 100.0).round().clamp(-2000.0, 2000.0);
        #[expect(clippy::cast_possible_truncation, reason = "it was just clamped")]
        let points = points as i32;
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_say_grows_with_its_experience() {
        for (n_labels, points) in [(0, 0), (49, 0), (50, 50), (100, 100), (200, 200), (5000, 200)] {
            let learned =
                Learned { p: 0.88, logit: 2.0, n_labels, n_spam: 0, n_ham: 0, model: String::new() };
            assert_eq!(learned.points(), points, "{n_labels}");
        }
    }
}
