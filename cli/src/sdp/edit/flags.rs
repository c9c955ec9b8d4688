//! The edits that there are.

use rtcweb::sdp::edit::{Edit, SetDirection};

use super::values::{direction, targeted};

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

type MakeEdit = for<'a> fn(&'a str) -> Result<Box<dyn Edit + 'a>, String>;

pub(super) const FLAGS: &[Flag] = &[Flag {
    name: "direction",
    value: Some("[SECTION=]DIRECTION"),
    help: "Which way media flows: sendrecv, sendonly, recvonly or inactive",
    edit: |text| {
        let (target, text) = targeted(text)?;
        Ok(Box::new(SetDirection::new(target, direction(text)?)))
    },
}];
