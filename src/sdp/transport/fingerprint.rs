use std::borrow::Cow;

use crate::sdp::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;

/// `a=fingerprint`, the hash of the certificate that the sender will show
/// ([RFC 8122, 5](https://www.rfc-editor.org/rfc/rfc8122#section-5)).
///
/// ```
/// use rtcweb::sdp::{Fingerprint, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=fingerprint:sha-1 0a:FF:3c\r\n")?;
/// let fingerprint = sdp.session().get::<Fingerprint>()?.ok_or("none")?;
/// assert_eq!((fingerprint.hash_function(), fingerprint.as_str()), ("sha-1", "0a:FF:3c"));
/// assert_eq!(fingerprint.bytes().collect::<Vec<_>>(), [0x0a, 0xff, 0x3c]);
/// assert!(fingerprint.is_same(&Fingerprint::from_bytes("SHA-1", &[0x0a, 0xff, 0x3c])));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fingerprint<'a> {
    hash_function: &'a str,
    #[serde(rename = "value")]
    hex: Cow<'a, str>,
}

impl<'a> Fingerprint<'a> {
    /// A hash function such as `sha-256` and its result in hexadecimal, a colon
    /// between the bytes; both are checked when they are written.
    pub const fn new(hash_function: &'a str, hex: &'a str) -> Self {
        Self { hash_function, hex: Cow::Borrowed(hex) }
    }

    /// A hash function such as `sha-256` and its result.
    pub fn from_bytes(hash_function: &'a str, bytes: &[u8]) -> Self {
        let mut hex = String::with_capacity(bytes.len() * 3);
        for &byte in bytes {
            if !hex.is_empty() {
                hex.push(':');
            }
            hex.push(digit(byte >> 4));
            hex.push(digit(byte & 15));
        }
        Self { hash_function, hex: Cow::Owned(hex) }
    }

    /// The hash function: `sha-256`, `sha-384`, …
    pub fn hash_function(&self) -> &'a str {
        self.hash_function
    }

    /// The hash in hexadecimal, as it is written.
    pub fn as_str(&self) -> &str {
        &self.hex
    }

    /// The hash.
    pub fn bytes(&self) -> impl ExactSizeIterator<Item = u8> {
        let chunks = self.hex.as_bytes().chunks(3);
        chunks.map(|chunk| match *chunk {
            [high, low, ..] => {
                (nibble(high).unwrap_or_default() << 4) | nibble(low).unwrap_or_default()
            }
            _ => 0,
        })
    }

    /// How many bytes the hash function gives; `None` where this version does
    /// not know it.
    pub fn expected_len(&self) -> Option<usize> {
        const LENGTHS: [(&str, usize); 7] = [
            ("sha-256", 32),
            ("sha-1", 20),
            ("sha-224", 28),
            ("sha-384", 48),
            ("sha-512", 64),
            ("md5", 16),
            ("md2", 16),
        ];
        let is = |(name, _): &&(&str, usize)| self.hash_function.eq_ignore_ascii_case(name);
        LENGTHS.iter().find(is).map(|&(_, len)| len)
    }

    /// Whether both are of one certificate: the same function and the same
    /// hash, however they are written.
    pub fn is_same(&self, other: &Fingerprint<'_>) -> bool {
        self.hash_function.eq_ignore_ascii_case(other.hash_function)
            && self.hex.eq_ignore_ascii_case(&other.hex)
    }
}

impl<'a> Value<'a> for Fingerprint<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Fingerprint];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let hash_function = input.word("a hash function such as sha-256")?;
        input.space()?;
        let start = input.at();
        let hex = input.word(PAIRS)?;
        if let Some(bad) = bad_digit(hex) {
            return Err(input.fault_since(start + bad, PAIRS));
        }
        input.end()?;
        Ok(Self { hash_function, hex: Cow::Borrowed(hex) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.hash_function, "a hash function such as sha-256");
        out.put(" ");
        out.word(&self.hex, PAIRS);
        if bad_digit(&self.hex).is_some() {
            out.refuse(PAIRS);
        }
    }
}

const PAIRS: &str = "two hexadecimal digits for each byte, a colon between";

/// Where this is no pairs of hexadecimal digits with colons between.
fn bad_digit(hex: &str) -> Option<usize> {
    let digit = |byte: &u8| nibble(*byte).is_some();
    let mut rest = hex.as_bytes();
    while let [high, low, b':', after @ ..] = rest
        && digit(high)
        && digit(low)
    {
        rest = after;
    }
    let good = match rest {
        [high, low] if digit(high) && digit(low) => return None,
        [high, low, ..] if digit(high) && digit(low) => 2,
        [high, ..] if digit(high) => 1,
        _ => 0,
    };
    Some(hex.len() - rest.len() + good)
}

fn nibble(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

fn digit(nibble: u8) -> char {
    char::from(if nibble < 10 { b'0' + nibble } else { b'A' + (nibble - 10) })
}
