// T1–T3, T7–T11, T20: geometry, lit stars, keys. Written against what Playwright and Puppeteer share, so
// that the same checks run in Chromium and Firefox.

import { decode, distance } from './png.mjs';
import { ok, same } from './runner.mjs';

/** Where stars may stand: the page's own direction, and an ancestor that turns it round at run time. */
export const NESTINGS = [
  { name: 'ltr', lang: 'cs', turn: null, isRtl: false },
  { name: 'rtl', lang: 'fa', turn: null, isRtl: true },
  { name: 'rtl in ltr', lang: 'cs', turn: 'rtl', isRtl: true },
  { name: 'ltr in rtl', lang: 'fa', turn: 'ltr', isRtl: false },
];

/** Sets `dir` on an ancestor of the form (null takes it off), as an embedding page would. */
export async function turn(page, dir) {
  await page.evaluate((to) => {
    const box = document.querySelector('form.rating').parentElement;
    if (to) box.setAttribute('dir', to);
    else box.removeAttribute('dir');
  }, dir);
}

/** The labels' boxes within the window, star 1 first. */
export const boxes = (page) =>
  page.evaluate(() => {
    const row = document.querySelector('form.rating .stars');
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    return [...row.querySelectorAll('input')].map((input) => {
      const { x, y, width, height } = input.labels[0].getBoundingClientRect();
      return { value: Number(input.value), x, y, width, height };
    });
  });

export const checked = (page) => page.evaluate(() => Number(document.querySelector('form.rating .stars input:checked')?.value ?? 0));

/** Chooses star `k` (0: none) without touching it, and puts the focus on it. */
export const put = (page, k) =>
  page.evaluate((value) => {
    for (const input of document.querySelectorAll('form.rating .stars input')) {
      input.checked = Number(input.value) === value;
      if (Number(input.value) === Math.max(1, value)) input.focus();
    }
  }, k);

/** The sentence about the choice that a reader can see. */
export const said = (page) =>
  page.evaluate(() => [...document.querySelectorAll('form.rating .said > *')].filter((part) => part.getClientRects().length > 0).map((part) => part.textContent.trim()).join(' '));

/** The stars whose middle is painted otherwise than their ground. */
export async function lit(page) {
  const all = await boxes(page);
  const clip = { x: Math.min(...all.map((b) => b.x)), y: all[0].y, width: all.reduce((sum, b) => sum + b.width, 0), height: all[0].height };
  // Puppeteer counts from the top of the document, Playwright from that of the window.
  const [dx, dy] = page.clipsFromDocument ? await page.evaluate(() => [scrollX, scrollY]) : [0, 0];
  const image = decode(await page.screenshot({ clip: { ...clip, x: clip.x + dx, y: clip.y + dy } }));
  const scale = image.width / clip.width;
  return all
    .filter((b) => {
      const at = (x, y) => image.at((b.x - clip.x + x) * scale, (b.y - clip.y + y) * scale);
      return distance(at(b.width / 2, b.height / 2 + 1), at(9, 9)) > 60;
    })
    .map((b) => b.value);
}

const upTo = (k) => Array.from({ length: k }, (_, index) => index + 1);
const ALL = upTo(5);

/** T1: star k's centre follows the direction. */
export async function geometry(page, { isRtl }) {
  const xs = (await boxes(page)).map((b) => b.x + b.width / 2);
  const order = isRtl ? [...xs].reverse() : xs;
  ok(order.every((x, index) => index === 0 || x > order[index - 1]), `centres of stars 1–5: ${xs.map(Math.round)}`);
  const tops = new Set((await boxes(page)).map((b) => Math.round(b.y)));
  same(tops.size, 1, 'rows of stars');
}

/** T2: ten places of every star choose that star. */
export async function everyPlace(page) {
  for (const box of await boxes(page)) {
    const { x, y, width: w, height: h } = box;
    const places = [[w / 2, h / 2], [2, 2], [2, h - 2], [w - 2, 2], [w - 2, h - 2], [2, h / 2], [w - 2, h / 2], [w / 2, 2], [w / 2, h - 2], [w / 4, h / 3]];
    for (const [dx, dy] of places) {
      await put(page, box.value === 5 ? 1 : 5);
      await page.mouse.click(x + dx, y + dy);
      same(await checked(page), box.value, `a click at ${dx},${dy} of star ${box.value}`);
    }
  }
}

/** T3: the lit stars are the k first ones, and the preview shows what a click gives. */
export async function litSet(page) {
  const canHover = await page.evaluate(() => matchMedia('(hover: hover)').matches);
  for (const k of ALL) {
    const box = (await boxes(page))[k - 1];
    await page.mouse.move(5, 5);
    await put(page, 0);
    same(await lit(page), [], 'lit without a choice');
    if (canHover) {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const preview = await lit(page);
      if (preview.length > 0) same(preview, upTo(k), `preview over star ${k}`);
      same(await checked(page), 0, 'a choice by hovering');
    }
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.move(5, 5);
    same(await lit(page), upTo(k), `lit after a click on star ${k}`);
  }
}

