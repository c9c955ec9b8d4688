//! What "typed" means here, natively and in the browser.

use std::hint::black_box;

use rtcweb::sdp::{
    Bandwidth, Connection, LineKind, MediaLine, Origin, ParseError, Sdp, SessionName, Timing,
};

/// Reads the value of every line as its type. One that is not of its type is
/// an error.
pub fn read_every_value(sdp: &Sdp<'_>) -> Result<(), ParseError> {
    for line in sdp.lines() {
        // Where it is: moving it into a closure would be work of its own.
        if let Some(attribute) = &line.attribute() {
            seen(attribute)?;
            continue;
        }
        match line.kind() {
            LineKind::Media => seen(&line.parse::<MediaLine<'_>>())?,
            LineKind::Connection => seen(&line.parse::<Connection<'_>>())?,
            LineKind::Bandwidth => seen(&line.parse::<Bandwidth<'_>>())?,
            LineKind::Origin => seen(&line.parse::<Origin<'_>>())?,
            LineKind::SessionName => seen(&line.parse::<SessionName<'_>>())?,
            LineKind::Timing => seen(&line.parse::<Timing>())?,
            _ => {}
        }
    }
    Ok(())
}

/// The compiler must take it that the value is used, so it is made.
fn seen<T>(value: &Result<T, ParseError>) -> Result<(), ParseError> {
    match black_box(value) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.clone()),
    }
}
