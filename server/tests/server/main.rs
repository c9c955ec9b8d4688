//! The server as its clients see it: every test starts a real one on a free
//! port of 127.0.0.1 and speaks real HTTP and WebSockets to it.

mod cli;
mod client;
mod flood;
mod http;
mod limits;
mod malformed;
mod origin;
mod rooms;
mod shutdown;
mod site;
mod support;
mod takeover;
