// The star widget in Chromium: every direction, by mouse, finger and keyboard, with and without scripts.

import { NESTINGS, arrows, bidi, boxes, checked, digits, escapeAndSpace, everyPlace, geometry, litSet, noWrap, put, said, silent, tabChoosesNothing, turn } from './stars.mjs';
import { PHONE, articles, asReader, number, visit } from './launch.mjs';
import { decode, distance } from './png.mjs';
import { ok, same } from './runner.mjs';

/** Presses a key as a keyboard of that script would: with `key` set, and modifiers as bits (Alt 1, Ctrl 2, Meta 4). */
const typer = async (page) => {
  const session = await page.context().newCDPSession(page);
  return async (key, modifiers) => {
    const text = modifiers ? undefined : key;
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, modifiers });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, modifiers });
  };
};

/** How many voted, as the distribution says. */
export const votes = async (page) => {
  const cells = await page.locator('.spread td:last-child').allTextContents();
  return cells.map(number).reduce((sum, n) => sum + n, 0);
};

export const save = async (page) => {
  await Promise.all([page.waitForURL(/#rating$/), page.locator('form.rating button').first().click()]);
};

const remove = async (page) => {
  await Promise.all([page.waitForURL(/#rating$/), page.locator('form.rating button[formaction$="/withdrawal"]').click()]);
};

/** Saves star k by what the engine and settings offer, and checks that the page says so. */
async function saveStar(page, k, tap) {
  await (tap ? tapStar(page, k) : page.locator(`form.rating .stars label[for=stars-${k}]`).click());
  await save(page);
  same(await checked(page), k, 'the star that is checked after saving');
  const status = await page.locator('#rating [role=status]').innerText();
  ok(asciiDigits(status).includes(String(k)), `the status says the number: ${status}`);
}

export const asciiDigits = (text) => text.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0));

const centre = (box) => [box.x + box.width / 2, box.y + box.height / 2];

async function tapStar(page, k) {
  await page.touchscreen.tap(...centre((await boxes(page))[k - 1]));
}

/** T12, T13: vote, see it after a reload, change, remove; the count after each. */
async function wholeVote(page, url) {
  await page.goto(url);
  same(await checked(page), 0, 'a star checked for a new reader');
  const before = await votes(page);
  await saveStar(page, 4);
  same(await votes(page), before + 1, 'votes after saving');
  await page.goto(url);
  same(await checked(page), 4, 'checked after a reload');
  await saveStar(page, 2);
  same(await votes(page), before + 1, 'votes after a change');
  await saveStar(page, 2);
  same(await votes(page), before + 1, 'votes after the same again');
  await remove(page);
  same(await checked(page), 0, 'checked after removing');
  same(await votes(page), before, 'votes after removing');
}

function nested(world, { name, lang, turn: dir, isRtl }) {
  const make = async () => {
    const reader = await visit(world, { lang });
    await reader.page.goto((await articles(world, lang))[0]);
    await turn(reader.page, dir);
    return { ...reader, isRtl };
  };
  const tests = [
    ['T1 stars stand in the direction of reading', ({ page }) => geometry(page, { isRtl })],
    ['T2 every place of a star chooses it', ({ page }) => silent(page, () => everyPlace(page))],
    ['T3 lit are the first k stars', ({ page }) => silent(page, () => litSet(page))],
    ['T7 arrows follow the direction', ({ page }) => silent(page, () => arrows(page, { isRtl }))],
    ['T8 arrows stop at the ends', ({ page }) => silent(page, () => noWrap(page, { isRtl }))],
    ['T9 Tab chooses nothing', ({ page }) => silent(page, () => tabChoosesNothing(page))],
    ['T10 digits of three scripts choose', async ({ page }) => {
      const type = await typer(page);
      await silent(page, () => digits(page, type));
    }],
    ['Escape and Space', ({ page }) => silent(page, () => escapeAndSpace(page))],
    ['T20 a turn at run time is followed', async ({ page }) => {
      for (const [to, turned] of [['rtl', true], ['ltr', false]]) {
        await turn(page, to);
        await geometry(page, { isRtl: turned });
        await everyPlace(page);
        await litSet(page);
        await arrows(page, { isRtl: turned });
      }
    }],
  ];
  return [`stars, ${name}`, make, tests, async (reader) => {
    reader.clean();
    await reader.context.close();
  }];
}

/** T4–T6 by real touch events. */
function touched(world, { name, lang, turn: dir }) {
  const make = async () => {
    const reader = await visit(world, { lang, ...PHONE });
    await reader.page.goto((await articles(world, lang))[0]);
    await turn(reader.page, dir);
    const session = await reader.context.newCDPSession(reader.page);
    const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    return { ...reader, touch };
  };
  const nothingMoved = async ({ page, touch }, dx, dy, scrolls) => {
    for (let k = 1; k <= 5; k += 1) {
      await put(page, 0);
      const [x, y] = centre((await boxes(page))[k - 1]);
      const from = await page.evaluate(() => scrollY);
      await touch('touchStart', [[x, y]]);
      for (let step = 1; step <= 8; step += 1) await touch('touchMove', [[x + (dx * step) / 8, y + (dy * step) / 8]]);
      await touch('touchEnd', []);
      same(await checked(page), 0, `chosen by moving over star ${k}`);
      if (scrolls) await page.waitForFunction((y0) => scrollY !== y0, from);
    }
  };
  return [`stars by touch, ${name}`, make, [
    ['T4 a tap chooses the star under the finger', ({ page }) => silent(page, async () => {
      for (const k of [5, 1, 3, 2, 4]) {
        await tapStar(page, k);
        same(await checked(page), k, `tapped ${k}`);
      }
    })],
    ['T5 a swipe scrolls and chooses nothing', async (shared) => {
      await nothingMoved(shared, 0, -160, true);
      await nothingMoved(shared, 40, -160, true);
    }],
    ['T6 a finger that slides away chooses nothing', (shared) => nothingMoved(shared, 0, 120, false)],
    ['T16 targets are 44 px', async ({ page }) => {
      for (const box of await boxes(page)) ok(box.width >= 44 && box.height >= 44, `star ${box.value} is ${box.width} × ${box.height}`);
    }],
  ], (reader) => reader.context.close()];
}

async function withoutScripts(world, lang, act) {
  const url = (await articles(world, lang))[1];
  await asReader(world, { lang, javaScriptEnabled: false }, (page) => act(page, url));
}

const CSP = { 'content-security-policy': "script-src 'none'" };

async function scriptsRefused(world, lang, act) {
  await asReader(world, { lang, guarded: false }, async (page) => {
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch({ maxRedirects: 0 });
      return route.fulfill({ response, headers: { ...response.headers(), ...CSP } });
    });
    await act(page, (await articles(world, lang))[1]);
  });
}

/** T32: impatience in all its forms casts one vote. */
async function impatience(page, url) {
  await page.goto(url);
  const before = await votes(page);
  await put(page, 3);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter').catch(() => {});
  await page.waitForURL(/#rating$/);
  same(await votes(page), before + 1, 'votes after Enter twice');
  await page.locator('form.rating .stars label[for=stars-5]').click();
  await page.route('**/rating', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('form.rating button').first().dblclick({ noWaitAfter: true });
  await answered;
  await page.waitForLoadState('networkidle');
  await page.unroute('**/rating');
  await page.goto(url);
  same([await checked(page), await votes(page)], [5, before + 1], 'after a double click on a slow line');
  await page.goBack();
  await page.locator('form.rating .stars label[for=stars-2]').click();
  await save(page);
  same([await checked(page), await votes(page)], [2, before + 1], 'after the back button');
}

/** T33: the complaint that started it all, replayed. */
async function complaint(page, url) {
  await page.goto(url);
  const before = await votes(page);
  const far = (await boxes(page)).sort((a, b) => a.x - b.x);
  await page.touchscreen.tap(...centre(far[4]));
  ok((await said(page)).startsWith('۱ از ۵'), `the right end says ${await said(page)}`);
  await page.touchscreen.tap(...centre(far[0]));
  ok((await said(page)).startsWith('۵ از ۵'), `the left end says ${await said(page)}`);
  await save(page);
  same([await checked(page), await votes(page)], [5, before + 1], 'saved');
  await saveStar(page, 1, true);
  same(await votes(page), before + 1, 'votes after the mistake');
  await saveStar(page, 5, true);
  await page.goto(url);
  same([await checked(page), await votes(page)], [5, before + 1], 'repaired');
}

/** One kind of blank, and no isolates. */
const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ').trim();

/** T21: the strip of 4.3 stars is filled from the inline start to 86 %. */
async function strip(page, { isRtl }) {
  const svg = page.locator('svg.strip').first();
  const label = await svg.getAttribute('aria-label');
  const average = number(label.match(/[\d۰-۹]+[.,٫]?[\d۰-۹]*/)[0]);
  ok(average >= 1 && average <= 5, `the label says an average: ${label}`);
  const image = decode(await svg.screenshot());
  const star = image.width / 5;
  const ground = image.at(1, 1);
  const full = image.at(isRtl ? image.width - star / 2 : star / 2, image.height / 2);
  ok(distance(ground, full) > 60, 'the first star is filled');
  const rows = Array.from({ length: image.height }, (_, y) => y);
  const columns = Array.from({ length: image.width }, (_, x) => x).filter((x) => rows.some((y) => distance(image.at(x, y), full) < 40));
  const edge = isRtl ? image.width - Math.min(...columns) : Math.max(...columns);
  ok(Math.abs(edge / star - average) < 0.2, `filled up to ${(edge / star).toFixed(2)} of 5 for ${average}`);
  const visible = plain(await svg.evaluate((it) => it.parentElement.innerText));
  if (visible) ok(plain(label).includes(visible), `label ${label}, text ${visible}`);
}

const NAMES = { fa: [/۱ از ۵/, /۵ از ۵/], sr: [/1 од 5/, /5 од 5/], cs: [/1 z\s5/, /5 z\s5/], en: [/1 (out )?of 5/, /5 (out )?of 5/] };

/** T17: what a screen reader is told. */
async function spoken(page, lang) {
  const tree = await page.locator('form.rating fieldset').ariaSnapshot();
  const radios = tree.split('\n').filter((line) => /- radio /.test(line));
  ok(/- group ".+"/.test(tree), `the group has a name: ${tree}`);
  same(radios.length, 5, 'radios');
  ok(NAMES[lang][0].test(radios[0]) && NAMES[lang][1].test(radios[4]), `names say number and maximum: ${radios}`);
  ok(radios.every((line) => /\p{L}{2,}"/u.test(line.replace(/ \[checked\]/, ''))), `names say a word: ${radios}`);
  same(await page.locator('form.rating .stars input[required]').count(), 5, 'required radios');
}

export async function ratings(runner, world) {
  for (const nesting of NESTINGS) {
    runner.group(...nested(world, nesting));
    runner.group(...touched(world, nesting));
  }
  const nothing = async () => ({});
  const first = async (lang) => (await articles(world, lang))[0];
  runner.group('ratings', nothing, [
    ...['fa', 'cs'].map((lang) => [`T12 vote, change and remove, ${lang}`, () => asReader(world, { lang }, async (page) => wholeVote(page, await first(lang)))]),
    ['T13 the same without JavaScript, fa', () => withoutScripts(world, 'fa', wholeVote)],
    ['T13 the same without JavaScript, cs', () => withoutScripts(world, 'cs', wholeVote)],
    ['T13 the same with scripts refused by a policy', () => scriptsRefused(world, 'en', wholeVote)],
    ['T13 no choice is refused with the form', () => asReader(world, { lang: 'fa', javaScriptEnabled: false }, async (page) => {
      await page.goto(await first('fa'));
      await page.evaluate(() => document.querySelectorAll('form.rating input[required]').forEach((input) => input.removeAttribute('required')));
      const [response] = await Promise.all([page.waitForNavigation(), page.locator('form.rating button').first().click()]);
      same([response.status(), await page.locator('form.rating .stars input').count()], [422, 5], 'status and radios');
      ok(await page.locator('form.rating .field__error').isVisible(), 'says what is missing');
    })],
    ['T32 impatience casts one vote', () => asReader(world, { lang: 'sr' }, async (page) => impatience(page, await first('sr')))],
    ['T33 the complaint, replayed', () => asReader(world, { lang: 'fa', ...PHONE }, async (page) => complaint(page, await first('fa')))],
    ['T21 the strip fills from the right, fa', () => asReader(world, { lang: 'fa', deviceScaleFactor: 4 }, async (page) => {
      await page.goto(await first('fa'));
      await strip(page, { isRtl: true });
    })],
    ['T21 the strip fills from the left, cs', () => asReader(world, { lang: 'cs', deviceScaleFactor: 4 }, async (page) => {
      await page.goto(await first('cs'));
      await strip(page, { isRtl: false });
    })],
    ['T22 the average reads correctly', () => asReader(world, { lang: 'fa' }, async (page) => {
      await page.goto(await first('fa'));
      await bidi(page);
    })],
    ...['fa', 'sr', 'cs', 'en'].map((lang) => [`T17 spoken names, ${lang}`, () => asReader(world, { lang }, async (page) => {
      await page.goto(await first(lang));
      await spoken(page, lang);
    })]),
    ['T16 at 400 % the row stays one and nothing overflows', () => asReader(world, { lang: 'fa', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
      await page.goto(await first('fa'));
      await geometry(page, { isRtl: true });
      for (const box of await boxes(page)) ok(box.width >= 32 && box.height >= 32, `star ${box.value} is ${box.width} × ${box.height}`);
    })],
  ]);
}
