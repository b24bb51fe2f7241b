// `node check.mjs BINARY [PATTERN]`: real-browser checks of the release binary. Ends with `N passed, N failed`.

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';

import { budgets } from './budgets.mjs';
import { desk } from './desk.mjs';
import { firefox } from './firefox.mjs';
import { launch } from './launch.mjs';
import { pages } from './pages.mjs';
import { start } from './program.mjs';
import { proof } from './proof.mjs';
import { queue } from './queue.mjs';
import { ratings } from './ratings.mjs';
import { reader } from './reader.mjs';
import { Runner } from './runner.mjs';
import { readmePictures } from './shots.mjs';

const [binary, pattern] = process.argv.slice(2);
if (!binary) {
  console.error('usage: node check.mjs BINARY [PATTERN]');
  process.exit(2);
}
await access(resolve(binary));

const runner = new Runner(pattern);
const began = Date.now();
let world;
try {
  const program = await start(resolve(binary));
  world = { ...program, browser: await launch() };
  console.log(`${world.url} (${Date.now() - began} ms)`);
  for (const register of [desk, queue, ratings, pages, reader, budgets, proof, firefox, readmePictures]) await register(runner, world, binary);
  await runner.run(Number(process.env.WORKERS ?? 3));
  if (runner.failed > 0) console.log(`--- what the program said last ---\n${world.log().slice(-4000)}`);
} catch (error) {
  runner.failed += 1;
  console.log(`NOT OK  start: ${error.stack ?? error}`);
} finally {
  await world?.browser.close();
  await world?.stop();
}
console.log(`in ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${runner.passed} passed, ${runner.failed} failed${runner.skipped ? `, ${runner.skipped} skipped` : ''}`);
process.exit(runner.failed > 0 || runner.passed === 0 ? 1 : 0);
