//! The browser's program for pay in a place. Natively it only says where to look.

#[cfg(target_arch = "wasm32")]
fn main() {
    use hr_career_paths::components::markup::live::Pieces;
    use hr_career_paths::parts::{self, Live, Part, PayPorts};
    use hr_career_paths::{browser, bundle};

    fn pay(live: Live) -> Pieces {
        let ports = PayPorts::plain();
        browser::remember_place(live, ports.chosen);
        browser::load_areas(live, ports.area, ports.chosen);
        browser::hand_over(ports.download);
        parts::pay(live, ports)
    }

    browser::start(bundle::PAY, &[(Part::Pay, pay)]);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: `cargo xtask serve` builds and opens it.");
}
