//! Validates `data/` and packs it for the browser. Invalid data stops the build with the file and the place.

#[allow(dead_code, unused_imports, missing_docs)]
#[path = "src/catalogue/mod.rs"]
mod catalogue;
#[path = "src/pack.rs"]
#[allow(dead_code)]
mod pack;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    for watched in ["data", "src/catalogue", "src/pack.rs", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let catalogue = match catalogue::load::load(Path::new("data")) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let written = pack::App::ALL.into_iter().try_for_each(|app| {
        let bytes = pack::pack(&catalogue, app)?;
        let folder = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
        let file = Path::new(&folder).join(app.name()).with_extension("bin");
        fs::write(file, bytes).map_err(|error| error.to_string())
    });
    if let Err(message) = written {
        println!("cargo::error=the packed catalogue cannot be written: {message}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
