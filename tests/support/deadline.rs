use std::fmt;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

/// How long one step may take, in milliseconds: long enough for a slow
/// machine, short enough that a hanging suite says where it hangs.
const DEADLINE: u32 = 20_000;

/// Why a test failed.
pub(crate) struct Failure(String);

pub(crate) type TestResult<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(format!("{error:?}"))
    }
}

/// Waits for a step of a test, by its name, and no longer than the deadline.
pub(crate) async fn within<F: Future>(step: &str, future: F) -> TestResult<F::Output> {
    match select(std::pin::pin!(future), TimeoutFuture::new(DEADLINE)).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(_) => Err(Failure(format!("{step}: nothing within {DEADLINE} ms"))),
    }
}

/// Gives the browser time to do what must *not* have a consequence.
pub(crate) async fn pause(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

/// An assertion that lets destructors run where it fails.
pub(crate) fn ensure(condition: bool, what: impl Into<String>) -> TestResult {
    if condition { Ok(()) } else { Err(Failure(what.into())) }
}

/// What must have failed.
pub(crate) trait Refused {
    /// The error, or a failure of the test.
    fn refused(self) -> TestResult<rtcweb::Error>;
}

impl<T> Refused for Result<T, rtcweb::Error> {
    fn refused(self) -> TestResult<rtcweb::Error> {
        self.err().ok_or_else(|| Failure::new("what should be refused was done"))
    }
}

/// What must be there.
pub(crate) trait Present<T> {
    /// The value, or a failure of the test that names it.
    fn present(self, what: &str) -> TestResult<T>;
}

impl<T> Present<T> for Option<T> {
    fn present(self, what: &str) -> TestResult<T> {
        self.ok_or_else(|| Failure::new(format!("missing: {what}")))
    }
}

/// Like the standard macro, but returns the failure: a panic ends a wasm
/// module without running destructors, and the tests that follow would inherit
/// open connections.
macro_rules! assert {
    ($condition:expr $(,)?) => {
        assert!($condition, "")
    };
    ($condition:expr, $($message:tt)+) => {
        let holds: bool = $condition;
        if !holds {
            let text = format!("{}:{}: {}", file!(), line!(), stringify!($condition));
            return Err($crate::support::Failure::new(format!("{text} {}", format_args!($($message)+))));
        }
    };
}

/// As above, for two values that must be equal.
macro_rules! assert_eq {
    ($left:expr, $right:expr $(, $($message:tt)+)?) => {
        match (&$left, &$right) {
            (left, right) => {
                if left != right {
                    let text = format!("{}:{}: {left:?} is not {right:?}", file!(), line!());
                    return Err($crate::support::Failure::new(text));
                }
            }
        }
    };
}

/// As above, for two values that must differ.
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left, right) => {
                if left == right {
                    let text = format!("{}:{}: both are {left:?}", file!(), line!());
                    return Err($crate::support::Failure::new(text));
                }
            }
        }
    };
}
