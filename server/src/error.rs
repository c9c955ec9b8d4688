use std::net::SocketAddr;
use std::path::PathBuf;
use std::{error, fmt, io};

/// Why a server could not start. Its text is a sentence for the person at the terminal.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// An option has a value that cannot work.
    Config(String),
    /// The folder of the site is not there.
    SiteMissing(PathBuf),
    /// The folder of the site has no `index.html`.
    SiteWithoutIndex(PathBuf),
    /// The address cannot be listened on.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the operating system said.
        source: io::Error,
    },
    /// The signals that end the program cannot be caught.
    Signals(io::Error),
}

impl StartError {
    pub(crate) fn config(sentence: String) -> Self {
        Self::Config(sentence)
    }

    /// What the program's exit code says: 2 for a wrong command line, 1 for the rest.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_) | Self::SiteMissing(_) | Self::SiteWithoutIndex(_) => 2,
            Self::Listen { .. } | Self::Signals(_) => 1,
        }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(sentence) => f.write_str(sentence),
            Self::SiteMissing(path) => {
                write!(
                    f,
                    "The site folder {} does not exist: build the site first, or correct --site.",
                    path.display()
                )
            }
            Self::SiteWithoutIndex(path) => write!(
                f,
                "The site folder {} has no index.html: build the site first, or point --site at the built one.",
                path.display()
            ),
            Self::Listen { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "Port {} on {} is in use: end the program that uses it, or choose another port with --listen {}.",
                    address.port(),
                    address.ip(),
                    SocketAddr::new(address.ip(), address.port().wrapping_add(1).max(1)),
                )
            }
            Self::Listen { address, source } => {
                write!(
                    f,
                    "Cannot listen on {address} ({source}): choose another address with --listen."
                )
            }
            Self::Signals(source) => {
                write!(f, "The server could not be ended in an orderly way ({source}).")
            }
        }
    }
}

impl error::Error for StartError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::Signals(source) => Some(source),
            Self::Config(_) | Self::SiteMissing(_) | Self::SiteWithoutIndex(_) => None,
        }
    }
}
