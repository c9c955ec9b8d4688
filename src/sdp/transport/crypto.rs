use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;
use crate::sdp::{LineKind, Words};

/// `a=crypto`, the keys of SRTP in the clear
/// ([RFC 4568, 4](https://www.rfc-editor.org/rfc/rfc4568#section-4)). WebRTC
/// forbids it
/// ([RFC 8827, 6.5](https://www.rfc-editor.org/rfc/rfc8827#section-6.5)).
///
/// ```
/// use rtcweb::sdp::{Crypto, Sdp};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/SAVP 0\r\n\
///      a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc|2^20|1:32;inline:def UNENCRYPTED_SRTCP\r\n",
/// )?;
/// let crypto = sdp.section(0).ok_or("no section")?.get::<Crypto>()?.ok_or("none")?;
/// assert_eq!((crypto.tag, crypto.suite), (1, "AES_CM_128_HMAC_SHA1_80"));
/// let keys: Vec<_> = crypto.keys().collect();
/// assert_eq!(keys, [("inline", "abc|2^20|1:32"), ("inline", "def")]);
/// assert!(crypto.session_parameters.contains("UNENCRYPTED_SRTCP"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Crypto<'a> {
    /// Tells this line from others of the section.
    pub tag: u32,
    /// The algorithms.
    pub suite: &'a str,
    /// The keys, as they are written.
    pub key_parameters: &'a str,
    /// What else is asked for.
    pub session_parameters: Words<'a>,
}

impl<'a> Crypto<'a> {
    /// The keys: how each is given, which is `inline`, and what is given.
    pub fn keys(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let keys = self.key_parameters.split(';').filter(|key| !key.is_empty());
        keys.map(|key| key.split_once(':').unwrap_or((key, "")))
    }
}

impl<'a> Value<'a> for Crypto<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Crypto];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let tag = input.u32("a tag, a number")?;
        input.space()?;
        let suite = input.word("a crypto suite such as AES_CM_128_HMAC_SHA1_80")?;
        input.space()?;
        let key_parameters = input.word("a key such as inline:…")?;
        input.spaces();
        Ok(Self { tag, suite, key_parameters, session_parameters: Words::read_any(input) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.number(self.tag.into());
        out.put(" ");
        out.word(self.suite, "a crypto suite such as AES_CM_128_HMAC_SHA1_80");
        out.put(" ");
        out.word(self.key_parameters, "a key such as inline:…");
        if !self.session_parameters.is_empty() {
            out.put(" ");
            self.session_parameters.write(out, "parameters of the session");
        }
    }
}

/// `a=key-mgmt`, keys that another protocol agrees on
/// ([RFC 4567, 3.1](https://www.rfc-editor.org/rfc/rfc4567#section-3.1)).
///
/// ```
/// use rtcweb::sdp::{KeyManagement, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=key-mgmt:mikey AQAFAH==\r\n")?;
/// let keys = sdp.session().get::<KeyManagement>()?;
/// assert_eq!(keys, Some(KeyManagement { protocol: "mikey", data: "AQAFAH==" }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyManagement<'a> {
    /// The protocol: `mikey`.
    pub protocol: &'a str,
    /// Its message, in Base64.
    pub data: &'a str,
}

impl<'a> Value<'a> for KeyManagement<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::KeyMgmt];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.spaces();
        let protocol = input.word("a protocol such as mikey")?;
        input.space()?;
        let data = input.word("a message in Base64")?;
        input.end()?;
        Ok(Self { protocol, data })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.protocol, "a protocol such as mikey");
        out.put(" ");
        out.word(self.data, "a message in Base64");
    }
}
