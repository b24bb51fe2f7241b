//! `nazar spam`: the filter at the command line.

use crate::Place;

/// A table of comments such as people and advertisers write, in two groups.
fn labelled() -> String {
    let people =
        ["I liked the part about", "Thank you for", "What did you think of", "We tried the same with"];
    let things = ["the garden", "the second step", "our shop", "the old map", "his answer", "the complaint"];
    let sellers =
        ["Check out my channel and", "Buy cheap watches,", "Make money at home,", "Free followers here,"];
    let calls = ["click http://deal.example/1", "subscribe now", "call 0123456789", "visit www.deal.example"];
    let mut table = "text,label,author,date,group\n".to_owned();
    for (group, word) in ["a", "b"].into_iter().zip(["today", "again"]) {
        for one in people {
            table.extend(things.map(|thing| format!("\"{one} {thing} {word}.\",0,Ann,2026-01-01,{group}\n")));
        }
        for one in sellers {
            table.extend(calls.map(|call| format!("\"{one} {call} {word}!\",spam,Bob,2026-01-02,{group}\n")));
        }
    }
    table
}

#[test]
fn spam_evaluate_measures_the_filter_on_a_table() {
    let place = Place::new();
    let table = labelled();
    place.write("said.csv", &table);
    let rows: Vec<&str> = table.lines().map(|line| line.rsplit_once(',').unwrap().0).collect();
    let plain = rows.join("\n");
    place.write("plain.csv", &plain);

    let words = place.run(&["spam", "evaluate", "said.csv"]).done();
    assert!(words.contains("80 texts, 32 spam; groups"), "{words}");
    assert!(words.contains("recall at 1 % false positives"), "{words}");

    for arguments in [
        &["spam", "evaluate", "said.csv", "--json", "--scores", "scores.txt"][..],
        &["spam", "evaluate", "plain.csv", "--folds", "4", "--json", "--scores", "scores.txt"],
        &["spam", "evaluate", "plain.csv", "--train", "said.csv", "--json", "--scores", "scores.txt"],
    ] {
        let json: serde_json::Value = serde_json::from_str(&place.run(arguments).done()).unwrap();
        let number = |pointer: &str| json.pointer(pointer).unwrap().as_f64().unwrap();
        assert_eq!((number("/n"), number("/spam")), (80.0, 32.0), "{arguments:?}");
        for name in ["precision", "recall", "f1", "auc", "recall_at_fpr/0.01", "recall_at_fpr/0.002"] {
            assert!(number(&format!("/{name}")) > 0.9, "{arguments:?} {name}: {json}");
        }
        for name in ["fpr_at_recall/0.90", "fpr_at_recall/0.95", "flagged_ham/0.5", "flagged_ham/0.9"] {
            assert!(number(&format!("/{name}")) < 0.1, "{arguments:?} {name}: {json}");
        }
        assert!(number("/micros_per_check") > 0.0);
        assert_eq!(json.as_object().unwrap().len(), 10, "{json}");
        let scores = std::fs::read_to_string(place.path().join("scores.txt")).unwrap();
        let scores: Vec<f64> = scores.lines().map(|line| line.parse().unwrap()).collect();
        assert!(scores.len() == 80 && scores.iter().all(|score| (0.0..=1.0).contains(score)));
    }
    let twice = ["spam", "evaluate", "plain.csv", "--scores", "again.txt"];
    place.run(&twice).done();
    let first = std::fs::read_to_string(place.path().join("again.txt")).unwrap();
    place.run(&twice).done();
    assert_eq!(std::fs::read_to_string(place.path().join("again.txt")).unwrap(), first, "the same parts");
    assert!(!place.path().join("data").exists(), "measuring touches no database");
}

#[test]
fn spam_evaluate_says_what_is_wrong_with_a_table() {
    let place = Place::new();
    place.write("good.csv", &labelled());
    place.write("bytes.csv", "");
    std::fs::write(place.path().join("bytes.csv"), b"text,label\n\xff,1\n").unwrap();
    for (name, table, words) in [
        ("empty.csv", "", "no column \"text\""),
        ("heads.csv", "text,label\n", "no rows"),
        ("kind.csv", "text,label\na,1\nb,perhaps\n", "line 3"),
        ("ragged.csv", "text,label\na,1\nb\n", "line 3"),
        ("alone.csv", "text,label\na,1\nb,1\nc,1\n", "3 spam, 0 honest"),
    ] {
        place.write(name, table);
        place.run(&["spam", "evaluate", name]).refused(&[name, words]);
        place.run(&["spam", "evaluate", "good.csv", "--train", name]).refused(&[name, words]);
    }
    place.run(&["spam", "evaluate", "bytes.csv"]).refused(&["bytes.csv", "not UTF-8"]);
    place.run(&["spam", "evaluate", "absent.csv"]).refused(&["absent.csv"]);
    place
        .run(&["spam", "evaluate", "good.csv", "--scores", "no/such/folder.txt"])
        .refused(&["no/such/folder.txt"]);
    assert_eq!(place.run(&["spam", "evaluate", "good.csv", "--folds", "1"]).code, Some(2));
    assert_eq!(place.run(&["spam", "evaluate"]).code, Some(2));

    place.write("honest.csv", "text,label\nسلام، ممنون,0\nHvala,ham\n");
    let judged = place.run(&["spam", "evaluate", "honest.csv", "--train", "good.csv", "--json"]).done();
    assert!(judged.contains("\"auc\":null") && judged.contains("\"flagged_ham\":{\"0.5\":0.0"), "{judged}");
}

#[test]
fn spam_train_teaches_the_sites_filter_once() {
    let place = Place::new();
    place.write("said.csv", &labelled());

    let said = place.run(&["spam", "train", "said.csv"]).done();
    assert!(said.contains("80 rows, 32 spam") && said.contains("80 labels, 32 spam"), "{said}");
    assert!(said.contains("version 1"), "{said}");

    let again = place.run(&["spam", "train", "said.csv"]).done();
    assert!(again.contains("80 labels, 32 spam"), "the same rows are no new ones: {again}");

    place.write("wrong.csv", "text,label\na,maybe\n");
    place.run(&["spam", "train", "wrong.csv"]).refused(&["wrong.csv", "line 2"]);
}
