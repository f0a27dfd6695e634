//! The browser's program for the path finder. Natively it only says where to look.

#[cfg(target_arch = "wasm32")]
fn main() {
    use hr_career_paths::parts::{self, Part};
    hr_career_paths::browser::start(hr_career_paths::bundle::PATHS, &[(Part::PathFinder, parts::path_finder)]);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and opens it.");
}
