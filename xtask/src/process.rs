//! Starting other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A command that does not inherit `NO_COLOR`: Trunk 0.21 takes no value but `true` and `false` for it.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_remove("NO_COLOR");
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Whether the command starts and ends well; its output goes to the terminal.
pub fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// What the command prints, if it ends well; its complaints are dropped.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs the command, shows what it prints as it comes, and returns it with whether it ended well.
pub fn tee(command: &mut Command) -> Outcome<(bool, String)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let cannot = |error: std::io::Error| Failure::new(format!("`{name}` cannot be run: {error}."));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = String::from_utf8_lossy(&line.map_err(cannot)?).into_owned();
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child.wait().map_err(cannot)?;
    Ok((status.success(), text))
}

/// The search path with these folders in front, for a child only.
pub fn search_path(folders: Vec<PathBuf>) -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().chain(env::split_paths(&inherited));
    env::join_paths(all).unwrap_or(inherited.clone())
}

/// The first of these programs that is on the search path, as a full path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let candidates = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))));
    candidates.into_iter().find(|path| path.is_file())
}
