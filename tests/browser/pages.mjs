// Every page in Persian and Czech: axe, reflow, text spacing, keys, colours, fonts.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { articles, asModerator, asReader } from './launch.mjs';
import { decode, distance } from './png.mjs';
import { ok, same } from './runner.mjs';
import { emptyShots, shoot } from './shots.mjs';
import { boxes, put } from './stars.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const READER_PAGES = [
  ['home', (world, lang) => `${world.url}/?lang=${lang}`],
  ['article', async (world, lang) => (await articles(world, lang))[0]],
  ['article-2', async (world, lang) => (await articles(world, lang))[1]],
  ['comment-form', async (world, lang) => `${(await articles(world, lang))[0]}/comments/new`],
  ['not-found', (world, lang) => `${world.url}/articles/nothing-here?lang=${lang}`],
  ['privacy', (world, lang) => `${world.url}/privacy?lang=${lang}`],
  ['licences', (world, lang) => `${world.url}/licences?lang=${lang}`],
  ['login', (world, lang) => `${world.url}/login?lang=${lang}`],
  ['reset', (world, lang) => `${world.url}/login/reset?lang=${lang}`],
  ['follow', async (world, lang) => `${(await articles(world, lang))[0]}/subscription`],
  ['own-data', (world, lang) => `${world.url}/mine?lang=${lang}`],
  ['report', report],
];
const DESK_PAGES = [
  ['desk', '/desk'],
  ['desk-held', '/desk/comments?state=held'],
  ['desk-published', '/desk/comments?state=published'],
  ['desk-spam', '/desk/comments?state=spam'],
  ['desk-rejected', '/desk/comments?state=rejected'],
  ['desk-exports', '/desk/exports'],
  ['desk-log', '/desk/log'],
  ['desk-users', '/desk/users'],
  ['desk-user', '/desk/users/1'],
  ['desk-account', '/desk/account'],
  ['desk-second-factor', '/desk/account/second-factor'],
  ['desk-tokens', '/desk/account/tokens'],
  ['desk-search', '/desk/comments?state=held&q=a'],
  ['desk-shield', '/desk/spam'],
  ['desk-domains', '/desk/spam/domains'],
  ['desk-lists', '/desk/spam/lists'],
  ['desk-reported', '/desk/comments?state=reported'],
  ['desk-everything', '/desk/comments/everything?state=held&decision=reject'],
  ['desk-rules', '/desk/rules'],
  ['desk-blocks', '/desk/blocks'],
  ['desk-replies', '/desk/replies'],
  ['desk-letters', '/desk/letters'],
  ['desk-outbox', '/desk/outbox?state=sent'],
  ['desk-ratings', '/desk/ratings'],
  ['desk-system', '/desk/system'],
  ['desk-password', '/desk/password'],
].map(([name, path]) => [name, (world) => world.url + path]).concat([['desk-author', author]]);

/** The page on which the first comment of an article is reported. */
function report(world, lang) {
  return asReader(world, { lang }, async (page) => {
    await page.goto((await articles(world, lang))[0]);
    return world.url + (await page.locator('.comment__report').first().getAttribute('href'));
  });
}

/** The page about the writer of the first comment that waits. */
function author(world) {
  world.author ??= asModerator(world, { lang: 'en' }, async (page) => {
    await page.goto(`${world.url}/desk/comments?state=held`);
    return world.url + (await page.locator('.case__author').first().getAttribute('href'));
  });
  return world.author;
}

/** Calls `act(page, name)` on every page in `lang`: `[name, run]` pairs for whoever makes tests of them. */
export function everyPage(world, lang, options, act) {
  const open = (as, name, address) => async () =>
    as(world, { lang, ...options }, async (page, reader) => {
      await page.goto(await address(world, lang));
      return act(page, name, reader);
    });
  const refused = ['refused-form', () => asReader(world, { lang, ...options }, async (page, reader) => {
    await page.goto(`${(await articles(world, lang))[0]}/comments/new`);
    await page.locator('#comment-form').evaluate((form) => (form.noValidate = true));
    await page.locator('#comment-form button.button--main').click();
    await page.locator('.faults').waitFor();
    return act(page, 'refused-form', reader);
  })];
  return [
    ...READER_PAGES.map(([name, address]) => [name, open(asReader, name, address)]),
    refused,
    ...DESK_PAGES.map(([name, address]) => [name, open(asModerator, name, address)]),
  ];
}

