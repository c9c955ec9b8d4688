mod names;

use std::cell::RefCell;

use self::names::{Kind, Names};
use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{
    Candidate, Connection, Crypto, EditError, Fingerprint, IcePwd, IceUfrag, KeyManagement, Line,
    LineKind, Origin, RemoteCandidate, RemoteCandidates, Rtcp, RtcpAddress, Sdp, SessionName,
    SourceFilter, Ssrc, TlsId,
};

/// Replaces what tells who made a description and where: for a report, or a
/// collection of what programs write.
///
/// Addresses, credentials, fingerprints, keys, the numbers of sessions and the
/// names of sources become others of the same kind, the same for the same: in
/// every description and candidate that one `Anonymize` is asked about, so that
/// an answer still belongs to its offer. Loopback and unspecified addresses stay,
/// and so do ports. Foundations become others, because libwebrtc computes them
/// from addresses.
///
/// The lines that are words for people (`i=`, `u=`, `e=`, `p=`), keys in the
/// clear (`k=`) and `a=identity` go. Identifications of streams and tracks stay,
/// and so do attributes that this version does not know: have a look at them.
///
/// ```
/// use rtcweb::sdp::{Candidate, Sdp};
/// use rtcweb::sdp::edit::Anonymize;
///
/// let anonymize = Anonymize::new();
/// let mut offer = Sdp::parse(
///     "v=0\r\no=jane 4611 2 IN IP4 203.0.113.7\r\ns=-\r\nt=0 0\r\n\
///      m=audio 5000 RTP/AVP 0\r\nc=IN IP4 203.0.113.7\r\na=ice-ufrag:Yx4f\r\n",
/// )?;
/// offer.apply(&anonymize)?;
/// assert_eq!(
///     offer.as_str(),
///     "v=0\r\no=user1 1 2 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\n\
///      m=audio 5000 RTP/AVP 0\r\nc=IN IP4 192.0.2.1\r\na=ice-ufrag:u001\r\n",
/// );
/// let trickled = Candidate::parse("candidate:842163049 1 udp 1677729535 203.0.113.7 5000 typ srflx ufrag Yx4f")?;
/// assert_eq!(anonymize.candidate(&trickled)?, "candidate:1 1 udp 1677729535 192.0.2.1 5000 typ srflx ufrag u001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Anonymize {
    names: RefCell<Names>,
}

impl Anonymize {
    /// One that has not replaced anything yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A candidate that came by itself, as the text of one: `candidate:…`.
    ///
    /// # Errors
    ///
    /// A part of it cannot be written.
    pub fn candidate(&self, candidate: &Candidate<'_>) -> Result<String, EditError> {
        let line = self.names.borrow_mut().candidate(candidate)?;
        Ok(line.trim_start_matches("a=").to_owned())
    }

    /// A user name fragment, as a candidate that comes by itself has it beside
    /// its text.
    pub fn username_fragment(&self, fragment: &str) -> String {
        self.names.borrow_mut().fragment(fragment)
    }
}

impl Edit for Anonymize {
    fn munging(&self) -> Munging {
        Munging::IceUfrag
    }

    fn instead(&self) -> Option<&'static str> {
        None
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        Target::All.edit_parts(sdp, &mut |mut part| {
            let mut names = self.names.borrow_mut();
            let mut different = false;
            part.rewrite(&mut |line| {
                let change = names.line(&line)?;
                different |= match &change {
                    Change::Keep => false,
                    Change::Remove => true,
                    Change::Replace(text) => text != line.text(),
                };
                Ok(change)
            })?;
            Ok(different)
        })
    }
}

