//! Which members of a dictionary an engine knows. They show in no prototype,
//! but WebIDL reads each member that it knows and no other, and it does so
//! before the operation looks at its connection. On a closed connection every
//! operation fails afterwards: asking changes nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Object};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use crate::web::kernel::error::Started;
use crate::web::kernel::promise::settle;
use crate::web::sys::{
    GetterInit, ParametersInit, PeerConnectionExt, SenderExt, SetParametersInit, TransceiverInit,
};

/// Whose member is looked for.
pub(crate) enum Dictionary {
    /// `RTCRtpEncodingParameters`.
    Encoding,
    /// `RTCRtpSendParameters`.
    SendParameters,
    /// `RTCSetParameterOptions`.
    SetParameterOptions,
    /// `RTCOfferOptions`.
    Offer,
}

/// What the dictionaries are shown to.
#[derive(Clone)]
struct Closed {
    connection: PeerConnectionExt,
    sender: SenderExt,
    parameters: ParametersInit,
}

thread_local! {
    static CLOSED: RefCell<Option<Closed>> = const { RefCell::new(None) };
}

/// Whether the browser reads this member.
pub(crate) fn reads(dictionary: Dictionary, member: &str) -> bool {
    Closed::get().is_ok_and(|closed| closed.reads(&dictionary, member))
}

impl Closed {
    /// The one of this page. A page that can make no more connections may be
    /// able to later, so a failure is not kept.
    fn get() -> Result<Self, JsValue> {
        CLOSED.with_borrow_mut(|slot| match slot {
            Some(closed) => Ok(closed.clone()),
            None => Ok(slot.insert(Self::new()?).clone()),
        })
    }

    fn new() -> Result<Self, JsValue> {
        let connection = PeerConnectionExt::new(&JsValue::UNDEFINED)?;
        let transceiver = connection.add_transceiver(&"audio".into(), &JsValue::UNDEFINED);
        let parameters = transceiver.and_then(|transceiver| {
            let sender: SenderExt = transceiver.sender().unchecked_into();
            let parameters = sender.get_parameters()?;
            Ok((sender, parameters))
        });
        connection.close();
        let (sender, parameters) = parameters?;
        Ok(Self { connection, sender, parameters })
    }

    fn reads(&self, dictionary: &Dictionary, member: &str) -> bool {
        let seen = Rc::new(Cell::new(false));
        let getter = {
            let seen = Rc::clone(&seen);
            Closure::<dyn Fn() -> JsValue>::new(move || {
                seen.set(true);
                JsValue::UNDEFINED
            })
        };
        let property: GetterInit = Object::new().unchecked_into();
        property.set_get(getter.as_ref());
        self.show(dictionary, |object| {
            Object::define_property(object, &member.into(), &property);
        });
        seen.get()
    }

    fn show(&self, dictionary: &Dictionary, watch: impl FnOnce(&Object)) {
        let object = Object::new();
        match dictionary {
            Dictionary::Encoding => {
                watch(&object);
                let init: TransceiverInit = Object::new().unchecked_into();
                init.set_send_encodings(&Array::of1(&object));
                let _ = self.connection.add_transceiver(&"audio".into(), &init);
            }
            Dictionary::SendParameters => {
                let copy = Object::assign(&object, &self.parameters);
                watch(&copy);
                let options: SetParametersInit = Object::new().unchecked_into();
                ignore(self.sender.set_parameters(copy.unchecked_ref(), &options));
            }
            Dictionary::SetParameterOptions => {
                watch(&object);
                ignore(self.sender.set_parameters(&self.parameters, object.unchecked_ref()));
            }
            Dictionary::Offer => {
                watch(&object);
                ignore(self.connection.create_offer(&object));
            }
        }
    }
}

/// The refusal that is certain. A promise that nobody waits for would be
/// reported to the page.
fn ignore(started: Started) {
    spawn_local(async move {
        let _ = settle(started).await;
    });
}
