//! Transforms where a browser has none, but encoded streams that can be handed
//! to a worker.

use js_sys::{Array, Object, WeakMap};
use wasm_bindgen::{JsCast, JsValue};

use super::note::{self, TRANSFORM};
use crate::error::{Error, ErrorKind};
use crate::web::sys::{self, CloneOptions, StandIn, Transformable, Worker, WorkerExt};

thread_local! {
    /// What was set on senders and receivers: they have no place for it.
    static IN_FORCE: WeakMap = WeakMap::new();
}

/// What stands for a transform. The options are copied and what is transferred
/// is taken at once, as the constructor of the browser does.
pub(crate) fn stand_in(
    worker: &Worker,
    options: &JsValue,
    transfer: &[JsValue],
) -> Result<StandIn, Error> {
    let transfer: Array = transfer.iter().collect();
    let parts: StandIn = Object::new().unchecked_into();
    parts.set_options(options);
    parts.set_transfer(&transfer);
    let init: CloneOptions = Object::new().unchecked_into();
    init.set_transfer(&transfer);
    let copy: StandIn = sys::structured_clone(&parts, &init)?.unchecked_into();
    copy.set_worker(worker);
    copy.set_used(false);
    Ok(copy)
}

/// The transform that was set on a sender or receiver.
pub(crate) fn in_force(on: &Transformable) -> Option<StandIn> {
    let found = IN_FORCE.with(|map| map.get(on.unchecked_ref()));
    (!found.is_undefined()).then(|| found.unchecked_into())
}

pub(crate) fn set(on: &Transformable, stand_in: &StandIn) -> Result<(), Error> {
    if stand_in.used() {
        let message = "this transform serves a sender or receiver already";
        return Err(Error::new(ErrorKind::InvalidState, message));
    }
    let streams = on.create_encoded_streams()?;
    let note = note::note(TRANSFORM);
    note.set_readable(&streams.readable());
    note.set_writable(&streams.writable());
    note.set_options(&stand_in.options());
    let transfer = stand_in.transfer();
    transfer.push(streams.readable().as_ref());
    transfer.push(streams.writable().as_ref());
    stand_in.worker().unchecked_ref::<WorkerExt>().post_message(&note, &transfer)?;
    stand_in.set_used(true);
    IN_FORCE.with(|map| map.set(on.unchecked_ref(), stand_in.as_ref()));
    Ok(())
}
