use futures_util::StreamExt;
use rtcweb::negotiation::{Role, SessionDescription};
use rtcweb::{
    Configuration, ConnectionState, DataChannel, MemorySignaling, PeerConnection, Session,
};

use super::deadline::{Present, TestResult, within};

/// Two peers in one page that negotiate with each other, without a server.
/// They close when the test ends, however it ends.
pub(crate) struct Pair {
    pub(crate) left: PeerConnection,
    pub(crate) right: PeerConnection,
    pub(crate) left_session: Session,
    pub(crate) right_session: Session,
}

impl Pair {
    /// Two peers with nothing to say yet.
    pub(crate) fn new() -> TestResult<Self> {
        Self::with_configuration(&Configuration::default())
    }

    /// Two peers with this configuration.
    pub(crate) fn with_configuration(configuration: &Configuration) -> TestResult<Self> {
        let (here, there) = MemorySignaling::pair();
        let new = || PeerConnection::with_configuration(configuration);
        let (left, right) = (new()?, new()?);
        let left_session = Session::new(left.clone(), Role::Polite, here);
        let right_session = Session::new(right.clone(), Role::Impolite, there);
        Ok(Self { left, right, left_session, right_session })
    }

    /// Two peers with an open channel between them, the left one's first.
    pub(crate) async fn with_channel() -> TestResult<(Self, DataChannel, DataChannel)> {
        let pair = Self::new()?;
        let mut channels = pair.right.data_channels();
        let ours = pair.left.create_data_channel("test")?;
        let theirs = within("the channel arrives", channels.next()).await?;
        let Some(theirs) = theirs else { return Err(super::Failure::new("no channel came")) };
        within("our end opens", ours.opened()).await??;
        within("their end opens", theirs.opened()).await??;
        Ok((pair, ours, theirs))
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

impl Drop for Pair {
    fn drop(&mut self) {
        self.left_session.close();
        self.right_session.close();
    }
}

/// Makes two connections known to each other without a session, which would
/// close the one when the other closes; `edit` changes the answer on its way.
pub(crate) async fn introduce(
    left: &PeerConnection,
    right: &PeerConnection,
    edit: impl Fn(SessionDescription) -> SessionDescription,
) -> TestResult {
    let offer = gathered(left).await?;
    within("the offer arrives", right.set_remote_description(&offer)).await??;
    let answer = edit(gathered(right).await?);
    within("the answer arrives", left.set_remote_description(&answer)).await??;
    Ok(())
}

/// The local description, or the one that is due, with every candidate in it.
async fn gathered(connection: &PeerConnection) -> TestResult<SessionDescription> {
    let mut candidates = connection.ice_candidates();
    if connection.pending_local_description().is_some() {
        return connection.local_description().present("a description");
    }
    within("a description is set", connection.set_local_description(None)).await??;
    while let Some(Some(_)) = within("a candidate", candidates.next()).await? {}
    connection.local_description().present("a description")
}
