use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = r#"
    let attached = 0;
    let counting = false;

    export function count_listeners() {
        attached = 0;
        if (counting) return;
        counting = true;
        const proto = EventTarget.prototype;
        const { addEventListener, removeEventListener } = proto;
        const known = new WeakMap();
        const names = (target, listener) => {
            const ofTarget = known.get(target) ?? new Map();
            known.set(target, ofTarget);
            const set = ofTarget.get(listener) ?? new Set();
            ofTarget.set(listener, set);
            return set;
        };
        proto.addEventListener = function (name, listener, ...rest) {
            if (listener && !names(this, listener).has(name)) {
                names(this, listener).add(name);
                attached += 1;
            }
            return addEventListener.call(this, name, listener, ...rest);
        };
        proto.removeEventListener = function (name, listener, ...rest) {
            if (listener && names(this, listener).delete(name)) attached -= 1;
            return removeEventListener.call(this, name, listener, ...rest);
        };
    }

    export function attached_listeners() {
        return attached;
    }
"#)]
extern "C" {
    /// Counts from now on which listeners are attached and detached, on every
    /// object of the page.
    pub(crate) fn count_listeners();

    /// How many more have been attached than detached since.
    pub(crate) fn attached_listeners() -> i32;
}
