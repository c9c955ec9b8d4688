use std::collections::BTreeMap;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{Outcome, within};

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

pub(crate) async fn get(address: SocketAddr, path: &str) -> Outcome<Answer> {
    request(address, "GET", path, &[]).await
}

/// Sends a request with the path as it is: no client library tidies it up.
pub(crate) async fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Outcome<Answer> {
    let mut text = format!("{method} {path} HTTP/1.1\r\n");
    for (name, value) in [("Host", address.to_string().as_str()), ("Connection", "close")] {
        if !headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name)) {
            text += &format!("{name}: {value}\r\n");
        }
    }
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += "\r\n";
    let mut stream = within("a TCP connection", TcpStream::connect(address)).await??;
    stream.write_all(text.as_bytes()).await?;
    read(&mut stream).await
}

async fn read(stream: &mut TcpStream) -> Outcome<Answer> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if within("the head of an answer", stream.read_buf(&mut bytes)).await?? == 0 {
            return Err("the connection ended within the head".into());
        }
    };
    let head = String::from_utf8(bytes[..head_end].to_vec())?;
    let mut lines = head.split("\r\n");
    let status =
        lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status")?.parse()?;
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let mut body = bytes.split_off(head_end + 4);
    let length = headers.get("content-length").map(|length| length.parse::<usize>()).transpose()?;
    while length.is_none_or(|length| body.len() < length) {
        // After an upgrade there is no body, and the connection stays.
        if status == 101 || within("the body of an answer", stream.read_buf(&mut body)).await?? == 0
        {
            break;
        }
    }
    Ok(Answer { status, headers, body })
}
