// Counts, intervals and the two tables.

/** 95 % interval of a share (Wilson). */
export function wilson(k, n) {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const percent = (share) => (share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0).replace(/\.0$/, '');

/** `12 (2.4 % [1.4–4.1])` */
export function share(k, n) {
  if (n === 0) return '–';
  const [low, high] = wilson(k, n);
  return `${k} (${percent(k / n)} % [${percent(low)}–${percent(high)}])`;
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
export const high = (numbers, of) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * of))] ?? NaN;

export const by = (rows, key) => Map.groupBy ? Map.groupBy(rows, key) : rows.reduce((all, row) => all.set(key(row), [...(all.get(key(row)) ?? []), row]), new Map());

export const table = (head, rows) => [head, head.map((_, at) => (at < 1 ? '---' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Where every attempt ended; two attempts that name one comment are one comment, and a refusal. */
export function settle(rows, states) {
  const seen = new Set();
  for (const row of rows) {
    const isNew = row.id && !seen.has(row.id);
    if (row.id) seen.add(row.id);
    row.end = isNew ? ({ published: 'published', held: 'queued', spam: 'spam' }[states.get(row.id)] ?? states.get(row.id) ?? 'unknown') : 'refused';
  }
  return rows;
}

export const count = (rows, end) => rows.filter((row) => row.end === end).length;
