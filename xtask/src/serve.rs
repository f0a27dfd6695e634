//! `cargo xtask serve`: the finished site on this computer, with the headers a strict host would send.

mod options;
mod route;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, IntoResponseParts, Response};

use crate::delivery::{headers, kind};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, Workspace};
use crate::{build, process};
use options::Options;
use route::{Route, Site};

/// Builds the site, serves it until the program is stopped, and opens it in the browser.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Outcome {
    let options = Options::parse(arguments)?;
    if options.build {
        build::run(workspace)?;
    }
    let dist = workspace.built_dist()?;
    let root = fs::canonicalize(&dist).map_err(|error| Failure::io(&dist, &error))?;
    let site = Site { root, prefix: options.prefix };
    let listener = listen(options.port)?;
    let port = listener.local_addr().map_or(options.port, |address| address.port());
    let address = format!("http://127.0.0.1:{port}{}", site.address());
    if port != options.port {
        println!("Port {} is in use, so this is the next free one.", options.port);
    }
    println!("The site is at {address} (stop with Ctrl+C)");
    if options.open {
        open(&address);
    }
    let failed = |error| Failure::new(format!("The server cannot be started: {error}."));
    listener.set_nonblocking(true).map_err(failed)?;
    tokio::runtime::Runtime::new().map_err(failed)?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        axum::serve(listener, Router::new().fallback(answer).with_state(Arc::new(site))).await.map_err(failed)
    })
}

/// The first free port from this one on.
fn listen(first: u16) -> Outcome<TcpListener> {
    (first..=first.saturating_add(100))
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| Failure::new(format!("No port from {first} on is free: choose another one with --port.")))
}

async fn answer(State(site): State<Arc<Site>>, method: Method, address: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return text(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.");
    }
    let asked = address.path_and_query().map_or("/", |asked| asked.as_str());
    match site.route(asked) {
        Route::File(path) => file(&site, StatusCode::OK, &path),
        Route::Redirect(to) => {
            (AppendHeaders([("Location", to)]), text(StatusCode::PERMANENT_REDIRECT, "")).into_response()
        }
        Route::NotFound => file(&site, StatusCode::NOT_FOUND, &site.root.join("404.html")),
        Route::Outside => text(StatusCode::NOT_FOUND, &format!("Not found. The site is at {}", site.address())),
    }
}

fn file(site: &Site, status: StatusCode, path: &Path) -> Response {
    let name = workspace::name_in(&site.root, path);
    let open = headers::is_open(&name).then_some(headers::OPEN);
    match fs::read(path) {
        Ok(content) => {
            let cache = AppendHeaders([(headers::CACHE, headers::cache_of(&name))].into_iter().chain(open));
            with_headers(status, cache, Bytes::from(content), kind::of(path))
        }
        Err(_) => text(StatusCode::NOT_FOUND, "Not found."),
    }
}

fn text(status: StatusCode, text: &str) -> Response {
    with_headers(status, [(headers::CACHE, headers::FRESH)], Bytes::copy_from_slice(text.as_bytes()), kind::TEXT)
}

fn with_headers(status: StatusCode, own: impl IntoResponseParts, body: Bytes, kind: &'static str) -> Response {
    // Later parts set headers over earlier ones, and a bare body has a type of its own.
    (status, headers::EVERYWHERE, own, [("Content-Type", kind)], body).into_response()
}

/// Opens the user's browser, where there is a screen to open it on.
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        process::command("open")
    } else if cfg!(windows) {
        let mut command = process::command("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some()) {
        process::command("xdg-open")
    } else {
        return;
    };
    // The address is on the terminal, so nothing is lost if this fails.
    let _ = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
