use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A description without anything wrong, small enough to be read in a test.
pub(crate) const DATA: &str = "v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n\
    m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\n\
    a=sctp-port:5000\r\na=max-message-size:262144\r\n";

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: Vec<u8>,
    pub(crate) err: String,
}

impl Run {
    /// The output, which is UTF-8.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.out).unwrap()
    }
}

/// Where the captured descriptions are; every run begins there.
pub(crate) fn captured() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/sdp")
}

pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(captured().join(path)).unwrap()
}

/// A new file of this test's own.
pub(crate) fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rtcweb"));
    command.arg("sdp").args(arguments).current_dir(captured());
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs `rtcweb sdp` to its end.
pub(crate) fn sdp(arguments: &[&str]) -> Run {
    with_input(arguments, "")
}

/// As [`sdp`], with this as the standard input.
pub(crate) fn with_input(arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child = program(arguments).spawn().unwrap();
    // A program that reads nothing of it may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    Run { code: output.status.code(), out: output.stdout, err }
}
