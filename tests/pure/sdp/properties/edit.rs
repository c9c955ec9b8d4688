//! Edits: what they change, and nothing else.

use rtcweb::sdp::{
    Bandwidth, Candidate, Connection, Direction, EditError, EditErrorKind, Group, IceLite, IcePwd,
    IceUfrag, Line, LineEnding, LineKind, MaxMessageSize, MediaLine, Mid, ParseOptions, Sdp,
    SectionMut,
};

use super::parse::{is_made_of, limitless, same};

/// One edit of one part of a description.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    /// The part: the session, or a media section if there are so many.
    pub(crate) part: u8,
    pub(crate) change: Change,
}

#[derive(Clone, Debug)]
pub(crate) enum Change {
    Set(Written),
    Push(Written),
    /// All lines of the kind of that line.
    Remove(u8),
    /// The lines whose place in the part, counted from 0, has its bit here
    /// (every 16th line the same one).
    Retain(u16),
}

/// A value to write; the text is whatever comes.
#[derive(Clone, Debug)]
pub(crate) enum Written {
    Bandwidth(String, u64),
    Candidate(String),
    Connection(String),
    Direction(bool, bool),
    Group(String, String),
    IceLite,
    IcePwd(String),
    IceUfrag(String),
    MaxMessageSize(u64),
    MediaLine(String, u16),
    Mid(String),
}

impl Written {
    fn kinds(&self) -> &'static [LineKind] {
        const DIRECTIONS: &[LineKind] =
            &[LineKind::SendRecv, LineKind::SendOnly, LineKind::RecvOnly, LineKind::Inactive];
        match self {
            Self::Bandwidth(..) => &[LineKind::Bandwidth],
            Self::Candidate(_) => &[LineKind::Candidate],
            Self::Connection(_) => &[LineKind::Connection],
            Self::Direction(..) => DIRECTIONS,
            Self::Group(..) => &[LineKind::Group],
            Self::IceLite => &[LineKind::IceLite],
            Self::IcePwd(_) => &[LineKind::IcePwd],
            Self::IceUfrag(_) => &[LineKind::IceUfrag],
            Self::MaxMessageSize(_) => &[LineKind::MaxMessageSize],
            Self::MediaLine(..) => &[LineKind::Media],
            Self::Mid(_) => &[LineKind::Mid],
        }
    }

    fn write(&self, part: &mut SectionMut<'_, '_>, sets: bool) -> Result<(), EditError> {
        macro_rules! write {
            ($value:expr) => {
                if sets { part.set($value) } else { part.push($value) }
            };
        }
        match self {
            Self::Bandwidth(modifier, value) => write!(&Bandwidth::new(modifier, *value)),
            Self::Candidate(address) => {
                let host = Candidate::parse("1 1 udp 1 192.0.2.1 9 typ host").unwrap();
                write!(&Candidate { address, ..host })
            }
            Self::Connection(address) => write!(&Connection::new(address)),
            Self::Direction(sends, receives) => write!(&Direction::new(*sends, *receives)),
            Self::Group(semantics, mids) => {
                write!(&Group { semantics, mids: mids.as_str().into() })
            }
            Self::IceLite => write!(&IceLite),
            Self::IcePwd(text) => write!(&IcePwd::new(text)),
            Self::IceUfrag(text) => write!(&IceUfrag::new(text)),
            Self::MaxMessageSize(size) => write!(&MaxMessageSize(*size)),
            Self::MediaLine(media, port) => write!(&MediaLine {
                media,
                port: *port,
                protocol: "UDP/TLS/RTP/SAVPF",
                formats: "96 97".into(),
                ..MediaLine::default()
            }),
            Self::Mid(text) => write!(&Mid::new(text)),
        }
    }
}

/// A line as it is, to compare.
type Kept = (Vec<u8>, LineEnding);

fn kept(line: &Line<'_>) -> Kept {
    (line.bytes().to_vec(), line.ending())
}

/// After each edit the description is what would be read from its bytes, and
/// only the lines that the edit is about have changed.
pub(crate) fn any_edits(bytes: &[u8], edits: &[Edit]) {
    for options in [limitless(), limitless().lenient(true)] {
        let Ok(mut sdp) = options.parse_bytes(bytes) else { continue };
        for edit in edits {
            one(&mut sdp, edit);
            let fresh = sdp.as_bytes().to_vec();
            is_made_of(&sdp, &fresh);
            let again = options.parse_bytes(&fresh);
            same(&sdp, &again.unwrap_or_else(|error| panic!("after {edit:?}: {error}")));
        }
    }
}

