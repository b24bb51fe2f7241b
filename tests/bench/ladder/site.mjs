// The server under test, met as strangers meet it: over HTTP, from any address, with cookies of one's own.

import { execFile } from 'node:child_process';
import { pbkdf2 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { Agent, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

import { ANSWER, start } from '../../browser/program.mjs';
import { LANGS, paragraphs } from './chance.mjs';

export { ANSWER };
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const derive = promisify(pbkdf2);
const run = promisify(execFile);
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const PAGES = 4;
const agent = new Agent({ keepAlive: true, maxSockets: 128 });

/** Somebody at an address, with a jar of cookies. */
export class Visitor {
  constructor(site, from) {
    Object.assign(this, { site, from, jar: new Map() });
  }

  /** Asks; while the server starts anew, people wait and ask again. */
  async ask(method, path, more = {}) {
    const turn = this.site.turn;
    try {
      return await this.#ask(method, path, more);
    } catch (fault) {
      if (!this.site.rises && turn === this.site.turn) throw fault;
      await this.site.rises;
      return this.#ask(method, path, more);
    }
  }

  #ask(method, path, { form = null, headers = {} } = {}) {
    const body = form === null ? null : new URLSearchParams(form).toString();
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = {
      'X-Forwarded-For': this.from,
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...(cookie ? { Cookie: cookie } : {}),
      ...(method === 'POST' ? { Origin: this.site.url, 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      ...(body === null ? {} : { 'Content-Length': Buffer.byteLength(body) }),
      ...headers,
    };
    return new Promise((resolve, refuse) => {
      const asked = send(new URL(path, this.site.url), { method, agent, headers: all }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', refuse);
        answer.on('end', () => {
          for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line);
          const bytes = Buffer.concat(chunks);
          resolve({ status: answer.statusCode, headers: answer.headers, bytes, get text() { return bytes.toString('utf8'); } });
        });
      });
      asked.setTimeout(60_000, () => asked.destroy(new Error(`${method} ${path} took longer than a minute`)));
      asked.on('error', refuse);
      asked.end(body ?? undefined);
    });
  }

  #keep(line) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') this.jar.delete(name);
    else this.jar.set(name, value);
  }

  /** The form's own page: every field of the form with its value, and where the picture is. */
  async open(page) {
    const from = performance.now();
    const { text, status } = await this.ask('GET', `${page}/comments/new`);
    return { ...fields(text), at: from, status, page };
  }

  /** The form as it stands on the article's page, whose ticket comes with the picture, if that is looked at. */
  async openInPlace(page, { looks = true, html = null } = {}) {
    const from = performance.now();
    const text = html ?? (await this.ask('GET', page)).text;
    const form = { ...fields(text), at: from, status: 200, page };
    if (looks && form.picture) form.png = (await this.ask('GET', form.picture)).bytes;
    return form;
  }

  /** Sends a form: `id` names what was stored, if anything was. */
  async post(page, values) {
    const answer = await this.ask('POST', `${page}/comments`, { form: values });
    const place = answer.headers.location ?? '';
    const id = answer.status === 303 ? (place.match(ID)?.[0] ?? null) : null;
    return { status: answer.status, id, text: answer.text, retryAfter: Number(answer.headers['retry-after'] ?? 0) };
  }

  /** The proof of work for a page, as its worker makes it; empty where none is asked for. */
  async prove(page) {
    const answer = await this.ask('GET', `/proof/challenge?page=${page}`);
    if (answer.status !== 200) return '';
    const challenge = JSON.parse(answer.text);
    const { nonce, salt, keyPrefix, keyLength, cost } = challenge.parameters;
    const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)]);
    for (let counter = 0; ; counter += 1) {
      password.writeUInt32BE(counter, password.length - 4);
      const derivedKey = (await derive(password, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256')).toString('hex');
      if (derivedKey.startsWith(keyPrefix)) return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString('base64');
    }
  }
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&#x2F;': '/', '&#x2f;': '/' };
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39|#x27|#x2[Ff]);/g, (one) => ENTITIES[one]);
const attribute = (tag, name) => plain(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '');

/** What a program finds in a page's comment form. */
export function fields(html) {
  const form = html.match(/<form[^>]*id="comment-form"[\s\S]*?<\/form>/)?.[0] ?? '';
  const values = {};
  const boxes = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    if (attribute(tag, 'type') === 'checkbox') boxes.push(attribute(tag, 'name'));
    else values[attribute(tag, 'name')] = attribute(tag, 'value');
  }
  const area = form.match(/<textarea[^>]*name="body"[^>]*>\n?([\s\S]*?)<\/textarea>/);
  if (area) values.body = plain(area[1]);
  const image = form.match(/<img[^>]*class="captcha__picture"[^>]*>/)?.[0];
  return { values, boxes, picture: image ? attribute(image, 'src') : null, hasForm: form !== '' };
}

