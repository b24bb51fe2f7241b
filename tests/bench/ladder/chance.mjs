// Chance with a fixed seed, and the texts made of it. Nothing here knows the server.

import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const SPAM = read('spam.json');
const HONEST = read('honest.json');

export const LANGS = ['en', 'fa', 'sr', 'cs'];

/** A generator (mulberry32) with the ways in which the bench uses one. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  const letters = (n, alphabet) => Array.from({ length: n }, () => alphabet[below(alphabet.length)]).join('');
  return { next, below, pick: (list) => list[below(list.length)], letters };
}

/** A network of its own for each number: nothing that a test proxy would not forward. */
export const address = (n) => `${11 + ((n >> 16) % 100)}.${(n >> 8) & 255}.${n & 255}.${1 + (n % 250)}`;

const WORDS = ['best', 'lucky', 'fast', 'mega', 'gold', 'easy', 'star', 'top', 'king', 'smart', 'vip', 'royal'];
const TRADES = ['cash', 'bet', 'pharm', 'spin', 'credit', 'shop', 'trade', 'date', 'seo', 'deal', 'play', 'coin'];
const ENDS = ['.top', '.xyz', '.click', '.com', '.info', '.online', '.site'];

const site = (dice) => `${dice.pick(WORDS)}${dice.pick(TRADES)}${10 + dice.below(9990)}${dice.pick(ENDS)}`;
const persian = (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

function phone(dice, lang) {
  const digits = dice.letters(7, '0123456789');
  return { en: `+1 202 555 ${digits.slice(3)}`, fa: persian(`0912${digits}`), sr: `06${2 + dice.below(4)} ${digits}`, cs: `+420 77${digits}` }[lang];
}

function filled(template, dice, lang) {
  const number = () => (lang === 'fa' ? persian(String(2 + dice.below(97))) : String(2 + dice.below(97)));
  return template
    .replaceAll('{site}', () => (dice.next() < 0.5 ? `https://${site(dice)}` : site(dice)))
    .replaceAll('{phone}', () => phone(dice, lang))
    .replaceAll('{n}', number);
}

/** Advertisement of a language; `learnt` ones are shown to the moderator, `unseen` ones attack. */
export function spam(dice, lang, group) {
  return { lang, name: dice.pick(SPAM[lang].names), body: filled(dice.pick(SPAM[lang][group]), dice, lang), kind: 'advert' };
}

/** An honest comment; no two of the first thousand of a language are alike. */
export function honest(dice, lang) {
  const { names, first, second, third } = HONEST[lang];
  const body = `${dice.pick(first)} ${dice.pick(second)} ${dice.pick(third)}`;
  return { lang, name: dice.pick(names), body, kind: 'honest' };
}

export const thanks = (dice, lang) => ({ lang, name: dice.pick(HONEST[lang].names), body: HONEST[lang].short[0], kind: 'honest' });

/** With a link and a number to call, as honest people write too. */
export function linked(dice, lang) {
  const digits = dice.letters(3, '0123456789');
  const tail = dice.pick(HONEST[lang].linked).replaceAll('{n}', lang === 'fa' ? persian(digits) : digits);
  return { ...honest(dice, lang), body: `${dice.pick(HONEST[lang].first)} ${tail}` };
}

export const paragraphs = (lang) => [HONEST[lang].second.slice(0, 6).join(' '), HONEST[lang].second.slice(6).join(' ')].join('\n\n');

// ---- what a person does by hand to get past a filter ------------------------------------------------------------

const flattery = (dice, lang) => ({ lang, name: dice.pick(SPAM[lang].names), website: `https://${site(dice)}/?ref=${dice.below(99)}`, body: `${dice.pick(SPAM[lang].flattery)}${dice.pick(['', '!', '.', ' :)'])}`, kind: 'flattery' });

const LOOKALIKES = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', ک: 'ك', ی: 'ي' };

function homoglyphs(dice, lang) {
  const text = spam(dice, lang, 'unseen');
  return { ...text, body: text.body.replace(/[aeopcxiаеорскی]/g, (c) => (dice.next() < 0.4 ? (LOOKALIKES[c] ?? c) : c)), kind: 'homoglyphs' };
}

const HIDDEN = ['\u200c', '\u200d', '\u200b', '\u2060', '\u202d', '\u200e'];

function hidden(dice, lang) {
  const text = spam(dice, lang, 'unseen');
  return { ...text, body: text.body.replace(/\p{L}(?=\p{L})/gu, (c) => (dice.next() < 0.25 ? c + dice.pick(HIDDEN) : c)), kind: 'hidden marks' };
}

function inName(dice, lang) {
  const name = filled(dice.pick(SPAM[lang].adverts), dice, lang).slice(0, 80);
  return { lang, name, body: dice.pick(HONEST[lang].short), kind: 'name only' };
}

const TRICKS = [flattery, homoglyphs, hidden, inName];

/** What a paid person posts: six of ten plain, the others with a trick. */
export function byHand(dice, lang) {
  return dice.next() < 0.6 ? spam(dice, lang, 'unseen') : dice.pick(TRICKS)(dice, lang);
}

const GREETINGS = { en: ['Hello', 'Hi all', 'Dear friends', 'Good day', 'Hey'], fa: ['سلام', 'درود', 'دوستان عزیز', 'وقت بخیر', 'سلام به همه'], sr: ['Здраво', 'Поздрав', 'Драги пријатељи', 'Добар дан', 'Хеј'], cs: ['Dobrý den', 'Ahoj', 'Milí přátelé', 'Zdravím', 'Hezký den'] };

/** Six texts that are one: another greeting and ending each. */
export function spins(dice, lang) {
  const { name, body } = spam(dice, lang, 'unseen');
  const twice = `${body}. ${spam(dice, lang, 'unseen').body}`;
  return Array.from({ length: 6 }, (_, n) => ({ lang, name, body: `${GREETINGS[lang][n % 5]}! ${twice}${['', '!', '…', ' :)', '.', '!!'][n]}`, kind: 'spin' }));
}

// ---- somebody else's labelled comments ---------------------------------------------------------------------------

/** Rows of a CSV file with quotes. */
function rows(text) {
  const all = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (isQuoted) {
      if (c === '"' && text[i + 1] === '"') [cell, i] = [cell + '"', i + 1];
      else if (c === '"') isQuoted = false;
      else cell += c;
    } else if (c === '"') isQuoted = true;
    else if (c === ',' || c === '\n') {
      all.at(-1).push(cell);
      cell = '';
      if (c === '\n') all.push([]);
    } else if (c !== '\r') cell += c;
  }
  all.at(-1).push(cell);
  return all.filter((row) => row.length > 1);
}

const decoded = (text) => text.replace(/<[^>]*>/g, ' ').replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();

/** `{ spam, honest }` of a file with columns like `AUTHOR`, `CONTENT` or `text`, and `CLASS` or `label`. */
export function labelled(path) {
  const [head, ...body] = rows(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  const column = (...names) => head.findIndex((name) => names.includes(name.toLowerCase()));
  const [author, text, label] = [column('author'), column('content', 'text'), column('class', 'label')];
  const all = body.map((row) => ({ lang: 'en', name: decoded(row[author] ?? '').slice(0, 60) || 'Reader', body: decoded(row[text] ?? ''), isSpam: ['1', 'spam'].includes(row[label]) })).filter((one) => one.body);
  return { spam: all.filter((one) => one.isSpam), honest: all.filter((one) => !one.isSpam) };
}
