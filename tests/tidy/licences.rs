//! Licences of everything that is linked, held against the list in `deny.toml` also where cargo-deny is missing.

use std::process::Command;

use super::tree::{Fault, file, hold, must_catch};

/// A crate as cargo describes it.
#[derive(Debug)]
pub struct Crate {
    pub name: String,
    pub licence: String,
}

/// Does one of the ways that `expression` offers need allowed licences only? (`A OR B`, `A AND B`, `(…)`, old `A/B`.)
pub fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let is_fine = any_of(&tokens, &mut at, allowed);
    is_fine && at == tokens.len()
}

fn any_of(tokens: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut is_fine = all_of(tokens, at, allowed);
    while tokens.get(*at) == Some(&"OR") {
        *at += 1;
        is_fine |= all_of(tokens, at, allowed);
    }
    is_fine
}

fn all_of(tokens: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut is_fine = one(tokens, at, allowed);
    while tokens.get(*at) == Some(&"AND") {
        *at += 1;
        is_fine &= one(tokens, at, allowed);
    }
    is_fine
}

fn one(tokens: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let Some(token) = tokens.get(*at) else { return false };
    *at += 1;
    if *token == "(" {
        let is_fine = any_of(tokens, at, allowed);
        *at += 1;
        return is_fine;
    }
    let mut name = (*token).to_string();
    if tokens.get(*at) == Some(&"WITH") {
        name = format!("{name} WITH {}", tokens.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    allowed.contains(&name)
}

/// The list `allow = [ … ]` of deny.toml.
pub fn allowed(deny: &str) -> Vec<String> {
    let list = deny.split("allow = [").nth(1).and_then(|rest| rest.split("\n]").next()).unwrap_or_default();
    list.lines().filter_map(|line| line.split('"').nth(1)).map(Into::into).collect()
}

/// The licence that deny.toml states for a crate that states none.
fn clarified(deny: &str, name: &str) -> Option<String> {
    let part =
        deny.split("[[licenses.clarify]]").find(|part| part.contains(&format!("crate = \"{name}\"")))?;
    part.split("expression = \"").nth(1)?.split('"').next().map(Into::into)
}

/// Each crate may be given on under the licence of this project.
pub fn licences(crates: &[Crate], deny: &str) -> Vec<Fault> {
    let list = allowed(deny);
    let mut faults = Vec::new();
    for it in crates {
        let licence = clarified(deny, &it.name).unwrap_or_else(|| it.licence.clone());
        if !is_allowed(&licence, &list) {
            let why = format!(
                "`{}` is under `{licence}`, which deny.toml does not allow: choose another crate, or add the licence with a reason",
                it.name
            );
            faults.push(Fault::new("Cargo.lock", 1, why));
        }
    }
    faults
}

/// Crates that deny.toml refuses by name.
pub fn refused(lock: &str, deny: &str) -> Vec<Fault> {
    let bans = deny.split("deny = [").nth(1).and_then(|rest| rest.split("\n]").next()).unwrap_or_default();
    let mut faults = Vec::new();
    for line in bans.lines() {
        let mut quoted = line.split('"').skip(1).step_by(2);
        if let (Some(name), Some(reason)) = (quoted.next(), quoted.next())
            && lock.contains(&format!("name = \"{name}\"\n"))
        {
            faults.push(Fault::new("Cargo.lock", 1, format!("`{name}` came in: {reason}")));
        }
    }
    faults
}

fn crates() -> Vec<Crate> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--locked", "--offline"]);
    let out = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo runs");
    assert!(out.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&out.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).expect("cargo writes JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let packages = metadata["packages"].as_array().expect("packages");
    packages.iter().map(|it| Crate { name: text(&it["name"]), licence: text(&it["license"]) }).collect()
}

#[test]
fn every_licence_is_allowed() {
    let deny = file("deny.toml").expect("deny.toml");
    let all = crates();
    assert!(all.len() > 100, "cargo metadata lists {} crates only", all.len());
    hold(&licences(&all, &deny.text));
    hold(&refused(&file("Cargo.lock").expect("Cargo.lock").text, &deny.text));
}

#[test]
fn planted_faults_are_caught() {
    let deny = "allow = [\n    \"MIT\", # why\n    \"Apache-2.0 WITH LLVM-exception\",\n]\n[[licenses.clarify]]\ncrate = \"c\"\nexpression = \"MIT\"\n";
    let list = allowed(deny);
    for fine in [
        "MIT",
        "GPL-3.0 OR MIT",
        "GPL-3.0/MIT",
        "(MIT OR X) AND MIT",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
    ] {
        assert!(is_allowed(fine, &list), "{fine}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR X) AND X", "MITX", "Apache-2.0"] {
        assert!(!is_allowed(bad, &list), "{bad}");
    }
    let one = |name: &str, licence: &str| [Crate { name: name.into(), licence: licence.into() }];
    must_catch(&licences(&one("b", "AGPL-3.0"), deny), "does not allow");
    must_catch(&licences(&one("b", ""), deny), "does not allow");
    assert_eq!(licences(&one("c", ""), deny), Vec::new());
    let bans = "deny = [\n    { crate = \"openssl\", reason = \"rustls serves\" },\n]\n";
    must_catch(&refused("[[package]]\nname = \"openssl\"\n", bans), "rustls serves");
    assert_eq!(refused("[[package]]\nname = \"openssl-probe\"\n", bans), Vec::new());
}
