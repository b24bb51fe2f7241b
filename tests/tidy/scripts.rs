//! Rules of scripts: small, safe, named as the element they upgrade.

use super::tree::{Fault, File, files, hold, must_catch};

const SCRIPT_LINES: usize = 120;

/// Texts become text nodes; nothing is evaluated; a module is one thing.
pub fn plain(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let lines = text.lines().count();
    if lines > SCRIPT_LINES {
        faults.push(Fault::new(
            path,
            SCRIPT_LINES,
            format!("{lines} lines; one element per file, {SCRIPT_LINES} at most: scripts only polish"),
        ));
    }
    for word in
        ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", ".style."]
    {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| line.contains(word)) {
            let why = format!(
                "`{word}`: scripts change text, attributes and classes only (a strict policy and safe texts): {}",
                line.trim()
            );
            faults.push(Fault::new(path, number + 1, why));
        }
    }
    for (number, line) in text.lines().enumerate() {
        if line.contains("ArrowLeft") && !text.contains("direction") {
            faults.push(Fault::new(
                path,
                number + 1,
                "an arrow key without `direction`: left and right turn over in right-to-left pages",
            ));
        }
        if line.contains(".clientX") || line.contains(".pageX") || line.contains(".offsetX") {
            faults.push(Fault::new(
                path,
                number + 1,
                "a value from coordinates: it comes from the element that was hit, never from x",
            ));
        }
    }
    faults
}

/// `nazar-x.js` defines `<nazar-x>` and some template uses it.
pub fn same_names(scripts: &[File], templates: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for script in scripts.iter().filter(|script| script.stem().starts_with("nazar-")) {
        let name = script.stem();
        if !script.text.contains(&format!("\"{name}\"")) {
            faults.push(Fault::new(
                &script.path,
                1,
                format!("does not define \"{name}\": a script carries the name of its element"),
            ));
        }
        let is_used = templates.iter().any(|template| template.text.contains(&format!("<{name}")));
        if !templates.is_empty() && !is_used {
            faults.push(Fault::new(
                &script.path,
                1,
                format!("no template holds <{name}>: one noun names template, sheet and script"),
            ));
        }
    }
    faults
}

#[test]
fn scripts_only_polish() {
    hold(
        &files("public/js", &[".js"])
            .iter()
            .flat_map(|file| plain(&file.path, &file.text))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn scripts_carry_the_names_of_elements() {
    hold(&same_names(&files("public/js", &[".js"]), &files("templates", &[".html"])));
}

#[test]
fn planted_faults_are_caught() {
    must_catch(&plain("a.js", &"a();\n".repeat(121)), "121 lines");
    must_catch(&plain("a.js", "box.innerHTML = text;"), "innerHTML");
    must_catch(&plain("a.js", "if (event.key === 'ArrowLeft') step(-1);"), "arrow key");
    must_catch(&plain("a.js", "const k = event.clientX / 48;"), "coordinates");
    let script = [File::new("public/js/nazar-stars.js", "customElements.define(\"nazar-stars\", Stars);")];
    must_catch(&same_names(&script, &[File::new("t.html", "<form>")]), "no template holds");
    assert_eq!(same_names(&script, &[File::new("t.html", "<nazar-stars>")]), Vec::new());
    must_catch(&same_names(&[File::new("public/js/nazar-time.js", "")], &[]), "does not define");
}
