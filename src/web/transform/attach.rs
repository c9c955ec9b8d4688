use wasm_bindgen::JsCast;

use super::emulated;
use super::encoded_streams::EncodedStreams;
use super::script_transform::{Kind, ScriptTransform};
use crate::error::{Error, ErrorKind};
use crate::web::rtp::receiver::RtpReceiver;
use crate::web::rtp::sender::RtpSender;
use crate::web::support::{Support, detect};
use crate::web::sys::Transformable;

macro_rules! transformable {
    ($($handle:ty),+ $(,)?) => {$(
        /// Encoded frames on their way.
        impl $handle {
            /// What changes the frames, if anything does.
            pub fn transform(&self) -> Option<ScriptTransform> {
                get(self.as_raw().unchecked_ref())
            }

            /// Has the frames changed, or with `None` no longer.
            ///
            /// Without the transform that it had, Firefox sends or plays the
            /// frames as they are, as the specification says; Chromium drops
            /// them, and wants another transform that lets them through.
            ///
            /// # Errors
            ///
            /// [`InvalidState`](ErrorKind::InvalidState) for a transform that
            /// has been set before, here or elsewhere, and for an emulated one
            /// that comes too late or second;
            /// [`Unsupported`](ErrorKind::Unsupported) in a browser without
            /// transforms, and for taking an emulated one away.
            pub fn set_transform(&self, transform: Option<&ScriptTransform>) -> Result<(), Error> {
                set(self.as_raw().unchecked_ref(), transform)
            }

            /// The frames, to be changed in the page itself, which has enough
            /// to do. The connection needs
            /// [`encoded_insertable_streams`](crate::Configuration::encoded_insertable_streams),
            /// and this has to come right after the sender was made or the
            /// receiver was told of.
            ///
            /// # Errors
            ///
            /// [`Unsupported`](ErrorKind::Unsupported) outside Chromium,
            /// [`InvalidState`](ErrorKind::InvalidState) the second time or
            /// where it comes too late.
            #[deprecated = "not in the specification, in Chromium alone; see `set_transform`"]
            pub fn create_encoded_streams(&self) -> Result<EncodedStreams, Error> {
                streams(self.as_raw().unchecked_ref())
            }
        }
    )+};
}

transformable!(RtpSender, RtpReceiver);

fn get(on: &Transformable) -> Option<ScriptTransform> {
    let native = on.transform().map(Kind::Native);
    native.or_else(|| emulated::in_force(on).map(Kind::Emulated)).map(ScriptTransform)
}

fn set(on: &Transformable, transform: Option<&ScriptTransform>) -> Result<(), Error> {
    let how = detect::script_transform();
    how.require("RTCRtpSender.transform")?;
    match transform.map(|transform| &transform.0) {
        Some(Kind::Emulated(stand_in)) => emulated::set(on, stand_in),
        Some(Kind::Native(raw)) => Ok(on.set_transform(Some(raw))?),
        None if emulated::in_force(on).is_some() => {
            let message = "an emulated transform cannot be taken away";
            Err(Error::new(ErrorKind::Unsupported, message))
        }
        None if how != Support::Native => Ok(()),
        None => Ok(on.set_transform(None)?),
    }
}

fn streams(on: &Transformable) -> Result<EncodedStreams, Error> {
    detect::encoded_streams().require("RTCRtpSender.createEncodedStreams")?;
    let raw = on.create_encoded_streams()?;
    Ok(EncodedStreams::from_raw(raw.readable(), raw.writable()))
}
