//! One part of a description against the same part of the other.

use super::change::{Change, Part};
use super::{codecs, lines, streams, transport};
use crate::sdp::{Group, Line, LineKind, MediaSection, Origin, Sdp, Section};

/// What lines are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Origin,
    Groups,
    Mid,
    Media,
    Address,
    Codecs,
    Feedback,
    Direction,
    Bandwidth,
    Extensions,
    Simulcast,
    Rids,
    Msid,
    Ssrcs,
    Credentials,
    Candidates,
    Fingerprints,
    Setup,
    /// Lines of which nothing is known but their text.
    Other,
}

impl Topic {
    const ALL: [Self; 19] = [
        Self::Origin,
        Self::Groups,
        Self::Mid,
        Self::Media,
        Self::Address,
        Self::Codecs,
        Self::Feedback,
        Self::Direction,
        Self::Bandwidth,
        Self::Extensions,
        Self::Simulcast,
        Self::Rids,
        Self::Msid,
        Self::Ssrcs,
        Self::Credentials,
        Self::Candidates,
        Self::Fingerprints,
        Self::Setup,
        Self::Other,
    ];

    fn of(kind: LineKind) -> Self {
        match kind {
            LineKind::Origin => Self::Origin,
            LineKind::Group => Self::Groups,
            LineKind::Mid => Self::Mid,
            LineKind::Media => Self::Media,
            LineKind::Connection => Self::Address,
            LineKind::RtpMap | LineKind::Fmtp => Self::Codecs,
            LineKind::RtcpFeedback => Self::Feedback,
            LineKind::SendRecv | LineKind::SendOnly | LineKind::RecvOnly | LineKind::Inactive => {
                Self::Direction
            }
            LineKind::Bandwidth => Self::Bandwidth,
            LineKind::ExtMap => Self::Extensions,
            LineKind::Simulcast => Self::Simulcast,
            LineKind::Rid => Self::Rids,
            LineKind::Msid | LineKind::MsidSemantic => Self::Msid,
            LineKind::Ssrc | LineKind::SsrcGroup => Self::Ssrcs,
            LineKind::IceUfrag | LineKind::IcePwd => Self::Credentials,
            LineKind::Candidate => Self::Candidates,
            LineKind::Fingerprint => Self::Fingerprints,
            LineKind::Setup => Self::Setup,
            _ => Self::Other,
        }
    }
}

/// The same part before and after, sorted by what its lines are about.
pub(super) struct Both<'s> {
    pub(super) part: Part<'s>,
    before: Vec<Vec<Line<'s>>>,
    after: Vec<Vec<Line<'s>>>,
}

impl<'s> Both<'s> {
    fn new(part: Part<'s>, before: &Section<'s>, after: &Section<'s>) -> Self {
        let [before, after] = [before, after].map(|section| {
            let mut topics = vec![Vec::new(); Topic::ALL.len()];
            for line in section.lines() {
                if let Some(topic) = topics.get_mut(Topic::of(line.kind()) as usize) {
                    topic.push(line);
                }
            }
            topics
        });
        Self { part, before, after }
    }