export async function axe(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.filter((it) => ['serious', 'critical'].includes(it.impact)).map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  });
  same(found, [], 'serious or critical by axe');
}

async function noOverflow(page) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')].filter((it) => {
      const { left, right } = it.getBoundingClientRect();
      return (right > limit + 1 || left < -1) && !it.closest('.scroll, pre, .tabs, .places, .sprite, [hidden]');
    }).slice(0, 4).map((it) => `${it.tagName}.${it.getAttribute('class') ?? ''}`).concat(`${document.scrollingElement.scrollWidth} > ${limit}`);
  });
  same(wide, [], 'wider than the window');
}

/** The page speaks its language, has one h1 and a title, and says so in the right direction. */
async function outline(page, lang) {
  const seen = await page.evaluate(() => ({ lang: document.documentElement.lang.slice(0, 2), dir: document.documentElement.dir, h1: document.querySelectorAll('h1').length, title: document.title.trim().length > 2 }));
  same(seen, { lang, dir: lang === 'fa' ? 'rtl' : 'ltr', h1: 1, title: true }, 'outline');
  const text = await page.locator('body').innerText();
  if (lang === 'fa') ok(!/(^|[\s«(])\d+($|[\s»)،])/m.test(text.replace(/^.*[A-Za-z@].*$/gm, '')), `ASCII digits: ${text.match(/.{0,20}(^|[\s«(])\d+($|[\s»)،]).{0,20}/m)?.[0]}`);
  const raw = text.match(/\b(comments|rating|stars|form|desk|error|footer|article)(-[a-z0-9]+)+\b/);
  ok(!raw, `a message key is shown: ${raw?.[0]}`);
}

const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

async function spacing(page) {
  await page.addStyleTag({ content: SPACING });
  await noOverflow(page);
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, legend, label, h1, h2, p, summary')].filter((it) => {
      const style = getComputedStyle(it);
      return it.checkVisibility() && style.overflow === 'hidden' && !it.closest('.hidden-text, .skip, .trap') && it.scrollHeight > it.clientHeight + 2;
    }).map((it) => it.outerHTML.slice(0, 80)));
  same(clipped, [], 'clipped texts');
}

/** Tab gets through the whole page and out, and whatever it stands on can be seen. */
async function tabThrough(page) {
  const most = await page.evaluate(() => document.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex="0"]').length + 5);
  const unseen = [];
  for (let press = 0; press < Math.max(200, most); press += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return 'out';
      const style = getComputedStyle(it.type === 'radio' && it.labels?.[0] ? it.labels[0] : it);
      const { width, height } = it.getBoundingClientRect();
      return style.outlineStyle === 'none' && style.boxShadow === 'none' || width * height === 0 ? it.outerHTML.slice(0, 90) : '';
    });
    if (now === 'out') {
      same(unseen, [], 'focused but unseen');
      return ok(press > 10, `out after ${press} Tabs`);
    }
    if (now) unseen.push(now);
  }
  throw new Error('Tab does not get out of the page');
}

/** T14: in forced colours the chosen star, the others and the ground differ. */
async function forcedColours(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  await put(page, 2);
  await page.mouse.move(2, 2);
  const all = await boxes(page);
  const image = decode(await page.screenshot());
  const at = (k, dx, dy) => image.at(all[k - 1].x + dx, all[k - 1].y + dy);
  const [chosen, other, ground] = [at(1, 24, 25), at(4, 24, 25), at(4, 9, 9)];
  ok(distance(chosen, other) > 100 && distance(chosen, ground) > 100, `chosen ${chosen}, other ${other}, ground ${ground}`);
}

