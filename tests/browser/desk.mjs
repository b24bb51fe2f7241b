// The desk: the one-time link, decisions and their undoing, letters, exports; with and without scripts.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

import { articles, asModerator, asReader, number, signedIn } from './launch.mjs';
import { ok, same, until } from './runner.mjs';
import { comment, markOf, once, TEXTS } from './reader.mjs';

/** What a stranger sees of the article. */
const shown = (world, url, mark) => asReader(world, { javaScriptEnabled: false }, async (page) => {
  await page.goto(url);
  return (await page.locator('main').innerText()).includes(mark);
});

/** A held comment of its own; gives the mark by which to find it. */
async function held(world, lang) {
  const body = once(TEXTS[lang].body);
  await asReader(world, { lang, javaScriptEnabled: false }, async (page) => comment(page, (await articles(world, lang))[1], lang, body));
  return markOf(body);
}

/** The card of a comment, on whatever page of the list it is. */
export async function card(page, world, state, mark) {
  for (let n = 1; n < 20; n += 1) {
    const response = await page.goto(`${world.url}/desk/comments?state=${state}&page=${n}`);
    const found = page.locator('article.case', { hasText: mark });
    if (await found.count()) return found;
    if (response.status() !== 200 || !(await page.locator('a[rel=next]').count())) break;
  }
  throw new Error(`no card with ${mark} among ${state}`);
}

/** Presses a button; with scripts a card is decided where it stands. Gives the answer. */
async function press(page, button) {
  const isHere = await button.evaluate((it) => Boolean(customElements.get('nazar-case') && it.closest('nazar-case, nazar-said'))).catch(() => false);
  if (!isHere) return Promise.all([page.waitForNavigation(), button.click()]);
  const answer = await Promise.all([page.waitForResponse((it) => it.request().method() === 'POST'), button.click()]);
  await until(() => page.locator('nazar-said .toast').count(), 'it is said what was done');
  return answer;
}
const deed = (found, name) => found.locator(`form[action$="/${name}"] button:not([formaction]), button[formaction$="/${name}"]`).first();

/** Approve, see it public, undo, see it gone; reject with a reason, undo from the log. */
async function decisions(world, lang, javaScriptEnabled) {
  const url = (await articles(world, lang))[1];
  const mark = await held(world, lang);
  await asModerator(world, { lang, javaScriptEnabled }, async (page) => {
    same(await page.goto(`${world.url}/desk`).then((it) => it.status()), 200, 'status of the desk');
    same(await page.evaluate(() => document.documentElement.lang), lang, 'language of the desk');
    await press(page, deed(await card(page, world, 'held', mark), 'approval'));
    ok(await page.locator('.toast[role=status], [role=status] .toast').first().isVisible(), 'the toast says what was done');
    ok(await shown(world, url, mark), 'an approved comment is public');
    await press(page, page.locator('.toast button'));
    ok(!(await shown(world, url, mark)), 'an undone approval is not public');
    const found = await card(page, world, 'held', mark);
    await found.locator('summary[data-key=d]').click();
    await found.locator('select[name=reason]').selectOption('off-topic');
    await press(page, found.locator('form[action$="/rejection"] button').first());
    await card(page, world, 'rejected', mark);
    await page.goto(`${world.url}/desk/log`);
    const line = page.locator('tr', { hasText: mark }).first();
    const cells = (await line.locator('td').allInnerTexts()).map((text) => text.trim());
    ok(cells.filter(Boolean).length >= 6, `the log says who, what, when and why: ${JSON.stringify(cells)}`);
    await press(page, line.locator('form[action$="/undo"] button'));
    await press(page, deed(await card(page, world, 'held', mark), 'spam'));
    await card(page, world, 'spam', mark);
    await press(page, deed(await card(page, world, 'spam', mark), 'trash'));
    await card(page, world, 'trashed', mark);
  });
  ok(!(await shown(world, url, mark)), 'a trashed comment is not public');
}

