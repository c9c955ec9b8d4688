//! What a section is about, in a few words. A value that does not parse is left
//! out; its line says what is wrong with it.

use rtcweb::sdp::{
    Candidate, Fingerprint, Group, IceLite, IceOptions, IceUfrag, LineKind, MaxMessageSize,
    MediaSection, Msid, RtpMap, SctpPort, Sdp, Section, Setup, Simulcast, Value,
};

/// A heading and what stands under it.
pub(super) type Row = (&'static str, String);

/// What the session part says of all sections.
pub(super) fn of_session(sdp: &Sdp<'_>) -> Vec<Row> {
    let session = sdp.session();
    let group = |group: Group<'_>| {
        (!group.mids.is_empty()).then(|| format!("{} {}", group.semantics, group.mids.as_str()))
    };
    let groups = session.all::<Group<'_>>().filter_map(|found| group(found.ok()?));
    let lite = session.has(LineKind::IceLite).then(|| "lite".to_owned());
    rows([("groups", join(groups, ", ")), ("ICE", lite)])
}

/// What a media section says.
pub(super) fn of_section(section: &MediaSection<'_>) -> Vec<Row> {
    rows([
        ("codecs", codecs(section)),
        ("data", data(section)),
        ("stream", first::<Msid<'_>>(section).map(stream)),
        ("simulcast", first::<Simulcast<'_>>(section).map(|simulcast| layers(&simulcast))),
        ("ICE", ice(section)),
        ("DTLS", dtls(section)),
    ])
}

fn rows<const N: usize>(rows: [(&'static str, Option<String>); N]) -> Vec<Row> {
    rows.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
}

/// The codecs with their payload types, in the order of the `m=` line.
fn codecs(section: &MediaSection<'_>) -> Option<String> {
    let line = section.line().ok().filter(|line| line.protocol.contains("RTP"))?;
    let maps: Vec<_> = section.all::<RtpMap<'_>>().filter_map(Result::ok).collect();
    let mut codecs: Vec<(&str, Vec<&str>)> = Vec::new();
    for format in line.formats.iter() {
        let map = maps.iter().find(|map| map.payload_type.to_string() == format);
        let name = map.map_or("payload type", |map| map.encoding_name);
        match codecs.iter_mut().find(|(other, _)| name.eq_ignore_ascii_case(other)) {
            Some((_, formats)) => formats.push(format),
            None => codecs.push((name, vec![format])),
        }
    }
    let codecs = codecs.iter().map(|(name, formats)| format!("{name} {}", formats.join(" ")));
    join(codecs, ", ")
}

fn data(section: &MediaSection<'_>) -> Option<String> {
    let port = first::<SctpPort>(section).map(|port| format!("SCTP port {}", port.0));
    let size = first::<MaxMessageSize>(section).map(|size| match size.0 {
        0 => "messages of any size".to_owned(),
        size => format!("messages of up to {size} bytes"),
    });
    join([port, size].into_iter().flatten(), ", ")
}

fn stream(msid: Msid<'_>) -> String {
    let stream = msid.stream_id().unwrap_or("none");
    msid.track.map_or_else(|| stream.to_owned(), |track| format!("{stream}, track {track}"))
}

fn layers(simulcast: &Simulcast<'_>) -> String {
    let send = simulcast.send.as_ref().map(|layers| format!("sends {}", layers.as_str()));
    let recv = simulcast.recv.as_ref().map(|layers| format!("receives {}", layers.as_str()));
    join([send, recv].into_iter().flatten(), ", ").unwrap_or_default()
}

fn ice(section: &MediaSection<'_>) -> Option<String> {
    let ufrag = shared::<IceUfrag<'_>>(section).map(|ufrag| ufrag.as_str().to_owned());
    let options = shared::<IceOptions<'_>>(section).filter(|options| options.trickles());
    let trickle = options.map(|_| "trickle".to_owned());
    let lite = section.sdp().session().get::<IceLite>().ok().flatten().map(|_| "lite".to_owned());
    let found = [ufrag, lite, trickle, candidates(section)];
    join(found.into_iter().flatten(), ", ")
}

/// How many candidates there are of each type.
fn candidates(section: &MediaSection<'_>) -> Option<String> {
    let mut types: Vec<(String, usize)> = Vec::new();
    let candidates: Vec<_> = section.all::<Candidate<'_>>().filter_map(Result::ok).collect();
    for candidate in &candidates {
        let hidden = if candidate.is_mdns() { " (mDNS)" } else { "" };
        let tcp = if candidate.is_tcp() { " tcp" } else { "" };
        let name = format!("{}{tcp}{hidden}", candidate.kind.as_str());
        match types.iter_mut().find(|(other, _)| *other == name) {
            Some((_, number)) => *number += 1,
            None => types.push((name, 1)),
        }
    }
    let end = section.has(LineKind::EndOfCandidates);
    let types = types.iter().map(|(name, number)| format!("{number} {name}"));
    let end = end.then(|| "end of candidates".to_owned());
    join(types.chain(end), ", ")
}

fn dtls(section: &MediaSection<'_>) -> Option<String> {
    let setup = shared::<Setup>(section).map(|setup| setup.as_str().to_owned());
    let fingerprint = shared::<Fingerprint<'_>>(section).map(|fingerprint| {
        let start: String = fingerprint.as_str().chars().take(11).collect();
        format!("{} {start}…", fingerprint.hash_function())
    });
    join([setup, fingerprint].into_iter().flatten(), ", ")
}

/// The value of a section, or of the session for all of them.
fn shared<'s, T: Value<'s>>(section: &MediaSection<'s>) -> Option<T> {
    first(section).or_else(|| first(&section.sdp().session()))
}

fn first<'s, T: Value<'s>>(section: &Section<'s>) -> Option<T> {
    section.get().ok().flatten()
}

/// `None` where there is nothing to join.
fn join(parts: impl Iterator<Item = String>, between: &str) -> Option<String> {
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(between))
}
