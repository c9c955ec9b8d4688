//! What holds for any bytes. The fuzz targets (`fuzz/`) and the tests of this
//! folder share these functions; each of them panics where something does not
//! hold.

#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod candidate;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod check;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod differential;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod edit;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod munge;
pub(crate) mod parse;
mod typed;
