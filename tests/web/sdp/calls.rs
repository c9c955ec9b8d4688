use rtcweb::ErrorKind;
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use super::edits::{Named, edits, offer_edits, remote_edits};
use crate::support::{EditedCall, Failure, Stage, TestResult, check, within};

#[test]
async fn what_the_browser_writes_is_read_and_printed_as_it_is() -> TestResult {
    check(async {
        let call = EditedCall::new()?;
        let offer = within("an offer", call.left.create_offer()).await??;
        let sdp = offer.parse()?;
        assert_eq!(sdp.as_str(), offer.sdp);
        let media: Vec<_> = sdp.sections().map(|section| section.media()).collect();
        assert_eq!(media, ["audio", "video", "application"]);
        for line in sdp.lines() {
            if let Some(Err(error)) = line.attribute() {
                return Err(Failure::new(error.to_string()));
            }
        }
        Ok(())
    })
    .await
}

/// The edits that are tried at this stage.
fn edits_at(stage: Stage) -> Vec<Named> {
    let mut all = edits();
    if matches!(stage, Stage::RemoteOffer | Stage::RemoteAnswer) {
        all.extend(remote_edits());
    }
    if stage == Stage::RemoteOffer {
        all.extend(offer_edits());
    }
    all
}

/// Makes each edit at this stage of a call of its own; the call has to connect
/// wherever the browser takes the edited description.
async fn try_each(stage: Stage) -> TestResult<Vec<&'static str>> {
    let mut refused = Vec::new();
    for (name, edit) in edits_at(stage) {
        let call = EditedCall::new()?;
        match call.negotiate(&*edit, stage).await? {
            Ok(0) => return Err(Failure::new(format!("{name} changed nothing"))),
            Ok(_) => call.connected().await?,
            Err(error) => {
                console_log!("{name} at {stage:?}: {error}");
                // Refused as such, not found to be no SDP.
                let as_such = matches!(
                    error.kind(),
                    ErrorKind::InvalidModification
                        | ErrorKind::Operation
                        | ErrorKind::InvalidAccess
                );
                if !as_such {
                    return Err(Failure::new(format!("{name} at {stage:?}: {error:?}")));
                }
                refused.push(name);
            }
        }
    }
    Ok(refused)
}

#[test]
async fn every_edit_of_an_offer_is_taken_by_the_other_side_and_the_call_connects() -> TestResult {
    check(async {
        assert_eq!(try_each(Stage::RemoteOffer).await?, [""; 0]);
        Ok(())
    })
    .await
}

#[test]
async fn every_edit_of_an_answer_is_taken_by_the_other_side_and_the_call_connects() -> TestResult {
    check(async {
        assert_eq!(try_each(Stage::RemoteAnswer).await?, [""; 0]);
        Ok(())
    })
    .await
}

#[test]
async fn an_edited_description_of_ones_own_is_taken_or_refused_as_such() -> TestResult {
    check(async {
        for stage in [Stage::LocalOffer, Stage::LocalAnswer] {
            let refused = try_each(stage).await?;
            console_log!("refused at {stage:?}: {refused:?} of {}", edits_at(stage).len());
        }
        Ok(())
    })
    .await
}
