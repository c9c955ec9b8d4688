use std::path::Path;
use std::process::{Output, Stdio};

use clap::{Args, Command, FromArgMatches};
use rtcweb_server::Config;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{self, Child};

use crate::client::Client;
use crate::support::{Outcome, Running, key, within};

fn program(arguments: &[&str]) -> process::Command {
    let mut command = process::Command::new(env!("CARGO_BIN_EXE_rtcweb-server"));
    command
        .args(arguments)
        .env_remove("RUST_LOG")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.kill_on_drop(true);
    command
}

async fn output(arguments: &[&str]) -> Outcome<Output> {
    Ok(within("the program ends by itself", program(arguments).output()).await??)
}

#[test]
fn the_flags_default_to_the_documented_configuration() -> Outcome {
    let matches = Config::augment_args(Command::new("server")).try_get_matches_from(["server"])?;
    assert_eq!(Config::from_arg_matches(&matches)?, Config::default());
    Ok(())
}

#[tokio::test]
async fn what_cannot_work_is_refused_in_one_sentence() -> Outcome {
    let empty =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("empty-{}", std::process::id()));
    std::fs::create_dir_all(&empty)?;
    let empty = empty.to_str().ok_or("a path that is no text")?;
    let missing = format!("{empty}/missing");
    let taken = Running::with_defaults().await?;
    let address = taken.address.to_string();
    for (arguments, code, due) in [
        (&["--site", &missing][..], 2, "does not exist: build the site first"),
        (&["--site", empty], 2, "has no index.html: build the site first"),
        (
            &["--listen", &address],
            1,
            "is in use: end the program that uses it, or choose another port with --listen",
        ),
        (&["--room-capacity", "1"], 2, "--room-capacity must be between 2 and 1000, not 1."),
        (&["--max-queue", "1"], 2, "--max-queue must be between 524288 and 1073741824, not 1."),
        (&["--ping-interval", "0"], 2, "--ping-interval must be between 0.001 and 86400 seconds."),
        (&["--join-timeout", "1e18"], 2, "--join-timeout must be between 0.001 and 86400 seconds."),
        (&["--ping-interval", "60"], 2, "--silence-timeout must be longer than --ping-interval"),
    ] {
        let output = output(arguments).await?;
        let said = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(due), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    for arguments in [
        &["--ping-interval=-1"][..],
        &["--ping-interval", "NaN"],
        &["--ping-interval", "soon"],
        &["--allow-origin", "app.example"],
        &["--listen", "nowhere"],
        &["--rate=-1"],
        &["--dance"],
    ] {
        let output = output(arguments).await?;
        let flag = arguments[0].split('=').next().ok_or("no flag")?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr)?.contains(flag), "{arguments:?}");
    }
    std::fs::remove_dir(empty)?;
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn the_program_says_where_it_listens_and_ends_on_a_signal() -> Outcome {
    use rustix::process::{Pid, Signal, kill_process};

    for signal in [Signal::TERM, Signal::INT] {
        let arguments = ["--listen", "127.0.0.1:0", "--listen", "127.0.0.1:0"];
        let mut child = program(&arguments).env("RUST_LOG", "trace").spawn()?;
        let pid =
            child.id().and_then(|id| Pid::from_raw(id.cast_signed())).ok_or("no process id")?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let mut clients = Vec::new();
        for _ in 0..2 {
            let line =
                within("a line of output", lines.next_line()).await??.ok_or("the output ended")?;
            let address = line
                .strip_prefix("rtcweb-server listening on http://")
                .ok_or_else(|| line.clone())?;
            clients.push(Client::join(address.parse()?, "r", &key(address)).await?.client);
        }
        // Both listeners lead to the same rooms.
        clients[0].hear_of().await?;
        kill_process(pid, signal)?;
        for client in &mut clients {
            assert_eq!(client.hear_close_code().await?, 1012);
        }
        drop(clients);
        assert!(within("the program ends", child.wait()).await??.success());
        assert_eq!(within("the end of the output", lines.next_line()).await??, None);
        no_secrets(&mut child).await?;
    }
    Ok(())
}

/// What goes to the log, even at its most talkative, holds no client's key.
#[cfg(unix)]
async fn no_secrets(child: &mut Child) -> Outcome {
    let mut log = String::new();
    let mut stderr = child.stderr.take().ok_or("no log")?;
    within("the end of the log", stderr.read_to_string(&mut log)).await??;
    assert!(log.contains("joined"), "{log}");
    assert!(!log.contains("key-of-"), "{log}");
    Ok(())
}
