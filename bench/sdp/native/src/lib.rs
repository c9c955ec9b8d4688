//! What is measured: the same work, done by each library, on each document.

#[path = "../../every_value.rs"]
mod every_value;
mod libraries;

use std::fs;
use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use libraries::Library;
pub use libraries::typed_attributes;
use serde_json::{Value, json};

/// What a library is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Reads the text, and lets go of what it read.
    Parse,
    /// Prints what was read and not touched.
    Print,
    /// Prints a description that was edited.
    PrintEdited,
    /// Reads, edits and prints, as somebody does who changes an offer.
    Change,
}

impl Work {
    pub const ALL: [Self; 4] = [Self::Parse, Self::Print, Self::PrintEdited, Self::Change];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Print => "print",
            Self::PrintEdited => "print_edited",
            Self::Change => "change",
        }
    }
}

/// A description, kept until the program ends.
#[derive(Debug, Clone)]
pub struct Document {
    pub name: String,
    pub text: &'static str,
}

/// The files that the command line names.
pub fn documents() -> Vec<Document> {
    let read = |path: String| {
        let name = Path::new(&path).file_stem().expect("a file").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        Document { name, text: Box::leak(text.into_boxed_str()) }
    };
    std::env::args().skip(1).map(read).collect()
}

/// One work of one library on one document, to be done any number of times.
pub struct Task {
    library: &'static str,
    depth: &'static str,
    run: Box<dyn FnMut()>,
}

impl Task {
    pub fn run(&mut self) {
        (self.run)();
    }

    /// A result of this task, for the table.
    pub fn result(&self, document: &Document, work: Work, measured: Value) -> Value {
        json!({
            "document": document.name,
            "size": document.text.len(),
            "library": self.library,
            "depth": self.depth,
            "work": work.as_str(),
            "measured": measured,
        })
    }
}

/// The tasks of the libraries that do this work, and what those said that do not.
pub fn tasks(document: &Document, work: Work) -> (Vec<Task>, Vec<Value>) {
    let mut able = Vec::new();
    let mut unable = Vec::new();
    let mut add = |name, task: fn(&'static str, Work) -> Result<Option<Task>, String>| {
        // Some panic on what they do not know.
        let task = catch_unwind(AssertUnwindSafe(|| task(document.text, work)));
        match task.unwrap_or_else(|_| Err("panics".to_owned())) {
            Ok(task) => able.extend(task),
            Err(reason) => unable.push(json!({
                "document": document.name,
                "library": name,
                "work": work.as_str(),
                "refused": reason,
            })),
        }
    };
    macro_rules! add {
        ($($library:ident)*) => {
            $(add(libraries::$library::NAME, task::<libraries::$library>);)*
        };
    }
    add!(Split Rtcweb RtcwebLines MsfSdp SdpTypes Sdp RtcSdp SdpRs SdpNom EzkSdpTypes WebrtcSdp);
    (able, unable)
}

/// Checks that the library does what it is timed for, and sets it up.
fn task<L: Library + 'static>(text: &'static str, work: Work) -> Result<Option<Task>, String> {
    if !L::WORK.contains(&work) {
        return Ok(None);
    }
    let mut description = L::parse(text).map_err(|error| error.to_string())?;
    let sections = text.matches("\nm=").count();
    let is_whole = |printed: &str| match printed.matches("\nm=").count() {
        found if found == sections => Ok(()),
        found => Err(format!("prints {found} sections of {sections}")),
    };
    is_whole(&L::print(&description))?;
    if matches!(work, Work::PrintEdited | Work::Change) {
        L::edit(&mut description);
        let printed = L::print(&description);
        is_whole(&printed)?;
        if !printed.contains("\na=recvonly") {
            return Err("prints no edit".to_owned());
        }
    }
    let run: Box<dyn FnMut()> = match work {
        Work::Parse => Box::new(move || {
            let _ = black_box(L::parse(black_box(text)));
        }),
        Work::Print | Work::PrintEdited => Box::new(move || {
            black_box(L::print(black_box(&description)));
        }),
        Work::Change => Box::new(move || {
            if let Ok(mut description) = L::parse(black_box(text)) {
                L::edit(&mut description);
                black_box(L::print(&description));
            }
        }),
    };
    Ok(Some(Task { library: L::NAME, depth: L::DEPTH.as_str(), run }))
}
