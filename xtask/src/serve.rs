//! `cargo xtask serve`: the finished site on this computer, with the headers a strict host would send.

mod kind;
mod options;
mod route;

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{build, process};
use options::Options;
use route::{Route, Site};

/// Sent with every answer: the policy the site promises to work under.
const HEADERS: [(&str, &str); 4] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// How many answers are under way at once.
const THREADS: usize = 8;

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
    let server = Server::from_listener(listener, None)
        .map_err(|error| Failure::new(format!("The server cannot be started: {error}.")))?;
    if port != options.port {
        println!("Port {} is in use, so this is the next free one.", options.port);
    }
    println!("The site is at {address} (stop with Ctrl+C)");
    if options.open {
        open(&address);
    }
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // A browser that went away needs no answer.
                    let _ = answer(&site, request);
                }
            });
        }
    });
    Ok(())
}

/// The first free port from this one on.
fn listen(first: u16) -> Outcome<TcpListener> {
    (first..=first.saturating_add(100))
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| Failure::new(format!("No port from {first} on is free: choose another one with --port.")))
}

fn answer(site: &Site, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(text(405, "Only GET and HEAD are answered here."));
    }
    match site.route(request.url()) {
        Route::File(path) => request.respond(with_headers(Response::from_file(File::open(&path)?), kind::of(&path))),
        Route::Redirect(to) => {
            let location = Header::from_bytes("Location", to).ok();
            let response = text(308, "");
            request.respond(location.into_iter().fold(response, Response::with_header))
        }
        Route::NotFound => match File::open(site.root.join("404.html")) {
            Ok(page) => request.respond(with_headers(Response::from_file(page), kind::HTML).with_status_code(404)),
            Err(_) => request.respond(text(404, "Not found.")),
        },
        Route::Outside => request.respond(text(404, &format!("Not found. The site is at {}", site.address()))),
    }
}

fn text(status: u16, text: &str) -> Response<io::Cursor<Vec<u8>>> {
    with_headers(Response::from_data(text), kind::TEXT).with_status_code(status)
}

fn with_headers<R: io::Read>(response: Response<R>, kind: &str) -> Response<R> {
    let all = HEADERS.iter().copied().chain([("Content-Type", kind)]);
    all.filter_map(|(name, value)| Header::from_bytes(name, value).ok()).fold(response, Response::with_header)
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
