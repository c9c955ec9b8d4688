use crate::sdp::section_mut::line_of;
use crate::sdp::{EditError, SectionMut, Value};

/// Makes this the only value of its type, and says whether that is a change.
pub(super) fn set<'v, T: Value<'v>>(
    part: &mut SectionMut<'_, '_>,
    value: &T,
) -> Result<bool, EditError> {
    let line = line_of(value)?;
    let section = part.section();
    let mut lines = section.lines().filter(|line| T::KINDS.contains(&line.kind()));
    let is_first = lines.next().is_some_and(|first| first.text() == line);
    if is_first && lines.next().is_none() {
        return Ok(false);
    }
    part.set(value)?;
    Ok(true)
}
