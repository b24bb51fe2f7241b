// The ladder: what sends spam, from the program that never looked at the form up to the paid person.
// Every attempt is a row `{ level, id, status, isSolved, isTrapped, isFast }`; `id` names what the server stored.

import { address, byHand, honest, LANGS, spam, spins } from './chance.mjs';
import { ANSWER, sleep } from './site.mjs';

/** Longer than people need at least. */
const PATIENT_MS = 3_300;
const LETTERS = '23456789ABCDEFGHJKMNPQRTUVWXYZ';

/** Runs `act(n)` for 0…n-1, so many at once. */
export async function each(n, atOnce, act) {
  const rows = [];
  let next = 0;
  const work = async () => {
    while (next < n) {
      const at = next;
      next += 1;
      rows[at] = await act(at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, n) }, work));
  return rows.flat();
}

const typed = ({ name, body, website = '' }) => ({ name, body, website, email: 'someone@example.com' });

function row(level, text, sent, more = {}) {
  return { level, lang: text.lang, kind: text.kind, id: sent.id, status: sent.status, body: text.body, name: text.name, isSolved: false, isTrapped: false, isFast: false, ...more };
}

const GUESSED = ['/wp-comments-post.php', '/comments', '/api/comments', '/comment', '/guestbook.php', '/xmlrpc.php', '/articles/{slug}/comments', '/index.php?q=comment/reply/1', '/api/v1/comment', '/articles/{slug}'];

/** Posts to guessed addresses, and has never asked for a page. */
function l0({ site, dice, n, from }) {
  return each(n, 16, async (at) => {
    const text = spam(dice, dice.pick(LANGS), 'unseen');
    const bot = site.visitor(address(from + at));
    const page = site.page('L0', text.lang, dice);
    const path = GUESSED[at % GUESSED.length].replace('/articles/{slug}', page);
    const form = { author: text.name, name: text.name, comment: text.body, body: text.body, url: 'http://example.com', email: 'a@example.com', submit: 'Post' };
    const headers = at % 2 === 0 ? { Origin: site.url } : { Origin: 'https://elsewhere.example' };
    const { status, headers: got } = await bot.ask('POST', path, { form, headers });
    const isSame = at % 2 === 0 && path === `${page}/comments`;
    return row('L0', text, { status, id: got.location?.match(/comment-([0-9a-f-]{36})/)?.[1] ?? null }, { isReached: isSame, isFast: true });
  });
}

/** Fills every field of the form that it found, at once; every second time the ticks as well. */
function l1({ site, dice, n, from }) {
  return each(n, 16, async (at) => {
    const text = spam(dice, dice.pick(LANGS), 'unseen');
    const bot = site.visitor(address(from + at));
    const page = site.page('L1', text.lang, dice);
    const form = at % 4 < 2 ? await bot.open(page) : await bot.openInPlace(page, { looks: false });
    const values = { ...form.values, ...typed(text), website: 'https://example.com', homepage: 'https://example.com', answer: 'abcde' };
    if (at % 2 === 1) for (const box of form.boxes) values[box] = '1';
    return row('L1', text, await bot.post(page, values), { isTrapped: true, isFast: true });
  });
}

/** Leaves the hidden fields alone, waits ten seconds, guesses. */
function l1b({ site, dice, n, from, isQuick, spread }) {
  return each(n, 500, async (at) => {
    const text = spam(dice, dice.pick(LANGS), 'unseen');
    const bot = site.visitor(address(from + at));
    const page = site.page('L1b', text.lang, dice);
    await sleep(dice.below(2 * spread));
    const form = await bot.open(page);
    await sleep(isQuick ? PATIENT_MS : 10_000);
    const answer = text.lang === 'fa' ? dice.letters(6, '23456789') : dice.letters(5, LETTERS);
    const sent = await bot.post(page, { ...form.values, ...typed(text), answer });
    return row('L1b', text, sent, { isSolved: sent.id !== null });
  });
}

/** Owns one picture that was read honestly, and shows it wherever it can. */
async function l2({ site, dice, n, from, restarts }) {
  const rows = [];
  const tickets = [];
  let next = from;
  const other = () => site.visitor(address((next += 1)));
  const show = async (group, page, form, change = {}) => {
    const text = spam(dice, 'en', 'unseen');
    const sent = await other().post(page, { ...form.values, ...typed(text), answer: ANSWER, ...change });
    rows.push(row('L2', text, sent, { group, isSolved: sent.id !== null }));
  };
  const nTickets = Math.max(1, Math.ceil(n / 160));
  for (let ticket = 0; ticket < nTickets; ticket += 1) {
    const [page, second] = site.pages.L2.en;
    const form = await other().open(page);
    const parallel = await other().open(page);
    await sleep(PATIENT_MS);
    const group = `replayed ${ticket}`;
    await show(group, page, form);
    await each(Math.min(100, n), 8, () => show(group, page, form));
    for (const foreign of [second, ...site.pages.L2.fa.slice(0, 2)]) await show(group, foreign, form);
    const { ticket: name = '' } = form.values;
    for (const edited of [name.toLowerCase(), `${name}=`, ` ${name}`, name.slice(0, -1), `${name.slice(0, -1)}A`, '', 'A'.repeat(22)]) await show(group, page, form, { ticket: edited });
    await each(50, 50, () => show(`at once ${ticket}`, page, parallel));
    tickets.push({ group, page, form });
  }
  if (restarts) {
    await site.restart();
    for (const { group, page, form } of tickets) await show(group, page, form);
  }
  return rows;
}