impl Names {
    fn line(&mut self, line: &Line<'_>) -> Result<Change, EditError> {
        Ok(Change::Replace(match line.kind() {
            LineKind::Information
            | LineKind::Uri
            | LineKind::Email
            | LineKind::Phone
            | LineKind::Key
            | LineKind::Identity => return Ok(Change::Remove),
            LineKind::SessionName => line_of(&SessionName("-"))?,
            LineKind::Origin => self.origin(line.parse()?)?,
            LineKind::Connection => {
                let connection: Connection<'_> = line.parse()?;
                let address = self.address(connection.address);
                line_of(&Connection { address: &address, ..connection })?
            }
            LineKind::Candidate => self.candidate(&line.parse()?)?,
            LineKind::RemoteCandidates => self.remote_candidates(&line.parse()?)?,
            LineKind::Rtcp => self.rtcp(line.parse()?)?,
            LineKind::SourceFilter => self.source_filter(line.parse()?)?,
            LineKind::IceUfrag => {
                let fragment: IceUfrag<'_> = line.parse()?;
                line_of(&IceUfrag::new(&self.fragment(fragment.as_str())))?
            }
            LineKind::IcePwd => {
                let password: IcePwd<'_> = line.parse()?;
                line_of(&IcePwd::new(&self.password(password.as_str())))?
            }
            LineKind::Fingerprint => {
                let fingerprint: Fingerprint<'_> = line.parse()?;
                line_of(&self.fingerprint(&fingerprint))?
            }
            LineKind::TlsId => {
                let id: TlsId<'_> = line.parse()?;
                let number = self.number(Kind::TlsId, id.as_str().to_owned());
                line_of(&TlsId::new(&format!("{number:020}")))?
            }
            LineKind::Crypto => {
                let crypto: Crypto<'_> = line.parse()?;
                line_of(&Crypto { key_parameters: "inline:anonymous", ..crypto })?
            }
            LineKind::KeyMgmt => {
                let keys: KeyManagement<'_> = line.parse()?;
                line_of(&KeyManagement { data: "anonymous", ..keys })?
            }
            LineKind::Ssrc => match line.parse()? {
                Ssrc { id, attribute: "cname", value: Some(value) } => {
                    let number = self.number(Kind::Cname, value.to_owned());
                    let value = format!("cname{number}");
                    line_of(&Ssrc { id, attribute: "cname", value: Some(&value) })?
                }
                _ => return Ok(Change::Keep),
            },
            _ => return Ok(Change::Keep),
        }))
    }

    fn origin(&mut self, origin: Origin<'_>) -> Result<String, EditError> {
        let username = match origin.username {
            "-" => "-".to_owned(),
            name => format!("user{}", self.number(Kind::User, name.to_owned())),
        };
        let session = self.number(Kind::Session, origin.session_id.to_owned()).to_string();
        let address = self.address(origin.address);
        line_of(&Origin { username: &username, session_id: &session, address: &address, ..origin })
    }

    fn candidate(&mut self, candidate: &Candidate<'_>) -> Result<String, EditError> {
        let foundation = self.foundation(candidate.foundation);
        let address = self.address(candidate.address);
        let related = candidate.related_address.map(|related| self.address(related));
        let pairs = candidate.extensions.iter().map(|(name, value)| match name {
            "ufrag" => (name, self.fragment(value)),
            "pwd" | "password" => (name, self.password(value)),
            _ => (name, value.to_owned()),
        });
        let extensions = pairs.collect();
        line_of(&Candidate {
            foundation: &foundation,
            address: &address,
            related_address: related.as_deref(),
            extensions,
            ..*candidate
        })
    }

    fn remote_candidates(
        &mut self,
        candidates: &RemoteCandidates<'_>,
    ) -> Result<String, EditError> {
        let addresses: Vec<String> =
            candidates.iter().map(|candidate| self.address(candidate.address)).collect();
        let renamed = candidates.iter().zip(&addresses);
        let renamed = renamed.map(|(candidate, address)| RemoteCandidate { address, ..candidate });
        line_of(&renamed.collect::<RemoteCandidates<'_>>())
    }

    fn rtcp(&mut self, rtcp: Rtcp<'_>) -> Result<String, EditError> {
        let address = rtcp.address.map(|at| self.address(at.address));
        let renamed = rtcp.address.zip(address.as_deref());
        let address = renamed.map(|(at, address)| RtcpAddress { address, ..at });
        line_of(&Rtcp { address, ..rtcp })
    }

    fn source_filter(&mut self, filter: SourceFilter<'_>) -> Result<String, EditError> {
        let destination = match filter.destination {
            "*" => "*".to_owned(),
            address => self.address(address),
        };
        let sources = filter.sources.iter().map(|address| self.address(address)).collect();
        line_of(&SourceFilter { destination: &destination, sources, ..filter })
    }
}
