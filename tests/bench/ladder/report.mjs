// From rows to tables, and to what must hold.

import { by, count, high, median, share, table } from './figures.mjs';
import { graham } from './graham.mjs';
import { PEOPLE } from './people.mjs';

const LEVEL = {
  L0: 'posts to guessed addresses',
  L1: 'fills every field, at once',
  L1b: 'waits, guesses the picture',
  L2: 'replays solved pictures',
  L3: 'reads pictures, one try',
  L4: 'real browser, reads pictures',
  L5: 'person, knows the answer',
  'L5 spins': 'one text again after its verdict',
  'L5 changes': 'honest at first, changed at once',
  'L5 sleepers': 'after two approved comments',
};

const cellName = ({ policy, nLabels }) => `${policy}, ${nLabels}`;
const order = Object.keys(LEVEL);

/** Counted votes and sum of stars of a row of the export. */
function votesOf(row) {
  const find = (names) => Number(Object.entries(row ?? {}).find(([key]) => names.includes(key.toLowerCase()))?.[1] ?? 0);
  return { n: find(['votes', 'count', 'ratings']), average: Number(find(['average', 'mean']).toFixed(2)) };
}

export function levelTable(cells) {
  const rows = [];
  for (const cell of cells) {
    for (const { level, rows: attempts, cpu, letters } of [...cell.levels].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))) {
      const n = attempts.length;
      rows.push([cellName(cell), `${level}: ${LEVEL[level]}`, n, share(count(attempts, 'published'), n), count(attempts, 'queued'), count(attempts, 'spam'), count(attempts, 'refused'), cpu.toFixed(1), letters]);
    }
    const { before, middle, after, lone, twenty } = cell.votes;
    const [a, b, c] = [before, middle, after].map(votesOf);
    const refused = (list) => list.filter((status) => status >= 400).length;
    rows.push([cellName(cell), 'L6: votes from one address, no cookies', lone.length, `${b.n - a.n} counted, ${a.average} → ${b.average}`, '', '', refused(lone), '', '']);
    rows.push([cellName(cell), 'L6: votes from twenty addresses', twenty.length, `${c.n - b.n} counted, ${b.average} → ${c.average}`, '', '', refused(twenty), '', '']);
  }
  return table(['policy, labels', 'level', 'n', 'published', 'queued', 'spam folder', 'refused', 'server CPU ms each', 'letters'], rows);
}

/** Lost: in the spam folder without notice, or never stored although nobody asked to come back later. */
export const isLost = (row) => row.end === 'spam' || row.end === 'rejected' || row.end === 'unknown' || (row.end === 'refused' && !(row.isPutOff && row.isTextKept)) || !row.isTextKept;

export function peopleTable(cells) {
  const rows = [];
  for (const policy of [...new Set(cells.map((cell) => cell.policy))]) {
    const visits = cells.filter((cell) => cell.policy === policy).flatMap((cell) => cell.visits);
    const groups = by(visits, (row) => row.who);
    const line = (name, some) => [policy, name, some.length, share(count(some, 'published'), some.length), count(some, 'queued'), some.filter((row) => row.isPutOff).length, share(some.filter(isLost).length, some.length), `${median(some.map((row) => row.seconds)).toFixed(1)} / ${high(some.map((row) => row.seconds), 0.95).toFixed(1)}`];
    for (const who of Object.keys(PEOPLE)) if (groups.has(who)) rows.push(line(`${who}: ${PEOPLE[who]}`, groups.get(who)));
    rows.push(line('all', visits));
  }
  return table(['policy', 'visitor', 'n', 'published', 'queued', 'told to wait', 'lost', 'seconds, median / 95 %'], rows);
}

/** Other people's rules over the very same attempts and visits: what they would publish. */
function rules(seed) {
  const isSpam = graham(seed, 500);
  return {
    'no protection': () => true,
    'captcha only': (row) => row.isSolved,
    'honeypot and time only': (row) => !row.isTrapped && !row.isFast,
    'bayes on words, 500 labels': (row) => !isSpam(row),
  };
}

