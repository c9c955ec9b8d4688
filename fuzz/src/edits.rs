//! Edits from bytes.

use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::properties::edit::{Change, Edit, Written};

/// As many edits as the bytes say, and no more than 16.
pub(crate) fn decode(bytes: &[u8]) -> Vec<Edit> {
    let mut input = Unstructured::new(bytes);
    let mut edits = Vec::new();
    while !input.is_empty() && edits.len() < 16 {
        let Ok(edit) = edit(&mut input) else { break };
        edits.push(edit);
    }
    edits
}

fn edit(input: &mut Unstructured<'_>) -> Result<Edit> {
    let part = input.int_in_range(0..=5)?;
    let change = match input.int_in_range(0..=3)? {
        0 => Change::Set(written(input)?),
        1 => Change::Push(written(input)?),
        2 => Change::Remove(input.arbitrary()?),
        _ => Change::Retain(input.arbitrary()?),
    };
    Ok(Edit { part, change })
}

fn written(input: &mut Unstructured<'_>) -> Result<Written> {
    Ok(match input.int_in_range(0..=8)? {
        0 => Written::Bandwidth(text(input)?, input.arbitrary()?),
        1 => Written::Direction(input.arbitrary()?, input.arbitrary()?),
        2 => Written::Group(text(input)?, text(input)?),
        3 => Written::IceLite,
        4 => Written::IcePwd(text(input)?),
        5 => Written::IceUfrag(text(input)?),
        6 => Written::MaxMessageSize(input.arbitrary()?),
        7 => Written::MediaLine(text(input)?, input.arbitrary()?),
        _ => Written::Mid(text(input)?),
    })
}

/// Up to 15 bytes, read as a lenient reader reads them.
fn text(input: &mut Unstructured<'_>) -> Result<String> {
    let len = input.int_in_range(0..=15)?;
    Ok(String::from_utf8_lossy(input.bytes(input.len().min(len))?).into_owned())
}
