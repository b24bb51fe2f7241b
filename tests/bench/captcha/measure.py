"""How often programs read our pictures: `python measure.py FOLDER [--most N] [--markdown FILE]`.

FOLDER is what `nazar captcha sample N FOLDER` wrote. Every engine reads every picture once under each clean-up;
a reading counts when it equals the answer exactly, case ignored. The table shows each engine's best clean-up,
chosen on the same pictures, so that the figures err in favour of the attacker.
"""

import argparse
import collections
import csv
import io
import math
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from PIL import Image
from scipy import ndimage

ALPHABETS = {"bin-b": "23456789ABCDEFGHJKMNPQRTUVWXYZ", "digits-bin-b": "23456789"}


# ---- clean-ups: a picture as 0 (ink) and 255 (paper) in, the same out ------------------------------------------


def median(grey):
    return ndimage.median_filter(grey, size=3)


def opened(grey):
    """Removes ink thinner than two pixels."""
    ink = ndimage.binary_opening(grey < 128, structure=np.ones((2, 2)))
    return np.where(ink, 0, 255).astype(np.uint8)


def without_specks(grey, least=12):
    """Removes small islands of ink, and fills small holes in it."""
    for level in (False, True):
        ink = grey < 128
        labels, count = ndimage.label(~ink if level else ink, structure=np.ones((3, 3)))
        sizes = ndimage.sum_labels(np.ones_like(labels), labels, np.arange(count + 1))
        small = (sizes < least)[labels] & (labels > 0)
        grey = np.where(small, 0 if level else 255, grey).astype(np.uint8)
    return grey


def doubled(grey):
    height, width = grey.shape
    return np.asarray(Image.fromarray(grey).resize((width * 2, height * 2), Image.LANCZOS))


def smooth(grey):
    return ndimage.gaussian_filter(grey.astype(float), 1.2).astype(np.uint8)


def without_discs(grey):
    """Turns dark round areas back: where half of the neighbourhood is ink, ink and paper change places."""
    share = ndimage.uniform_filter((median(grey) < 128).astype(float), size=13)
    return np.where(share > 0.5, 255 - grey, grey).astype(np.uint8)


CLEAN_UPS = {
    "as served": [],
    "median": [median],
    "median, doubled": [median, doubled],
    "opening": [opened],
    "no specks": [without_specks],
    "median, no specks": [median, without_specks],
    "smoothed, doubled": [smooth, doubled],
    "discs turned back, median": [without_discs, median],
    "discs turned back, smoothed, doubled": [without_discs, smooth, doubled],
}


# ---- engines: pictures in, texts out -------------------------------------------------------------------------


def tesseract(preset, pictures):
    """Tesseract, a line of text from our alphabet. A picture that ends the program counts as not read."""
    letters = ALPHABETS[preset] + ALPHABETS[preset].lower()
    texts = []
    with tempfile.TemporaryDirectory() as folder:
        for number, picture in enumerate(pictures):
            path = pathlib.Path(folder, f"{number}.png")
            Image.fromarray(picture).save(path)
            command = ["tesseract", str(path), "stdout", "--psm", "7", "--dpi", "150", "-l", "eng"]
            command += ["-c", f"tessedit_char_whitelist={letters}"]
            texts.append(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    return texts


def ddddocr(**options):
    def read(preset, pictures):
        import ddddocr as package

        engine = package.DdddOcr(show_ad=False, **options)
        texts = []
        for picture in pictures:
            file = io.BytesIO()
            Image.fromarray(picture).save(file, "PNG")
            texts.append(engine.classification(file.getvalue()))
        return texts

    return read


def grey_rims(preset, pictures):
    """Every pixel between the two extremes belongs to a letter where glyphs are antialiased: are there any?

    Against the crate's own pictures this alone gives all letters away. Where there is no such pixel, there is
    nothing to read, and the answer is empty.
    """
    texts = []
    for picture in pictures:
        rims = (picture > 0) & (picture < 255)
        texts.append("?" if rims.any() else "")
    return texts


ENGINES = {
    "ddddocr": ddddocr(),
    "ddddocr (beta)": ddddocr(beta=True),
    "tesseract": tesseract,
    "grey rims": grey_rims,
}


# ---- figures ---------------------------------------------------------------------------------------------------


def wilson(right, n):
    """The 95 % interval of a share, in percent."""
    z, p = 1.96, right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)


def share(right, n):
    low, high = wilson(right, n)
    return f"{100 * right / n:.1f} % [{low:.1f}–{high:.1f}]"


def same(read, answer):
    return "".join(read.split()).upper() == answer.upper()


def cleaned(picture, steps):
    for step in steps:
        picture = step(picture)
    return np.ascontiguousarray(picture.astype(np.uint8))


def load(folder, most):
    by_preset = collections.defaultdict(list)
    with open(folder / "answers.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            preset = row["file"].rsplit("-", 1)[0]
            if len(by_preset[preset]) < most:
                picture = np.asarray(Image.open(folder / row["file"]).convert("L"))
                by_preset[preset].append((row["answer"], picture))
    return by_preset


def measure(preset, labelled, engines, log):
    """Engine -> clean-up -> how many were read."""
    answers = [answer for answer, _ in labelled]
    results = {}
    for engine in engines:
        results[engine] = {}
        for name, steps in CLEAN_UPS.items() if engine != "grey rims" else [("as served", [])]:
            texts = ENGINES[engine](preset, [cleaned(picture, steps) for _, picture in labelled])
            results[engine][name] = sum(map(same, texts, answers))
            print(f"{preset} {engine} {name}: {results[engine][name]} of {len(answers)}", file=log, flush=True)
    levels = sum(len(np.unique(picture)) > 2 for _, picture in labelled)
    print(f"{preset}: {levels} pictures with more than two levels", file=log, flush=True)
    return results


def table(n_by_preset, results):
    presets = list(n_by_preset)
    lines = ["| engine, one reading a picture | " + " | ".join(f"{p}, n = {n_by_preset[p]}" for p in presets) + " |"]
    lines.append("|---|" + "---|" * len(presets))
    for engine in results[presets[0]]:
        cells = []
        for preset in presets:
            name, right = max(results[preset][engine].items(), key=lambda it: it[1])
            raw = results[preset][engine]["as served"]
            n = n_by_preset[preset]
            best = f"; as served {100 * raw / n:.1f} %" if name != "as served" else ""
            cells.append(f"{share(right, n)} ({name}{best})")
        lines.append(f"| {engine} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--most", type=int, default=10_000, help="at most this many pictures of a preset")
    parser.add_argument("--engines", default=",".join(ENGINES), help="comma-separated")
    args = parser.parse_args()
    engines = [engine.strip() for engine in args.engines.split(",")]
    pictures = load(args.folder, args.most)
    results = {preset: measure(preset, rows, engines, sys.stderr) for preset, rows in pictures.items()}
    print(table({preset: len(rows) for preset, rows in pictures.items()}, results))


if __name__ == "__main__":
    main()
