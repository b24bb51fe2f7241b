// The words of a text by Paul Graham's plan for spam (2002), as the crate `bayespam` does it: a baseline, no part of the program.

import { chance, honest, LANGS, spam } from './chance.mjs';

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
/** How many words speak, the most certain first. */
const LOUDEST = 20;
const UNKNOWN = 0.5;
/** From this probability on `bayespam` calls a text spam. */
const SPAM_FROM = 0.8;

/** Learns from as many texts as the moderator of a cell decides about, half of them spam; answers what is spam. */
export function graham(seed, nLabels) {
  const dice = chance(seed + nLabels);
  const seen = new Map();
  const n = { spam: 0, honest: 0 };
  for (let at = 0; at < nLabels; at += 1) {
    const kind = at % 2 === 0 ? 'spam' : 'honest';
    const lang = LANGS[Math.floor(at / 2) % LANGS.length];
    const text = kind === 'spam' ? spam(dice, lang, 'learnt') : honest(dice, lang);
    n[kind] += 1;
    for (const word of wordsOf(`${text.name} ${text.body}`)) {
      const counts = seen.get(word) ?? { spam: 0, honest: 0 };
      counts[kind] += 1;
      seen.set(word, counts);
    }
  }
  const rating = (word) => {
    const counts = seen.get(word);
    if (!counts) return UNKNOWN;
    const [bad, good] = [counts.spam / n.spam, counts.honest / n.honest];
    return Math.min(0.99, Math.max(0.01, bad / (bad + good)));
  };
  return ({ name, body }) => {
    const ratings = [...wordsOf(`${name ?? ''} ${body ?? ''}`)].map(rating);
    const loudest = ratings.sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5)).slice(0, LOUDEST);
    const logit = loudest.reduce((sum, p) => sum + Math.log(p / (1 - p)), 0);
    return 1 / (1 + Math.exp(-logit)) >= SPAM_FROM;
  };
}
