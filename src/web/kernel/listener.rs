use std::fmt;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::callback::Callback;
use crate::web::sys::{Event, EventTarget};

/// A registered event listener. Dropping it removes the listener.
///
/// The handler is detached before its closure is freed: a browser that still
/// held the function would call into freed memory's place and throw inside its
/// own dispatch, where no test and no application sees it.
///
/// ```no_run
/// use rtcweb::{Listener, PeerConnection};
///
/// /// Kept for as long as the states are wanted.
/// struct Panel {
///     _listener: Listener,
/// }
///
/// fn watch(connection: &PeerConnection) -> Panel {
///     let listener = connection.on_connection_state_change(|state| println!("{state}"));
///     Panel { _listener: listener }
/// }
/// ```
#[must_use = "the handler is detached when this value is dropped"]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `callback` for every event of this name.
    pub(crate) fn new(
        target: &EventTarget,
        name: &'static str,
        callback: impl FnMut(Event) + 'static,
    ) -> Self {
        let callback = Callback::new(callback);
        let closure = Closure::<dyn Fn(Event)>::new(move |event| callback.call(event));
        // Fails only for invalid options, and there are none here.
        let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        Self { target: target.clone(), name, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.name, function);
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener").field("event", &self.name).finish_non_exhaustive()
    }
}
