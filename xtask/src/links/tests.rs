use super::*;

fn here(page: &str, url: &str) -> Result<(String, Option<String>), String> {
    match resolve(page, url)? {
        Target::Here { file, fragment } => Ok((file, fragment)),
        other => Err(format!("{other:?}")),
    }
}

#[test]
fn relative_addresses_start_at_the_page() -> Result<(), String> {
    for (page, url, file) in [
        ("index.html", "./", "index.html"),
        ("index.html", "roles/", "roles/index.html"),
        ("roles/a/index.html", "../b/", "roles/b/index.html"),
        ("roles/a/index.html", "..", "roles/index.html"),
        ("roles/a/index.html", "../../", "index.html"),
        ("roles/a/index.html", "?place=uk", "roles/a/index.html"),
        ("roles/a/index.html", "../../paths/?from=a%2fb", "paths/index.html"),
        ("index.html", "data/role%20list.csv", "data/role list.csv"),
    ] {
        assert_eq!(here(page, url)?, (file.to_owned(), None), "{page} {url}");
    }
    assert_eq!(here("a/index.html", "../#x")?, ("index.html".to_owned(), Some("x".to_owned())));
    Ok(())
}

#[test]
fn addresses_that_do_not_move_with_the_site_are_refused() {
    assert!(resolve("index.html", "/roles/").is_err());
    assert!(resolve("index.html", "../").is_err());
    assert!(resolve("404.html", "../../style.css").is_ok(), "shown at any depth, it tries several");
    assert!(resolve("index.html", "javascript:alert(1)").is_err());
    assert_eq!(resolve("index.html", "//example.org/a.js"), Ok(Target::Elsewhere));
    assert_eq!(resolve("index.html", "https://example.org/"), Ok(Target::Elsewhere));
    assert_eq!(resolve("index.html", "data:image/svg+xml,x"), Ok(Target::Embedded));
}

fn site() -> Site {
    let page = |html: &str| html::tags(html);
    let pages = HashMap::from([
        ("index.html".to_owned(), page("<h1 id=start>")),
        ("roles/index.html".to_owned(), page("<p id='a b'>")),
    ]);
    let files = pages.keys().cloned().chain(["style.css".to_owned()]).collect();
    Site { files, pages, styles: HashMap::new() }
}

#[test]
fn files_and_places_must_exist() {
    let site = site();
    let problem = |url: &str, loads| site.problem("index.html", &Reference { url: url.to_owned(), loads }).is_err();
    for url in ["./", "#start", "#top", "roles/#a%20b", "plan/../#plan=abc", "style.css", "https://example.org"] {
        assert!(!problem(url, false), "{url}");
    }
    for url in ["roles", "roles/#c", "Style.css", "none/", "#end"] {
        assert!(problem(url, false), "{url}");
    }
    assert!(problem("https://example.org/a.js", true));
}

#[test]
fn style_sheets_are_read_too() {
    let urls: Vec<String> = in_css("@import \"a.css\"; p{background:url('b.svg')}q{background:url(c.svg)}")
        .into_iter()
        .map(|r| r.url)
        .collect();
    assert_eq!(urls, ["b.svg", "c.svg", "a.css"]);
}
