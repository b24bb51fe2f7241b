// A reader's whole way, in four languages, with and without JavaScript: read, comment, repair, reply, withdraw.

import { ANSWER } from './program.mjs';
import { articles, asReader } from './launch.mjs';
import { ok, same, until } from './runner.mjs';

export const TEXTS = {
  fa: { name: 'نگار پیش‌رو', body: 'این نوشته را دو بار خواندم؛ می‌خواهم برای همکارانم هم بفرستم.\n\nسپاس از نویسنده!', more: 'یک نکتهٔ دیگر هم یادم آمد.', dir: 'rtl' },
  sr: { name: 'Љубица Ђорђевић', body: 'Прочитала сам чланак два пута и послаћу га колегама.\n\nХвала аутору!', more: 'Сетила сам се још нечега.', dir: 'ltr' },
  cs: { name: 'Šárka Žižková', body: 'Článek jsem četla dvakrát a pošlu ho kolegům.\n\nDěkuji autorovi!', more: 'Vzpomněla jsem si ještě na něco.', dir: 'ltr' },
  en: { name: "Siobhán O'Neill-Smith", body: 'I read this twice and shall send it to my colleagues.\n\nThank you!', more: 'One more thing came to my mind.', dir: 'ltr' },
};

let made = 0;
/** A text that no other test writes. */
export const once = (text) => `⟨${(made += 1)}⟩ ${text} ${unlike(text, made)}`;

/** Words of the text's own letters, other ones each time: what is nearly the same as a text called spam is spam as well. */
function unlike(text, seed) {
  const letters = [...new Set(text.match(/\p{L}/gu))];
  let state = seed * 2654435761;
  const next = (below) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
  const word = () => Array.from({ length: 5 + next(4) }, () => letters[next(letters.length)]).join('');
  return `${Array.from({ length: 14 }, word).join(' ')}.`;
}

/** By what such a text is found again, also where only its beginning is shown. */
export const markOf = (body) => body.split(' ')[0];

const form = (page) => page.locator('#comment-form');

/** Sends the form by its main button and gives the status of what came back, redirects followed. */
export async function send(page) {
  const [response] = await Promise.all([page.waitForNavigation(), form(page).locator('button.button--main').click()]);
  return response.status();
}

/** The picture is drawn; gives its bytes as seen. */
async function picture(page) {
  const image = form(page).locator('img.captcha__picture');
  await image.scrollIntoViewIfNeeded();
  await until(() => image.evaluate((it) => it.complete && it.naturalWidth > 100), 'the captcha picture');
  return (await image.screenshot()).toString('base64');
}

async function fill(page, { name, body }) {
  await form(page).locator('[name=name]').fill(name);
  await form(page).locator('[name=email]').fill('reader@example.org');
  await form(page).locator('[name=body]').fill(body);
}

const kept = async (page) => ({ name: await form(page).locator('[name=name]').inputValue(), email: await form(page).locator('[name=email]').inputValue(), body: (await form(page).locator('[name=body]').inputValue()).replaceAll('\r\n', '\n') });

const own = (page, text) => page.locator('.comment--mine', { hasText: text });

/** Writes a comment with the right answer; gives nothing back but a held comment. */
export async function comment(page, url, lang, body) {
  await page.goto(url);
  await fill(page, { name: TEXTS[lang].name, body });
  await picture(page);
  await form(page).locator('[name=answer]').fill(ANSWER);
  same(await send(page), 200, 'status after the right answer');
}

async function journey(page, url, lang, stranger) {
  const body = once(TEXTS[lang].body);
  const mark = markOf(body);
  const typed = { name: TEXTS[lang].name, email: 'reader@example.org', body };
  await page.goto(url);
  await fill(page, typed);
  const first = await picture(page);
  await form(page).locator('[name=answer]').fill('wrong9');
  same(await send(page), 422, 'status after a wrong answer');
  same(await kept(page), typed, 'what was typed');
  const link = page.locator('.faults a').first();
  same(await link.getAttribute('href'), '#answer', 'the summary links to the field');
  ok(await page.locator('#answer[aria-invalid=true]').isVisible(), 'the field says that it is wrong');
  ok((await picture(page)) !== first, 'a new picture');

  await form(page).locator('[name=answer]').fill(ANSWER);
  same(await send(page), 200, 'status after the right answer');
  await page.goto(url);
  await own(page, mark).locator('.badge--wait').waitFor();
  same(await own(page, mark).locator('.comment__body').evaluate((it) => getComputedStyle(it).direction), TEXTS[lang].dir, 'direction of the text');
  ok(!(await stranger(mark)), 'a held comment is shown to its author only');

  await own(page, mark).locator('a[href*="/edit"]').click();
  const changed = `${body} ${TEXTS[lang].more}`;
  await form(page).locator('[name=body]').fill(changed);
  if (await form(page).locator('[name=answer]').count()) {
    await picture(page);
    await form(page).locator('[name=answer]').fill(ANSWER);
  }
  same(await send(page), 200, 'status after an edit');
  await page.goto(url);
  await own(page, TEXTS[lang].more).locator('.badge--wait').waitFor();

  await own(page, mark).locator('a[href*="/edit"]').click();
  await Promise.all([page.waitForNavigation(), page.locator('form[action$="/withdrawal"] button').click()]);
  await page.goto(url);
  same(await own(page, mark).count(), 0, 'own comments after withdrawing');
  ok(!(await page.locator('main').innerText()).includes(mark), 'the text is gone');
}

