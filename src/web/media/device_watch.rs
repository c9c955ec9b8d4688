use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::unfold;
use gloo_timers::future::TimeoutFuture;

use super::device_info::MediaDeviceInfo;
use super::devices::MediaDevices;
use crate::error::Error;
use crate::web::kernel::events::{Events, Scope};
use crate::web::kernel::listener::Listener;

/// One headset is several devices, and each comes with an event of its own.
/// The devices are looked at when there was none for this long, in
/// milliseconds.
const QUIET: u32 = 200;

/// The devices there are now, and what has changed.
///
/// ```no_run
/// use rtcweb::DeviceChange;
///
/// fn report(change: &DeviceChange) {
///     for device in &change.added {
///         println!("{} is here", device.label());
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeviceChange {
    /// All devices.
    pub devices: Vec<MediaDeviceInfo>,
    /// Those that were not there before; all of them, the first time.
    pub added: Vec<MediaDeviceInfo>,
    /// Those that are there no longer.
    pub removed: Vec<MediaDeviceInfo>,
}

/// The devices, now and whenever they change. Made by
/// [`MediaDevices::watch`]; it goes on until it is dropped.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{Error, MediaDevices};
///
/// async fn follow() -> Result<(), Error> {
///     let mut devices = MediaDevices::new()?.watch();
///     while let Some(change) = devices.next().await {
///         println!("{} devices", change?.devices.len());
///     }
///     Ok(())
/// }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct DeviceWatch {
    changes: Pin<Box<dyn Stream<Item = Result<DeviceChange, Error>>>>,
}

/// Devices come and go.
impl MediaDevices {
    /// Calls `callback` when a device comes or goes. What has changed is told
    /// by [`watch`](Self::watch).
    pub fn on_device_change(&self, mut callback: impl FnMut() + 'static) -> Listener {
        Listener::new(self.ext(), "devicechange", move |_| callback())
    }

    /// A stream that yields whenever a device comes or goes.
    pub fn device_changes(&self) -> Events<()> {
        Events::new(&Scope::default(), |queue| self.on_device_change(move || queue.push(())))
    }

    /// Watches the devices: the first item are those there are now, the next
    /// ones come with each change.
    ///
    /// Changes that come together are one. No item comes where the devices are
    /// the same again. A browser tells of no change when the user allows a
    /// camera or a microphone, although the devices have names from then on:
    /// make another watch after a successful
    /// [`get_user_media`](Self::get_user_media).
    ///
    /// An item is an error where the page may not look (see
    /// [`enumerate_devices`](Self::enumerate_devices)); the watch goes on.
    pub fn watch(&self) -> DeviceWatch {
        // Listening starts now, not with the first poll.
        let watch = Watch { changes: self.device_changes(), devices: self.clone(), known: None };
        DeviceWatch { changes: Box::pin(unfold(watch, Watch::next)) }
    }
}

struct Watch {
    devices: MediaDevices,
    changes: Events<()>,
    known: Option<Vec<MediaDeviceInfo>>,
}

impl Watch {
    async fn next(mut self) -> Option<(Result<DeviceChange, Error>, Self)> {
        loop {
            let first = self.known.is_none();
            if !first {
                self.changes.next().await?;
                self.quiet().await;
            }
            let devices = self.devices.enumerate_devices().await;
            let known = self.known.get_or_insert_default();
            let devices = match devices {
                Ok(devices) => devices,
                Err(error) => return Some((Err(error), self)),
            };
            let added = missing(&devices, known);
            let removed = missing(known, &devices);
            if first || !added.is_empty() || !removed.is_empty() {
                known.clone_from(&devices);
                return Some((Ok(DeviceChange { devices, added, removed }), self));
            }
        }
    }

    /// Waits until no more changes come.
    async fn quiet(&mut self) {
        while let Either::Left((Some(()), _)) =
            select(self.changes.next(), TimeoutFuture::new(QUIET)).await
        {}
    }
}

/// Those of `these` that are not among `those`. Devices without a name are all
/// alike, so each counts once.
fn missing(these: &[MediaDeviceInfo], those: &[MediaDeviceInfo]) -> Vec<MediaDeviceInfo> {
    let mut those: Vec<_> = those.iter().collect();
    let mut missing = Vec::new();
    for device in these {
        match those.iter().position(|other| *other == device) {
            Some(index) => drop(those.swap_remove(index)),
            None => missing.push(device.clone()),
        }
    }
    missing
}

impl Stream for DeviceWatch {
    type Item = Result<DeviceChange, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.changes.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for DeviceWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceWatch").finish_non_exhaustive()
    }
}
