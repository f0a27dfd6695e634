//! The browser's program for the self-check. Natively it only says where to look.

#[cfg(target_arch = "wasm32")]
fn main() {
    use hr_career_paths::browser;
    use hr_career_paths::components::markup::live::Pieces;
    use hr_career_paths::parts::{self, Kept, Live, Part};

    fn view(live: Live) -> Pieces {
        let kept = Kept::plain();
        browser::keep(kept, "check");
        parts::check(live, kept, browser::today())
    }
    browser::start(hr_career_paths::bundle::CHECK, &[(Part::Check, view)]);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and opens it.");
}
