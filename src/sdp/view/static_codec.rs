use crate::sdp::RtpMap;

/// The codec of a payload type that needs no `a=rtpmap`
/// ([RFC 3551, 6](https://www.rfc-editor.org/rfc/rfc3551#section-6)).
pub(super) fn static_codec(payload_type: u8) -> Option<RtpMap<'static>> {
    let (encoding_name, clock_rate, channels) = match payload_type {
        0 => ("PCMU", 8_000, None),
        3 => ("GSM", 8_000, None),
        4 => ("G723", 8_000, None),
        5 => ("DVI4", 8_000, None),
        6 => ("DVI4", 16_000, None),
        7 => ("LPC", 8_000, None),
        8 => ("PCMA", 8_000, None),
        // Its clock is half its sampling rate, by a mistake in an early RFC.
        9 => ("G722", 8_000, None),
        10 => ("L16", 44_100, Some("2")),
        11 => ("L16", 44_100, None),
        12 => ("QCELP", 8_000, None),
        13 => ("CN", 8_000, None),
        14 => ("MPA", 90_000, None),
        15 => ("G728", 8_000, None),
        16 => ("DVI4", 11_025, None),
        17 => ("DVI4", 22_050, None),
        18 => ("G729", 8_000, None),
        25 => ("CelB", 90_000, None),
        26 => ("JPEG", 90_000, None),
        28 => ("nv", 90_000, None),
        31 => ("H261", 90_000, None),
        32 => ("MPV", 90_000, None),
        33 => ("MP2T", 90_000, None),
        34 => ("H263", 90_000, None),
        _ => return None,
    };
    let map = RtpMap::new(payload_type, encoding_name, clock_rate);
    Some(RtpMap { encoding_parameters: channels, ..map })
}
