//! What a description of the model says.

use std::fmt::Write;

/// The members of a session description that negotiation depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Sdp {
    /// Who made it and the how-manieth it was: the `o=` line.
    pub origin: String,
    /// Of an answer, the `origin` of its offer. Browsers cannot say this; it
    /// shows the tests when an answer meets an offer that it does not answer.
    pub answers: Option<String>,
    /// The user name fragment of all sections, which are one bundle.
    pub ufrag: String,
    /// The `mid`s.
    pub sections: Vec<String>,
    /// The candidates gathered so far; empty for the end of them.
    pub candidates: Vec<String>,
}

impl Sdp {
    /// SDP text, close enough to a browser's for whoever reads it line by line.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("v=0\r\no={}\r\n", self.origin);
        if let Some(offer) = &self.answers {
            let _ = write!(text, "a=answers:{offer}\r\n");
        }
        // Port 9 and address 0.0.0.0 stand for "no candidate yet" (RFC 8840).
        let port = if self.candidates.is_empty() { 9 } else { 5000 };
        for (index, mid) in self.sections.iter().enumerate() {
            let _ = write!(text, "m=audio {port} X\r\na=mid:{mid}\r\n");
            for candidate in self.candidates.iter().filter(|_| index == 0) {
                let line = match candidate.as_str() {
                    "" => "end-of-candidates",
                    text => text,
                };
                let _ = write!(text, "a={line}\r\n");
            }
            let _ = write!(text, "a=ice-ufrag:{}\r\n", self.ufrag);
        }
        text
    }

    /// Reads what [`to_text`](Self::to_text) wrote.
    pub(super) fn parse(text: &str) -> Self {
        let mut sdp = Self::default();
        for line in text.lines() {
            if let Some(origin) = line.strip_prefix("o=") {
                sdp.origin = origin.to_owned();
            } else if let Some(offer) = line.strip_prefix("a=answers:") {
                sdp.answers = Some(offer.to_owned());
            } else if let Some(ufrag) = line.strip_prefix("a=ice-ufrag:") {
                sdp.ufrag = ufrag.to_owned();
            } else if let Some(mid) = line.strip_prefix("a=mid:") {
                sdp.sections.push(mid.to_owned());
            } else if line == "a=end-of-candidates" {
                sdp.candidates.push(String::new());
            } else if line.starts_with("a=candidate:") {
                sdp.candidates.push(line[2..].to_owned());
            }
        }
        sdp
    }
}
