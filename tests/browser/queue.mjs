// The queue by hand: thirty comments by keyboard alone in Persian, and by touch on a phone; how long a decision takes.

import { ANSWER } from './program.mjs';
import { articles, asModerator, asReader, PHONE } from './launch.mjs';
import { axe } from './pages.mjs';
import { ok, same, until } from './runner.mjs';
import { comment, markOf, once, TEXTS } from './reader.mjs';
import { shoot } from './shots.mjs';

const WORDS = 'باران کوچه پنجره دریا کتاب انار چراغ بهار قطار نامه سفر خیابان ستاره درخت آواز صبح سایه رود کلید باغ'.split(' ');
const LETTERS = 'ابپتجچحخدذرزسشصطعغفقکگلمنوهی';
const N = 30;
const DAWDLE_MS = 100;

/** Comments of different readers with one word in common, by which the search finds them and no others. */
async function flood(world, lang, n) {
  const mark = `نشان${Math.random().toString(36).slice(2, 8)}`;
  const url = (await articles(world, lang))[1];
  for (let i = 0; i < n; i += 1) {
    const picture = await fetch(`${world.url}/captcha/new.png?page=${new URL(url).pathname}`);
    const cookie = picture.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    // Unlike each other and all others: the shield holds what is near to known spam for spam.
    const words = Array.from({ length: 9 }, () => Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')).join(' ');
    const body = new URLSearchParams({ name: `خواننده ${WORDS[i % WORDS.length]}`, body: `${mark} ${words} ${Math.random().toString(36).slice(2, 7)}`, answer: ANSWER });
    const sent = await fetch(`${url}/comments`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: world.url }, body });
    same(sent.status, 303, `comment ${i} is taken`);
  }
  return mark;
}

const queueOf = (world, state, mark) => `${world.url}/desk/comments?state=${state}&q=${encodeURIComponent(mark)}`;

