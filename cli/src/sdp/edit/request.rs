use std::fmt;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};
use rtcweb::sdp::edit::Edit;
use rtcweb::sdp::{EditErrorKind, MediaSection, Sdp};

use super::flags::{FLAGS, Flag};
use crate::failure::Failure;

/// The edits of a command line, in its order.
#[derive(Clone, Debug, Default)]
pub(super) struct Requests(Vec<Request>);

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Request {
    flag: &'static Flag,
    value: String,
}

impl Requests {
    pub(super) fn in_order(&self) -> &[Request] {
        &self.0
    }
}

impl Request {
    pub(super) fn edit(&self) -> Result<Box<dyn Edit + '_>, Failure> {
        (self.flag.edit)(&self.value).map_err(|error| Failure::new(format!("{self}: {error}")))
    }

    /// Makes the edit, and says in how many sections.
    pub(super) fn apply(&self, sdp: &mut Sdp<'_>) -> Result<usize, Failure> {
        let edit = self.edit()?;
        sdp.apply(edit.as_ref()).map_err(|error| {
            let failure = Failure::new(format!("{self}: {error}"));
            match error.kind() {
                EditErrorKind::NotFound => failure.help(sections(sdp)),
                _ => failure,
            }
        })
    }
}

/// What could have been meant.
fn sections(sdp: &Sdp<'_>) -> String {
    let section = |section: MediaSection<'_>| {
        let mid = section.mid().map(|mid| format!(" (mid {mid})")).unwrap_or_default();
        format!("index:{} {}{mid}", section.index(), section.media())
    };
    let all: Vec<_> = sdp.sections().map(section).collect();
    format!("its sections are {}", all.join(", "))
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--{}", self.flag.name)?;
        if self.flag.value.is_some() { write!(f, " {}", self.value) } else { Ok(()) }
    }
}

impl Args for Requests {
    fn augment_args(command: Command) -> Command {
        let command = command.next_help_heading("Edits, made in the order of the command line");
        FLAGS.iter().fold(command, |command, flag| command.arg(flag.arg()))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl Flag {
    fn arg(&'static self) -> Arg {
        let arg = Arg::new(self.name).long(self.name).help(self.help).action(ArgAction::Append);
        let check = |text: &str| (self.edit)(text).map(|_| text.to_owned());
        match self.value {
            Some(value) => arg.value_name(value).value_parser(check),
            None => arg.num_args(0).default_missing_value(""),
        }
    }
}

impl FromArgMatches for Requests {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut requests = Self::default();
        requests.update_from_arg_matches(matches)?;
        Ok(requests)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        let mut found = Vec::new();
        for flag in FLAGS {
            let places = matches.indices_of(flag.name).into_iter().flatten();
            let values = matches.get_many::<String>(flag.name).into_iter().flatten();
            let requests = values.map(|value| Request { flag, value: value.clone() });
            found.extend(places.zip(requests));
        }
        found.sort_by_key(|(place, _)| *place);
        self.0.extend(found.into_iter().map(|(_, request)| request));
        Ok(())
    }
}
