// The honest visitors H0–H9. A visit is a row `{ who, id, status, seconds, isAsked, isTextKept, isSolved }`:
// `seconds` is what the site cost them, their own reading and typing taken off.

import { performance } from 'node:perf_hooks';

import { address, honest, LANGS, linked, thanks } from './chance.mjs';
import { each } from './bots.mjs';
import { ANSWER, fields as parse, sleep } from './site.mjs';

const WRITING_MS = 3_400;
/** A reader who is told to wait longer than this comes back another day; counted as put off, text kept. */
const PATIENCE_S = 65;

export const PEOPLE = {
  H0: 'keyboard only, no scripts, cannot read the picture',
  H1: 'screen reader, never loads the picture',
  H2: 'Persian keyboard and digits',
  H3: 'form left open until its ticket is gone',
  H4: 'twenty behind one address',
  H5: 'autofill fills even the hidden field',
  H6: 'old phone, six times slower',
  H7: 'page from a cache',
  H8: 'one link and a phone number',
  H9: 'the same short thanks as others',
};

const persian = (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

function textOf(who, dice) {
  if (who === 'H2') {
    const text = honest(dice, 'fa');
    return { ...text, body: `${text.body} ${persian(String(2 + dice.below(40)))} نفر از ما همین را می‌گویند.` };
  }
  const lang = dice.pick(LANGS);
  if (who === 'H8') return linked(dice, lang);
  return who === 'H9' ? thanks(dice, lang) : honest(dice, lang);
}

const cached = new Map();

/** Opens the form as this person does. */
async function open(who, reader, page) {
  switch (who) {
    case 'H1':
      return reader.openInPlace(page, { looks: false });
    case 'H3': {
      const form = await reader.open(page);
      // A ticket that the server has forgotten, as after a long time.
      return { ...form, values: { ...form.values, ticket: 'AAAAAAAAAAAAAAAAAAAAAA' } };
    }
    case 'H7': {
      if (!cached.has(reader.site.url + page)) cached.set(reader.site.url + page, (await reader.site.visitor('9.9.9.9').ask('GET', page)).text);
      return reader.openInPlace(page, { html: cached.get(reader.site.url + page) });
    }
    case 'H4':
    case 'H9':
      return reader.openInPlace(page);
    default:
      return reader.open(page);
  }
}

function filled(who, form, text, proof) {
  const values = { ...form.values, name: text.name, body: text.body };
  if ('proof' in values) values.proof = proof;
  if (who === 'H0' || who === 'H1') values.unread = '1';
  else values.answer = ANSWER;
  if (who === 'H2') values['body.dir'] = 'rtl';
  if (who === 'H5') Object.assign(values, { email: 'anna@example.org', website: 'https://anna.example.org', homepage: 'https://anna.example.org' });
  return values;
}

/** One visit, with as many tries as a patient person makes. */
async function visit({ site, dice, level, from, crowd, spread }, who, at) {
  const text = textOf(who, dice);
  const reader = site.visitor(address(who === 'H4' ? crowd() : from + at));
  const page = site.page(level, text.lang, dice);
  await sleep(dice.below(spread));
  const begun = performance.now();
  let form = await open(who, reader, page);
  const proof = ['H2', 'H5'].includes(who) && 'proof' in form.values ? await reader.prove(page) : '';
  await sleep(WRITING_MS);
  let [isTextKept, waited, isPutOff, sent] = [true, WRITING_MS, false, null];
  for (let tries = 0; tries < 4; tries += 1) {
    sent = await reader.post(page, filled(who, form, text, tries === 0 ? proof : ''));
    if (sent.id) break;
    const again = parse(sent.text);
    isTextKept &&= again.values.body?.replaceAll('\r\n', '\n') === text.body && again.values.name === text.name;
    if (sent.status === 429) {
      isPutOff = true;
      if (sent.retryAfter > PATIENCE_S || tries > 0) break;
      await sleep(sent.retryAfter * 1000 + 200);
      waited += sent.retryAfter * 1000 + 200;
    }
    if (again.hasForm) form = { ...form, values: again.values };
  }
  const seconds = (performance.now() - begun - waited) / 1000;
  return { who, lang: text.lang, id: sent.id, status: sent.status, body: text.body, name: text.name, isTextKept, isPutOff, seconds, isSolved: !['H0', 'H1'].includes(who), isTrapped: who === 'H5' };
}

/** `n` visits beside a level, the ten kinds in turn. */
export function people(world, n) {
  const kinds = Object.keys(PEOPLE);
  return each(n, 128, (at) => visit(world, kinds[world.turn() % kinds.length], at));
}