async function reply(page, url, lang) {
  await page.goto(url);
  const link = page.locator('a[href*="reply_to="]').first();
  const id = new URL(await link.getAttribute('href'), url).searchParams.get('reply_to');
  await link.click();
  await until(async () => (await form(page).locator('[name=reply_to]').inputValue()) === id, 'the form answers that comment');
  const body = once(TEXTS[lang].more);
  await fill(page, { name: TEXTS[lang].name, body });
  await picture(page);
  await form(page).locator('[name=answer]').fill(ANSWER);
  same(await send(page), 200, 'status of a reply');
  await page.goto(url);
  await own(page, body).waitFor();
  const isNested = await own(page, body).evaluate((it) => it.closest('li').parentElement.closest('li') !== null);
  ok(isNested, 'a reply stands under what it answers');
}

/** "I cannot read the picture", in words: no answer, and the comment waits. */
async function unread(page, url, lang) {
  const body = once(TEXTS[lang].more);
  await page.goto(url);
  await fill(page, { name: TEXTS[lang].name, body });
  await picture(page);
  await form(page).locator('[name=unread]').check();
  same(await send(page), 200, 'status without an answer');
  await page.goto(url);
  await own(page, body).locator('.badge--wait').waitFor();
}

/** The renewing button keeps every word and shows another picture. */
async function renew(page, url, lang) {
  await page.goto(url);
  const typed = { name: TEXTS[lang].name, email: 'reader@example.org', body: once(TEXTS[lang].body) };
  await fill(page, typed);
  const first = await picture(page);
  await form(page).locator('button[name=renew]').click();
  await until(async () => (await picture(page).catch(() => first)) !== first, 'another picture');
  same(await kept(page), typed, 'what was typed');
}

/** Enter in a field sends the comment; it must not press another button of the form. */
async function enterSends(page, url, lang) {
  const body = once(TEXTS[lang].more);
  await page.goto(url);
  await fill(page, { name: TEXTS[lang].name, body });
  await picture(page);
  await form(page).locator('[name=answer]').fill(ANSWER);
  const [response] = await Promise.all([page.waitForNavigation(), form(page).locator('[name=answer]').press('Enter')]);
  same(response.status(), 200, 'status');
  await page.goto(url);
  await own(page, body).waitFor();
}

/** The trap is there for programs only: not seen, not reached by Tab, named for those who hear it. */
async function trap(page, url) {
  await page.goto(url);
  const field = page.locator('#homepage');
  same(await field.getAttribute('tabindex'), '-1', 'tabindex of the trap');
  same(await field.getAttribute('autocomplete'), 'off', 'autocomplete of the trap');
  ok((await field.evaluate((it) => it.labels[0].textContent.trim())).length > 3, 'the trap has a label');
  const seen = await field.evaluate((it) => {
    const { width, height, x } = it.closest('.trap').getBoundingClientRect();
    return { display: getComputedStyle(it).display, small: width * height <= 4, x, overflow: document.scrollingElement.scrollWidth > innerWidth };
  });
  ok(seen.display !== 'none' && seen.small && !seen.overflow && seen.x >= 0, `the trap is clipped, not removed: ${JSON.stringify(seen)}`);
}

async function switchLanguage(page, world) {
  for (const [lang, dir] of [['fa', 'rtl'], ['sr', 'ltr'], ['cs', 'ltr'], ['en', 'ltr']]) {
    await page.goto(`${world.url}/`);
    await page.locator(`nav a[hreflang^=${lang}]`).first().click();
    same(await page.evaluate(() => [document.documentElement.lang.slice(0, 2), document.documentElement.dir]), [lang, dir], 'lang and dir');
    await page.goto(`${world.url}/`);
    same(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), lang, 'the choice is remembered');
  }
}

export async function reader(runner, world) {
  const second = async (lang) => (await articles(world, lang))[1];
  for (const lang of ['fa', 'sr', 'cs', 'en']) {
    for (const javaScriptEnabled of [true, false]) {
      const how = javaScriptEnabled ? 'with' : 'without';
      const go = (act) => async () => {
        const url = await second(lang);
        const stranger = (text) => asReader(world, { lang, javaScriptEnabled: false }, async (page) => {
          await page.goto(url);
          return (await page.locator('main').innerText()).includes(text);
        });
        await asReader(world, { lang, javaScriptEnabled }, (page) => act(page, url, lang, stranger));
      };
      runner.group(`comments, ${lang}, ${how} scripts`, async () => ({}), [
        ['wrong answer, right answer, edit, withdraw', go(journey)],
        ['reply', go(reply)],
        ['the picture cannot be read', go(unread)],
        ['another picture keeps the text', go(renew)],
      ]);
    }
  }
  runner.group('reader', async () => ({}), [
    ['Enter sends the comment', async () => asReader(world, { lang: 'en' }, async (page) => enterSends(page, await second('en'), 'en'))],
    ['the trap is clipped and named', async () => asReader(world, { lang: 'fa' }, async (page) => trap(page, await second('fa')))],
    ['the language switch', () => asReader(world, { lang: 'en' }, (page) => switchLanguage(page, world))],
    ['the language switch without scripts', () => asReader(world, { lang: 'en', javaScriptEnabled: false }, (page) => switchLanguage(page, world))],
  ]);
}
