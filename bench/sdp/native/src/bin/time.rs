//! `time DOCUMENT...` writes how long each library takes, in nanoseconds.
//!
//! Other programs run on the same machine. They can make a batch slower, never
//! faster: the fastest of many batches is told. The libraries take turns, so
//! that a busy minute falls on all of them.

use std::time::{Duration, Instant};

use bench_sdp::{Document, Task, Work, documents, tasks, typed_attributes};
use serde_json::{Value, json};

const BATCH: Duration = Duration::from_millis(4);
const ROUNDS: usize = 8;

fn main() {
    let mut results = Vec::new();
    for document in documents() {
        let (typed, attributes) = typed_attributes(document.text);
        let name = &document.name;
        results.push(json!({ "document": name, "typed": typed, "attributes": attributes }));
        for work in Work::ALL {
            measure(&document, work, &mut results);
        }
    }
    println!("{}", Value::from(results));
}

fn measure(document: &Document, work: Work, results: &mut Vec<Value>) {
    let (mut tasks, refused) = tasks(document, work);
    results.extend(refused);
    let counts: Vec<u32> = tasks.iter_mut().map(per_batch).collect();
    let mut fastest = vec![f64::INFINITY; tasks.len()];
    for round in 0..ROUNDS {
        for turn in 0..tasks.len() {
            let index = (round + turn) % tasks.len();
            let begin = Instant::now();
            for _ in 0..counts[index] {
                tasks[index].run();
            }
            let each = begin.elapsed().as_nanos() as f64 / f64::from(counts[index]);
            fastest[index] = fastest[index].min(each);
        }
    }
    results.extend(
        tasks.iter().zip(fastest).map(|(task, best)| task.result(document, work, json!(best))),
    );
}

/// How often the task runs in the time of a batch; this warms it up, too.
fn per_batch(task: &mut Task) -> u32 {
    let mut count = 0;
    let begin = Instant::now();
    while begin.elapsed() < BATCH {
        task.run();
        count += 1;
    }
    count
}
