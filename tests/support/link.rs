use futures_util::StreamExt;
use rtcweb::negotiation::{SdpType, SessionDescription};
use rtcweb::{ConnectionState, IceGatheringState, PeerConnection};

use super::deadline::{Present, TestResult, within};

/// Two peers whose descriptions go through the hands of the test. They close
/// when it ends, however it ends.
pub(crate) struct Link {
    pub(crate) left: PeerConnection,
    pub(crate) right: PeerConnection,
}

impl Link {
    pub(crate) fn new() -> TestResult<Self> {
        Ok(Self { left: PeerConnection::new()?, right: PeerConnection::new()? })
    }

    /// One offer of the left peer and the answer to it.
    pub(crate) async fn negotiate(&self) -> TestResult {
        self.negotiate_with(|_, answer| Ok(answer.to_owned())).await
    }

    /// As above, with an answer that is made from the offer and the answer.
    pub(crate) async fn negotiate_with(
        &self,
        edit: impl FnOnce(&str, &str) -> TestResult<String>,
    ) -> TestResult {
        let (left, right) = (&self.left, &self.right);
        within("the offer is applied", left.set_local_description(None)).await??;
        let offer = described(left).await?;
        within("the offer arrives", right.set_remote_description(&offer)).await??;
        within("the answer is applied", right.set_local_description(None)).await??;
        let answer = described(right).await?;
        let answer = SessionDescription::new(SdpType::Answer, edit(&offer.sdp, &answer.sdp)?);
        within("the answer arrives", left.set_remote_description(&answer)).await??;
        Ok(())
    }

    /// Waits until both sides say that they are connected.
    pub(crate) async fn connected(&self) -> TestResult {
        for connection in [&self.left, &self.right] {
            let mut states = connection.connection_states();
            while connection.connection_state() != ConnectionState::Connected {
                within("the connection is up", states.next()).await?;
            }
        }
        Ok(())
    }
}

/// The local description with every candidate in it.
async fn described(connection: &PeerConnection) -> TestResult<SessionDescription> {
    let mut states = connection.ice_gathering_states();
    while connection.ice_gathering_state() != IceGatheringState::Complete {
        within("every candidate is found", states.next()).await?;
    }
    connection.local_description().present("a local description")
}

impl Drop for Link {
    fn drop(&mut self) {
        self.left.close();
        self.right.close();
    }
}