fn one(sdp: &mut Sdp<'_>, Edit { part, change }: &Edit) {
    let before = sdp.clone();
    let index = usize::from(*part).checked_sub(1).map(|part| part % before.sections().len().max(1));
    let section = match index.and_then(|index| before.section(index)) {
        Some(media) => *media,
        None => before.session(),
    };
    let part_mut = |sdp| part_of(sdp, index);
    let numbers: Vec<u32> = section.lines().map(|line| line.number()).collect();
    let result = match change {
        Change::Set(value) => value.write(&mut part_mut(sdp), true).map(|()| None),
        Change::Push(value) => value.write(&mut part_mut(sdp), false).map(|()| None),
        Change::Remove(place) => {
            let kind = nth(&before, &numbers, *place).map_or(LineKind::Mid, |line| line.kind());
            part_mut(sdp).remove(kind).map(Some)
        }
        Change::Retain(bits) => {
            let mut asked = 0;
            let result = part_mut(sdp).retain(|_| {
                asked += 1;
                bits >> ((asked - 1) % 16) & 1 == 1
            });
            assert!(asked <= numbers.len(), "asked {asked} times about {} lines", numbers.len());
            result.map(Some)
        }
    };
    let Ok(removed) = result else {
        same(sdp, &before);
        return;
    };
    let (old, new): (Vec<Kept>, Vec<Kept>) = (
        before.lines().map(|line| kept(&line)).collect(),
        sdp.lines().map(|line| kept(&line)).collect(),
    );
    match change {
        Change::Push(_) => inserted(&old, &new),
        Change::Set(value) if section.lines().all(|line| !value.kinds().contains(&line.kind())) => {
            inserted(&old, &new);
        }
        Change::Set(value) => {
            let affected = |line: &Line<'_>| {
                numbers.contains(&line.number()) && value.kinds().contains(&line.kind())
            };
            let first = before.lines().position(|line| affected(&line)).unwrap();
            let rest: Vec<Kept> =
                before.lines().filter(|line| !affected(line)).map(|line| kept(&line)).collect();
            let mut others = new;
            let written = others.remove(first);
            assert_eq!(written.1, old[first].1, "another end");
            assert_eq!(others, rest, "another line has changed");
        }
        Change::Remove(_) | Change::Retain(_) => {
            assert_eq!(Some(old.len() - new.len()), removed);
            let mut rest = old.iter();
            assert!(new.iter().all(|line| rest.any(|old| old == line)), "a line has changed");
        }
    }
}

fn part_of<'m, 'a>(sdp: &'m mut Sdp<'a>, index: Option<usize>) -> SectionMut<'m, 'a> {
    let exists = index.filter(|&index| index < sdp.sections().len());
    match exists {
        Some(index) => sdp.section_mut(index).unwrap(),
        None => sdp.session_mut(),
    }
}

fn nth<'s>(sdp: &'s Sdp<'s>, numbers: &[u32], place: u8) -> Option<Line<'s>> {
    let number = numbers.get(usize::from(place) % numbers.len().max(1))?;
    sdp.lines().nth(*number as usize - 1)
}

/// All the old lines, and one more. A last line that had no end has one now.
fn inserted(old: &[Kept], new: &[Kept]) {
    assert_eq!(new.len(), old.len() + 1);
    let place = old.iter().zip(new).take_while(|(old, new)| old.0 == new.0).count();
    let others = new[..place].iter().chain(&new[place + 1..]);
    for (old, other) in old.iter().zip(others) {
        assert_eq!(old.0, other.0, "another line has changed");
        assert!(old.1 == other.1 || old.1 == LineEnding::None, "another end");
    }
}

/// A limit that an edit would be above: nothing is changed, and the error says so.
pub(crate) fn limited(bytes: &[u8], edits: &[Edit]) {
    let Ok(free) = limitless().parse_bytes(bytes) else { return };
    let (lines, sections) = (free.lines().len(), free.sections().len());
    let longest = free.lines().map(|line| line.bytes().len()).max().unwrap_or_default();
    let options = ParseOptions::new().max_bytes(bytes.len()).max_lines(lines);
    let options = options.max_line_length(longest).max_sections(sections);
    let mut sdp = options.parse_bytes(bytes).expect("every limit is met");
    for edit in edits {
        one(&mut sdp, edit);
        let fresh = sdp.as_bytes().to_vec();
        same(&sdp, &options.parse_bytes(&fresh).expect("the edit keeps to the limits"));
        if let Change::Push(value) = &edit.change {
            let mut full = options.parse_bytes(bytes).expect("every limit is met");
            if let Err(error) = value.write(&mut full.session_mut(), false) {
                let kinds = [EditErrorKind::TooLarge, EditErrorKind::InvalidValue];
                assert!(kinds.contains(&error.kind()), "{error}");
            } else {
                panic!("a line more than the limit");
            }
        }
    }
}
