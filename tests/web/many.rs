//! Very many connections, one after the other, in one page.

use core::arch::wasm32::memory_size;

use futures_util::StreamExt;
use rtcweb::{DataChannelOptions, ErrorKind, PeerConnection};
use wasm_bindgen_test::{console_log, wasm_bindgen_test as test};

use crate::support::{
    Present, TestResult, attached_listeners, check, count_listeners, introduce, pause, within,
};

/// How many connections are made; the full number where `RTCWEB_SOAK` is set
/// when this is compiled.
const CONNECTIONS: usize = if option_env!("RTCWEB_SOAK").is_some() { 2000 } else { 300 };

/// How many come before the memory is measured: the tables of the allocator
/// and of the glue reach their size with the first ones.
const WARM: usize = 200;

/// How much of WebAssembly's memory the others may take, in pages of 64 KiB.
const PAGES: usize = 4;

/// Two connections that exchange one message and go.
async fn use_once() -> TestResult {
    let open = async || -> TestResult<PeerConnection> {
        Ok(within("a connection", PeerConnection::builder().build_when_possible()).await??)
    };
    let (left, right) = (open().await?, open().await?);
    let options = DataChannelOptions::negotiated(0);
    let ours = left.create_data_channel_with("any", &options)?;
    let theirs = right.create_data_channel_with("any", &options)?;
    introduce(&left, &right, |answer| answer).await?;
    within("it opens", ours.opened()).await??;
    within("it is sent", ours.send("hello")).await??;
    let message = within("it arrives", theirs.messages().next()).await?.present("a message")?;
    assert_eq!(message.as_text(), Some("hello"));
    Ok(())
}

#[test]
async fn very_many_connections_leave_nothing_behind() -> TestResult {
    check(async {
        count_listeners();
        let begun = js_sys::Date::now();
        let mut warm = 0;
        for number in (0..CONNECTIONS).step_by(2) {
            if number == WARM {
                warm = memory_size(0);
            }
            use_once().await?;
        }
        pause(200).await;
        let grown = memory_size(0).saturating_sub(warm);
        let seconds = (js_sys::Date::now() - begun) / 1000.0;
        console_log!(
            "{CONNECTIONS} connections in {seconds:.1} s; memory {warm} pages after {WARM}, {grown} more at the end; {} listeners",
            attached_listeners()
        );
        assert_eq!(attached_listeners(), 0);
        assert!(grown < PAGES, "{grown} pages");
        Ok(())
    })
    .await
}

#[test]
async fn closed_connections_never_exhaust_the_browser() -> TestResult {
    check(async {
        for _ in 0..1100 {
            let builder = PeerConnection::builder();
            let connection = within("a connection", builder.build_when_possible()).await??;
            connection.close();
        }
        Ok(())
    })
    .await
}

#[test]
async fn too_many_connections_are_an_error_that_says_so() -> TestResult {
    check(async {
        // As many as Chromium has room for. Of 2,000 that were there before, it
        // counted 250 for as long as this was watched.
        let mut open = Vec::new();
        let refused = loop {
            match within("a connection", PeerConnection::builder().build_when_possible()).await? {
                Ok(connection) => open.push(connection),
                Err(error) => break Some(error),
            }
            // Firefox makes as many as there is memory for.
            if open.len() > 520 {
                break None;
            }
        };
        if let Some(error) = refused {
            assert_eq!(error.kind(), &ErrorKind::Exhausted);
            assert_eq!(error.kind().code(), "exhausted");
            assert!(error.as_js().is_some() && open.len() > 100, "{} open", open.len());
        }
        // One that goes makes room for one.
        drop(open);
        within("there is room again", async {
            while PeerConnection::builder().build_when_possible().await.is_err() {}
        })
        .await
    })
    .await
}
