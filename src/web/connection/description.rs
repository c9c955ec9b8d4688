use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, ErrorKind};
use crate::negotiation::{SdpType, SessionDescription};
use crate::web::sys::Description;

impl SessionDescription {
    pub(crate) fn to_js(&self) -> JsValue {
        let init: Description = Object::new().unchecked_into();
        init.set_kind(self.kind.as_str());
        init.set_sdp(&self.sdp);
        init.into()
    }

    pub(crate) fn from_js(value: &Description) -> Result<Self, Error> {
        let kind = value.kind();
        let Some(kind) = SdpType::from_name(&kind) else {
            let message = format!("a description of the unknown type \"{kind}\"");
            return Err(Error::new(ErrorKind::Unknown, message));
        };
        Ok(Self::new(kind, value.sdp().unwrap_or_default()))
    }
}
