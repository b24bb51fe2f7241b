"""Reads pictures for a bot: a line of base64 in, a line of text out (empty where nothing was read)."""

import base64
import sys

import ddddocr

reader = ddddocr.DdddOcr(show_ad=False)
print("ready", flush=True)
for line in sys.stdin:
    try:
        print(reader.classification(base64.b64decode(line)).replace("\n", " "), flush=True)
    except Exception:  # a picture that cannot be read is an empty answer
        print("", flush=True)
