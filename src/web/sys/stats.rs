use js_sys::Object;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `RTCStatsReport`, and where a browser gives none, a `Map`, which has
    /// the same members.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type ReportExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn size(this: &ReportExt) -> u32;
    #[wasm_bindgen(method)]
    pub(crate) fn get(this: &ReportExt, id: &str) -> Option<StatsExt>;
    #[wasm_bindgen(method)]
    pub(crate) fn has(this: &ReportExt, id: &str) -> bool;
    #[wasm_bindgen(method)]
    pub(crate) fn values(this: &ReportExt) -> js_sys::Iterator;

    /// One of the `RTCStats` dictionaries: the members that all have, and
    /// those that tell which candidates are in use.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub(crate) type StatsExt;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = type)]
    pub(crate) fn kind(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn timestamp(this: &StatsExt) -> Option<f64>;

    #[wasm_bindgen(method, getter, js_name = iceRole)]
    pub(crate) fn ice_role(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = selectedCandidatePairId)]
    pub(crate) fn selected_candidate_pair_id(this: &StatsExt) -> Option<String>;
    /// Firefox alone says so of a pair.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn selected(this: &StatsExt) -> Option<bool>;
    #[wasm_bindgen(method, getter, js_name = localCandidateId)]
    pub(crate) fn local_candidate_id(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = remoteCandidateId)]
    pub(crate) fn remote_candidate_id(this: &StatsExt) -> Option<String>;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn foundation(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn protocol(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn priority(this: &StatsExt) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn address(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn port(this: &StatsExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = candidateType)]
    pub(crate) fn candidate_type(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = tcpType)]
    pub(crate) fn tcp_type(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = relatedAddress)]
    pub(crate) fn related_address(this: &StatsExt) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = relatedPort)]
    pub(crate) fn related_port(this: &StatsExt) -> Option<u16>;
    #[wasm_bindgen(method, getter, js_name = usernameFragment)]
    pub(crate) fn username_fragment(this: &StatsExt) -> Option<String>;
}