/** The samples hold something for every list that a newcomer opens, spam too, however long ago the articles are from. */
async function samples(world) {
  await asModerator(world, { lang: 'en' }, async (page) => {
    for (const state of ['held', 'spam', 'published']) {
      await page.goto(`${world.url}/desk/comments?state=${state}`);
      ok(await page.locator('article.case').count(), `a sample among ${state}`);
    }
  });
}

/** The second of two moderators is told, and nothing changes. */
async function twoModerators(world) {
  const mark = await held(world, 'en');
  await asModerator(world, { lang: 'en' }, async (first) => {
    const slow = await card(first, world, 'held', mark);
    await asModerator(world, { lang: 'en' }, async (second) => press(second, deed(await card(second, world, 'held', mark), 'approval')));
    const [response] = await press(first, deed(slow, 'spam'));
    same(response.status(), 409, 'status for the second moderator');
    ok((await first.locator('main').innerText()).includes(mark), 'the second moderator sees the comment as it is now');
  });
  ok(await shown(world, (await articles(world, 'en'))[1], mark), 'the first decision stands');
}

/** One key on a Persian layout: the letter differs, the key is the same. */
async function oneKey(world) {
  const mark = await held(world, 'fa');
  await asModerator(world, { lang: 'fa' }, async (page) => {
    const found = await card(page, world, 'held', mark);
    await found.evaluate((it) => it.focus());
    const session = await page.context().newCDPSession(page);
    const key = (type) => session.send('Input.dispatchKeyEvent', { type, key: 'ش', code: 'KeyA', windowsVirtualKeyCode: 65 });
    await key('keyDown').then(() => key('keyUp'));
    await until(async () => !(await found.count()), 'the card leaves');
  });
  ok(await shown(world, (await articles(world, 'fa'))[1], mark), 'approved by its key');
}

/** The texts of a letter: headers unfolded, parts decoded. */
function readLetter(raw) {
  const [head, ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const headers = head.replaceAll(/\n[ \t]+/g, ' ');
  const parts = rest.join('\n\n').split(/\n?--[-\w=.]+(?:--)?\n/).map((part) => {
    const [top, ...body] = part.split('\n\n');
    const text = body.join('\n\n');
    if (/base64/i.test(top)) return Buffer.from(text, 'base64').toString('utf8');
    if (/quoted-printable/i.test(top)) return Buffer.from(text.replaceAll(/=\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
    return part;
  });
  return { headers, text: parts.join('\n') };
}

/** Moderators are told, of one comment or of several together; letters are paced, so any of them will do. */
async function letter(world) {
  await held(world, 'fa');
  const folder = join(world.data, 'mail');
  const found = await until(async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    return names.length > 0 && readLetter(await readFile(join(folder, names[0]), 'utf8'));
  }, 'a letter about a held comment', 30_000);
  for (const name of ['From', 'To', 'Subject', 'Message-ID', 'Date']) ok(new RegExp(`^${name}: `, 'mi').test(found.headers), `the letter has ${name}`);
  ok(/multipart\/alternative/i.test(found.headers + found.text) && /<html/i.test(found.text), 'as text and as HTML');
  ok(found.text.includes(`${world.url}/desk`), 'with a link to the desk');
}

/** The files of a ZIP archive, by its central directory. */
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  const files = {};
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, names, extra, note, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    files[bytes.toString('utf8', at + 46, at + 46 + names)] = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    at += 46 + names + extra + note;
  }
  return files;
}

async function exported(world, kind) {
  return asModerator(world, { lang: 'fa' }, async (page) => {
    const answer = await page.context().request.get(`${world.url}/desk/exports/ratings.${kind}`);
    same(answer.status(), 200, 'status');
    ok(/no-store/.test(answer.headers()['cache-control']), `cache-control: ${answer.headers()['cache-control']}`);
    ok(/attachment/.test(answer.headers()['content-disposition']), 'is a download');
    return answer.body();
  });
}

/** Votes and average of an article as its page says them. */
async function onScreen(world, url) {
  return asReader(world, { lang: 'fa' }, async (page) => {
    await page.goto(url);
    const cells = await page.locator('.spread td:last-child').allTextContents();
    const stars = cells.map(number);
    return { votes: stars.reduce((sum, n) => sum + n, 0), stars: stars.reverse() };
  });
}

