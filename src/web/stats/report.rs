use std::fmt;

use js_sys::Map;
use wasm_bindgen::{JsCast, JsValue};

use crate::web::sys::{ReportExt, StatsExt};

/// What a connection has counted so far: the `RTCStatsReport` of
/// [WebRTC 8.3](https://www.w3.org/TR/webrtc/#rtcstatsreport-object).
///
/// A report does not change any more. `Clone` gives another handle to the same
/// report; dropping a handle does nothing to it.
///
/// ```no_run
/// use rtcweb::{Error, PeerConnection};
///
/// async fn log(connection: &PeerConnection) -> Result<(), Error> {
///     for stats in connection.stats().await?.iter() {
///         println!("{} {} at {} ms", stats.kind, stats.id, stats.timestamp);
///     }
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct StatsReport {
    raw: ReportExt,
}

/// One object of a [`StatsReport`]: the `RTCStats` of
/// [WebRTC 8.4](https://www.w3.org/TR/webrtc/#rtcstats-dictionary).
///
/// ```no_run
/// use rtcweb::StatsReport;
///
/// fn has_transport(report: &StatsReport) -> bool {
///     report.iter().any(|stats| stats.kind == "transport")
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Stats {
    /// What the object is about; the same in every report of the connection.
    pub id: String,
    /// The `RTCStatsType`, for instance `candidate-pair`.
    pub kind: String,
    /// When this was measured, in milliseconds since the Unix epoch.
    pub timestamp: f64,
    raw: StatsExt,
}

impl StatsReport {
    pub(crate) fn from_js(value: JsValue) -> Self {
        Self { raw: value.unchecked_into() }
    }

    /// What a browser says that says nothing.
    pub(crate) fn empty() -> Self {
        Self::from_js(Map::new().into())
    }

    /// How many objects there are.
    pub fn len(&self) -> usize {
        self.raw.size() as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is an object with this id.
    pub fn contains(&self, id: &str) -> bool {
        self.raw.has(id)
    }

    /// The object with this id.
    pub fn get(&self, id: &str) -> Option<Stats> {
        self.raw.get(id).map(Stats::new)
    }

    /// The ids, in the order of the browser.
    pub fn ids(&self) -> impl Iterator<Item = String> {
        self.iter().map(|stats| stats.id)
    }

    /// The objects, in the order of the browser.
    pub fn iter(&self) -> impl Iterator<Item = Stats> {
        self.raw_values().map(Stats::new)
    }

    pub(crate) fn raw_values(&self) -> impl Iterator<Item = StatsExt> + use<> {
        self.raw.values().into_iter().filter_map(Result::ok).map(JsValue::unchecked_into)
    }

    pub(crate) fn raw_get(&self, id: &str) -> Option<StatsExt> {
        self.raw.get(id)
    }

    /// The browser's report: an `RTCStatsReport`, or an empty `Map` where the
    /// browser gave none.
    pub fn as_js(&self) -> &JsValue {
        self.raw.as_ref()
    }
}

impl Stats {
    fn new(raw: StatsExt) -> Self {
        Self {
            id: raw.id().unwrap_or_default(),
            kind: raw.kind().unwrap_or_default(),
            timestamp: raw.timestamp().unwrap_or_default(),
            raw,
        }
    }

    /// The browser's object, with every member.
    pub fn as_js(&self) -> &JsValue {
        self.raw.as_ref()
    }
}

impl fmt::Debug for StatsReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatsReport").field("len", &self.len()).finish_non_exhaustive()
    }
}
