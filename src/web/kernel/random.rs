use js_sys::Uint8Array;

use super::error::unsupported;
use crate::error::Error;
use crate::web::sys::CRYPTO;

/// 128 random bits in hexadecimal.
pub(crate) fn key() -> Result<String, Error> {
    let bytes = Uint8Array::new_with_length(16);
    CRYPTO
        .with(|crypto| crypto.as_ref().map(|crypto| crypto.get_random_values(&bytes)))
        .ok_or_else(|| unsupported("source of random numbers"))??;
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    Ok(bytes.to_vec().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
}
