// Reads the pixels of a screenshot: 8-bit RGB or RGBA without interlace, which is what browsers write.

import { inflateSync } from 'node:zlib';

export function decode(bytes) {
  const buffer = Buffer.from(bytes);
  const width = buffer.readUInt32BE(16);
  const height = buffer.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[buffer[25]];
  if (!channels || buffer[24] !== 8 || buffer[28] !== 0) throw new Error('a kind of PNG that browsers do not write');
  const parts = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(buffer.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) unfilter(raw, pixels, y, stride, channels);
  const at = (x, y) => {
    const start = Math.min(height - 1, Math.max(0, Math.round(y))) * stride + Math.min(width - 1, Math.max(0, Math.round(x))) * channels;
    return [pixels[start], pixels[start + 1], pixels[start + 2]];
  };
  return { width, height, at, pixels };
}

function unfilter(raw, out, y, stride, channels) {
  const filter = raw[y * (stride + 1)];
  const from = y * (stride + 1) + 1;
  for (let x = 0; x < stride; x += 1) {
    const a = x >= channels ? out[y * stride + x - channels] : 0;
    const b = y > 0 ? out[(y - 1) * stride + x] : 0;
    const c = x >= channels && y > 0 ? out[(y - 1) * stride + x - channels] : 0;
    const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
    out[y * stride + x] = (raw[from + x] + guess) & 255;
  }
}

function paeth(a, b, c) {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** How far two colours are from each other, 0 to 765. */
export const distance = (a, b) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