const light = (colour) => {
  const [r, g, b] = colour.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
export const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

/** T19: the outline of a star, filled or not, has 3:1 against its ground. */
async function starContrast(page) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await put(page, 2);
    const colours = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const rgb = (css) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const stroke = (k) => rgb(getComputedStyle(document.querySelector(`label[for=stars-${k}] svg`)).stroke);
      return { full: stroke(1), empty: stroke(5), ground: rgb(getComputedStyle(document.documentElement).backgroundColor === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : getComputedStyle(document.documentElement).backgroundColor) };
    });
    for (const kind of ['full', 'empty']) ok(contrast(colours[kind], colours.ground) >= 3, `${colorScheme}: ${kind} ${colours[kind]} on ${colours.ground}: ${contrast(colours[kind], colours.ground).toFixed(2)}`);
  }
}

async function fonts(page, selector) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => document.fonts.ready);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts.filter((font) => font.isCustomFont).map((font) => font.familyName);
}

/** Serbian has its own forms of some letters; the font and `lang` must bring them. */
async function serbianForms(page) {
  const draw = async (lang) => {
    await page.evaluate((tag) => {
      document.querySelector('#probe')?.remove();
      const probe = document.createElement('p');
      probe.id = 'probe';
      probe.lang = tag;
      probe.textContent = 'бгдпт';
      document.querySelector('main').prepend(probe);
      probe.style.fontSize = '64px';
      probe.style.fontFamily = getComputedStyle(document.querySelector('h1')).fontFamily;
    }, lang);
    return (await page.locator('#probe').screenshot()).toString('base64');
  };
  const [sr, ru, again] = [await draw('sr'), await draw('ru'), await draw('sr')];
  ok(sr === again, 'the same text twice is drawn alike');
  ok(sr !== ru, 'б is drawn the Russian way');
}

export async function pages(runner, world) {
  await emptyShots();
  const nothing = async () => ({});
  for (const lang of ['fa', 'cs']) {
    runner.group(`axe, ${lang}`, nothing, everyPage(world, lang, {}, async (page, name) => {
      await shoot(page, name);
      await axe(page);
      await outline(page, lang);
    }));
    runner.group(`320 px and 400 %, ${lang}`, nothing, everyPage(world, lang, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, noOverflow));
    runner.group(`text spacing, ${lang}`, nothing, everyPage(world, lang, { bypassCSP: true, viewport: { width: 390, height: 844 } }, async (page, name) => {
      await shoot(page, name);
      await spacing(page);
    }));
    runner.group(`in the dark, ${lang}`, nothing, everyPage(world, lang, { colorScheme: 'dark' }, async (page, name) => {
      await shoot(page, name);
      await page.setViewportSize({ width: 390, height: 844 });
      await shoot(page, name);
    }));
  }
  const onArticle = (lang, act) => () => asReader(world, { lang }, async (page) => {
    await page.goto((await articles(world, lang))[0]);
    return act(page);
  });
  runner.group('looks', nothing, [
    ['axe in the dark, fa', () => asReader(world, { lang: 'fa', colorScheme: 'dark' }, async (page) => {
      await page.goto((await articles(world, 'fa'))[0]);
      await axe(page);
    })],
    ['Tab gets through and out, fa', onArticle('fa', tabThrough)],
    ['T14 forced colours', onArticle('fa', forcedColours)],
    ['T15 no motion when less is asked for', onArticle('cs', async (page) => {
      same(await page.locator('.stars svg').first().evaluate((it) => Math.max(...getComputedStyle(it).transitionDuration.split(',').map(parseFloat)) < 0.01), true, 'no transition');
    })],
    ['T19 outlines of stars have 3:1', onArticle('fa', starContrast)],
    ['Persian is set in the web font', onArticle('fa', async (page) => {
      for (const selector of ['h1', '.prose p']) ok((await fonts(page, selector)).some((name) => /vazirmatn/i.test(name)), `${selector}: ${await fonts(page, selector)}`);
    })],
    ['Serbian is set in the web font, with its own forms', onArticle('sr', async (page) => {
      ok((await fonts(page, 'h1')).some((name) => /source sans/i.test(name)), `h1: ${await fonts(page, 'h1')}`);
      await serbianForms(page);
    })],
  ]);
}
