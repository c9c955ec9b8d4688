use rtcweb::{
    Direction, ErrorKind, Feature, MediaKind, RtpHeaderExtensionCapability as Extension,
    RtpTransceiver, TransceiverOptions,
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{Link, Present, Refused, TestResult, check};

const ORIENTATION: &str = "urn:3gpp:video-orientation";

fn transceiver() -> TestResult<(Link, RtpTransceiver)> {
    let link = Link::new()?;
    let options = TransceiverOptions::default();
    let transceiver = link.left.add_transceiver_of_kind(&MediaKind::Video, &options)?;
    Ok((link, transceiver))
}

/// The transceiver, where the browser lets its header extensions be chosen;
/// where not, every function has said so.
fn chooser() -> TestResult<Option<(Link, RtpTransceiver)>> {
    let (link, transceiver) = transceiver()?;
    let support = Feature::HeaderExtensionControl.support();
    console_log!("{}: {support}", Feature::HeaderExtensionControl);
    if support.is_usable() {
        return Ok(Some((link, transceiver)));
    }
    let refused = [
        transceiver.header_extensions_to_negotiate().refused()?,
        transceiver.negotiated_header_extensions().refused()?,
        transceiver.set_header_extensions_to_negotiate(&[]).refused()?,
    ];
    assert!(refused.iter().all(|error| error.kind() == &ErrorKind::Unsupported));
    Ok(None)
}

fn direction(extensions: &[Extension], uri: &str) -> TestResult<Direction> {
    let found = extensions.iter().find(|it| it.uri == uri).present(uri)?;
    found.direction.clone().present("a direction")
}

#[test]
async fn a_header_extension_is_left_out_of_the_offer() -> TestResult {
    check(async {
        let Some((link, transceiver)) = chooser()? else { return Ok(()) };
        let mut extensions = transceiver.header_extensions_to_negotiate()?;
        assert_eq!(direction(&extensions, ORIENTATION)?, Direction::SendReceive);
        for extension in extensions.iter_mut().filter(|it| it.uri == ORIENTATION) {
            extension.direction = Some(Direction::Stopped);
        }
        transceiver.set_header_extensions_to_negotiate(&extensions)?;
        assert_eq!(transceiver.header_extensions_to_negotiate()?, extensions);
        link.negotiate().await?;
        let offer = link.left.local_description().present("an offer")?;
        assert!(!offer.sdp.contains(ORIENTATION));
        let negotiated = transceiver.negotiated_header_extensions()?;
        assert_eq!(direction(&negotiated, ORIENTATION)?, Direction::Stopped);
        let mid = "urn:ietf:params:rtp-hdrext:sdes:mid";
        assert_eq!(direction(&negotiated, mid)?, Direction::SendReceive);
        Ok(())
    })
    .await
}

#[test]
async fn a_list_of_other_header_extensions_is_refused() -> TestResult {
    check(async {
        let Some((_link, transceiver)) = chooser()? else { return Ok(()) };
        let mut extensions = transceiver.header_extensions_to_negotiate()?;
        extensions.pop();
        let error = transceiver.set_header_extensions_to_negotiate(&extensions).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        Ok(())
    })
    .await
}

#[test]
async fn a_mandatory_header_extension_cannot_be_stopped() -> TestResult {
    check(async {
        let Some((_link, transceiver)) = chooser()? else { return Ok(()) };
        let mut extensions = transceiver.header_extensions_to_negotiate()?;
        for extension in &mut extensions {
            extension.direction = Some(Direction::Stopped);
        }
        let error = transceiver.set_header_extensions_to_negotiate(&extensions).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        Ok(())
    })
    .await
}

#[test]
async fn a_header_extension_cannot_go_sideways() -> TestResult {
    check(async {
        let Some((_link, transceiver)) = chooser()? else { return Ok(()) };
        let mut extensions = transceiver.header_extensions_to_negotiate()?;
        extensions[0].direction = Some("sideways".into());
        let error = transceiver.set_header_extensions_to_negotiate(&extensions).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        Ok(())
    })
    .await
}
