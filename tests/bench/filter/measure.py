#!/usr/bin/env python3
"""Measures the learning filter: python3 measure.py NAZAR FOLDER

NAZAR is a release binary. FOLDER holds tables of comments (COMMENT_ID,AUTHOR,DATE,CONTENT,CLASS or
text,label[,author]), one a group. Prints one Markdown table. Always the same draws.
"""

import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile

DRAWS = 10
COLUMNS = ["text", "label", "author", "group"]


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            row = {name.lower(): value for name, value in row.items() if name}
            yield {
                "text": row.get("text") or row.get("content") or "",
                "label": row.get("label") or row.get("class"),
                "author": row.get("author") or "",
                "group": path.stem,
            }


def write(path, rows, columns):
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = [row for path in sorted(folder.glob("*.csv")) for row in rows_of(path)]
    seen, unique = set(), []
    for row in rows:
        key = " ".join(row["text"].lower().split())
        if key not in seen:
            seen.add(key)
            unique.append(row)
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        file, other = place / "table.csv", place / "train.csv"

        def evaluate(judged, columns, *arguments):
            write(file, judged, columns)
            command = [binary, "spam", "evaluate", str(file), *arguments]
            said = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True).stdout)
            words = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            said["model"] = int(words.split("model, bytes")[1].split()[0])
            return said

        def curve(n_labels):
            said = []
            for draw in range(DRAWS):
                order = unique[:]
                random.Random(draw).shuffle(order)
                write(other, order[:n_labels], COLUMNS[:3])
                said.append(evaluate(order[n_labels:], COLUMNS[:3], "--train", str(other)))
            return said

        print("| texts | precision | recall | F1 | AUC | FPR at R .90 | FPR at R .95 | R at FPR 1 % | R at FPR 0.2 % | µs a check | model, KB |")
        print("|---|---|---|---|---|---|---|---|---|---|---|")
        tell(f"one group left out, {len(rows)}", [evaluate(rows, COLUMNS)])
        tell(f"the same without authors", [evaluate(rows, ["text", "label", "group"])])
        tell(f"5 parts, {len(unique)} without duplicates", [evaluate(unique, COLUMNS[:3])])
        for n_labels in (50, 100, 200, 500):
            tell(f"{n_labels} labels, mean of {DRAWS} draws", curve(n_labels))
        write(other, rows, COLUMNS[:3])
        unseen(evaluate, file, other)
        longest(evaluate, other)


def unseen(evaluate, file, other):
    """Honest comments in languages that were never taught; ours, so that they may stand here."""
    with (pathlib.Path(__file__).parent / "unseen.csv").open(encoding="utf-8", newline="") as table:
        honest = list(csv.DictReader(table))
    said = evaluate(honest, COLUMNS[:2], "--train", str(other))
    n_languages = len({row["group"] for row in honest})
    shares = ", ".join(f"{said['flagged_ham'][at]:.2%} at p ≥ {float(at):.1f}" for at in ("0.5", "0.9"))
    print(f"\n{len(honest)} honest comments in {n_languages} languages that nobody taught: called spam {shares}")


def longest(evaluate, other):
    """The longest comments that there may be: how long one check takes."""
    pieces = {"words": "honest words of a garden ", "Persian": "نظرهای درست دربارهٔ باغ ", "one word": "a", "addresses": "https://a.example/ ", "towers": "e" + "\u0301" * 5, "families": "👨‍👩‍👧‍👦", "ligatures": "ﷺ"}
    for name, piece in pieces.items():
        n_letters = 10_000 if len(piece) == 1 or name in ("towers", "families") else 10_000 // len(piece)
        said = evaluate([{"text": piece * n_letters, "label": 0}] * 20, COLUMNS[:2], "--train", str(other))
        print(f"10,000 graphemes of {name}: {said['micros_per_check'] / 1000:.2f} ms a check", flush=True)


def tell(name, said):
    mean = lambda *path: sum(dig(one, path) for one in said) / len(said)
    cells = [
        *(f"{mean(key):.3f}" for key in ("precision", "recall", "f1", "auc")),
        *(f"{mean('fpr_at_recall', key):.3f}" for key in ("0.90", "0.95")),
        *(f"{mean('recall_at_fpr', key):.3f}" for key in ("0.01", "0.002")),
        f"{mean('micros_per_check'):.0f}",
        f"{max(one['model'] for one in said) / 1000:.0f}",
    ]
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def dig(said, path):
    for key in path:
        said = said[key]
    return said


main()
