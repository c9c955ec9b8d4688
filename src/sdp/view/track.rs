use super::source::{Source, sources};
use crate::sdp::{MediaSection, Msid, ParseError, Rid, RidDirection, Simulcast, SimulcastRid};

/// A track that the sender of a description sends in a section, with the
/// streams that it is in and how it is sent
/// ([RFC 8830](https://www.rfc-editor.org/rfc/rfc8830),
/// [RFC 8853](https://www.rfc-editor.org/rfc/rfc8853),
/// [RFC 5576](https://www.rfc-editor.org/rfc/rfc5576)).
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=msid:camera face\r\n\
///      a=ssrc-group:FID 11 12\r\na=ssrc:11 cname:me\r\na=ssrc:12 cname:me\r\n",
/// )?;
/// let tracks = sdp.section(0).ok_or("no section")?.tracks()?;
/// let face = tracks.first().ok_or("no track")?;
/// assert_eq!((face.id, &face.streams[..], face.cname), (Some("face"), &["camera"][..], Some("me")));
/// assert_eq!((face.encodings[0].ssrc, face.encodings[0].rtx_ssrc), (Some(11), Some(12)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Track<'s> {
    /// The id of the track, where it is said.
    pub id: Option<&'s str>,
    /// The ids of its streams.
    pub streams: Vec<&'s str>,
    /// The name that sources to be played in step have in common.
    pub cname: Option<&'s str>,
    /// How it is sent: one entry for each quality of simulcast, else one. None
    /// where neither SSRCs nor rids are written.
    pub encodings: Vec<TrackEncoding<'s>>,
}

/// One of the qualities in which a [`Track`] is sent.
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=msid:- face\r\na=rid:h send\r\n\
///      a=rid:l send max-width=320\r\na=simulcast:send h;~l\r\n",
/// )?;
/// let tracks = sdp.section(0).ok_or("no section")?.tracks()?;
/// let low = &tracks[0].encodings[1];
/// assert_eq!((low.rid, low.paused), (Some("l"), true));
/// assert_eq!(low.restrictions.as_ref().and_then(|rid| rid.max_width()), Some(320));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TrackEncoding<'s> {
    /// Its name.
    pub rid: Option<&'s str>,
    /// Whether it begins paused.
    pub paused: bool,
    /// Its `a=rid`.
    pub restrictions: Option<Rid<'s>>,
    /// Its source.
    pub ssrc: Option<u32>,
    /// The source that sends its packets again.
    pub rtx_ssrc: Option<u32>,
    /// The source of packets to repair its packets with.
    pub fec_ssrc: Option<u32>,
}

impl<'s> MediaSection<'s> {
    /// The tracks that the sender of the description sends in this section: one
    /// where the section has `a=msid` or nothing that names tracks, as JSEP has
    /// it; several where their SSRCs name them, as Plan B had it.
    ///
    /// # Errors
    ///
    /// An `a=msid`, `a=ssrc`, `a=ssrc-group`, `a=rid` or `a=simulcast` does not
    /// parse.
    pub fn tracks(&self) -> Result<Vec<Track<'s>>, ParseError> {
        let mut sources = sources(self)?;
        sources.retain(|source| !source.repairs);
        let encodings = rid_encodings(self)?;
        let msids: Vec<Msid<'s>> = self.all().collect::<Result<_, _>>()?;
        if msids.is_empty()
            && encodings.is_empty()
            && sources.iter().any(|source| source.msid.is_some())
        {
            return Ok(tracks_of_sources(sources));
        }
        if msids.is_empty() && encodings.is_empty() && sources.is_empty() {
            return Ok(Vec::new());
        }
        sources.sort_by_key(|source| source.order);
        let mut track = Track { encodings, ..Track::default() };
        for msid in &msids {
            track.id = track.id.or(msid.track);
            track.streams.extend(msid.stream_id());
        }
        track.cname = sources.iter().find_map(|source| source.cname);
        if track.encodings.is_empty() {
            track.encodings.extend(sources.iter().map(encoding));
        } else if track.encodings.len() == sources.len() {
            // Firefox writes both, in one order.
            for (encoding, source) in track.encodings.iter_mut().zip(&sources) {
                encoding.ssrc = Some(source.id);
                (encoding.rtx_ssrc, encoding.fec_ssrc) = (source.rtx, source.fec);
            }
        }
        Ok(vec![track])
    }
}

/// One track for each that the sources name.
fn tracks_of_sources(mut sources: Vec<Source<'_>>) -> Vec<Track<'_>> {
    // Without regard to where in the text a name stands.
    sources.sort_by(|a, b| (a.msid_name(), a.order).cmp(&(b.msid_name(), b.order)));
    let mut tracks = Vec::new();
    for group in sources.chunk_by(|a, b| a.msid_name() == b.msid_name()) {
        let Some(first) = group.first() else { continue };
        let track = Track {
            id: first.msid.and_then(|msid| msid.track),
            streams: first.msid.and_then(|msid| msid.stream_id()).into_iter().collect(),
            cname: group.iter().find_map(|source| source.cname),
            encodings: group.iter().map(encoding).collect(),
        };
        tracks.push((first.order, track));
    }
    tracks.sort_by_key(|(order, _)| *order);
    tracks.into_iter().map(|(_, track)| track).collect()
}

fn encoding<'s>(source: &Source<'s>) -> TrackEncoding<'s> {
    TrackEncoding {
        ssrc: Some(source.id),
        rtx_ssrc: source.rtx,
        fec_ssrc: source.fec,
        ..TrackEncoding::default()
    }
}

/// What `a=simulcast` and `a=rid` say is sent.
fn rid_encodings<'s>(section: &MediaSection<'s>) -> Result<Vec<TrackEncoding<'s>>, ParseError> {
    let mut rids: Vec<Rid<'s>> = section.all().collect::<Result<_, _>>()?;
    rids.retain(|rid| rid.direction == RidDirection::Send);
    let simulcast = section.get::<Simulcast<'s>>()?.and_then(|simulcast| simulcast.send);
    let Some(layers) = simulcast else {
        let encoding = |rid: Rid<'s>| TrackEncoding {
            rid: Some(rid.id),
            restrictions: Some(rid),
            ..TrackEncoding::default()
        };
        return Ok(rids.into_iter().map(encoding).collect());
    };
    rids.sort_by_key(|rid| rid.id);
    let encoding = |one: SimulcastRid<'s>| {
        let found = rids.binary_search_by_key(&one.rid, |rid| rid.id).ok();
        TrackEncoding {
            rid: Some(one.rid),
            paused: one.paused,
            restrictions: found.and_then(|place| rids.get(place).cloned()),
            ..TrackEncoding::default()
        }
    };
    Ok(layers.read_rids().map(encoding).collect())
}