    /// The lines of a topic, before and after.
    pub(super) fn lines(&self, topic: Topic) -> [&[Line<'s>]; 2] {
        [&self.before, &self.after]
            .map(|topics| topics.get(topic as usize).map(Vec::as_slice).unwrap_or_default())
    }

    /// Every topic of which a byte is another is told of: with what is known
    /// about it, or else line by line. Says whether there is such a topic.
    fn compare(&self, changes: &mut Vec<Change<'s>>) -> bool {
        let mut differs = false;
        for topic in Topic::ALL {
            let [before, after] = self.lines(topic);
            if lines::are_same(before, after) {
                continue;
            }
            differs = true;
            let told = changes.len();
            match topic {
                // Told of where sections are compared.
                Topic::Mid if self.part != Part::Session && mid(before) != mid(after) => {}
                // They tell of the codecs that came and went with the m= line.
                Topic::Codecs => codecs::codecs(self, changes),
                Topic::Feedback => codecs::feedback(self, changes),
                _ => {
                    self.tell(topic, changes);
                    if changes.len() == told {
                        lines::compare(self.part, before, after, changes);
                    }
                }
            }
        }
        differs
    }

    fn tell(&self, topic: Topic, changes: &mut Vec<Change<'s>>) {
        match topic {
            Topic::Origin => origin(self, changes),
            Topic::Groups => groups(self, changes),
            Topic::Media => codecs::media_line(self, changes),
            Topic::Address => changes.push(Change::Address { part: self.part }),
            Topic::Direction => streams::direction(self, changes),
            Topic::Bandwidth => streams::bandwidth(self, changes),
            Topic::Extensions => streams::extensions(self, changes),
            Topic::Simulcast => streams::simulcast(self, changes),
            Topic::Rids => streams::rids(self, changes),
            Topic::Msid => changes.push(Change::Msid { part: self.part }),
            Topic::Ssrcs => changes.push(Change::Ssrcs { part: self.part }),
            Topic::Credentials => transport::credentials(self, changes),
            Topic::Candidates => transport::candidates(self, changes),
            Topic::Fingerprints => changes.push(Change::Fingerprint { part: self.part }),
            Topic::Setup => transport::setup(self, changes),
            Topic::Mid | Topic::Codecs | Topic::Feedback | Topic::Other => {}
        }
    }
}

pub(super) fn session<'s>(before: &'s Sdp<'s>, after: &'s Sdp<'s>, changes: &mut Vec<Change<'s>>) {
    compare(Part::Session, &before.session(), &after.session(), changes);
}

pub(super) fn section<'s>(
    before: &MediaSection<'s>,
    after: &MediaSection<'s>,
    changes: &mut Vec<Change<'s>>,
) {
    let (old, part) = (Part::of(before), Part::of(after));
    if before.mid() != after.mid() {
        if before.is_rejected() && !after.is_rejected() {
            let media = after.media();
            changes.push(Change::SectionRecycled { before: old, part, media });
            return;
        }
        changes.push(Change::Mid { before: old, part });
    } else if before.index() != after.index() {
        changes.push(Change::SectionMoved { part, before: before.index() });
    }
    match (before.is_rejected(), after.is_rejected()) {
        (false, true) => changes.push(Change::SectionRejected { part }),
        (true, false) => {
            changes.push(Change::SectionReopened { part });
            compare(part, before, after, changes);
        }
        _ => compare(part, before, after, changes),
    }
}

fn compare<'s>(
    part: Part<'s>,
    before: &Section<'s>,
    after: &Section<'s>,
    changes: &mut Vec<Change<'s>>,
) {
    // The same lines between others than before.
    if !Both::new(part, before, after).compare(changes) {
        let mut pairs = before.lines().zip(after.lines());
        let moved = pairs.find(|(old, new)| old.bytes() != new.bytes());
        changes.extend(moved.map(|(_, new)| Change::LinesReordered { part, line: new.number() }));
    }
}

fn mid<'s>(lines: &[Line<'s>]) -> Option<&'s str> {
    lines.first()?.value().map(str::trim_ascii_end)
}

fn origin<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    let [before, after] = both
        .lines(Topic::Origin)
        .map(|lines| -> Option<Origin<'s>> { lines.first()?.parse().ok() });
    let (Some(before), Some(after)) = (before, after) else { return };
    if before.session_version != after.session_version {
        let versions = (before.session_version, after.session_version);
        changes.push(Change::SessionVersion { before: versions.0, after: versions.1 });
    }
    if (Origin { session_version: after.session_version, ..before }) != after {
        changes.push(Change::Session);
    }
}

fn groups<'s>(both: &Both<'s>, changes: &mut Vec<Change<'s>>) {
    // Groups have no name: those of one kind are compared in their order.
    let [before, after] = both.lines(Topic::Groups).map(|lines| {
        let groups = lines.iter().filter_map(|line| {
            let semantics = line.parse::<Group<'s>>().ok()?.semantics;
            Some((semantics, line.value()?.get(semantics.len()..)?.trim_ascii()))
        });
        groups.collect()
    });
    for (semantics, before, after) in lines::by_key(before, after) {
        if before != after {
            changes.push(Change::Group { semantics, before, after });
        }
    }
}
