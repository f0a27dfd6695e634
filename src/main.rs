//! The program in the browser. Natively it only says where to look.

#[cfg(target_arch = "wasm32")]
fn main() {
    hr_career_paths::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and opens it.");
}
