//! `allocations DOCUMENT...` writes how often each library asks for memory, and
//! for how many bytes. A program of its own: counting takes time.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use bench_sdp::{Work, documents, tasks};
use serde_json::{Value, json};

struct Counting;

static CALLS: AtomicUsize = AtomicUsize::new(0);
static BYTES: AtomicUsize = AtomicUsize::new(0);

fn count(bytes: usize) {
    CALLS.fetch_add(1, Relaxed);
    BYTES.fetch_add(bytes, Relaxed);
}

// SAFETY: everything is what the system's allocator does.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }

    /// A growing vector asks again: one more call, and the bytes that are new.
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size.saturating_sub(layout.size()));
        unsafe { System.realloc(memory, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let mut results = Vec::new();
    for document in documents() {
        for work in Work::ALL {
            let (tasks, _) = tasks(&document, work);
            for mut task in tasks {
                // The first time may fill what stays.
                task.run();
                let before = (CALLS.load(Relaxed), BYTES.load(Relaxed));
                task.run();
                let calls = CALLS.load(Relaxed) - before.0;
                let bytes = BYTES.load(Relaxed) - before.1;
                let measured = json!({ "calls": calls, "bytes": bytes });
                results.push(task.result(&document, work, measured));
            }
        }
    }
    println!("{}", Value::from(results));
}
