//! Randomness for pictures and tickets, straight from the system.

/// A buffer of system randomness, refilled as it is used up.
pub(super) struct Dice {
    bytes: Vec<u8>,
}

impl Dice {
    /// Fresh dice, or `None` if the system gives no randomness.
    pub(super) fn new() -> Option<Dice> {
        let mut dice = Dice { bytes: Vec::new() };
        dice.fill()?;
        Some(dice)
    }

    fn fill(&mut self) -> Option<()> {
        self.bytes.resize(32 * 1024, 0);
        getrandom::fill(&mut self.bytes).ok()
    }

    /// One random byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        if self.bytes.is_empty() {
            self.fill()?;
        }
        self.bytes.pop()
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]))
    }

    /// A number from 0 up to, but not including, `limit`.
    pub(super) fn below(&mut self, limit: u32) -> Option<u32> {
        // The bias of a 32-bit remainder does not show at picture sizes.
        self.number()?.checked_rem(limit)
    }

    /// A number from 0 to 1.
    pub(super) fn fraction(&mut self) -> Option<f64> {
        Some(f64::from(self.number()?) / f64::from(u32::MAX))
    }
}