export function baselines(cell, seed) {
  const RULES = rules(seed);
  const reached = (row) => row.isReached ?? true;
  const rows = [];
  for (const { level, rows: attempts } of [...cell.levels].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))) {
    const n = attempts.length;
    const cells = Object.values(RULES).map((rule) => share(attempts.filter((row) => reached(row) && rule(row)).length, n));
    rows.push([`${level}: ${LEVEL[level]}`, n, ...cells, share(count(attempts, 'published'), n)]);
  }
  const n = cell.visits.length;
  rows.push(['honest visits that are lost', n, ...Object.values(RULES).map((rule) => share(cell.visits.filter((row) => !rule(row)).length, n)), share(cell.visits.filter(isLost).length, n)]);
  return table(['published', 'n', ...Object.keys(RULES), `Nazar (${cellName(cell)})`], rows);
}

/** What the design says must hold. */
export function verdicts(cells, { isQuick, nPeople }) {
  const [good, bad] = [[], []];
  const must = (holds, text) => (holds ? good : bad).push(text);
  for (const cell of cells) {
    const name = cellName(cell);
    const at = (level) => cell.levels.find((one) => one.level === level)?.rows ?? [];
    for (const level of order.slice(0, 5)) {
      const rows = at(level);
      if (!cell.levels.some((one) => one.level === level)) continue;
      if (cell.policy === 'default' || ['L0', 'L1', 'L1b'].includes(level)) must(count(rows, 'published') === 0 && (isQuick || rows.length >= 500), `${name}: ${level} published ${count(rows, 'published')} of ${rows.length}`);
    }
    if (cell.policy === 'default') for (const level of ['L4', 'L5', 'L5 spins', 'L5 changes']) must(count(at(level), 'published') === 0, `${name}: ${level} published ${count(at(level), 'published')} of ${at(level).length}`);
    const stored = at('L0').filter((row) => row.end !== 'refused').length;
    must(stored === 0, `${name}: L0 stored ${stored}`);
    const inQueue = count(at('L1'), 'queued');
    must(inQueue === 0, `${name}: L1 put ${inQueue} of ${at('L1').length} into the queue`);
    for (const [group, rows] of by(at('L2'), (row) => row.group)) {
      const accepted = new Set(rows.map((row) => row.id).filter(Boolean)).size;
      if (accepted !== 1) bad.push(`${name}: L2 ${group}: ${accepted} accepted for one solved picture`);
    }
    must([...by(at('L2'), (row) => row.group).values()].every((rows) => new Set(rows.map((row) => row.id).filter(Boolean)).size === 1), `${name}: L2 exactly one accepted for each solved picture`);
    const lost = cell.visits.filter(isLost);
    must(lost.length === 0 && cell.visits.length >= nPeople, `${name}: honest visits lost ${lost.length} of ${cell.visits.length}${lost.length > 0 ? `: ${lost.slice(0, 5).map((row) => `${row.who} ${row.lang} ${row.end} ${row.status} kept=${row.isTextKept} ${row.fault ?? ''} "${row.body}"`).join('; ')}` : ''}`);
    for (const who of ['H0', 'H1']) {
      const rows = cell.visits.filter((row) => row.who === who);
      must(rows.length > 0 && rows.every((row) => row.end === 'queued' || row.end === 'published'), `${name}: ${who} gets through: ${rows.filter((row) => row.end === 'queued').length} queued of ${rows.length}`);
    }
    const ids = new Set(cell.levels.flatMap((one) => one.rows).filter((row) => row.id).map((row) => row.id));
    const visible = [...cell.seenByStrangers].filter((id) => ids.has(id)).length;
    const known = cell.levels.flatMap((one) => one.rows).filter((row) => row.end === 'published').length;
    must(visible === known, `${name}: strangers see ${visible} of the bots' comments, the desk calls ${known} published`);
    const [a, b, c] = [cell.votes.before, cell.votes.middle, cell.votes.after].map(votesOf);
    must(a.n === 20 && b.n - a.n <= 1, `${name}: L6 one address: ${b.n - a.n} votes counted, ${a.average} → ${b.average}`);
    must(c.n - b.n <= 20, `${name}: L6 twenty addresses: ${c.n - b.n} votes counted, ${b.average} → ${c.average}`);
  }
  return { good, bad };
}
