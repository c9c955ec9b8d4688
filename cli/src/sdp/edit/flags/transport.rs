use rtcweb::sdp::edit::{
    RemoveIceOption, RetainCandidates, SetFingerprint, SetIceCredentials, SetIceLite, SetSetup,
};
use rtcweb::sdp::{Fingerprint, Setup};

use super::{Flag, Made, Use};
use crate::sdp::edit::values::{named, targeted};

pub(super) const FLAGS: &[Flag] = &[
    Flag {
        name: "candidates",
        value: Some("[SECTION=]WHICH"),
        help: "Keep the candidates that are: relay, ipv4, no-mdns or no-tcp",
        make: candidates,
    },
    Flag {
        name: "ice-credentials",
        value: Some("[SECTION=]UFRAG:PWD"),
        help: "Other credentials of ICE",
        make: |text, then| {
            let (target, text) = targeted(text)?;
            let parts = text.split_once(':').ok_or("a : is missing between ufrag and pwd")?;
            then(&SetIceCredentials::new(target, parts.0, parts.1));
            Ok(())
        },
    },
    Flag {
        name: "remove-ice-option",
        value: Some("[SECTION=]OPTION"),
        help: "Take an option of ICE away, such as trickle",
        make: |text, then| {
            let (target, option) = targeted(text)?;
            then(&RemoveIceOption::new(target, option));
            Ok(())
        },
    },
    Flag {
        name: "ice-lite",
        value: None,
        help: "Say that the sender only answers the checks of ICE",
        make: |_, then| {
            then(&SetIceLite(true));
            Ok(())
        },
    },
    Flag {
        name: "setup",
        value: Some("[SECTION=]ROLE"),
        help: "Who begins the DTLS handshake: actpass, active, passive or holdconn",
        make: setup,
    },
    Flag {
        name: "fingerprint",
        value: Some("[SECTION=]HASH:HEX"),
        help: "The certificate that the sender shows, as in sha-256:0A:1B:...",
        make: |text, then| {
            let (target, text) = targeted(text)?;
            let parts = text.split_once(':').ok_or("a : is missing between hash and bytes")?;
            then(&SetFingerprint::new(target, &Fingerprint::new(parts.0, parts.1)));
            Ok(())
        },
    },
];

fn candidates(text: &str, then: &mut Use<'_>) -> Made {
    let (target, text) = targeted(text)?;
    then(&match text {
        "relay" => RetainCandidates::relays(target),
        "ipv4" => RetainCandidates::ipv4(target),
        "no-mdns" => RetainCandidates::without_mdns(target),
        "no-tcp" => RetainCandidates::without_tcp(target),
        _ => return Err(format!("{text} is none of relay, ipv4, no-mdns, no-tcp")),
    });
    Ok(())
}

fn setup(text: &str, then: &mut Use<'_>) -> Made {
    use Setup::{ActPass, Active, HoldConn, Passive};
    let (target, text) = targeted(text)?;
    let setup = named(text, &[ActPass, Active, Passive, HoldConn], Setup::as_str)?;
    then(&SetSetup::new(target, setup));
    Ok(())
}
