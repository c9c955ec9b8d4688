//! Reads the value of one line from left to right.

use super::swar;

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
    /// The end of the text that is still to be read.
    rest: &'a str,
}

impl<'a> Reader<'a> {
    #[inline]
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, rest: text }
    }

    /// How far this has read, in bytes.
    #[inline]
    pub(super) fn at(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// The fault of what stands here, up to the next space.
    #[cold]
    pub(super) fn fault(&self, expected: &'static str) -> Fault {
        let len = self.rest.bytes().take_while(|&byte| byte != b' ').count();
        Fault { start: self.at(), end: self.at() + len, expected }
    }

    /// The fault of what was read since `start`.
    #[cold]
    pub(super) fn fault_since(&self, start: usize, expected: &'static str) -> Fault {
        Fault { start, end: self.at().max(start), expected }
    }

    /// What was read since `start`.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at()).unwrap_or_default()
    }

    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// All that is left.
    #[inline]
    pub(super) fn rest(&mut self) -> &'a str {
        self.take(self.rest.len())
    }

    /// Reads this byte, which is an ASCII character, if it is next.
    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.take(1);
        }
        found
    }

    #[inline]
    pub(super) fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Fault> {
        if self.eat(byte) { Ok(()) } else { Err(self.fault(expected)) }
    }

    /// Reads the spaces that stand here; there must be one.
    #[inline]
    pub(super) fn space(&mut self) -> Result<(), Fault> {
        if self.spaces() { Ok(()) } else { Err(self.fault("a space")) }
    }

    /// Reads the spaces that stand here, and says whether there were any.
    #[inline]
    pub(super) fn spaces(&mut self) -> bool {
        let mut rest = self.rest.as_bytes();
        while let [b' ', after @ ..] = rest {
            rest = after;
        }
        let len = self.rest.len() - rest.len();
        self.take(len);
        len > 0
    }

    /// What stands before the first byte for which `stop` is true, or the end.
    /// `stop` must be true of ASCII bytes only.
    #[inline]
    pub(super) fn until(&mut self, stop: impl Fn(u8) -> bool) -> &'a str {
        let len = self.rest.bytes().position(stop).unwrap_or(self.rest.len());
        self.take(len)
    }

    /// A run of anything but spaces; at least one byte.
    #[inline]
    pub(super) fn word(&mut self, expected: &'static str) -> Result<&'a str, Fault> {
        match self.take(swar::before_space(self.rest.as_bytes())) {
            "" => Err(self.fault(expected)),
            text => Ok(text),
        }
    }

    /// As [`until`](Self::until), but at least one byte.
    #[inline]
    pub(super) fn some(
        &mut self,
        stop: impl Fn(u8) -> bool,
        expected: &'static str,
    ) -> Result<&'a str, Fault> {
        match self.until(stop) {
            "" => Err(self.fault(expected)),
            text => Ok(text),
        }
    }

    /// A decimal number that is no larger than `max`.
    #[inline]
    pub(super) fn number(&mut self, max: u64, expected: &'static str) -> Result<u64, Fault> {
        let mut value: u64 = 0;
        let mut rest = self.rest.as_bytes();
        while let [byte @ b'0'..=b'9', after @ ..] = rest {
            value = value.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            rest = after;
        }
        let len = self.rest.len() - rest.len();
        // Nineteen digits always fit; of more, the first may be zeros.
        if len > 19 {
            value = self.clone().take(len).parse().map_err(|_| self.fault(expected))?;
        }
        if len == 0 || value > max {
            return Err(self.fault(expected));
        }
        self.take(len);
        Ok(value)
    }

    #[inline]
    pub(super) fn u8(&mut self, expected: &'static str) -> Result<u8, Fault> {
        self.integer(u8::MAX.into(), expected)
    }

    #[inline]
    pub(super) fn u16(&mut self, expected: &'static str) -> Result<u16, Fault> {
        self.integer(u16::MAX.into(), expected)
    }

    #[inline]
    pub(super) fn u32(&mut self, expected: &'static str) -> Result<u32, Fault> {
        self.integer(u32::MAX.into(), expected)
    }

    pub(super) fn u64(&mut self, expected: &'static str) -> Result<u64, Fault> {
        self.number(u64::MAX, expected)
    }

    /// Spaces, and then nothing more.
    #[inline]
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        let before = self.rest;
        self.spaces();
        if self.is_empty() {
            return Ok(());
        }
        let fault = self.fault("the end of the line");
        self.rest = before;
        Err(fault)
    }

    #[inline]
    fn integer<T: TryFrom<u64>>(&mut self, max: u64, expected: &'static str) -> Result<T, Fault> {
        let start = self.at();
        let value = self.number(max, expected)?;
        T::try_from(value).map_err(|_| self.fault_since(start, expected))
    }

    #[inline]
    fn take(&mut self, len: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(len).unwrap_or_default();
        self.rest = rest;
        taken
    }
}
