"""Reads pictures for a bot: a line of base64 in, a line of text out (empty where nothing was read)."""

import base64
import io
import sys

import ddddocr
from PIL import Image


def grey(png):
    """One bit a pixel is scaled badly by the recogniser; a bot would know."""
    file = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("L").save(file, "PNG")
    return file.getvalue()


reader = ddddocr.DdddOcr(show_ad=False)
print("ready", flush=True)
for line in sys.stdin:
    try:
        print(reader.classification(grey(base64.b64decode(line))).replace("\n", " "), flush=True)
    except Exception:  # a picture that cannot be read is an empty answer
        print("", flush=True)
