//! What is different between two descriptions, in words.
//!
//! ```
//! use rtcweb::sdp::Sdp;
//! use rtcweb::sdp::diff::diff;
//!
//! let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
//!             m=video 9 UDP/TLS/RTP/SAVPF 96 98\r\na=mid:v\r\na=sendrecv\r\n\
//!             a=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\n";
//! let other = text.replace("- 1 1", "- 1 2").replace("96 98", "98 96").replace("sendrecv", "recvonly");
//! let (before, after) = (Sdp::parse(text)?, Sdp::parse(&other)?);
//! let changes = diff(&before, &after);
//! assert_eq!(changes.iter().map(|change| change.to_string()).collect::<Vec<_>>(), [
//!     "the version of the session is 2 instead of 1",
//!     "section 0 (mid \"v\"): the codecs are in another order, VP9 (98) first",
//!     "section 0 (mid \"v\"): the direction is recvonly instead of sendrecv",
//! ]);
//! # Ok::<(), rtcweb::sdp::ParseError>(())
//! ```

mod change;
mod codecs;
mod lines;
mod part;
mod streams;
mod transport;
mod words;

use std::collections::HashMap;

pub use change::{Change, Codec, Part};

use super::{MediaSection, Sdp};

/// What is different in the second of two descriptions: nothing if their bytes
/// are the same, and at least one change if they are not.
///
/// Media sections are compared with those of the same mid, or else in the same
/// place. Takes time in proportion to the text.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::diff::{Change, Part, diff};
///
/// let text = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///             m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:a\r\na=ice-ufrag:Yx4f\r\na=ice-pwd:old\r\n";
/// let other = text.replace("Yx4f", "Zz9k").replace("old", "new");
/// let (before, after) = (Sdp::parse(text)?, Sdp::parse(&other)?);
/// let audio = Part::Section { index: 0, mid: Some("a") };
/// assert_eq!(diff(&before, &after), [Change::IceRestarted { part: audio }]);
/// assert_eq!(diff(&before, &before), []);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
pub fn diff<'s>(before: &'s Sdp<'s>, after: &'s Sdp<'s>) -> Vec<Change<'s>> {
    let mut changes = Vec::new();
    if before == after {
        return changes;
    }
    part::session(before, after, &mut changes);
    let pairs = Pairs::new(before, after);
    for &(old, new) in &pairs.both {
        part::section(&old, &new, &mut changes);
    }
    let gone = pairs
        .gone
        .iter()
        .map(|section| Change::SectionRemoved { part: Part::of(section), media: section.media() });
    changes.extend(gone);
    let new = pairs
        .new
        .iter()
        .map(|section| Change::SectionAdded { part: Part::of(section), media: section.media() });
    changes.extend(new);
    if changes.is_empty() {
        changes.push(lines::first_difference(before, after));
    }
    changes
}

/// Which section is which.
struct Pairs<'s> {
    both: Vec<(MediaSection<'s>, MediaSection<'s>)>,
    gone: Vec<MediaSection<'s>>,
    new: Vec<MediaSection<'s>>,
}

impl<'s> Pairs<'s> {
    fn new(before: &'s Sdp<'s>, after: &'s Sdp<'s>) -> Self {
        let old: Vec<_> = before.sections().collect();
        let mut mids = HashMap::new();
        for (index, section) in old.iter().enumerate() {
            if let Some(mid) = section.mid() {
                mids.entry(mid).or_insert(index);
            }
        }
        let mut taken = vec![false; old.len()];
        let new: Vec<_> = after.sections().collect();
        let mut partners: Vec<Option<usize>> = Vec::with_capacity(new.len());
        for section in &new {
            // The first of those with the same mid, if that is still free.
            let found = section.mid().and_then(|mid| mids.get(mid).copied());
            let free = found.and_then(|index| Some((index, taken.get_mut(index)?)));
            partners.push(free.filter(|(_, taken)| !**taken).map(|(index, taken)| {
                *taken = true;
                index
            }));
        }
        for (index, partner) in
            partners.iter_mut().enumerate().filter(|(_, partner)| partner.is_none())
        {
            if let Some(taken) = taken.get_mut(index).filter(|taken| !**taken) {
                *taken = true;
                *partner = Some(index);
            }
        }
        let mut pairs = Self { both: Vec::new(), gone: Vec::new(), new: Vec::new() };
        for (section, partner) in new.into_iter().zip(partners) {
            match partner.and_then(|index| old.get(index)) {
                Some(old) => pairs.both.push((*old, section)),
                None => pairs.new.push(section),
            }
        }
        let free = old.into_iter().zip(taken).filter(|(_, taken)| !taken);
        pairs.gone = free.map(|(section, _)| section).collect();
        pairs
    }
}