/** T7: the arrow table from every value. */
export async function arrows(page, { isRtl }) {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  for (const from of ALL) {
    const table = { [forward]: Math.min(5, from + 1), [back]: Math.max(1, from - 1), ArrowDown: Math.min(5, from + 1), ArrowUp: Math.max(1, from - 1), Home: 1, End: 5 };
    for (const [key, ought] of Object.entries(table)) {
      await put(page, from);
      await page.keyboard.press(key);
      same(await checked(page), ought, `${key} at ${from}`);
    }
  }
}

/** T8: ten presses past each end stay there. */
export async function noWrap(page, { isRtl }) {
  for (const [key, from] of [[isRtl ? 'ArrowLeft' : 'ArrowRight', 4], ['ArrowDown', 4], [isRtl ? 'ArrowRight' : 'ArrowLeft', 2], ['ArrowUp', 2]]) {
    await put(page, from);
    for (let press = 0; press < 10; press += 1) await page.keyboard.press(key);
    same(await checked(page), from === 4 ? 5 : 1, `ten times ${key}`);
  }
}

/** T9: Tab goes in to one star and out again, and chooses nothing. */
export async function tabChoosesNothing(page) {
  await put(page, 0);
  await page.evaluate(() => {
    const before = document.createElement('button');
    before.id = 'before';
    before.type = 'button';
    document.querySelector('form.rating').prepend(before);
    before.focus();
  });
  const focused = () => page.evaluate(() => document.activeElement?.name === 'stars');
  await page.keyboard.press('Tab');
  ok(await focused(), 'Tab enters the group');
  same(await checked(page), 0, 'a choice by focus');
  await page.keyboard.press('Tab');
  ok(!(await focused()), 'one Tab leaves the group');
  same(await checked(page), 0, 'a choice by leaving');
  await page.evaluate(() => document.querySelector('#before').remove());
}

/** T10: digits of three scripts choose; with a modifier they do nothing. `type` sends a key with modifiers. */
export async function digits(page, type) {
  for (const script of ['12345', '۱۲۳۴۵', '١٢٣٤٥']) {
    for (const [index, digit] of [...script].entries()) {
      await put(page, index === 0 ? 3 : 1);
      await type(digit, 0);
      same(await checked(page), index + 1, `the key ${digit}`);
      await put(page, index === 0 ? 3 : 1);
      for (const modifier of [1, 2, 4]) await type(digit, modifier);
      same(await checked(page), index === 0 ? 3 : 1, `the key ${digit} with Alt, Ctrl, Meta`);
    }
  }
}

/** Escape drops what was not saved; Space chooses the focused star. */
export async function escapeAndSpace(page) {
  const saved = await page.evaluate(() => Number(document.querySelector('form.rating .stars input[checked]')?.value ?? 0));
  await put(page, saved === 2 ? 4 : 2);
  await page.keyboard.press('Escape');
  same(await checked(page), saved, 'after Escape');
  await put(page, 0);
  await page.keyboard.press('Space');
  same(await checked(page), 1, 'after Space on star 1');
}

/** T11: what was asked of the network while `act` ran. */
export async function silent(page, act) {
  const asked = [];
  // Pictures, fonts and the tab's icon load when they come in sight or the browser finds time; they carry no value.
  const isPicture = (path) => path.startsWith('/assets/') || path.startsWith('/captcha/');
  const isAsset = (request) => request.method() === 'GET' && isPicture(new URL(request.url()).pathname);
  const listen = (request) => isAsset(request) || asked.push(`${request.method()} ${request.url()}`);
  page.on('request', listen);
  await act();
  page.off('request', listen);
  same(asked, [], 'requests before the button');
}

/** T22: «۴٫۳ از ۵» stands on the screen as it is read. */
export async function bidi(page) {
  const xs = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.search(/[۰-۹]٫[۰-۹]\u2069? از \u2068?۵/);
      if (at < 0 || !node.parentElement.checkVisibility() || node.parentElement.closest('.hidden-text')) continue;
      const x = (offset) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().x;
      };
      return { whole: x(at), mark: x(at + 1), part: x(at + 2), of: x(node.data.indexOf('از', at)), five: x(node.data.indexOf('۵', node.data.indexOf('از', at))) };
    }
    return null;
  });
  ok(xs, 'a phrase like «۴٫۳ از ۵» is on the page');
  ok(xs.whole < xs.mark && xs.mark < xs.part, `the number reads from left to right: ${JSON.stringify(xs)}`);
  ok(xs.whole > xs.of && xs.of > xs.five, `the sentence reads from right to left: ${JSON.stringify(xs)}`);
}
