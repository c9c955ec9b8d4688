use wasm_bindgen::JsCast;

use super::data_channel::DataChannel;
use crate::error::{Error, ErrorKind};
use crate::string_enum::string_enum;
use crate::web::sys::ChannelExt;

string_enum! {
    /// How the bytes of a message arrive: the `BinaryType` of
    /// [WebSockets 3.1](https://websockets.spec.whatwg.org/#binarytype).
    BinaryType {
        /// In memory, as [`Message::Binary`](crate::Message::Binary).
        ArrayBuffer = "arraybuffer",
        /// With the browser, as [`Message::Blob`](crate::Message::Blob).
        Blob = "blob",
    }
}

impl DataChannel {
    /// How bytes arrive; [`ArrayBuffer`](BinaryType::ArrayBuffer) unless it was
    /// changed.
    pub fn binary_type(&self) -> BinaryType {
        self.as_raw().unchecked_ref::<ChannelExt>().binary_type().as_str().into()
    }

    /// Says how the bytes of the messages from now on arrive. A `Blob` leaves
    /// large messages with the browser until they are read.
    ///
    /// # Errors
    ///
    /// [`Unsupported`](ErrorKind::Unsupported) for blobs in Chromium before 129,
    /// [`Type`](ErrorKind::Type) for a type that the browser does not know.
    pub fn set_binary_type(&self, binary_type: &BinaryType) -> Result<(), Error> {
        self.as_raw().unchecked_ref::<ChannelExt>().set_binary_type(binary_type.as_str())?;
        // WebIDL ignores a value that it does not know.
        match self.binary_type() == *binary_type {
            true => Ok(()),
            false => {
                let message = format!("this browser has no binary type \"{binary_type}\"");
                Err(Error::new(ErrorKind::Type, message))
            }
        }
    }
}
