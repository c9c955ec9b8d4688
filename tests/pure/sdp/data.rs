//! What browsers wrote: the files of `tests/data/sdp`, which
//! `npm run capture:sdp` makes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rtcweb::negotiation::SdpType;

/// One description, as the browser wrote it.
#[derive(Clone, Debug)]
pub(crate) struct Captured {
    /// Where it lies: `chromium`, `firefox` or, for answers to the offers of
    /// the other browser, `mixed/chromium-firefox` (the offerer comes first).
    pub(crate) folder: String,
    /// The scenario and the round: `recycled-3`.
    pub(crate) name: String,
    pub(crate) kind: SdpType,
    pub(crate) bytes: Vec<u8>,
    /// The path below `tests/data/sdp`, to be told when an assertion fails.
    pub(crate) path: String,
}

impl Captured {
    /// Captured text is ASCII, so this gives the whole of it.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    /// The browser whose offer this is, or is the answer to.
    fn offerer(&self) -> &str {
        let folder = self.folder.strip_prefix("mixed/").unwrap_or(&self.folder);
        folder.split('-').next().unwrap()
    }
}

/// Every captured description, in the order of their paths.
pub(crate) fn captured() -> Vec<Captured> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sdp");
    let mut found = Vec::new();
    for folder in ["chromium", "firefox", "mixed/chromium-firefox", "mixed/firefox-chromium"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().and_then(|file| file.to_str()).unwrap();
            let Some(stem) = file.strip_suffix(".sdp") else { continue };
            let (name, kind) = stem.rsplit_once('.').unwrap();
            let kind = match kind {
                "offer" => SdpType::Offer,
                "pranswer" => SdpType::Pranswer,
                "answer" => SdpType::Answer,
                other => panic!("{file} is of no known kind: {other}"),
            };
            let bytes = fs::read(&path).unwrap();
            let (folder, name, path) =
                (folder.to_owned(), name.to_owned(), format!("{folder}/{file}"));
            found.push(Captured { folder, name, kind, bytes, path });
        }
    }
    found.sort_by(|a: &Captured, b| a.path.cmp(&b.path));
    found
}

/// Every answer, provisional ones too, with the offer that it answers.
pub(crate) fn pairs() -> Vec<(Captured, Captured)> {
    let all = captured();
    let offer_of = |answer: &Captured| {
        let fits = |other: &&Captured| {
            other.kind == SdpType::Offer
                && other.folder == answer.offerer()
                && other.name == answer.name
        };
        all.iter().find(fits).cloned()
    };
    let answers = all.iter().filter(|description| description.kind != SdpType::Offer);
    answers
        .map(|answer| {
            let offer = offer_of(answer);
            (offer.unwrap_or_else(|| panic!("{} answers nothing", answer.path)), answer.clone())
        })
        .collect()
}

/// Every captured line that begins like this, each text once.
pub(crate) fn lines(prefix: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    for description in captured() {
        let lines = description.text().lines().filter(|line| line.starts_with(prefix));
        found.extend(lines.map(str::to_owned));
    }
    found.into_iter().collect()
}

fn count(folder: &str, kind: SdpType) -> usize {
    captured().iter().filter(|found| found.folder == folder && found.kind == kind).count()
}

#[test]
fn there_are_at_least_thirty_offers_and_thirty_answers_of_each_browser() {
    for browser in ["chromium", "firefox"] {
        for kind in [SdpType::Offer, SdpType::Answer] {
            let found = count(browser, kind);
            assert!(found >= 30, "{browser}: {found} of kind {kind:?}");
        }
    }
    assert!(count("chromium", SdpType::Pranswer) >= 1);
}

#[test]
fn every_answer_has_an_offer_and_every_offer_an_answer() {
    let offers = captured().iter().filter(|found| found.kind == SdpType::Offer).count();
    let answered = pairs()
        .iter()
        .filter(|(offer, answer)| answer.kind == SdpType::Answer && offer.folder == answer.folder)
        .count();
    assert_eq!(offers, answered);
}

#[test]
fn captured_files_kept_their_line_ends() {
    for description in captured() {
        let text = description.text();
        assert!(text.starts_with("v=0\r\n") && text.ends_with("\r\n"), "{}", description.path);
        assert_eq!(text.replace("\r\n", "").find(['\r', '\n']), None, "{}", description.path);
    }
}
