//! Text on the socket to messages and back.

use axum::extract::ws::Utf8Bytes;
use rtcweb::negotiation::PeerId;
use rtcweb::negotiation::room::{ClientMessage, ServerMessage, SignalingCode};
use serde_json::value::RawValue;

/// What a client sends; what is meant for another peer stays text.
pub(crate) type Request = ClientMessage<Box<RawValue>>;

/// What the server sends.
pub(crate) type Response<'a> = ServerMessage<&'a RawValue>;

/// How much of a parser's message is passed on. It can quote the input, which
/// the sender chose, at any length.
const QUOTE: usize = 200;

/// Something that could not be done, on its way to the client that asked.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub(crate) code: SignalingCode,
    pub(crate) message: String,
    pub(crate) to: Option<PeerId>,
}

impl Complaint {
    pub(crate) fn new(code: SignalingCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), to: None }
    }

    pub(crate) fn encode(self) -> Utf8Bytes {
        encode(&Response::Error { code: self.code, message: self.message, to: self.to })
    }
}

/// Reads a client's message. The position in the complaint counts from line 1,
/// column 1, in bytes.
pub(crate) fn decode(text: &str) -> Result<Request, Complaint> {
    serde_json::from_str(text).map_err(|error| {
        let mut sentence = error.to_string();
        // Where the kind of a value is wrong, the position is sometimes unknown.
        let position = match (error.line(), error.column()) {
            (0, _) => String::new(),
            (line, column) => format!(" at line {line} column {column}"),
        };
        if sentence.ends_with(&position) {
            sentence.truncate(sentence.len() - position.len());
        }
        if let Some((end, _)) = sentence.char_indices().nth(QUOTE) {
            sentence.truncate(end);
            sentence.push('…');
        }
        Complaint::new(
            SignalingCode::Malformed,
            format!("Not a message of this protocol: {sentence}{position}."),
        )
    })
}

/// The text of a message. Writing JSON fails only for maps with odd keys, which
/// no message has; the empty object would be what a client calls malformed.
pub(crate) fn encode(message: &Response<'_>) -> Utf8Bytes {
    serde_json::to_string(message).map_or_else(|_| Utf8Bytes::from_static("{}"), Utf8Bytes::from)
}
