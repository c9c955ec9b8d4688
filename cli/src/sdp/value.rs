use rtcweb::sdp::{
    Attribute, Bandwidth, Connection, Email, Information, Line, LineKind, MediaLine, Origin,
    ParseError, Phone, Repeat, SessionName, TimeZone, Timing, Uri, Value,
};
use serde::Serialize;
use serde_json::Value as Json;

/// The value of a line, typed; text where there is no type for it.
pub(crate) fn value(line: &Line<'_>) -> Result<Json, ParseError> {
    match line.attribute() {
        Some(Ok(Attribute::Other { value, .. })) => return Ok(text(value)),
        Some(attribute) => return attribute.map(|attribute| json(&attribute)),
        None => {}
    }
    match line.kind() {
        LineKind::Origin => typed::<Origin<'_>>(line),
        LineKind::SessionName => typed::<SessionName<'_>>(line),
        LineKind::Information => typed::<Information<'_>>(line),
        LineKind::Uri => typed::<Uri<'_>>(line),
        LineKind::Email => typed::<Email<'_>>(line),
        LineKind::Phone => typed::<Phone<'_>>(line),
        LineKind::Connection => typed::<Connection<'_>>(line),
        LineKind::Bandwidth => typed::<Bandwidth<'_>>(line),
        LineKind::Timing => typed::<Timing>(line),
        LineKind::Repeat => typed::<Repeat<'_>>(line),
        LineKind::TimeZone => typed::<TimeZone<'_>>(line),
        LineKind::Media => typed::<MediaLine<'_>>(line),
        _ => Ok(text(line.value())),
    }
}

fn typed<'s, T: Value<'s> + Serialize>(line: &Line<'s>) -> Result<Json, ParseError> {
    line.parse::<T>().map(|value| json(&value))
}

fn text(value: Option<&str>) -> Json {
    value.map_or(Json::Null, Json::from)
}

fn json(value: &impl Serialize) -> Json {
    // Cannot fail: the keys of all values are text.
    serde_json::to_value(value).unwrap_or_default()
}
