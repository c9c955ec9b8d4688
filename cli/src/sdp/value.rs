use rtcweb::sdp::{Attribute, Bandwidth, Line, LineKind, MediaLine, Origin, ParseError, Value};
use serde::Serialize;
use serde_json::Value as Json;

/// The value of a line, typed; text where there is no type for it.
pub(crate) fn value(line: &Line<'_>) -> Result<Json, ParseError> {
    match (line.attribute(), line.kind()) {
        (Some(Ok(Attribute::Other { value, .. })), _) => Ok(value.map_or(Json::Null, Json::from)),
        (Some(attribute), _) => attribute.map(|attribute| json(&attribute)),
        (None, LineKind::Origin) => typed::<Origin<'_>>(line),
        (None, LineKind::Bandwidth) => typed::<Bandwidth<'_>>(line),
        (None, LineKind::Media) => typed::<MediaLine<'_>>(line),
        (None, _) => Ok(line.value().map_or(Json::Null, Json::from)),
    }
}

fn typed<'s, T: Value<'s> + Serialize>(line: &Line<'s>) -> Result<Json, ParseError> {
    line.parse::<T>().map(|value| json(&value))
}

fn json(value: &impl Serialize) -> Json {
    // Cannot fail: the keys of all values are text.
    serde_json::to_value(value).unwrap_or_default()
}
