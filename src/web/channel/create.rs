use super::data_channel::DataChannel;
use super::options::DataChannelOptions;
use crate::error::Error;
use crate::web::connection::peer_connection::PeerConnection;
use crate::web::support::connection as detect;

/// Data channels of this side.
impl PeerConnection {
    /// A reliable, ordered channel that the other peer gets as an event.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed.
    pub fn create_data_channel(&self, label: &str) -> Result<DataChannel, Error> {
        self.open_channel(label, &DataChannelOptions::default())
    }

    /// A channel with these options.
    ///
    /// # Errors
    ///
    /// [`InvalidState`](crate::ErrorKind::InvalidState) when closed,
    /// [`Type`](crate::ErrorKind::Type) for options that exclude each other or
    /// a label that is too long, [`Operation`](crate::ErrorKind::Operation) for
    /// an id that is taken, [`Unsupported`](crate::ErrorKind::Unsupported) for a
    /// priority in a browser that would ignore it.
    pub fn create_data_channel_with(
        &self,
        label: &str,
        options: &DataChannelOptions,
    ) -> Result<DataChannel, Error> {
        if options.priority.is_some() {
            detect::channel_priority().require("RTCDataChannelInit.priority")?;
        }
        self.open_channel(label, options)
    }

    fn open_channel(
        &self,
        label: &str,
        options: &DataChannelOptions,
    ) -> Result<DataChannel, Error> {
        let raw = self.ext().create_data_channel(label, &options.to_js())?;
        Ok(DataChannel::adopt(raw, Some(self.inner())))
    }
}
