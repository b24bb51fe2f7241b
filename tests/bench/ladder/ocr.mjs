// The bot's eyes: ddddocr in a process of its own, or a coin that comes up as often as ddddocr was right.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { ANSWER } from './site.mjs';

/** How often ddddocr, without clean-up, reads a picture right (tests/bench/captcha). */
const MEASURED = { letters: 0.065, digits: 0.0925 };

async function real(python) {
  const child = spawn(python, [fileURLToPath(new URL('ocr.py', import.meta.url))], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, OMP_NUM_THREADS: '1' } });
  const lines = createInterface({ input: child.stdout });
  const waiting = [];
  let isGone = false;
  const end = () => {
    isGone = true;
    for (const one of waiting.splice(0)) one(null);
  };
  child.on('error', end);
  child.on('exit', end);
  lines.on('line', (line) => waiting.shift()?.(line));
  const next = () => (isGone ? Promise.resolve(null) : new Promise((resolve) => waiting.push(resolve)));
  if ((await next()) !== 'ready') return null;
  return {
    name: 'ddddocr',
    read: (png) => {
      const answer = next();
      child.stdin.write(`${png.toString('base64')}\n`);
      return answer.then((text) => text ?? '');
    },
    close: () => child.kill(),
  };
}

function coin(dice) {
  const read = (png, lang) => Promise.resolve(dice.next() < (lang === 'fa' ? MEASURED.digits : MEASURED.letters) ? ANSWER : 'XXXXX');
  return { name: `a coin (${MEASURED.letters} letters, ${MEASURED.digits} digits)`, read, close: () => {} };
}

export const eyes = async (python, dice) => (await real(python)) ?? coin(dice);