const rowOf = (rows, url) => rows.find((row) => [row.url, row.slug].some((it) => it && decodeURI(url).endsWith(decodeURI(it.replace(world_path, '')))));
const world_path = /^https?:\/\/[^/]+/;

async function json(world) {
  const table = JSON.parse((await exported(world, 'json')).toString('utf8'));
  const rows = Array.isArray(table) ? table : (table.rows ?? table.ratings);
  same(rows.length, 8, 'one row per article');
  const url = (await articles(world, 'fa'))[1];
  const row = rowOf(rows, url);
  ok(row, `a row for ${decodeURI(url)}: ${JSON.stringify(rows[0])}`);
  const screen = await onScreen(world, url);
  ok(Math.abs(row.average - row.sum / row.votes) < 0.01, `average ${row.average} of ${row.sum} / ${row.votes}`);
  same([row.votes, ...[1, 2, 3, 4, 5].map((k) => row[`stars_${k}`])], [screen.votes, ...screen.stars], 'the file and the screen');
}

async function csv(world) {
  const bytes = await exported(world, 'csv');
  same([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the byte order mark');
  const text = bytes.toString('utf8', 3);
  const lines = text.trim().split(/\r?\n/);
  same(lines.length, 9, 'a header and one row per article');
  for (const name of ['slug', 'title', 'votes', 'average', 'stars_1', 'stars_5']) ok(lines[0].split(',').includes(name), `column ${name} in ${lines[0]}`);
  ok(!/(^|,)"?[=+@\t]/m.test(text), 'no cell begins a formula');
}

async function xlsx(world) {
  const files = unzip(await exported(world, 'xlsx'));
  const sheet = files['xl/worksheets/sheet1.xml'].toString('utf8');
  ok(/rightToLeft="(1|true)"/.test(sheet), 'a Persian reader gets a sheet from right to left');
  ok((sheet.match(/<c r="[A-Z]+2"(?: s="\d+")?><v>[\d.]+<\/v>/g) ?? []).length >= 8, 'numbers are numeric cells');
}

/** The link works once, and only by its button: mail scanners and previews follow links. */
async function oneTimeLink(world) {
  const look = (act) => asReader(world, { lang: 'en', guarded: false }, async (page) => {
    await page.goto(world.link);
    return act(page);
  });
  if (!world.session) ok(await look((page) => page.locator('main form[method=post] button').first().isVisible()), 'the link shows a button');
  await signedIn(world);
  await look(async (page) => {
    const button = page.locator('main form[action="/login/once"] button').first();
    if (await button.count()) await press(page, button);
    ok(!/\/desk/.test(page.url()), 'a used link signs nobody in');
  });
}

async function locked(world) {
  for (const path of ['/desk', '/desk/comments?state=held', '/desk/log', '/desk/exports', '/desk/exports/ratings.csv', '/desk/exports/ratings.xlsx']) {
    const answer = await fetch(world.url + path, { redirect: 'manual' });
    ok([303, 401, 403, 404].includes(answer.status), `${path} answers ${answer.status} to a stranger`);
  }
}

export async function desk(runner, world) {
  for (const lang of ['fa', 'cs']) {
    runner.group(`desk, ${lang}`, async () => ({}), [true, false].map((scripts) => [`decisions and undo ${scripts ? 'with' : 'without'} scripts`, () => decisions(world, lang, scripts)]));
  }
  runner.group('desk', async () => ({}), [
    ['the one-time link signs in once', () => oneTimeLink(world)],
    ['strangers are kept out', () => locked(world)],
    ['there are samples in every list', () => samples(world)],
    ['a letter tells of a held comment', () => letter(world)],
    ['two moderators', () => twoModerators(world)],
    ['a key works on a Persian keyboard', () => oneKey(world)],
    ['averages as CSV', () => csv(world)],
    ['averages as JSON equal the screen', () => json(world)],
    ['averages as XLSX', () => xlsx(world)],
  ]);
}
