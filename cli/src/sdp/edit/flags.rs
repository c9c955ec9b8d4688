//! The edits that there are, in the order of the help.

use rtcweb::sdp::edit::{
    Anonymize, Edit, RejectSections, RemoveExtMapAllowMixed, RemoveHeaderExtension,
    RemoveIceOption, RetainCandidates, SetDirection, SetIceCredentials, SetIceLite, SetSetup,
};
use rtcweb::sdp::{Direction, Setup};

use super::values::{named, target, targeted, targeted_text};

/// An edit as the command line has it.
#[derive(Debug)]
pub(super) struct Flag {
    pub(super) name: &'static str,
    /// What its value is called; `None` where it has none.
    pub(super) value: Option<&'static str>,
    pub(super) help: &'static str,
    /// The edit with this value.
    pub(super) edit: MakeEdit,
}

type MakeEdit = for<'a> fn(&'a str) -> Made<'a>;
type Made<'a> = Result<Box<dyn Edit + 'a>, String>;

pub(super) const FLAGS: &[Flag] = &[
    Flag {
        name: "direction",
        value: Some("[SECTION=]DIRECTION"),
        help: "Which way media flows: sendrecv, sendonly, recvonly or inactive",
        edit: direction,
    },
    Flag {
        name: "reject",
        value: Some("SECTION"),
        help: "Refuse a section: port 0, inactive, out of its bundle",
        edit: |text| Ok(Box::new(RejectSections::new(target(text)?))),
    },
    Flag {
        name: "remove-extension",
        value: Some("[SECTION=]URI"),
        help: "Take an RTP header extension away",
        edit: |text| {
            let (target, uri) = targeted_text(text)?;
            Ok(Box::new(RemoveHeaderExtension::new(target, uri)))
        },
    },
    Flag {
        name: "remove-extmap-allow-mixed",
        value: None,
        help: "Take a=extmap-allow-mixed away",
        edit: |_| Ok(Box::new(RemoveExtMapAllowMixed)),
    },
    Flag {
        name: "candidates",
        value: Some("[SECTION=]WHICH"),
        help: "Keep the candidates that are: relay, ipv4, no-mdns or no-tcp",
        edit: candidates,
    },
    Flag {
        name: "ice-credentials",
        value: Some("[SECTION=]UFRAG:PWD"),
        help: "Other credentials of ICE",
        edit: |text| {
            let (target, text) = targeted(text)?;
            let parts = text.split_once(':').ok_or("a : is missing between ufrag and pwd")?;
            Ok(Box::new(SetIceCredentials::new(target, parts.0, parts.1)))
        },
    },
    Flag {
        name: "remove-ice-option",
        value: Some("[SECTION=]OPTION"),
        help: "Take an option of ICE away, such as trickle",
        edit: |text| {
            let (target, option) = targeted(text)?;
            Ok(Box::new(RemoveIceOption::new(target, option)))
        },
    },
    Flag {
        name: "ice-lite",
        value: None,
        help: "Say that the sender only answers the checks of ICE",
        edit: |_| Ok(Box::new(SetIceLite(true))),
    },
    Flag {
        name: "setup",
        value: Some("[SECTION=]ROLE"),
        help: "Who begins the DTLS handshake: actpass, active, passive or holdconn",
        edit: setup,
    },
    Flag {
        name: "anonymize",
        value: None,
        help: "Replace addresses, credentials, fingerprints and names by others",
        edit: |_| Ok(Box::new(Anonymize::new())),
    },
];

fn direction(text: &str) -> Made<'_> {
    use Direction::{Inactive, RecvOnly, SendOnly, SendRecv};
    let (target, text) = targeted(text)?;
    let direction = named(text, &[SendRecv, SendOnly, RecvOnly, Inactive], Direction::as_str)?;
    Ok(Box::new(SetDirection::new(target, direction)))
}

fn setup(text: &str) -> Made<'_> {
    use Setup::{ActPass, Active, HoldConn, Passive};
    let (target, text) = targeted(text)?;
    let setup = named(text, &[ActPass, Active, Passive, HoldConn], Setup::as_str)?;
    Ok(Box::new(SetSetup::new(target, setup)))
}

fn candidates(text: &str) -> Made<'_> {
    let (target, text) = targeted(text)?;
    Ok(Box::new(match text {
        "relay" => RetainCandidates::relays(target),
        "ipv4" => RetainCandidates::ipv4(target),
        "no-mdns" => RetainCandidates::without_mdns(target),
        "no-tcp" => RetainCandidates::without_tcp(target),
        _ => return Err(format!("{text} is none of relay, ipv4, no-mdns, no-tcp")),
    }))
}
