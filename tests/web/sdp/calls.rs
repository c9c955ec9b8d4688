use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use super::edits::{Case, edits};
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

/// Makes each edit at this stage of a call of its own: the browser has to take
/// the edited description, and the call to connect.
async fn try_each(stage: Stage) -> TestResult {
    for Case { name, edit, .. } in edits().into_iter().filter(|case| case.stages.contains(&stage)) {
        let call = EditedCall::new()?;
        let failed = |error: Failure| Failure::new(format!("{name}: {error:?}"));
        match call.negotiate(&*edit, stage).await.map_err(failed)? {
            Ok(0) => console_log!("{name}: nothing to change in this browser"),
            Ok(_) => call.connected().await.map_err(failed)?,
            Err(error) => return Err(failed(error.into())),
        }
    }
    Ok(())
}

#[test]
async fn edits_of_an_offer_of_ones_own_are_taken_and_the_call_connects() -> TestResult {
    check(try_each(Stage::LocalOffer)).await
}

#[test]
async fn edits_of_an_offer_are_taken_by_the_other_side_and_the_call_connects() -> TestResult {
    check(try_each(Stage::RemoteOffer)).await
}

#[test]
async fn edits_of_an_answer_of_ones_own_are_taken_and_the_call_connects() -> TestResult {
    check(try_each(Stage::LocalAnswer)).await
}

#[test]
async fn edits_of_an_answer_are_taken_by_the_other_side_and_the_call_connects() -> TestResult {
    check(try_each(Stage::RemoteAnswer)).await
}
