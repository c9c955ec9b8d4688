//! What a section is about, in a few words. A value that does not parse is left
//! out; its line says what is wrong with it.

use rtcweb::sdp::{Group, MediaSection, Sdp, Simulcast};

/// A heading and what stands under it.
pub(super) type Row = (&'static str, String);

/// What the session part says of all sections.
pub(super) fn of_session(sdp: &Sdp<'_>) -> Vec<Row> {
    let groups = sdp.session().all::<Group<'_>>().filter_map(Result::ok);
    let groups = groups.map(|group| format!("{} {}", group.semantics, group.mids.as_str()));
    rows([("groups", join(groups, ", "))])
}

/// What a media section says.
pub(super) fn of_section(section: &MediaSection<'_>) -> Vec<Row> {
    let simulcast = section.get::<Simulcast<'_>>().ok().flatten();
    let simulcast = simulcast.map(|simulcast| layers(&simulcast));
    rows([
        ("codecs", codecs(section)),
        ("data", data(section)),
        ("sends", streams(section)),
        ("simulcast", simulcast),
        ("ICE", ice(section)),
        ("DTLS", dtls(section)),
    ])
}

fn rows<const N: usize>(rows: [(&'static str, Option<String>); N]) -> Vec<Row> {
    rows.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
}

/// The codecs with their payload types, in the order of the `m=` line.
fn codecs(section: &MediaSection<'_>) -> Option<String> {
    let mut codecs: Vec<(&str, String)> = Vec::new();
    for codec in section.codecs().ok()? {
        match codecs.iter_mut().find(|(name, _)| codec.is(name)) {
            Some((_, text)) => text.push_str(&format!(" {}", codec.payload_type())),
            None if codec.name().is_empty() => {
                codecs.push(("", format!("nameless {}", codec.payload_type())));
            }
            None => {
                codecs.push((codec.name(), format!("{} {}", codec.name(), codec.payload_type())));
            }
        }
    }
    join(codecs.into_iter().map(|(_, text)| text), ", ")
}

fn data(section: &MediaSection<'_>) -> Option<String> {
    let data = section.data_channels().ok()??;
    let port = data.sctp_port.map(|port| format!("SCTP port {port}"));
    let size = match data.max_message_size {
        0 => "messages of any size".to_owned(),
        size => format!("messages of up to {size} bytes"),
    };
    join([port, Some(size)].into_iter().flatten(), ", ")
}

fn streams(section: &MediaSection<'_>) -> Option<String> {
    let tracks = section.tracks().ok()?.into_iter();
    let text = tracks.filter_map(|track| {
        let id = track.id.map(|id| format!("track {id}"));
        let streams = track.streams.iter().map(|stream| format!("stream {stream}"));
        join(id.into_iter().chain(streams), " in ")
    });
    join(text, ", ")
}

fn layers(simulcast: &Simulcast<'_>) -> String {
    let send = simulcast.send.as_ref().map(|layers| format!("sends {}", layers.as_str()));
    let recv = simulcast.recv.as_ref().map(|layers| format!("receives {}", layers.as_str()));
    join([send, recv].into_iter().flatten(), ", ").unwrap_or_default()
}

fn ice(section: &MediaSection<'_>) -> Option<String> {
    let ice = section.ice_parameters().ok().flatten();
    let ufrag = ice.as_ref().map(|ice| ice.username_fragment.to_owned());
    let lite = ice.as_ref().filter(|ice| ice.lite).map(|_| "lite".to_owned());
    let trickles = ice.and_then(|ice| ice.options).is_some_and(|options| options.trickles());
    let trickle = trickles.then(|| "trickle".to_owned());
    join([ufrag, lite, trickle, candidates(section)].into_iter().flatten(), ", ")
}

/// How many candidates there are of each type.
fn candidates(section: &MediaSection<'_>) -> Option<String> {
    let mut types: Vec<(String, usize)> = Vec::new();
    for candidate in section.candidates().filter_map(Result::ok) {
        let hidden = if candidate.is_mdns() { " (mDNS)" } else { "" };
        let tcp = if candidate.is_tcp() { " tcp" } else { "" };
        let name = format!("{}{tcp}{hidden}", candidate.kind.as_str());
        match types.iter_mut().find(|(other, _)| *other == name) {
            Some((_, number)) => *number += 1,
            None => types.push((name, 1)),
        }
    }
    let types = types.iter().map(|(name, number)| format!("{number} {name}"));
    let end = section.has_all_candidates().then(|| "end of candidates".to_owned());
    join(types.chain(end), ", ")
}

fn dtls(section: &MediaSection<'_>) -> Option<String> {
    let dtls = section.dtls_parameters().ok()??;
    let setup = dtls.setup.map(|setup| setup.as_str().to_owned());
    let fingerprints = dtls.fingerprints.iter().map(|fingerprint| {
        let start: String = fingerprint.as_str().chars().take(11).collect();
        format!("{} {start}…", fingerprint.hash_function())
    });
    join(setup.into_iter().chain(fingerprints), ", ")
}

/// `None` where there is nothing to join.
fn join(parts: impl Iterator<Item = String>, between: &str) -> Option<String> {
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(between))
}
