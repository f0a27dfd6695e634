use super::*;
use crate::failure::{Failure, Outcome};

/// A site with a page, a sub-folder and a secret beside it; removed when dropped.
struct Fixture {
    base: PathBuf,
    site: Site,
}

impl Fixture {
    fn new(name: &str, prefix: &[&str]) -> Outcome<Self> {
        let base = std::env::temp_dir().join(format!("xtask-route-{name}-{}", std::process::id()));
        let write = |path: &str| {
            let path = base.join(path);
            let folder = path.parent().unwrap_or(&base);
            fs::create_dir_all(folder).and_then(|()| fs::write(&path, "x")).map_err(|error| Failure::io(&path, &error))
        };
        for path in ["secret.txt", "dist/index.html", "dist/roles/index.html", "dist/data/role list.csv"] {
            write(path)?;
        }
        let root = fs::canonicalize(base.join("dist")).map_err(|error| Failure::io(&base, &error))?;
        Ok(Self { base, site: Site { root, prefix: prefix.iter().map(ToString::to_string).collect() } })
    }

    fn file(&self, path: &str) -> Route {
        Route::File(path.split('/').fold(self.site.root.clone(), |folder, part| folder.join(part)))
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.base);
    }
}

#[test]
fn folders_answer_with_their_page() -> Outcome {
    let fixture = Fixture::new("folders", &[])?;
    assert_eq!(fixture.site.route("/"), fixture.file("index.html"));
    assert_eq!(fixture.site.route("/?place=uk"), fixture.file("index.html"));
    assert_eq!(fixture.site.route("/roles/?q=%2e%2e"), fixture.file("roles/index.html"));
    assert_eq!(fixture.site.route("/data/role%20list.csv"), fixture.file("data/role list.csv"));
    assert_eq!(fixture.site.route("/data/"), Route::NotFound);
    Ok(())
}

#[test]
fn a_missing_slash_is_added_and_the_query_kept() -> Outcome {
    let fixture = Fixture::new("slash", &[])?;
    assert_eq!(fixture.site.route("/roles"), Route::Redirect("/roles/".into()));
    assert_eq!(fixture.site.route("/roles?a=b?c"), Route::Redirect("/roles/?a=b?c".into()));
    Ok(())
}

#[test]
fn nothing_outside_the_site_is_reached() -> Outcome {
    let fixture = Fixture::new("outside", &[])?;
    for url in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/roles/../../secret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
        "//etc/passwd",
        "//example.org/",
        "/c:/secret.txt",
        "/index.html%00",
        "/%ff",
        "secret.txt",
        "",
    ] {
        assert_eq!(fixture.site.route(url), Route::NotFound, "{url}");
    }
    Ok(())
}

#[test]
#[cfg(unix)]
fn links_out_of_the_site_are_not_followed() -> Outcome {
    let fixture = Fixture::new("links", &[])?;
    let link = fixture.site.root.join("link.txt");
    std::os::unix::fs::symlink(fixture.base.join("secret.txt"), &link).map_err(|error| Failure::io(&link, &error))?;
    assert_eq!(fixture.site.route("/link.txt"), Route::NotFound);
    Ok(())
}

#[test]
fn with_a_prefix_only_the_sub_folder_answers() -> Outcome {
    let fixture = Fixture::new("prefix", &["some", "folder"])?;
    assert_eq!(fixture.site.address(), "/some/folder/");
    assert_eq!(fixture.site.route("/some/folder/roles/"), fixture.file("roles/index.html"));
    assert_eq!(fixture.site.route("/some/folder"), Route::Redirect("/some/folder/".into()));
    assert_eq!(fixture.site.route("/some/folder/none"), Route::NotFound);
    for url in ["/", "/some/", "/roles/", "/some/folderx/"] {
        assert_eq!(fixture.site.route(url), Route::Outside, "{url}");
    }
    Ok(())
}
