use js_sys::{Array, Object};
use wasm_bindgen::JsCast;

use super::encoding::RtpEncodingParameters;
use crate::error::{Error, ErrorKind};
use crate::web::sys::EncodingInit;

/// The encodings of a new transceiver.
pub(crate) fn new_encodings(encodings: &[RtpEncodingParameters]) -> Result<Array, Error> {
    check_rids(encodings)?;
    let array = Array::new();
    for encoding in encodings {
        let init: EncodingInit = Object::new().unchecked_into();
        encoding.write(&RtpEncodingParameters::default(), &init)?;
        array.push(&init);
    }
    Ok(array)
}

/// Chromium takes the same name twice, and tells a missing one by an error of
/// another kind than Firefox.
fn check_rids(encodings: &[RtpEncodingParameters]) -> Result<(), Error> {
    let several = encodings.len() > 1;
    for (index, encoding) in encodings.iter().enumerate() {
        let rid = encoding.rid.as_deref().unwrap_or_default();
        if several && rid.is_empty() {
            return Err(Error::new(ErrorKind::Type, "one of several encodings has no rid"));
        }
        if several && encodings[..index].iter().any(|it| it.rid == encoding.rid) {
            return Err(Error::new(
                ErrorKind::Type,
                format!("two encodings have the rid \"{rid}\""),
            ));
        }
    }
    Ok(())
}
