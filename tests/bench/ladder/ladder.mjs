// `node ladder.mjs BINARY [--quick] [--seed N] [--l4 N] [--people N] [--cells POLICY/LABELS,…] [--corpus DIR] [--limits] [--python PYTHON] [--together N] [--json FILE]`
// Attacks the release binary from the bottom of the ladder to its top, with honest visitors beside every level,
// prints the table, and ends with 1 if something that must hold does not. README.md tells what is what.

import { access, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { baited, each, l6, LEVELS, slept, spun } from './bots.mjs';
import { address, chance, honest, labelled, LANGS, spam } from './chance.mjs';
import { baselines, levelTable, peopleTable, verdicts } from './report.mjs';
import { settle } from './figures.mjs';
import { eyes as openEyes } from './ocr.mjs';
import { people } from './people.mjs';
import { ANSWER, Site, sleep } from './site.mjs';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2026' },
    n: { type: 'string' },
    l4: { type: 'string' },
    people: { type: 'string' },
    cells: { type: 'string' },
    corpus: { type: 'string' },
    limits: { type: 'boolean', default: false },
    levels: { type: 'string', default: Object.keys(LEVELS).join(',') },
    python: { type: 'string', default: 'python3' },
    json: { type: 'string' },
    together: { type: 'string', default: '1' },
  },
});
if (positionals.length !== 1) {
  console.error('usage: node ladder.mjs BINARY [--quick] [--seed N] [--n N] [--l4 N] [--people N] [--cells default/0,open/200,…] [--corpus DIR] [--limits] [--python PYTHON] [--together N] [--json FILE]');
  process.exit(2);
}
const binary = resolve(positionals[0]);
await access(binary);
const isQuick = asked.quick;
const seed = Number(asked.seed);
const n = Number(asked.n ?? (isQuick ? 24 : 500));
const nL4 = Number(asked.l4 ?? (isQuick ? 3 : 30));
const nPeople = Number(asked.people ?? (isQuick ? 60 : 1000));
const chosen = asked.cells ?? (isQuick ? 'default/0,open/50' : 'default/0,default/50,default/200,default/500,open/0,open/50,open/200,open/500');
const began = performance.now();
const say = (text) => console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

/** Somebody else's comments: the first files teach, the last two attack. */
async function corpora(folder) {
  if (!folder) return { teaches: [], attacks: [] };
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  const read = (names) => names.flatMap((name) => labelled(join(folder, name)).spam);
  return { teaches: read(files.slice(0, -2)), attacks: read(files.slice(-2)) };
}

/** Labels by the front door: readers send, the moderator says spam or approves. */
async function teach(site, dice, nLabels, teaches, from) {
  const sent = await each(nLabels, 64, async (at) => {
    const isSpam = at % 2 === 0;
    const lang = LANGS[Math.floor(at / 2) % LANGS.length];
    const foreign = isSpam && lang === 'en' && teaches.length > 0 && at % 16 === 0;
    const text = foreign ? dice.pick(teaches) : isSpam ? spam(dice, lang, 'learnt') : honest(dice, lang);
    const reader = site.visitor(address(from + at));
    const page = site.page('learn', lang, dice);
    const form = await reader.open(page);
    await sleep(3_300);
    const { id, status } = await reader.post(page, { ...form.values, name: text.name, body: text.body, answer: ANSWER });
    return { id, isSpam, status };
  });
  const states = await site.states();
  for (const isSpam of [true, false]) {
    for (const seen of ['held', 'published', 'spam']) {
      const ids = sent.filter((one) => one.isSpam === isSpam && states.get(one.id) === seen).map((one) => one.id);
      if (ids.length > 0 && seen !== (isSpam ? 'spam' : 'published')) await site.decide(isSpam ? 'spam' : 'approve', ids, seen);
    }
  }
  const lost = sent.filter((one) => !one.id);
  if (lost.length > 0) throw new Error(`${lost.length} of ${nLabels} texts to learn from were refused: ${lost[0].status}`);
}

