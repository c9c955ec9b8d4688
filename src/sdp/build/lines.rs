use crate::sdp::section_mut::{line_of, rank};
use crate::sdp::{EditError, LineKind, Value};

/// The lines of one part, as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    lines: Vec<(LineKind, String)>,
    /// What was refused first.
    refused: Option<EditError>,
}

/// Lines of which a part has one.
const SINGLE: [LineKind; 5] = [
    LineKind::Origin,
    LineKind::SessionName,
    LineKind::Information,
    LineKind::Uri,
    LineKind::Connection,
];

impl Lines {
    /// Adds a line with this value, or replaces the only one.
    pub(super) fn push<'v, T: Value<'v>>(&mut self, value: &T) {
        let kind = value.kind();
        let begins = matches!(kind, LineKind::Media | LineKind::Version);
        match line_of(value) {
            Ok(_) if begins => {
                self.refuse(EditError::invalid_value(kind, "a line that begins nothing"))
            }
            Ok(line) => {
                if SINGLE.contains(&kind) {
                    self.lines.retain(|(other, _)| *other != kind);
                }
                self.lines.push((kind, line));
            }
            Err(error) => self.refuse(error),
        }
    }

    pub(super) fn refuse(&mut self, error: EditError) {
        self.refused.get_or_insert(error);
    }

    pub(super) fn has(&self, kind: LineKind) -> bool {
        self.lines.iter().any(|(other, _)| *other == kind)
    }

    /// Writes the lines in the order of RFC 8866 behind those that are there.
    pub(super) fn write(mut self, text: &mut String) -> Result<(), EditError> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        // Stable, so that attributes stay in their order.
        self.lines.sort_by_key(|(kind, _)| rank(*kind));
        for (_, line) in self.lines {
            text.push_str(&line);
            text.push_str("\r\n");
        }
        Ok(())
    }
}
