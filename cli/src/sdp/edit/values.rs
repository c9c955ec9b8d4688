//! What the values of edits look like on the command line.

use rtcweb::sdp::edit::{CodecMatcher, Target};

/// `[SECTION=]VALUE`.
pub(super) fn targeted(text: &str) -> Result<(Target<'_>, &str), String> {
    match text.split_once('=') {
        None => Ok((Target::All, text)),
        Some((section, value)) => Ok((target(section)?, value)),
    }
}

/// `[SECTION=]VALUE`, where the value may have a `=` of its own, so that a
/// section is one only if it cannot be anything else.
pub(super) fn targeted_text(text: &str) -> Result<(Target<'_>, &str), String> {
    let section = text.split_once('=').map(|(section, _)| section);
    let is_section = section.is_some_and(|section| {
        is_medium(section) || section.starts_with("mid:") || section.starts_with("index:")
    });
    if is_section { targeted(text) } else { Ok((Target::All, text)) }
}

/// A section: a medium, `index:NUMBER`, or a mid, which may be written
/// `mid:MID`.
pub(super) fn target(text: &str) -> Result<Target<'_>, String> {
    if is_medium(text) {
        return Ok(Target::Media(text));
    }
    if let Some(index) = text.strip_prefix("index:") {
        let number = index.parse().map_err(|_| format!("{index} is no number of a section"))?;
        return Ok(Target::Index(number));
    }
    match text.strip_prefix("mid:").unwrap_or(text) {
        "" => Err("a section is missing before the =".to_owned()),
        mid => Ok(Target::Mid(mid)),
    }
}

/// Codecs with a comma between them.
pub(super) fn codecs(text: &str) -> Result<Vec<CodecMatcher<'_>>, String> {
    text.split(',').map(codec).collect()
}

/// A codec: its name, its payload type, or `*` for every one of audio and
/// video; parameters may follow, as in `H264;packetization-mode=1`.
fn codec(text: &str) -> Result<CodecMatcher<'_>, String> {
    let (name, parameters) = text.split_once(';').unwrap_or((text, ""));
    let codec = match (name, name.parse()) {
        ("", _) => return Err("the name of a codec is missing".to_owned()),
        ("*", _) => CodecMatcher::ANY,
        (_, Ok(payload_type)) => CodecMatcher::payload_type(payload_type),
        (name, Err(_)) => CodecMatcher::name(name),
    };
    Ok(codec.with(parameters))
}

/// `[SECTION=]CODEC/REST`.
pub(super) fn of_codec(text: &str) -> Result<(Target<'_>, CodecMatcher<'_>, &str), String> {
    let (target, text) = targeted_text(text)?;
    let (name, rest) = text.split_once('/').ok_or("a / is missing after the codec")?;
    Ok((target, codec(name)?, rest))
}

fn is_medium(text: &str) -> bool {
    matches!(text, "audio" | "video" | "application")
}

/// The one of these that has this name.
pub(super) fn named<T: Copy>(
    text: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, String> {
    let found = all.iter().copied().find(|&one| name(one) == text);
    found.ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|&one| name(one)).collect();
        format!("{text} is none of {}", names.join(", "))
    })
}
