// What needs a real browser: L4, which behaves like one because it is one, and two of the honest visitors.

import { performance } from 'node:perf_hooks';

import { launch } from '../../browser/launch.mjs';
import { each } from './bots.mjs';
import { address, byHand, honest, LANGS } from './chance.mjs';
import { ANSWER, sleep } from './site.mjs';

const ID = /comment-([0-9a-f-]{36})/;

async function visitor(browser, from, options = {}) {
  const context = await browser.newContext({ extraHTTPHeaders: { 'X-Forwarded-For': from }, ...options });
  context.setDefaultTimeout(20_000);
  return { context, page: await context.newPage() };
}

/** The picture of the form that is shown, as bytes. */
async function picture(page) {
  const image = page.locator('#comment-form img.captcha__picture');
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('#comment-form img.captcha__picture')?.naturalWidth > 0);
  return image.screenshot();
}

/** Presses the button and gives the id of what was stored, if anything was. */
async function press(page) {
  const [response] = await Promise.all([page.waitForNavigation(), page.locator('#comment-form button.button--main').click()]);
  return { status: response?.status() ?? 0, id: page.url().match(ID)?.[1] ?? null };
}

/** Scripts, proof of work, mouse, typing, 20 to 60 seconds a post; reads the picture and tries again when wrong. */
export async function l4({ site, dice, n, from, eyes, isQuick }) {
  const browser = await launch();
  try {
    return await each(n, isQuick ? 3 : 8, async (at) => {
      const text = byHand(dice, dice.pick(LANGS));
      const took = isQuick ? 4_000 : 20_000 + dice.below(40_000);
      const { context, page } = await visitor(browser, address(from + Math.floor(at / 3)));
      const begun = performance.now();
      let sent = { status: 0, id: null };
      let tries = 0;
      try {
        await page.goto(site.url + site.page('L4', text.lang, dice));
        await page.mouse.move(100 + dice.below(400), 100 + dice.below(300));
        await page.locator('#comment-form [name=name]').pressSequentially(text.name, { delay: 15 });
        if (text.website) await page.locator('#comment-form [name=website]').fill(text.website);
        await page.locator('#comment-form [name=body]').fill(text.body);
        for (; tries < 6 && !sent.id && ![429, 403].includes(sent.status); tries += 1) {
          const shows = await page.locator('#comment-form [name=answer]').count();
          if (shows) await page.locator('#comment-form [name=answer]').fill(await eyes.read(await picture(page), text.lang));
          if (tries === 0) await sleep(Math.max(0, took - (performance.now() - begun)));
          sent = await press(page);
        }
      } catch (error) {
        sent.fault = String(error.message).split('\n')[0];
      }
      await context.close();
      return { level: 'L4', lang: text.lang, kind: text.kind, tries, isTrapped: false, isFast: false, isSolved: sent.id !== null && tries < 5, ...sent };
    });
  } finally {
    await browser.close();
  }
}

/** H0 by keyboard without scripts, H6 on a phone six times slower; `n` of each. */
export async function inBrowser({ site, dice, n, from }) {
  const browser = await launch();
  const one = async (who, at, options, act) => {
    const text = honest(dice, dice.pick(LANGS));
    const { context, page } = await visitor(browser, address(from + at), options);
    const row = { who, lang: text.lang, id: null, status: 0, body: text.body, isTextKept: true, isPutOff: false, isSolved: who !== 'H0', isTrapped: false };
    try {
      const begun = performance.now();
      await page.goto(site.url + site.page('L4', text.lang, dice));
      await act(page, context, text);
      const written = performance.now();
      await sleep(3_400);
      const sent = who === 'H0' ? await keyed(page) : await press(page);
      Object.assign(row, sent, { seconds: (performance.now() - begun - 3_400) / 1000, sending: (performance.now() - written) / 1000 });
    } catch (error) {
      row.fault = String(error.message).split('\n')[0];
    }
    await context.close();
    return row;
  };
  try {
    const phone = { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } };
    return await each(n * 2, 2, (at) =>
      at % 2 === 0
        ? one('H0', at, { javaScriptEnabled: false }, byKeyboard)
        : one('H6', at, phone, slowly),
    );
  } finally {
    await browser.close();
  }
}

/** From field to field with Tab; the box "I cannot read the picture" with the space bar. */
async function byKeyboard(page, _, text) {
  await page.locator('#comment-form [name=name]').focus();
  await page.keyboard.type(text.name);
  const reach = async (name) => {
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator(`#comment-form [name=${name}]:focus`).count()) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await reach('body');
  await page.keyboard.insertText(text.body);
  await reach('unread');
  await page.keyboard.press('Space');
}

/** Enter on the button. The picture's ticket came with the page, so the queue is open. */
async function keyed(page) {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('#comment-form button.button--main:focus').count()) break;
  }
  const [response] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return { status: response?.status() ?? 0, id: page.url().match(ID)?.[1] ?? null };
}

async function slowly(page, context, text) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.locator('#comment-form [name=name]').fill(text.name);
  await page.locator('#comment-form [name=body]').fill(text.body);
  await picture(page);
  await page.locator('#comment-form [name=answer]').fill(ANSWER);
}