/** How many there are, by the server's count and not by what the page shows. */
async function left(world, state, mark) {
  return asModerator(world, { lang: 'fa', javaScriptEnabled: false }, async (page) => {
    await page.goto(queueOf(world, state, mark));
    return page.locator('article.case').count();
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Times from a key to the next card in hand, and to the decided one gone. */
const watch = (page) => page.evaluate(() => {
  Object.assign(globalThis, { focused: [], gone: [], pressed: 0 });
  document.addEventListener('keydown', () => (globalThis.pressed = performance.now()), true);
  document.addEventListener('focusin', (event) => {
    if (globalThis.pressed && event.target.matches('.case')) globalThis.focused.push(performance.now() - globalThis.pressed);
  });
  new MutationObserver((changes) => {
    if (changes.some((change) => [...change.removedNodes].some((node) => node.localName === 'nazar-case'))) globalThis.gone.push(performance.now() - globalThis.pressed);
  }).observe(document.querySelector('.cases'), { childList: true });
});

/** Persian letters at the places of the Latin ones. */
const PERSIAN = { KeyA: 'ش', KeyS: 'س', KeyD: 'ی', KeyT: 'ف', KeyZ: 'ظ', KeyJ: 'ت', KeyX: 'ط' };

async function typist(page) {
  const session = await page.context().newCDPSession(page);
  return async (code, key = PERSIAN[code]) => {
    for (const type of ['keyDown', 'keyUp']) await session.send('Input.dispatchKeyEvent', { type, code, key, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) });
  };
}

async function byKeyboard(world) {
  const mark = await flood(world, 'fa', N);
  await asModerator(world, { lang: 'fa' }, async (page) => {
    await page.goto(queueOf(world, 'held', mark));
    const shown = await page.locator('article.case').count();
    ok(shown >= 20, `the queue has ${shown}`);
    await watch(page);
    const press = await typist(page);
    await press('KeyJ');
    for (let n = 0; n < N; n += 1) {
      const id = await until(() => page.evaluate(() => document.querySelector('.case--here')?.dataset.id), `card ${n} is in hand`);
      const key = ['KeyA', 'KeyS', 'KeyT'][n % 3];
      await press(key);
      await until(() => page.evaluate((one) => !document.getElementById(`c-${one}`), id), `card ${n} leaves by ${key}`);
      if (n < N - 1) await until(() => page.evaluate(() => document.activeElement?.matches('.case')), `after card ${n} the next is in hand`);
    }
    const [focused, gone] = await page.evaluate(() => [globalThis.focused, globalThis.gone]);
    console.log(`    ${N} decisions by key: median ${median(focused).toFixed(1)} ms to the next card in hand, ${median(gone).toFixed(1)} ms until the server's answer has taken the card away`);
    ok(median(focused) < DAWDLE_MS, `median ${median(focused)} ms`);
    same(await page.locator('nazar-said[role=status]').count(), 1, 'one polite region');
    ok(/\S/.test(await page.locator('nazar-said').innerText()), 'it says what was done');
  });
  same(await left(world, 'held', mark), 0, 'nothing waits any more');
  same(await left(world, 'published', mark), N / 3, 'a third is public');
}

/** What was decided comes back by one key, to its place and in hand; a key in a field is a letter. */
async function takenBack(world) {
  const mark = await flood(world, 'fa', 3);
  await asModerator(world, { lang: 'fa' }, async (page) => {
    await page.goto(queueOf(world, 'held', mark));
    const press = await typist(page);
    const ids = () => page.locator('article.case').evaluateAll((all) => all.map((one) => one.dataset.id));
    const before = await ids();
    await press('KeyJ');
    await press('KeyJ');
    await press('KeyA');
    await until(async () => (await ids()).length === 2, 'the second card leaves');
    await until(() => page.locator('nazar-said button').count(), 'the way back is offered');
    await press('KeyZ');
    await until(async () => (await ids()).length === 3, 'it is back');
    same(await ids(), before, 'at its place');
    same(await page.evaluate(() => document.activeElement.dataset.id), before[1], 'in hand');
    await page.locator('input[type=search]').focus();
    await press('KeyA');
    same((await ids()).length, 3, 'a letter in a field decides nothing');
    await page.locator('article.case').first().focus();
    await page.keyboard.press('Control+a');
    same((await ids()).length, 3, 'nor does a key with another held down');
    await page.keyboard.press('Shift+?');
    ok(await page.locator('dialog.keys[open]').isVisible(), '? shows the keys');
    await axe(page);
    await shoot(page, 'desk-keys');
    await page.locator('[data-switch]').click();
    await page.keyboard.press('Escape');
    await page.locator('article.case').first().focus();
    await press('KeyA');
    same((await ids()).length, 3, 'switched off, no key decides');
    await page.evaluate(() => localStorage.clear());
  });
}

/** The other moderator was faster: the card stays, says so, and can be decided knowingly. */
async function overtaken(world) {
  const mark = await flood(world, 'fa', 2);
  await asModerator(world, { lang: 'en' }, async (page) => {
    await page.goto(queueOf(world, 'held', mark));
    const card = page.locator('article.case').first();
    await asModerator(world, { lang: 'en', javaScriptEnabled: false }, async (other) => {
      await other.goto(queueOf(world, 'held', mark));
      await Promise.all([other.waitForNavigation(), other.locator('article.case').first().locator('button[data-key=a]').click()]);
    });
    await card.focus();
    await page.keyboard.press('s');
    await page.locator('.case__said').waitFor();
    ok(/already approved/.test(await page.locator('.case__said').innerText()), await page.locator('.case__said').innerText());
    same(await page.locator('article.case').first().getAttribute('data-state'), 'published', 'the card as it is now');
    await axe(page);
    await page.context().setOffline(true);
    await page.locator('article.case').last().focus();
    await page.keyboard.press('a');
    await page.locator('article.case').last().locator('.case__said').waitFor();
    same(await page.locator('article.case').count(), 2, 'a card that was not decided keeps its place');
    await page.context().setOffline(false);
  });
}

/** One hand, one thumb: every target is 44 px, the buttons stand at the bottom, and nothing needs a swipe. */
async function byTouch(world) {
  const mark = await flood(world, 'fa', N);
  await asModerator(world, { lang: 'fa', ...PHONE }, async (page) => {
    await page.goto(queueOf(world, 'held', mark));
    await shoot(page, 'desk-phone');
    const tap = async (found) => {
      await found.scrollIntoViewIfNeeded();
      const box = await found.boundingBox();
      ok(box.height >= 44 && box.width >= 44, `a target of ${box.width} × ${box.height}`);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    };
    for (let n = 0; n < N; n += 1) {
      const card = page.locator('article.case:not([aria-busy])').first();
      const id = await card.getAttribute('data-id');
      await tap(card.locator(`button[data-key=${n % 2 ? 's' : 'a'}]`));
      await until(() => page.evaluate((one) => !document.getElementById(`c-${one}`), id), `card ${n} leaves by a tap`);
    }
    await tap(page.locator('nazar-said button'));
    await until(async () => (await page.locator('article.case').count()) === 1, 'the last one is back by a tap');
  });
  same(await left(world, 'held', mark), 1, 'as the server has it');
}

/** Answered, put right and pinned from the card, with and without scripts. */
async function marks(world, javaScriptEnabled) {
  const body = once(TEXTS.cs.body);
  const url = (await articles(world, 'cs'))[1];
  await asReader(world, { lang: 'cs', javaScriptEnabled: false }, async (page) => comment(page, url, 'cs', body));
  await asModerator(world, { lang: 'cs', javaScriptEnabled }, async (page) => {
    await page.goto(queueOf(world, 'held', markOf(body)));
    const card = page.locator('article.case').first();
    await card.locator('summary[data-key=r]').click();
    await card.locator('textarea[name=body]').first().fill('Děkujeme za upozornění.');
    await card.locator('input[name=mark][value=reply] ~ button').click();
    await until(() => page.locator('.toast').count(), 'it is said');
    await page.goto(queueOf(world, 'published', markOf(body)));
    await card.locator('summary[data-key=e]').click();
    const field = card.locator('textarea:visible');
    await field.fill(`${body} – zkráceno`);
    await card.locator('input[name=mark][value=correct] ~ button').click();
    await until(() => page.locator('article.case', { hasText: 'zkráceno' }).count(), 'the card has the new words');
    if (javaScriptEnabled) await axe(page);
    await card.locator('.case__reject').last().locator('summary').click();
    await card.locator('button[value=pin]').click();
    await until(() => card.locator('.badge', { hasText: 'Připnuto' }).count(), 'it is pinned');
  });
  await asReader(world, { lang: 'cs' }, async (page) => {
    await page.goto(url);
    ok(await page.locator('.comment', { hasText: 'zkráceno' }).locator('.comment__edited').first().isVisible(), 'readers see that it was edited');
    ok(await page.locator('.comment--staff', { hasText: 'Děkujeme' }).first().isVisible(), 'and the answer of the house');
    await axe(page);
  });
}

export async function queue(runner, world) {
  runner.group('queue', async () => ({}), [
    [`${N} comments by keyboard alone, in Persian`, () => byKeyboard(world)],
    ['taken back by a key; keys in fields, with others, and switched off', () => takenBack(world)],
    ['two moderators, and no server', () => overtaken(world)],
    [`${N} comments by touch on a phone`, () => byTouch(world)],
    ['answered, put right and pinned with scripts', () => marks(world, true)],
    ['answered, put right and pinned without scripts', () => marks(world, false)],
  ]);
}
