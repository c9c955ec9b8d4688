//! A call between two people whose pictures a worker encrypts. Page and worker
//! are this one program, which asks where it is.

mod page;
mod worker;

fn main() {
    if rtcweb::worker::is_worker() {
        worker::serve();
    } else {
        page::show();
    }
}