/** Reads the picture, one try each. */
function l3({ site, dice, n, from, eyes, spread }) {
  return each(n, 128, async (at) => {
    const text = spam(dice, dice.pick(LANGS), 'unseen');
    const bot = site.visitor(address(from + at));
    const page = site.page('L3', text.lang, dice);
    await sleep(dice.below(spread));
    const form = await bot.open(page);
    const { bytes } = await bot.ask('GET', form.picture);
    const answer = await eyes.read(bytes, text.lang);
    await sleep(PATIENT_MS);
    const sent = await bot.post(page, { ...form.values, ...typed(text), answer });
    return row('L3', text, sent, { isSolved: sent.id !== null });
  });
}

/** A person who reads every picture. `corpus` holds somebody else's spam, for every second English text. */
function l5({ site, dice, n, from, corpus, spread }) {
  return each(n, 128, async (at) => {
    const own = byHand(dice, dice.pick(LANGS));
    const text = own.lang === 'en' && corpus.length > 0 && at % 2 === 0 ? { ...dice.pick(corpus), kind: 'corpus' } : own;
    const bot = site.visitor(address(from + at));
    const page = site.page('L5', text.lang, dice);
    await sleep(dice.below(spread));
    const form = await bot.open(page);
    await sleep(PATIENT_MS);
    const sent = await bot.post(page, { ...form.values, ...typed(text), answer: ANSWER });
    return row('L5', text, sent, { isSolved: true });
  });
}

/** One text, a verdict, five spins of it. */
async function spun({ site, dice, n, from }) {
  const sets = Array.from({ length: n }, (_, at) => spins(dice, LANGS[at % LANGS.length]));
  const send = async (text, at, isFirst) => {
    const bot = site.visitor(address(from + at));
    const page = site.page('L5', text.lang, dice);
    const form = await bot.open(page);
    await sleep(PATIENT_MS);
    const sent = await bot.post(page, { ...form.values, ...typed(text), answer: ANSWER });
    return row(isFirst ? 'first' : 'L5 spins', text, sent, { isSolved: true });
  };
  const firsts = await each(n, 64, (at) => send(sets[at][0], at, true));
  const states = await site.states();
  for (const seen of ['held', 'published']) {
    await site.decide('spam', firsts.map((one) => one.id).filter((id) => states.get(id) === seen), seen);
  }
  return each(n * 5, 64, (at) => send(sets[Math.floor(at / 5)][1 + (at % 5)], n + at, false));
}

/** Sends something honest, and changes it into an advert as soon as it is stored. */
function baited({ site, dice, n, from }) {
  return each(n, 64, async (at) => {
    const lang = dice.pick(LANGS);
    const text = { ...byHand(dice, lang), kind: 'changed' };
    const bot = site.visitor(address(from + at));
    const page = site.page('L5', lang, dice);
    const form = await bot.open(page);
    await sleep(PATIENT_MS);
    const { id } = await bot.post(page, { ...form.values, ...typed(honest(dice, lang)), answer: ANSWER });
    if (!id) return row('L5 changes', text, { id: null, status: 0 }, { isSolved: true });
    const { status } = await bot.ask('POST', `/comments/${id}/edit`, { form: { name: text.name, body: text.body } });
    return row('L5 changes', text, { id: status === 303 ? id : null, status }, { isSolved: true });
  });
}

/** Two honest comments that the moderator approves, then an advert under the same cookie. */
async function slept({ site, dice, n, from }) {
  const sleepers = Array.from({ length: n }, (_, at) => ({ bot: site.visitor(address(from + at)), lang: LANGS[at % LANGS.length] }));
  const send = async ({ bot, lang }, text) => {
    const page = site.page('L5', lang, dice);
    const form = await bot.open(page);
    await sleep(PATIENT_MS);
    return bot.post(page, { ...form.values, ...typed(text), answer: ANSWER });
  };
  for (let round = 0; round < 2; round += 1) {
    const sent = await each(n, 64, (at) => send(sleepers[at], honest(dice, sleepers[at].lang)));
    const states = await site.states();
    for (const seen of ['held', 'spam']) await site.decide('approve', sent.map((one) => one.id).filter((id) => states.get(id) === seen), seen);
  }
  return each(n, 64, async (at) => {
    const text = { ...byHand(dice, sleepers[at].lang), kind: 'sleeper' };
    return row('L5 sleepers', text, await send(sleepers[at], text), { isSolved: true });
  });
}

/** Votes: 200 from one address, ten each from twenty; cookies are never kept. */
async function l6({ site, dice, n, from }) {
  const page = site.pages.L6.en[0];
  const vote = async (at, stars) => {
    const { status } = await site.visitor(address(at)).ask('POST', `${page}/rating`, { form: { stars: String(stars) } });
    return status;
  };
  const tally = async () => {
    const table = await site.ratings();
    const rows = Array.isArray(table) ? table : (table.rows ?? table.ratings ?? table.articles);
    return rows.find((one) => JSON.stringify(one).includes(page.split('/').at(-1)));
  };
  await each(20, 4, (at) => vote(from + at, 4));
  const before = await tally();
  const lone = await each(n, 8, () => vote(from + 100, 1));
  const middle = await tally();
  const twenty = await each(n, 8, (at) => vote(from + 200 + (at % 20), 1));
  const after = await tally();
  return { before, middle, after, lone, twenty };
}

export const LEVELS = { L0: l0, L1: l1, L1b: l1b, L2: l2, L3: l3, L5: l5 };
export { baited, l6, slept, spun };
