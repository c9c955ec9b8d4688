use std::convert::Infallible;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::driver::Driver;
use super::signaling::Signaling;
use crate::error::Error;
use crate::negotiation::{Problem, Role};
use crate::web::connection::peer_connection::PeerConnection;
use crate::web::kernel::emitter::Emitter;
use crate::web::kernel::events::Events;
use crate::web::kernel::queue::Queue;

/// A connection that negotiates by itself, over any [`Signaling`] transport.
///
/// Tracks, transceivers and channels can be added and removed at any time on
/// either side; offers, answers, candidates, collisions and ICE restarts are
/// taken care of by the [`Negotiator`](crate::negotiation::Negotiator).
///
/// # Ownership
///
/// `Clone` gives another handle to the same session. A handle keeps the
/// connection alive. Dropping the last one stops the negotiating, and closes
/// the connection if nothing else keeps it. [`close`](Self::close) ends both
/// at once.
///
/// # Example
///
/// ```no_run
/// use rtcweb::negotiation::Role;
/// use rtcweb::{Error, MemorySignaling, PeerConnection, Session};
///
/// fn connect() -> Result<(Session, Session), Error> {
///     let (here, there) = MemorySignaling::pair();
///     let caller = PeerConnection::new()?;
///     let _chat = caller.create_data_channel("chat")?;
///     Ok((
///         Session::new(caller, Role::Polite, here),
///         Session::new(PeerConnection::new()?, Role::Impolite, there),
///     ))
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Session {
    inner: Rc<Inner>,
}

impl PartialEq for Session {
    /// Whether it is the same session.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Eq for Session {}

#[derive(Debug)]
struct Inner {
    connection: PeerConnection,
    role: Role,
    events: Rc<Emitter<SessionEvent>>,
    /// Ends the driver.
    stop: Queue<Infallible>,
}

/// What a session tells.
///
/// ```no_run
/// use futures_util::StreamExt;
/// use rtcweb::{Session, SessionEvent};
///
/// async fn follow(session: &Session) {
///     let mut events = session.events();
///     while let Some(event) = events.next().await {
///         match event {
///             SessionEvent::Problem { error, .. } => println!("{error}"),
///             SessionEvent::Closed(reason) => println!("over: {}", reason.as_str()),
///             other => println!("{other:?}"),
///         }
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SessionEvent {
    /// Something could not be used or done; the session goes on.
    Problem {
        /// What it was; `None` for a message that could not be read.
        problem: Option<Problem>,
        /// The same with the browser's error, as far as there is one.
        error: Error,
    },
    /// Messages do not reach the other peer at the moment. A connection that is
    /// up goes on; one that is not ends the session.
    Interrupted,
    /// Messages reach the other peer again, and what was lost is made good for.
    Restored,
    /// The session and its connection have ended. The stream ends too.
    Closed(CloseReason),
}

/// Why a session ended.
///
/// ```no_run
/// use rtcweb::CloseReason;
///
/// fn farewell(reason: CloseReason) -> &'static str {
///     match reason {
///         CloseReason::Local => "You left.",
///         CloseReason::RemoteLeft => "The other side left.",
///         _ => "The connection was lost.",
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CloseReason {
    /// It was closed here.
    Local,
    /// The other peer left.
    RemoteLeft,
    /// The connection failed while the way to the other peer was interrupted.
    RemoteLost,
}

impl CloseReason {
    /// A name in kebab case, as the npm package gives it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::RemoteLeft => "remote-left",
            Self::RemoteLost => "remote-lost",
        }
    }
}

impl Session {
    /// Starts negotiating. Exactly one of the two peers must be
    /// [polite](Role::Polite).
    ///
    /// What the application adds to the connection before the next `await` is
    /// part of the first offer.
    pub fn new(connection: PeerConnection, role: Role, signaling: impl Signaling) -> Self {
        let events = Rc::new(Emitter::default());
        let stop = Queue::new();
        let driver =
            Driver::new(connection.clone(), role, signaling, Rc::clone(&events), stop.clone());
        spawn_local(driver.run());
        Self { inner: Rc::new(Inner { connection, role, events, stop }) }
    }

    /// The connection.
    pub fn connection(&self) -> &PeerConnection {
        &self.inner.connection
    }

    /// Which side gives way when two offers collide.
    pub fn role(&self) -> Role {
        self.inner.role
    }

    /// What happens from now on. Events that nobody listens for are dropped.
    pub fn events(&self) -> Events<SessionEvent> {
        self.inner.events.subscribe()
    }

    /// Ends the session and closes the connection. Closing again does nothing.
    pub fn close(&self) {
        self.inner.connection.close();
        self.inner.stop.end();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.stop.end();
    }
}
