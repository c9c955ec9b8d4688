use rtcweb::negotiation::SdpType;
use rtcweb::sdp::Sdp;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// The JSON that a description was in: an object with the member `sdp`, as
/// browsers make it, or a string.
#[derive(Clone, Debug)]
pub(crate) struct Wrapping {
    /// As it was.
    json: Vec<u8>,
    object: Option<Object>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Object {
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    sdp: String,
    #[serde(flatten)]
    rest: serde_json::Map<String, serde_json::Value>,
}

impl Wrapping {
    /// Takes a description out of its JSON, if it is in any.
    pub(crate) fn unwrap(name: &str, bytes: &[u8]) -> Result<Option<(Self, String)>, Failure> {
        let json = bytes.to_vec();
        Ok(match bytes.trim_ascii_start().first() {
            Some(b'{') => {
                let mut object: Object = serde_json::from_slice(bytes).map_err(|error| {
                    Failure::new(format!("{name}: no JSON with a description: {error}")).help(
                        r#"what is read is {"type":"offer","sdp":"v=0…"}, as JSON.stringify(pc.localDescription) gives it"#,
                    )
                })?;
                let text = std::mem::take(&mut object.sdp);
                Some((Self { json, object: Some(object) }, text))
            }
            Some(b'"') => {
                let text = serde_json::from_slice(bytes).map_err(|error| {
                    Failure::new(format!("{name}: no string of JSON: {error}"))
                        .help("a description without quotes is read as it is")
                })?;
                Some((Self { json, object: None }, text))
            }
            _ => None,
        })
    }

    /// What the description is for, where an object says so.
    pub(crate) fn kind(&self) -> Option<SdpType> {
        self.object.as_ref().and_then(|object| SdpType::from_name(object.kind.as_deref()?))
    }

    /// The name of the description in a file, where its lines are counted.
    pub(crate) fn name(&self, file: &str) -> String {
        let member = if self.object.is_some() { "sdp" } else { "" };
        format!("{file}#{member}")
    }

    /// The JSON with another description; as it was, if that is the same.
    pub(crate) fn wrap(&self, before: &[u8], sdp: &Sdp<'_>) -> Result<Vec<u8>, Failure> {
        if sdp.as_bytes() == before {
            return Ok(self.json.clone());
        }
        let json = match &self.object {
            Some(object) => {
                serde_json::to_vec(&Object { sdp: sdp.as_str().to_owned(), ..object.clone() })
            }
            None => serde_json::to_vec(sdp.as_str()),
        };
        let mut json =
            json.map_err(|error| Failure::new(format!("no JSON can be made: {error}")))?;
        json.push(b'\n');
        Ok(json)
    }
}
