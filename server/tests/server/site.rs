use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::http::{get, request};
use crate::support::{Outcome, Running};

/// A built site in a folder of its own, which goes with it.
struct Site {
    root: PathBuf,
}

impl Site {
    fn create() -> Outcome<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("site-{}-{next}", std::process::id()));
        let site = Self { root };
        fs::create_dir_all(site.folder().join("assets"))?;
        fs::write(site.root.join("secret.txt"), "secret")?;
        for (path, content) in [
            ("index.html", "<!doctype html><title>t</title>"),
            ("favicon.svg", "<svg/>"),
            ("assets/app-1a2b.js", "export {};"),
            ("assets/app-1a2b.js.br", "brotli"),
            ("assets/app-1a2b.js.gz", "gzip"),
            ("assets/app-1a2b.css", "a{}"),
            ("assets/app-1a2b.wasm", "\0asm"),
        ] {
            fs::write(site.folder().join(path), content)?;
        }
        Ok(site)
    }

    fn folder(&self) -> PathBuf {
        self.root.join("dist")
    }

    async fn serve(&self) -> Outcome<Running> {
        Running::start(|config| config.site = Some(self.folder())).await
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // What is left behind is only a file in the target folder.
        let _ = fs::remove_dir_all(&self.root);
    }
}

#[tokio::test]
async fn files_come_with_their_type_and_the_right_to_be_kept() -> Outcome {
    const KEEP: &str = "public, max-age=31536000, immutable";
    let site = Site::create()?;
    let server = site.serve().await?;
    for (path, kind, keep, body) in [
        ("/", "text/html", "no-cache", "<!doctype html><title>t</title>"),
        ("/index.html", "text/html", "no-cache", "<!doctype html><title>t</title>"),
        ("/?room=x", "text/html", "no-cache", "<!doctype html><title>t</title>"),
        ("/favicon.svg", "image/svg+xml", "no-cache", "<svg/>"),
        ("/assets/app-1a2b.js", "text/javascript", KEEP, "export {};"),
        ("/assets/app-1a2b.css", "text/css", KEEP, "a{}"),
        ("/assets/app-1a2b.wasm", "application/wasm", KEEP, "\0asm"),
    ] {
        let answer = get(server.address, path).await?;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("cache-control"), keep, "{path}");
        assert_eq!(answer.body, body.as_bytes(), "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn compressed_files_go_to_those_who_take_them() -> Outcome {
    let site = Site::create()?;
    let server = site.serve().await?;
    for (path, accepted, encoding, body) in [
        ("/assets/app-1a2b.js", "gzip, deflate, br", "br", "brotli"),
        ("/assets/app-1a2b.js", "gzip", "gzip", "gzip"),
        ("/assets/app-1a2b.js", "identity", "", "export {};"),
        ("/assets/app-1a2b.css", "gzip, br", "", "a{}"),
    ] {
        let answer = request(server.address, "GET", path, &[("Accept-Encoding", accepted)]).await?;
        assert_eq!(answer.status, 200, "{path} {accepted}");
        assert_eq!(answer.header("content-encoding"), encoding, "{path} {accepted}");
        assert_eq!(answer.body, body.as_bytes(), "{path} {accepted}");
        assert!(answer.header("content-type").starts_with("text/"), "{path} {accepted}");
    }
    Ok(())
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() -> Outcome {
    let site = Site::create()?;
    let server = site.serve().await?;
    let first = get(server.address, "/").await?;
    let date = first.header("last-modified").to_owned();
    let again = request(server.address, "GET", "/", &[("If-Modified-Since", &date)]).await?;
    assert_eq!(
        (again.status, again.body.len(), again.header("cache-control")),
        (304, 0, "no-cache")
    );
    Ok(())
}

#[tokio::test]
async fn nothing_else_is_there() -> Outcome {
    let site = Site::create()?;
    let server = site.serve().await?;
    for path in [
        "/nothing",
        "/assets/",
        "/assets/app-0000.js",
        "/index.htm",
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/..%252f..%252fsecret.txt",
        "/%00",
        "/index.html%00.js",
        "//etc/passwd",
        "/%2fetc/passwd",
    ] {
        let answer = get(server.address, path).await?;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert_eq!(answer.body, b"There is nothing at this address.\n", "{path}");
    }
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(request(server.address, method, "/", &[]).await?.status, 405, "{method}");
    }
    Ok(())
}

#[tokio::test]
async fn every_answer_says_what_a_page_may_do() -> Outcome {
    let site = Site::create()?;
    let server = site.serve().await?;
    for path in ["/", "/assets/app-1a2b.wasm", "/nothing", "/health", "/signal"] {
        let answer = get(server.address, path).await?;
        let policy = answer.header("content-security-policy");
        for due in [
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self' ws: wss:",
            "img-src 'self' blob: data:",
            "media-src 'self' blob:",
        ] {
            assert!(
                policy.split("; ").any(|directive| directive == due),
                "{path}: {due} is not in {policy}"
            );
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path}: {policy}"
        );
        assert_eq!(
            answer.header("permissions-policy"),
            "camera=(self), microphone=(self), display-capture=(self)",
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn health_needs_no_site() -> Outcome {
    let server = Running::with_defaults().await?;
    let answer = get(server.address, "/health").await?;
    assert_eq!((answer.status, answer.body.as_slice()), (200, &b"ok"[..]));
    assert_eq!(get(server.address, "/").await?.status, 404);
    Ok(())
}
