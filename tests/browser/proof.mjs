// Proof of work, and pictures on suspicion: a second program with `captcha.mode = "suspicious"`, where only a browser
// that worked gets by without a picture, so that what the program says of a comment says whether the work was done.

import { resolve } from 'node:path';

import { ANSWER, start } from './program.mjs';
import { articles, asReader } from './launch.mjs';
import { axe } from './pages.mjs';
import { once, send, TEXTS } from './reader.mjs';
import { ok, same, until } from './runner.mjs';

const form = (page) => page.locator('#comment-form');
const field = (page) => form(page).locator('[name=proof]');
const picture = (page) => form(page).locator('img.captcha__picture');

async function write(page, lang, body) {
  await form(page).locator('[name=name]').fill(TEXTS[lang].name);
  await form(page).locator('[name=body]').fill(body);
}

const worked = (page) => until(async () => (await field(page).inputValue()).length > 100, 'the work is done');

/** With scripts: nothing is loaded before the form is touched; then the work is done, sent, and no picture asked for. */
async function proven(page, url, lang) {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(url, { waitUntil: 'networkidle' });
  same(await field(page).inputValue(), '', 'the field before the form is touched');
  ok(!asked.some((path) => /proof|worker/.test(path)), `asked for before the form was touched: ${asked}`);
  same(await picture(page).count(), 0, 'pictures');
  const began = Date.now();
  const body = once(TEXTS[lang].body);
  await write(page, lang, body);
  await worked(page);
  console.log(`    the work took ${Date.now() - began} ms at most`);
  same(await send(page), 200, 'status');
  await page.goto(url);
  await page.locator('.comment--mine', { hasText: body.split(' ')[0] }).waitFor();
}

/** Without scripts, or too soon: one more step, every word kept, and then it is sent. */
async function unproven(page, url, lang, look = async () => {}) {
  const body = once(TEXTS[lang].body);
  await page.goto(url);
  await write(page, lang, body);
  same(await send(page), 422, 'status without the work');
  same((await form(page).locator('[name=body]').inputValue()).replaceAll('\r\n', '\n'), body, 'what was typed');
  same(await form(page).locator('.faults').count(), 0, 'nothing is wrong');
  ok((await form(page).locator('#asked').innerText()).length > 20, 'what is left to do is said');
  const described = await form(page).locator('[name=answer]').getAttribute('aria-describedby');
  ok(described.split(' ').includes('asked'), `the answer field is told by ${described}`);
  await look(page);
  await picture(page).scrollIntoViewIfNeeded();
  await until(() => picture(page).evaluate((it) => it.complete && it.naturalWidth > 100), 'the picture');
  await form(page).locator('[name=answer]').fill(ANSWER);
  same(await send(page), 200, 'status after the answer');
}

/** The form is not kept waiting: sent at once, it goes without the work. */
async function atOnce(page, url, lang) {
  await page.route('**/proof/challenge**', () => {});
  await unproven(page, url, lang, axe);
}

/** The form that moves to the comment that is answered works on, once. */
async function moved(page, url, lang) {
  const asked = [];
  page.on('request', (request) => /\/proof\/challenge/.test(request.url()) && asked.push(request.url()));
  await page.goto(url);
  await page.locator('a[href*="reply_to="]').first().click();
  await write(page, lang, once(TEXTS[lang].more));
  await worked(page);
  same(asked.length, 1, 'challenges asked for');
  same(await send(page), 200, 'status of a reply');
}

/** Whoever comes back to the form by the browser's own button gets new work for new words. */
async function again(page, url, lang) {
  await page.goto(url);
  await write(page, lang, once(TEXTS[lang].body));
  await worked(page);
  const first = await field(page).inputValue();
  same(await send(page), 200, 'status');
  await page.goBack();
  await until(async () => (await field(page).inputValue()) !== first, 'the spent proof is gone');
  await write(page, lang, once(TEXTS[lang].more));
  await worked(page);
  same(await send(page), 200, 'status of the second');
}

/** No proof where the address is not safe: WebCrypto is not there, and nothing is tried. */
async function unsafe(page, url) {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }));
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  await form(page).locator('[name=body]').fill('x');
  await page.waitForLoadState('networkidle');
  same(await field(page).inputValue(), '', 'the field');
  ok(!asked.some((one) => one.includes('/proof/')), 'nothing is asked for');
}

export async function proof(runner, world, binary) {
  const settings = { NAZAR_CAPTCHA__MODE: 'suspicious' };
  const make = async () => ({ ...(await start(resolve(binary), { settings })), browser: world.browser });
  const first = async (it, lang) => (await articles(it, lang))[0];
  const go = (lang, act, options = {}) => async (it) => {
    const url = await first(it, lang);
    await asReader(it, { lang, ...options }, (page) => act(page, url, lang));
  };
  const tests = ['fa', 'cs'].flatMap((lang) => [
    [`${lang}: with scripts the work is done, and no picture asked for`, go(lang, proven)],
    [`${lang}: without scripts a picture is one more step`, go(lang, unproven, { javaScriptEnabled: false })],
    [`${lang}: whoever sends at once is not kept waiting`, go(lang, atOnce)],
    [`${lang}: a reply works too, once`, go(lang, moved)],
  ]);
  runner.group('proof of work', make, [
    ...tests,
    ['back by the browser\'s button, new work', go('cs', again)],
    ['no work at an unsafe address', go('cs', unsafe)],
  ], (it) => it.stop());
}
