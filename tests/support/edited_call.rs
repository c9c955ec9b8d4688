use rtcweb::negotiation::SessionDescription;
use rtcweb::sdp::edit::Edit;
use rtcweb::{ConnectionState, DataChannel, Error, MediaKind, PeerConnection, TransceiverOptions};

use futures_util::StreamExt;

use super::deadline::{Present, TestResult, within};

/// Which description an edit is made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The offer, before the one that made it applies it.
    LocalOffer,
    /// The offer, before the other side applies it.
    RemoteOffer,
    /// The answer, before the one that made it applies it.
    LocalAnswer,
    /// The answer, before the other side applies it.
    RemoteAnswer,
}

/// A call of audio, video and data whose descriptions are applied by hand.
pub(crate) struct EditedCall {
    pub(crate) left: PeerConnection,
    pub(crate) right: PeerConnection,
    _chat: DataChannel,
}

impl EditedCall {
    pub(crate) fn new() -> TestResult<Self> {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        for kind in [MediaKind::Audio, MediaKind::Video] {
            left.add_transceiver_of_kind(&kind, &TransceiverOptions::default())?;
        }
        let chat = left.create_data_channel("chat")?;
        Ok(Self { left, right, _chat: chat })
    }

    /// Offers and answers, with the edit made at this stage. The inner error is
    /// that of the browser about what was edited.
    pub(crate) async fn negotiate(
        &self,
        edit: &dyn Edit,
        stage: Stage,
    ) -> TestResult<Result<usize, Error>> {
        let Self { left, right, .. } = self;
        let mut changed = 0;
        let mut change = |description: &mut SessionDescription, at| {
            if at == stage {
                changed = description.apply(edit)?;
            }
            Ok::<_, Error>(())
        };

        let mut offer = within("an offer", left.create_offer()).await??;
        change(&mut offer, Stage::LocalOffer)?;
        if let Err(error) = set_local(left, &offer).await? {
            return if stage == Stage::LocalOffer { Ok(Err(error)) } else { Err(error.into()) };
        }
        let mut offer = left.local_description().present("an offer")?;
        change(&mut offer, Stage::RemoteOffer)?;
        let applied = within("the offer arrives", right.set_remote_description(&offer)).await?;
        if let Err(error) = applied {
            return Ok(Err(error));
        }

        let mut answer = within("an answer", right.create_answer()).await??;
        change(&mut answer, Stage::LocalAnswer)?;
        if let Err(error) = set_local(right, &answer).await? {
            return if stage == Stage::LocalAnswer { Ok(Err(error)) } else { Err(error.into()) };
        }
        let mut answer = right.local_description().present("an answer")?;
        change(&mut answer, Stage::RemoteAnswer)?;
        let applied = within("the answer arrives", left.set_remote_description(&answer)).await?;
        Ok(applied.map(|()| changed))
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

impl Drop for EditedCall {
    fn drop(&mut self) {
        self.left.close();
        self.right.close();
    }
}

/// Applies a description of one's own and waits for its candidates.
async fn set_local(
    connection: &PeerConnection,
    description: &SessionDescription,
) -> TestResult<Result<(), Error>> {
    let mut candidates = connection.ice_candidates();
    let applied = connection.set_local_description(Some(description));
    if let Err(error) = within("a description is set", applied).await? {
        return Ok(Err(error));
    }
    while let Some(Some(_)) = within("a candidate", candidates.next()).await? {}
    Ok(Ok(()))
}
