//! Where things are: the project's folders and the cache for its tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The project's folder.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The folder above xtask's manifest as cargo names it, else the nearest one upwards that has an `xtask`.
    pub fn find() -> Outcome<Self> {
        let named =
            env::var_os("CARGO_MANIFEST_DIR").and_then(|folder| Path::new(&folder).parent().map(Path::to_owned));
        let here = env::current_dir().unwrap_or_default();
        let root = named.or_else(|| here.ancestors().find(|folder| folder.join("xtask").is_dir()).map(Path::to_owned));
        match root {
            Some(root) => Ok(Self { root }),
            None => Err(Failure::new("Run `cargo xtask` inside the project's folder.")),
        }
    }

    /// The project's folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The browser tests and the tools from npm.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("e2e")
    }

    /// The finished site, if it was built.
    pub fn built_dist(&self) -> Outcome<PathBuf> {
        let dist = self.dist();
        if dist.join("index.html").is_file() {
            return Ok(dist);
        }
        Err(Failure::new("There is no finished site in dist/ yet: run `cargo xtask build` first."))
    }

    /// The text of one of the project's files.
    pub fn read(&self, name: &str) -> Outcome<String> {
        let path = self.root.join(name);
        fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))
    }
}

/// The user's cache folder for this project; it outlives `cargo clean` and other checkouts share it.
pub fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    let variable = if cfg!(windows) { "LOCALAPPDATA" } else { "HOME" };
    cache.map(|cache| cache.join("hr-career-paths")).ok_or_else(|| {
        Failure::new(format!("The cache folder is unknown: set the environment variable {variable} to your folder."))
    })
}

/// Where cargo keeps what it has fetched.
pub fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").filter(|value| !value.is_empty()).map_or_else(home, PathBuf::from)
}

/// Every file below `folder`, sorted.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::io(&folder, &error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// The name of a file within a folder, with slashes on every system.
pub fn name_in(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
