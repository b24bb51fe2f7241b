// What a reader downloads, in bytes over the wire, and from where.

import { get } from 'node:http';

import { articles, asModerator, asReader } from './launch.mjs';
import { comment, markOf, once, TEXTS } from './reader.mjs';
import { ok, same } from './runner.mjs';

const KB = 1024;
const COMMENTS = 20;

/** The answer with its body as it came: `{ status, headers, bytes }`. */
export function wire(url, encoding = 'br, gzip') {
  return new Promise((resolve, refuse) => {
    const request = get(url, { headers: { 'accept-encoding': encoding, accept: 'text/html,*/*' } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks).length }));
    });
    request.on('error', refuse);
  });
}

/** Ticks the comments with these marks, page by page, and approves them together. */
async function approveAll(page, world, marks) {
  const left = new Set(marks);
  for (let n = 1; left.size > 0; n += 1) {
    const response = await page.goto(`${world.url}/desk/comments?state=held&page=${n}`);
    ok(response.status() === 200 && n < 20, `not found among the held: ${[...left]}`);
    const texts = await page.locator('article.case').evaluateAll((cards) => cards.map((card) => card.querySelector('.case__body').innerText));
    const ours = texts.map((text, index) => [markOf(text), index]).filter(([mark]) => left.delete(mark));
    if (ours.length === 0) continue;
    for (const [, index] of ours) await page.locator('article.case .tick').nth(index).check();
    await page.locator('form.bulk [name=decision]').selectOption('approve');
    await Promise.all([page.waitForNavigation(), page.locator('form.bulk button').click()]);
    n -= 1;
  }
}

/** An article with at least twenty published comments: written through the form, approved on the desk. */
async function busyArticle(world) {
  const url = (await articles(world, 'fa'))[1];
  const published = (page) => page.locator('.comment:not(.comment--mine)').count();
  const missing = await asReader(world, { lang: 'fa' }, async (page) => {
    await page.goto(url);
    return COMMENTS - (await published(page));
  });
  if (missing <= 0) return url;
  const marks = [];
  await asReader(world, { lang: 'fa', javaScriptEnabled: false }, async (page) => {
    for (let n = 0; n < missing; n += 1) {
      const body = once(TEXTS.fa.body);
      marks.push(markOf(body));
      await comment(page, url, 'fa', body);
    }
  });
  await asModerator(world, { lang: 'fa', javaScriptEnabled: false }, (page) => approveAll(page, world, marks));
  return url;
}

async function weigh(world, url) {
  const page = await wire(url);
  same(page.status, 200, 'status of the page');
  ok(['br', 'gzip'].includes(page.headers['content-encoding']), `the page is packed: ${page.headers['content-encoding']}`);
  const assets = await asReader(world, { lang: 'fa' }, async (it) => {
    await it.goto(url);
    return it.evaluate(() => ({
      css: [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href),
      js: [...document.querySelectorAll('script[src]')].map((script) => script.src),
      fonts: [...document.querySelectorAll('link[rel=preload][as=font]')].map((link) => link.href),
      comments: document.querySelectorAll('.comment').length,
    }));
  });
  const sum = async (urls) => {
    let bytes = 0;
    for (const asset of urls) {
      const answer = await wire(asset);
      same(answer.status, 200, `status of ${asset}`);
      ok(/immutable/.test(answer.headers['cache-control'] ?? ''), `${asset} is served immutable: ${answer.headers['cache-control']}`);
      bytes += answer.bytes;
    }
    return bytes;
  };
  return { html: page.bytes, css: await sum(assets.css), js: await sum(assets.js), fonts: await sum(assets.fonts), comments: assets.comments };
}

export async function budgets(runner, world) {
  runner.group('budgets', async () => ({ weight: await weigh(world, await busyArticle(world)) }), [
    ['HTML of an article with 20 comments ≤ 14 KB', async ({ weight }) => {
      console.log(`    bytes: ${JSON.stringify(weight)}`);
      ok(weight.comments >= COMMENTS, `${weight.comments} comments on the page`);
      ok(weight.html <= 14 * KB, `${weight.html} bytes with ${weight.comments} comments`);
    }],
    ['CSS ≤ 8 KB', async ({ weight }) => ok(weight.css <= 8 * KB && weight.css > 0, `${weight.css} bytes`)],
    ['JavaScript ≤ 6 KB', async ({ weight }) => ok(weight.js <= 6 * KB && weight.js > 0, `${weight.js} bytes`)],
    ['one font ≤ 48 KB', async ({ weight }) => ok(weight.fonts <= 48 * KB && weight.fonts > 0, `${weight.fonts} bytes`)],
    ['at most 6 requests, and no font in Latin pages', async () => {
      for (const [lang, limit] of [['fa', 6], ['cs', 5]]) {
        await asReader(world, { lang }, async (page) => {
          const asked = [];
          page.on('request', (request) => asked.push(request.url()));
          await page.goto((await articles(world, lang))[0], { waitUntil: 'networkidle' });
          ok(asked.length <= limit, `${asked.length} requests: ${asked.join(' ')}`);
          if (lang === 'cs') ok(!asked.some((url) => url.includes('.woff2')), 'a Czech page loads a font');
        });
      }
    }],
    ['text is compressed for gzip too', async () => {
      const url = (await articles(world, 'cs'))[0];
      const [plain, packed] = [await wire(url, 'identity'), await wire(url, 'gzip')];
      same([plain.headers['content-encoding'], packed.headers['content-encoding']], [undefined, 'gzip'], 'encodings');
      ok(packed.bytes < plain.bytes / 2, `${packed.bytes} of ${plain.bytes} bytes`);
    }],
  ]);
}
