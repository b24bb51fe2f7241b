// The star widget in Firefox, where Debian's firefox-esr is installed: the same checks as in Chromium.

import { existsSync } from 'node:fs';

import puppeteer from 'puppeteer-core';

import { articles } from './launch.mjs';
import { same } from './runner.mjs';
import { NESTINGS, arrows, boxes, checked, everyPlace, geometry, litSet, noWrap, silent, tabChoosesNothing, turn } from './stars.mjs';

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

export async function firefox(runner, world) {
  if (!existsSync(PATH)) {
    runner.skip('Firefox', `${PATH} is not installed`);
    return;
  }
  const make = async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: PATH, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
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
    ['T12 what is saved is what was shown', async ({ page }) => vote(page, (await articles(world, 'en'))[0])],
  ], ({ browser }) => browser.close());
}
