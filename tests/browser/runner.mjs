// Runs groups of named tests side by side and counts what passed; no test depends on another group.

import { performance } from 'node:perf_hooks';

/** Throws with a message unless `truth` holds. */
export function ok(truth, message) {
  if (!truth) throw new Error(message);
}

/** Throws unless both are the same when written as JSON. */
export function same(is, ought, what = 'value') {
  const [a, b] = [JSON.stringify(is), JSON.stringify(ought)];
  if (a !== b) throw new Error(`${what}: is ${a}, ought to be ${b}`);
}

/** Waits until `probe` gives something true; a test waits for a state, never for a time. */
export async function until(probe, what, limitMs = 8000) {
  const end = performance.now() + limitMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export class Runner {
  #groups = [];
  #only;
  passed = 0;
  failed = 0;
  skipped = 0;

  constructor(only) {
    this.#only = only ? new RegExp(only, 'i') : null;
  }

  /** A group runs its tests in order; `make` gives what they share, and `end` ends it. */
  group(name, make, tests, end = async () => {}) {
    const chosen = tests.filter(([title]) => !this.#only || this.#only.test(`${name}: ${title}`));
    if (chosen.length > 0) this.#groups.push({ name, make, tests: chosen, end });
  }

  async run(workers) {
    const waiting = [...this.#groups];
    const work = async () => {
      for (let group = waiting.shift(); group; group = waiting.shift()) await this.#runGroup(group);
    };
    await Promise.all(Array.from({ length: workers }, work));
  }

  skip(name, why) {
    this.skipped += 1;
    console.log(`skipped  ${name}: ${why}`);
  }

  async #runGroup({ name, make, tests, end }) {
    let shared;
    try {
      shared = await make();
    } catch (error) {
      this.#bad(`${name}: ${tests[0][0]}`, error, 0);
      for (const [title] of tests.slice(1)) this.#bad(`${name}: ${title}`, new Error('as above'), 0);
      return;
    }
    for (const [title, test] of tests) {
      const from = performance.now();
      try {
        await limited(test(shared), 60_000);
        this.passed += 1;
        console.log(`ok  ${name}: ${title} (${Math.round(performance.now() - from)} ms)`);
      } catch (error) {
        this.#bad(`${name}: ${title}`, error, performance.now() - from);
      }
    }
    await end(shared).catch((error) => this.#bad(`${name}: end`, error, 0));
  }

  #bad(title, error, ms) {
    this.failed += 1;
    const where = (error.stack ?? '').split('\n').find((line) => line.includes('/tests/browser/') && !line.includes('runner.mjs'));
    const place = where?.match(/browser\/([\w.]+:\d+)/)?.[1] ?? '';
    console.log(`NOT OK  ${title} (${Math.round(ms)} ms)\n        ${place} ${String(error.message ?? error).split('\n').slice(0, 12).map((line) => line.slice(0, 300)).filter((line) => !/dbus|<launch/.test(line)).join('\n        ')}`);
  }
}

function limited(promise, ms) {
  let timer;
  const limit = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`took longer than ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
