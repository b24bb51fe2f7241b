// The star widget in Firefox, where Debian's firefox-esr is installed: the same checks as in Chromium.

import { existsSync } from 'node:fs';

import puppeteer from 'puppeteer-core';

import { articles } from './launch.mjs';
import { ok, same } from './runner.mjs';
import { NESTINGS, arrows, bidi, boxes, checked, digits, everyPlace, geometry, litSet, noWrap, said, silent, tabChoosesNothing, turn } from './stars.mjs';

const PATH = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

async function vote(page, url) {
  await page.goto(url);
  for (const k of [5, 2]) {
    const box = (await boxes(page))[k - 1];
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await Promise.all([page.waitForNavigation(), page.click('form.rating button')]);
    await page.goto(url);
    same(await checked(page), k, 'checked after saving and a reload');
  }
}

/** T10: Firefox is driven by what a keyboard sends, so the digits of all scripts are only keys to it. */
const typer = (page) => async (key, modifiers) => {
  const held = ['Alt', 'Control', 'Meta'].filter((_, bit) => modifiers & (1 << bit));
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held) await page.keyboard.up(one);
};

/** T20: the row follows a turn at run time. */
async function turned(page) {
  for (const [to, isRtl] of [['rtl', true], ['ltr', false]]) {
    await turn(page, to);
    await geometry(page, { isRtl });
    await litSet(page);
    await arrows(page, { isRtl });
  }
}

/** T33: the complaint that started it all, by finger. */
async function complaint(page, url) {
  await page.goto(url);
  const far = (await boxes(page)).sort((a, b) => a.x - b.x);
  for (const [box, number] of [[far[4], '۱ از ۵'], [far[0], '۵ از ۵']]) {
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    ok((await said(page)).startsWith(number), `it says ${await said(page)}`);
  }
  await Promise.all([page.waitForNavigation(), page.click('form.rating button')]);
  await page.goto(url);
  same(await checked(page), 5, 'saved');
}

export async function firefox(runner, world) {
  if (!existsSync(PATH)) {
    runner.skip('Firefox', `${PATH} is not installed`);
    return;
  }
  const make = async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: PATH, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.clipsFromDocument = true;
    return { browser, page };
  };
  const each = (act) => async ({ page }) => {
    for (const nesting of NESTINGS) {
      await page.goto((await articles(world, nesting.lang))[0]);
      await turn(page, nesting.turn);
      await act(page, nesting);
    }
  };
  runner.group('Firefox', make, [
    ['T1 stars stand in the direction of reading', each(geometry)],
    ['T2, T11 every place of a star chooses it', each((page) => silent(page, () => everyPlace(page)))],
    ['T3, T11 lit are the first k stars', each((page) => silent(page, () => litSet(page)))],
    ['T7 arrows follow the direction', each(arrows)],
    ['T8 arrows stop at the ends', each(noWrap)],
    ['T9 Tab chooses nothing', each(tabChoosesNothing)],
    ['T10 digits of three scripts choose', each((page) => silent(page, () => digits(page, typer(page))))],
    ['T16 targets are 44 px', each(async (page) => {
      for (const box of await boxes(page)) ok(box.width >= 44 && box.height >= 44, `star ${box.value} is ${box.width} × ${box.height}`);
    })],
    ['T20 a turn at run time is followed', each(turned)],
    ['T22 the average reads correctly', async ({ page }) => {
      await page.goto((await articles(world, 'fa'))[0]);
      await bidi(page);
    }],
    ['T33 the complaint, replayed', async ({ page }) => complaint(page, (await articles(world, 'fa'))[0])],
    ['T12 what is saved is what was shown', async ({ page }) => vote(page, (await articles(world, 'en'))[0])],
  ], ({ browser }) => browser.close());
}