/** One server with articles for every level, and the desk of its moderator. */
export class Site {
  static async open(binary, { policy, levels, settings = {}, limits }) {
    const site = new Site();
    const { stdout } = await run(binary, ['config', 'example'], { cwd: dirname(binary) });
    const everybody = [...stdout.matchAll(/rate_limits\.([a-z]+_global)/g)].map(([, name]) => name);
    const own = Object.fromEntries((limits ? [] : everybody).map((name) => [`NAZAR_RATE_LIMITS__${name.toUpperCase()}`, 'off']));
    Object.assign(site, { binary, policy, turn: 0, rises: null, settings: { NAZAR_TRUSTED_PROXIES: '["127.0.0.1/32"]', RUST_LOG: 'warn', ...own, ...settings } });
    site.program = await start(binary, { settings: site.settings, limits: true });
    site.url = site.program.url;
    await site.#articles(levels);
    await site.#signIn();
    return site;
  }

  async #articles(levels) {
    const folder = await mkdtemp(join(tmpdir(), 'nazar-ladder-'));
    const today = new Date().toISOString().slice(0, 10);
    this.pages = {};
    for (const level of levels) {
      this.pages[level] = {};
      for (const lang of LANGS) {
        this.pages[level][lang] = [];
        for (let n = 1; n <= PAGES; n += 1) {
          const slug = `${level.toLowerCase()}-${lang}-${n}`;
          const comments = this.policy === 'open' ? 'open' : 'moderated';
          const head = `title: ${level} ${lang} ${n}\nlang: ${lang}\nslug: ${slug}\npublished_at: ${today}\ncomments: ${comments}\n`;
          await mkdir(folder, { recursive: true });
          await writeFile(join(folder, `${slug}.md`), `---\n${head}---\n${paragraphs(lang)}\n`);
          this.pages[level][lang].push(`/articles/${slug}`);
        }
      }
    }
    await this.command('article', 'import', folder);
    await rm(folder, { recursive: true, force: true });
  }

  async command(...words) {
    const env = { PATH: process.env.PATH, ...this.settings, NAZAR_DATA_DIR: this.program.data };
    const { stdout } = await run(this.binary, words, { env, cwd: dirname(this.binary), maxBuffer: 1 << 26 });
    return stdout;
  }

  async #signIn() {
    this.moderator = new Visitor(this, '127.0.0.1');
    const link = new URL(this.program.link);
    await this.moderator.ask('GET', link.pathname + link.search);
    const { status } = await this.moderator.ask('POST', link.pathname, { form: { token: link.searchParams.get('token') } });
    if (status !== 303) throw new Error(`signing in on the desk: ${status}`);
  }

  visitor(from) {
    return new Visitor(this, from);
  }

  page(level, lang, dice) {
    return dice.pick(this.pages[level][lang]);
  }

  /** Everything on the desk: public id -> state. */
  async states() {
    const found = new Map();
    for (const state of ['published', 'held', 'spam', 'rejected', 'trashed']) {
      let next = `/desk/comments?state=${state}`;
      while (next) {
        const { text, status } = await this.moderator.ask('GET', next);
        if (status !== 200) throw new Error(`${next}: ${status}`);
        for (const [, id] of text.matchAll(/<article class="case"[^>]*id="c-([0-9a-f-]{36})"/g)) found.set(id, state);
        const link = text.match(/<a[^>]*rel="next"[^>]*>/)?.[0];
        next = link ? attribute(link, 'href') : null;
      }
    }
    return found;
  }

  /** One decision on many comments, by the desk's own form. */
  async decide(decision, ids, seen = 'held') {
    for (let at = 0; at < ids.length; at += 100) {
      const form = [['decision', decision], ['seen', seen], ...ids.slice(at, at + 100).map((id) => ['ids', id])];
      const { status } = await this.moderator.ask('POST', '/desk/comments', { form });
      if (status !== 303) throw new Error(`deciding ${decision}: ${status}`);
    }
  }

  /** Processor time of the server so far, in milliseconds. */
  cpu() {
    const stat = readFileSync(`/proc/${this.program.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(stat[11]) + Number(stat[12])) * 10;
  }

  async letters() {
    const names = await readdir(join(this.program.data, 'mail')).catch(() => []);
    return names.filter((name) => name.endsWith('.eml')).length;
  }

  async ratings() {
    return JSON.parse(await this.command('export', 'ratings', '--format', 'json'));
  }

  /** The same folder, another process. */
  async restart() {
    const port = Number(new URL(this.url).port);
    const rise = async () => {
      await this.program.halt();
      this.program = await start(this.binary, { settings: this.settings, limits: true, data: this.program.data, port });
    };
    this.rises = rise();
    await this.rises;
    this.rises = null;
    this.turn += 1;
    await this.#signIn();
  }

  close() {
    return this.program.stop();
  }
}
