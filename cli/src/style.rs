//! The colours, and text that can stand in a terminal.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};

pub(crate) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();
pub(crate) const HELP: Style = AnsiColor::BrightCyan.on_default().bold();
pub(crate) const NOTE: Style = AnsiColor::BrightGreen.on_default().bold();
pub(crate) const STRONG: Style = Style::new().bold();
/// What everybody knows, and what only carries the rest.
pub(crate) const FAINT: Style = Style::new().dimmed();
/// Line numbers, arrows and bars.
pub(crate) const FRAME: Style = AnsiColor::BrightBlue.on_default();
pub(crate) const NAME: Style = AnsiColor::Cyan.on_default();
pub(crate) const HEADING: Style = AnsiColor::BrightGreen.on_default().bold();

pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
pub(crate) const CHANGED: Style = AnsiColor::Yellow.on_default();

/// A number of things: `1 line`, `2 lines`.
pub(crate) fn counted(number: usize, what: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{number} {what}{s}")
}

/// Text in which every character shows and takes one column: a description
/// from a stranger must not move the cursor or turn the writing around.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    text.chars()
        .map(|character| if is_hidden(character) { picture(character) } else { character })
        .collect()
}

fn is_hidden(character: char) -> bool {
    // Control characters, and those that set the direction of writing.
    character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The picture that Unicode has of a control character.
fn picture(character: char) -> char {
    match u32::from(character) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or('\u{FFFD}'),
        0x7F => '\u{2421}',
        _ => '\u{FFFD}',
    }
}
