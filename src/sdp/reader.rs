//! Reads the value of one line from left to right.

/// What a value has in a place where something else was expected. The
/// positions are bytes from the beginning of what was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(unnameable_types, reason = "only the hidden part of `Value` has it")]
pub struct Fault {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) expected: &'static str,
}

/// A place in the text of a value.
///
/// Every method that fails leaves the place where it was and says what it
/// expected there.
#[derive(Clone, Debug)]
#[expect(unnameable_types, reason = "only the hidden part of `Value` has it")]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// How far this has read, in bytes.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The fault of what stands here, up to the next space.
    pub(super) fn fault(&self, expected: &'static str) -> Fault {
        let len = self.remaining().iter().take_while(|&&byte| byte != b' ').count();
        Fault { start: self.at, end: self.at + len, expected }
    }

    /// The fault of what was read since `start`.
    pub(super) fn fault_since(&self, start: usize, expected: &'static str) -> Fault {
        Fault { start, end: self.at.max(start), expected }
    }

    /// What was read since `start`.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.remaining().first().copied()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.at >= self.text.len()
    }

    /// All that is left.
    pub(super) fn rest(&mut self) -> &'a str {
        self.take(self.text.len())
    }

    /// Reads this byte if it is next.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Fault> {
        if self.eat(byte) { Ok(()) } else { Err(self.fault(expected)) }
    }

    /// Reads the spaces that stand here; there must be one.
    pub(super) fn space(&mut self) -> Result<(), Fault> {
        self.expect(b' ', "a space")?;
        self.spaces();
        Ok(())
    }

    /// Reads the spaces that stand here, if any.
    pub(super) fn spaces(&mut self) {
        while self.eat(b' ') {}
    }

    /// What stands before the first byte for which `stop` is true, or the end.
    /// `stop` must be true of ASCII bytes only.
    #[inline]
    pub(super) fn until(&mut self, stop: impl Fn(u8) -> bool) -> &'a str {
        let remaining = self.remaining();
        let len = remaining.iter().position(|&byte| stop(byte)).unwrap_or(remaining.len());
        self.take(self.at + len)
    }

    /// A run of anything but spaces; at least one byte.
    pub(super) fn word(&mut self, expected: &'static str) -> Result<&'a str, Fault> {
        self.some(|byte| byte == b' ', expected)
    }

    /// As [`until`](Self::until), but at least one byte.
    #[inline]
    pub(super) fn some(
        &mut self,
        stop: impl Fn(u8) -> bool,
        expected: &'static str,
    ) -> Result<&'a str, Fault> {
        let start = self.at;
        let text = self.until(stop);
        if text.is_empty() {
            self.at = start;
            return Err(self.fault(expected));
        }
        Ok(text)
    }

    /// A decimal number that is no larger than `max`.
    pub(super) fn number(&mut self, max: u64, expected: &'static str) -> Result<u64, Fault> {
        let start = self.at;
        let mut value: u64 = 0;
        let mut fits = true;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            let next = value
                .checked_mul(10)
                .and_then(|value| value.checked_add(u64::from(digit - b'0')))
                .filter(|&value| value <= max);
            fits &= next.is_some();
            value = next.unwrap_or(value);
            self.at += 1;
        }
        if fits && self.at > start {
            return Ok(value);
        }
        self.at = start;
        Err(self.fault(expected))
    }

    pub(super) fn u8(&mut self, expected: &'static str) -> Result<u8, Fault> {
        self.integer(u8::MAX.into(), expected)
    }

    pub(super) fn u16(&mut self, expected: &'static str) -> Result<u16, Fault> {
        self.integer(u16::MAX.into(), expected)
    }

    pub(super) fn u32(&mut self, expected: &'static str) -> Result<u32, Fault> {
        self.integer(u32::MAX.into(), expected)
    }

    pub(super) fn u64(&mut self, expected: &'static str) -> Result<u64, Fault> {
        self.number(u64::MAX, expected)
    }

    /// Spaces, and then nothing more.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        let start = self.at;
        self.spaces();
        if self.is_empty() {
            return Ok(());
        }
        let fault = self.fault("the end of the line");
        self.at = start;
        Err(fault)
    }

    fn integer<T: TryFrom<u64>>(&mut self, max: u64, expected: &'static str) -> Result<T, Fault> {
        let start = self.at;
        let value = self.number(max, expected)?;
        T::try_from(value).map_err(|_| self.fault_since(start, expected))
    }

    #[inline]
    fn remaining(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn take(&mut self, end: usize) -> &'a str {
        let text = self.text.get(self.at..end).unwrap_or_default();
        self.at = end;
        text
    }
}
