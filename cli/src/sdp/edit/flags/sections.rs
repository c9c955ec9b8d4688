use rtcweb::sdp::Direction;
use rtcweb::sdp::edit::{Anonymize, RejectSections, SetBandwidth, SetDirection};

use super::{Flag, Made, Use};
use crate::sdp::edit::values::{named, target, targeted};

pub(super) const FLAGS: &[Flag] = &[
    Flag {
        name: "direction",
        value: Some("[SECTION=]DIRECTION"),
        help: "Which way media flows: sendrecv, sendonly, recvonly or inactive",
        make: direction,
    },
    Flag {
        name: "reject",
        value: Some("SECTION"),
        help: "Refuse a section: port 0, inactive, out of its bundle",
        make: |text, then| {
            then(&RejectSections::new(target(text)?));
            Ok(())
        },
    },
    Flag {
        name: "bandwidth",
        value: Some("[SECTION=]BITS"),
        help: "The most bits a second that the other side is to send, or none; session=BITS for all",
        make: bandwidth,
    },
    Flag {
        name: "anonymize",
        value: None,
        help: "Replace addresses, credentials, fingerprints and names by others",
        make: |_, then| {
            then(&Anonymize::new());
            Ok(())
        },
    },
];

fn direction(text: &str, then: &mut Use<'_>) -> Made {
    use Direction::{Inactive, RecvOnly, SendOnly, SendRecv};
    let (target, text) = targeted(text)?;
    let direction = named(text, &[SendRecv, SendOnly, RecvOnly, Inactive], Direction::as_str)?;
    then(&SetDirection::new(target, direction));
    Ok(())
}

fn bandwidth(text: &str, then: &mut Use<'_>) -> Made {
    let bits = |text: &str| match text {
        "none" => Ok(None),
        _ => text.parse().map(Some).map_err(|_| format!("{text} is no number of bits a second")),
    };
    match text.strip_prefix("session=") {
        Some(text) => then(&SetBandwidth::of_session(bits(text)?)),
        None => {
            let (target, text) = targeted(text)?;
            then(&SetBandwidth::new(target, bits(text)?));
        }
    }
    Ok(())
}
