use std::fmt;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};
use rtcweb::sdp::edit::{Munging, Side};
use rtcweb::sdp::{EditError, EditErrorKind, MediaSection, Sdp};

use super::flags::{self, Flag};
use crate::failure::{Failure, sentence};

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

/// What an edit is, and what it did.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effect {
    /// How many sections are others now.
    pub(super) changed: usize,
    pub(super) munging: Munging,
    pub(super) side: Side,
    pub(super) instead: Option<&'static str>,
}

impl Request {
    /// Makes the edit in a description of that name.
    pub(super) fn apply(&self, sdp: &mut Sdp<'_>, name: &str) -> Result<Effect, Failure> {
        let mut done = None;
        let made = (self.flag.make)(&self.value, &mut |edit| {
            let (munging, side, instead) = (edit.munging(), edit.side(), edit.instead());
            let changed = sdp.apply(edit);
            done = Some(changed.map(|changed| Effect { changed, munging, side, instead }));
        });
        made.map_err(|error| Failure::new(format!("{self}: {error}")))?;
        let done = done.ok_or_else(|| Failure::new(format!("{self}: there is no such edit")))?;
        done.map_err(|error| self.failure(&error, sdp, name))
    }

    fn failure(&self, error: &EditError, sdp: &Sdp<'_>, name: &str) -> Failure {
        match (error.kind(), error.parse_error()) {
            (EditErrorKind::Unreadable, Some(error)) => {
                let what = format!("{self} needs a value that cannot be read: {}", sentence(error));
                Failure::new(what).at(error, name, sdp.as_bytes())
            }
            (EditErrorKind::NotFound, _) => {
                Failure::new(format!("{self}: {error}")).help(sections(sdp))
            }
            _ => Failure::new(format!("{self}: {error}")),
        }
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
        flags::all().fold(command, |command, flag| command.arg(flag.arg()))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl Flag {
    fn arg(&'static self) -> Arg {
        let arg = Arg::new(self.name).long(self.name).help(self.help).action(ArgAction::Append);
        let check = |text: &str| (self.make)(text, &mut |_| {}).map(|()| text.to_owned());
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
        for flag in flags::all() {
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
