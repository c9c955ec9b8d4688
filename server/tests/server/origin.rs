use rtcweb_server::Origin;

use crate::http::request;
use crate::support::{Outcome, Running};

const UPGRADE: [(&str, &str); 4] = [
    ("Connection", "Upgrade"),
    ("Upgrade", "websocket"),
    ("Sec-WebSocket-Version", "13"),
    ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
];

#[tokio::test]
async fn only_own_and_listed_pages_and_programs_connect() -> Outcome {
    let server = Running::start(|config| {
        config.allow_origin = ["https://app.example", "http://localhost:5173/"]
            .into_iter()
            .filter_map(|text| text.parse().ok())
            .collect();
        assert_eq!(config.allow_origin.len(), 2);
    })
    .await?;
    let own = server.address.to_string();
    let own_page = format!("http://{own}");
    let other_port = format!("http://{}:{}", server.address.ip(), server.address.port() ^ 1);
    for (host, origin, due) in [
        (own.as_str(), None, 101),
        (&own, Some(own_page.as_str()), 101),
        (&own, Some(&other_port), 403),
        (&own, Some("https://app.example"), 101),
        (&own, Some("HTTPS://App.Example:443"), 101),
        (&own, Some("http://app.example"), 403),
        (&own, Some("https://app.example:8443"), 403),
        (&own, Some("https://app.example.evil.example"), 403),
        (&own, Some("http://localhost:5173"), 101),
        (&own, Some("http://localhost"), 403),
        (&own, Some("null"), 403),
        (&own, Some(""), 403),
        (&own, Some("http://"), 403),
        (&own, Some("https://evil.example"), 403),
        // As it arrives from a proxy that ends TLS and passes the Host on.
        ("calls.example", Some("https://calls.example"), 101),
        ("CALLS.example", Some("https://calls.example"), 101),
        ("calls.example:443", Some("https://calls.example"), 101),
        ("calls.example:80", Some("https://calls.example"), 403),
        ("calls.example:8443", Some("https://calls.example:8443"), 101),
        ("[::1]:8080", Some("http://[::1]:8080"), 101),
    ] {
        let mut headers = UPGRADE.to_vec();
        headers.push(("Host", host));
        headers.extend(origin.map(|origin| ("Origin", origin)));
        let answer = request(server.address, "GET", "/signal", &headers).await?;
        assert_eq!(answer.status, due, "Host {host}, Origin {origin:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_no_upgrade_is_refused_in_words() -> Outcome {
    let server = Running::with_defaults().await?;
    for (method, headers, due) in
        [("GET", &[][..], 400), ("GET", &UPGRADE[..2], 400), ("POST", &UPGRADE[..], 405)]
    {
        let answer = request(server.address, method, "/signal", headers).await?;
        assert_eq!(answer.status, due, "{method} {headers:?}");
    }
    Ok(())
}

#[test]
fn origins_are_read_as_browsers_write_them() {
    for (text, due) in [
        ("https://app.example", Some("https://app.example")),
        ("https://APP.example:443/", Some("https://app.example")),
        ("http://localhost:80", Some("http://localhost")),
        ("http://localhost:443", Some("http://localhost:443")),
        ("tauri://localhost", Some("tauri://localhost")),
        ("http://[::1]:8080", Some("http://[::1]:8080")),
        ("app.example", None),
        ("null", None),
        ("*", None),
        ("https://", None),
        ("https:///", None),
        ("https://app.example/path", None),
        ("https://user@app.example", None),
        ("https://app.example?x", None),
        ("https://app example", None),
    ] {
        assert_eq!(
            text.parse::<Origin>().ok().map(|origin| origin.to_string()).as_deref(),
            due,
            "{text}"
        );
    }
}
