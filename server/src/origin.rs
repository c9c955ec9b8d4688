use std::str::FromStr;
use std::{error, fmt};

/// The origin of a web page (RFC 6454), as a browser's `Origin` header gives it:
/// scheme, host and port, the last only where it is not the scheme's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    scheme: String,
    authority: String,
}

/// The text is not an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidOrigin;

impl Origin {
    /// Whether a page of this origin that asks for this `Host` asks its own server.
    ///
    /// The scheme is not compared: behind a TLS proxy the page is `https` while
    /// this server sees plain HTTP.
    pub(crate) fn is_same_host(&self, host: &str) -> bool {
        authority(&self.scheme, host) == self.authority
    }
}

/// Host names are case-insensitive, and `example.org:443` is `example.org` for https.
fn authority(scheme: &str, text: &str) -> String {
    let own_port = match scheme {
        "http" | "ws" => ":80",
        "https" | "wss" => ":443",
        _ => "",
    };
    text.strip_suffix(own_port).unwrap_or(text).to_ascii_lowercase()
}

impl FromStr for Origin {
    type Err = InvalidOrigin;

    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        let (scheme, rest) = text.split_once("://").ok_or(InvalidOrigin)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let scheme_fits = !scheme.is_empty()
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        let host_fits = !rest.is_empty()
            && rest.bytes().all(|b| b.is_ascii_graphic() && !b"/?#@\\".contains(&b));
        if !scheme_fits || !host_fits {
            return Err(InvalidOrigin);
        }
        let scheme = scheme.to_ascii_lowercase();
        let authority = authority(&scheme, rest);
        Ok(Self { scheme, authority })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.authority)
    }
}

impl fmt::Display for InvalidOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "an origin is a scheme and a host, with a port if need be, as in https://app.example",
        )
    }
}

impl error::Error for InvalidOrigin {}