async function cell(policy, nLabels, isFirst, corpus, eyes) {
  const dice = chance(seed + nLabels + (policy === 'open' ? 7919 : 0));
  const names = [...Object.keys(LEVELS), 'L4', 'L6', 'learn'];
  const site = await Site.open(binary, { policy, levels: names, limits: asked.limits });
  const levels = [];
  const visits = [];
  let from = 1000;
  let [met, turns] = [0, 0];
  const turn = () => (turns += 1);
  const spread = isQuick ? 300 : 2_500;
  const crowd = () => 6_400_000 + Math.floor((met += 1) / 20);
  const world = (level, more) => ({ site, dice, level, isQuick, crowd, turn, spread, from: (from += 4000), ...more });
  try {
    await teach(site, dice, nLabels, corpus.teaches, 500_000);
    say(`${policy}/${nLabels}: learnt`);
    // What an honest visit costs the server, to be taken off the levels that it stands beside.
    const alone = Math.max(20, Math.round(nPeople / 10));
    const cpu = site.cpu();
    visits.push(...(await people(world('L0', {}), alone)));
    const visitCpu = (site.cpu() - cpu) / alone;
    const beside = Math.ceil((nPeople - alone) / (Object.keys(LEVELS).length));
    let heard = await site.letters();
    const climb = async (level, act, nBeside) => {
      const before = site.cpu();
      const pid = site.program.pid;
      const [rows, honestly] = await Promise.all([act(), people(world(level, {}), nBeside)]);
      visits.push(...honestly);
      const used = (pid === site.program.pid ? site.cpu() - before : site.cpu()) - visitCpu * nBeside;
      await sleep(isQuick ? 500 : 3_000);
      const letter = await site.letters();
      const nLetters = letter - heard;
      heard = letter;
      levels.push({ level, rows, cpu: Math.max(0, used) / Math.max(1, rows.length), letters: nLetters });
      say(`${policy}/${nLabels}: ${level}, ${rows.length} attempts`);
    };
    for (const level of Object.keys(LEVELS).filter((one) => asked.levels.split(',').includes(one))) {
      const restarts = isFirst && level === 'L2';
      await climb(level, () => LEVELS[level](world(level, { n, eyes, restarts, corpus: corpus.attacks })), beside);
    }
    await climb('L5 spins', () => spun(world('L5', { n: isQuick ? 4 : 20 })), 0);
    await climb('L5 changes', () => baited(world('L5', { n: isQuick ? 8 : 60 })), 0);
    if (!isQuick) await climb('L5 sleepers', () => slept(world('L5', { n: 40 })), 0);
    if (nL4 > 0 && (isFirst || !isQuick)) {
      const { inBrowser, l4 } = await import('./browser.mjs');
      await climb('L4', () => l4(world('L4', { n: nL4, eyes })), 0);
      visits.push(...(await inBrowser(world('L4', { n: isQuick ? 1 : 5 }))));
      say(`${policy}/${nLabels}: browsers`);
    }
    const votes = await l6(world('L6', { n: isQuick ? 40 : 200 }));
    const states = await site.states();
    for (const one of levels) settle(one.rows, states);
    settle(visits, states);
    const seenByStrangers = await published(site);
    return { policy, nLabels, levels, visits, votes, seenByStrangers };
  } finally {
    const log = site.program.log().split('\n').filter((line) => /\b(ERROR|panicked)\b/.test(line) && !line.includes('No matching routes'));
    if (log.length > 0) say(`the server said:\n${log.slice(0, 10).join('\n')}`);
    await site.close();
  }
}

/** Ids of all comments on the articles' pages, as a stranger finds them. */
async function published(site) {
  const ids = new Set();
  for (const [level, langs] of Object.entries(site.pages)) {
    if (level === 'learn' || level === 'L6') continue;
    for (const page of Object.values(langs).flat()) {
      for (let number = 1; number < 50; number += 1) {
        const { text } = await site.visitor('9.9.9.9').ask('GET', `${page}?page=${number}`);
        const found = [...text.matchAll(/id="comment-([0-9a-f-]{36})"/g)].map((match) => match[1]);
        if (found.length === 0 || found.every((id) => ids.has(id))) break;
        for (const id of found) ids.add(id);
      }
    }
  }
  return ids;
}

const eyes = await openEyes(asked.python, chance(seed));
say(`pictures are read by ${eyes.name}`);
const corpus = await corpora(asked.corpus);
const cells = [];
let nBroken = 0;
const keep = async () => {
  const kept = cells.map((one) => ({ ...one, seenByStrangers: [...one.seenByStrangers] }));
  if (asked.json) await writeFile(asked.json, JSON.stringify(kept));
};
try {
  const names = chosen.split(',').map((name) => name.split('/'));
  await each(names.length, Number(asked.together), async (at) => {
    // One that fails must neither leave the servers of the others behind nor take their figures with it.
    try {
      cells.push(await cell(names[at][0], Number(names[at][1]), at === 0, corpus, eyes));
      cells.sort((one, other) => place(one) - place(other));
      await keep();
    } catch (fault) {
      say(`${names[at].join('/')} broke off: ${fault.stack}`);
      nBroken += 1;
    }
    return [];
  });
  function place({ policy, nLabels }) {
    return names.findIndex(([name, labels]) => name === policy && Number(labels) === nLabels);
  }
} finally {
  eyes.close();
}
if (cells.length === 0) process.exit(1);
console.log(`Seed ${seed}, ${n} attempts a level (L4: ${nL4}), ${nPeople} honest visits a run; pictures read by ${eyes.name}${asked.corpus ? '; every second English text of L5 from a foreign corpus' : ''}; ${Math.round((performance.now() - began) / 1000)} s.\n`);
console.log(`${levelTable(cells)}\n`);
console.log(`${peopleTable(cells)}\n`);
console.log(`${baselines(cells[0], seed)}\n`);
const { good, bad } = verdicts(cells, { isQuick, nPeople });
if (nBroken > 0) bad.push(`${nBroken} runs broke off`);
for (const line of good) console.log(`ok  ${line}`);
for (const line of bad) console.log(`NOT OK  ${line}`);
console.log(`${good.length} passed, ${bad.length} failed`);
process.exit(bad.length > 0 ? 1 : 0);
