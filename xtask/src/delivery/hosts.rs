//! The settings for hosts, each from a template beside this file.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::{headers, kind};
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// The settings by the name that the host looks for, with their template.
const FILES: [(&str, &str); 5] = [
    (".htaccess", include_str!("hosts/htaccess")),
    ("web.config", include_str!("hosts/web.config")),
    ("_headers", include_str!("hosts/headers")),
    ("nginx.conf.example", include_str!("hosts/nginx.conf.example")),
    // GitHub Pages then copies the files as they are.
    (".nojekyll", ""),
];

/// Writes them all.
pub fn write(dist: &Path) -> Outcome {
    let files = workspace::files(dist)?;
    let names = files.iter().map(|file| workspace::name_in(dist, file));
    let hashed: Vec<String> = names.filter(|name| headers::is_hashed(name)).collect();
    for (name, template) in FILES {
        let path = dist.join(name);
        fs::write(&path, filled(template, &hashed)).map_err(|error| Failure::io(&path, &error))?;
    }
    Ok(())
}

/// A template with its places filled.
fn filled(template: &str, hashed: &[String]) -> String {
    let (open_name, open_value) = headers::OPEN;
    let types = kind::ALL.map(|(ending, kind)| (ending, kind.split(';').next().unwrap_or(kind)));
    let lines = |line: &dyn Fn(&str, &str) -> String, all: &[(&str, &str)]| {
        all.iter().map(|(name, value)| line(name, value)).collect::<Vec<_>>().join("\n")
    };
    let each = |line: &dyn Fn(&str) -> String| hashed.iter().map(|name| line(name)).collect::<Vec<_>>().join("\n");
    let kept = headers::KEPT;
    let filled = [
        ("{headers:plain}", lines(&|name, value| format!("  {name}: {value}"), &headers::EVERYWHERE)),
        (
            "{headers:apache}",
            lines(&|name, value| format!("  Header always set {name} \"{value}\""), &headers::EVERYWHERE),
        ),
        (
            "{headers:nginx}",
            lines(&|name, value| format!("    add_header {name} \"{value}\" always;"), &headers::EVERYWHERE),
        ),
        (
            "{headers:iis}",
            lines(
                &|name, value| {
                    format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />")
                },
                &headers::EVERYWHERE,
            ),
        ),
        ("{types:apache}", lines(&|ending, kind| format!("  AddType {kind} .{ending}"), &types)),
        ("{types:packed}", packed_types(&types)),
        ("{types:nginx}", lines(&|ending, kind| format!("      {kind} {ending};"), &one_each(&types))),
        (
            "{types:iis}",
            lines(
                &|ending, kind| {
                    format!(
                        "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />"
                    )
                },
                &types,
            ),
        ),
        ("{hashed:plain}", each(&|name| format!("/{name}\n  {}: {kept}\n  {open_name}: {open_value}", headers::CACHE))),
        ("{hashed:iis}", each(&|name| location(name))),
        ("{hashed:pattern}", headers::HASHED.to_owned()),
        ("{cache:kept}", kept.to_owned()),
        ("{cache:fresh}", headers::FRESH.to_owned()),
        ("{open:name}", open_name.to_owned()),
        ("{open:value}", open_value.to_owned()),
    ];
    filled.iter().fold(template.to_owned(), |text, (place, value)| text.replace(place, value))
}

/// What IIS sends with one hashed file: it knows no patterns.
fn location(name: &str) -> String {
    let (open_name, open_value) = headers::OPEN;
    format!(
        "  <location path=\"{name}\">\n    <system.webServer>\n      <staticContent>\n        \
         <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" />\n      \
         </staticContent>\n      <httpProtocol>\n        <customHeaders>\n          <remove name=\"{open_name}\" />\n          \
         <add name=\"{open_name}\" value=\"{open_value}\" />\n        </customHeaders>\n      </httpProtocol>\n    \
         </system.webServer>\n  </location>"
    )
}

/// Apache takes the last ending of `style.css.br` for its type: these lines give the copies the type of their file.
fn packed_types(types: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (ending, kind) in types {
        // Writing to a text cannot fail.
        let _ =
            writeln!(text, "    <FilesMatch \"\\.{ending}\\.(br|gz)$\">\n      ForceType {kind}\n    </FilesMatch>");
    }
    text.trim_end().to_owned()
}

/// nginx wants each type once, with all its endings.
fn one_each(types: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = types.to_vec();
    all.retain(|(ending, _)| !matches!(*ending, "mjs" | "jpeg" | "md"));
    all.into_iter()
        .map(|(ending, kind)| match ending {
            "js" => ("js mjs", kind),
            "jpg" => ("jpg jpeg", kind),
            "txt" => ("txt md", kind),
            _ => (ending, kind),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled_and_every_setting_carries_the_policy() {
        let hashed = ["style-0123456789abcdef.css".to_owned()];
        for (name, template) in FILES.iter().filter(|(_, template)| !template.is_empty()) {
            let text = filled(template, &hashed);
            for place in ["{headers:", "{types:", "{hashed:", "{cache:", "{open:"] {
                assert!(!text.contains(place), "{name}: {place}");
            }
            assert!(text.contains(headers::POLICY), "{name}");
            assert!(text.contains(headers::OPEN.0), "{name}");
            assert!(*name == "_headers" || text.contains("application/wasm"), "{name}");
        }
    }

    #[test]
    fn a_type_stands_once_in_nginx_settings() {
        let text = filled("{types:nginx}", &[]);
        assert_eq!(text.matches("text/javascript").count(), 1);
        assert_eq!(text.matches("js mjs").count(), 1);
    }
}
