//! The browser's program for plans. Natively it only says where to look.

#[cfg(target_arch = "wasm32")]
fn main() {
    use hr_career_paths::browser;
    use hr_career_paths::components::markup::live::Pieces;
    use hr_career_paths::parts::{self, Live, Part, Talk};

    fn view(live: Live) -> Pieces {
        let talk = Talk { today: browser::today(), ..Talk::plain() };
        browser::keep(talk.kept, "plans");
        browser::listen(talk);
        parts::plan(live, talk)
    }

    browser::start(hr_career_paths::bundle::PLAN, &[(Part::Plan, view)]);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and opens it.");
}
