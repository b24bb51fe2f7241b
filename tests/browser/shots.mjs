// Pictures of every page, to be looked at; and the two of the README.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { articles, asReader } from './launch.mjs';
import { ok } from './runner.mjs';

const FOLDER = fileURLToPath(new URL('./shots/', import.meta.url));
const README = fileURLToPath(new URL('./readme/', import.meta.url));

/** Fonts and pictures are there, also those that load when they come in sight. */
async function settled(page) {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]);
  });
}

/** A picture of the whole page as it stands. */
export async function shoot(page, name) {
  await settled(page);
  const what = await page.evaluate(() => `${document.documentElement.lang}-${innerWidth}-${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`);
  await page.screenshot({ path: `${FOLDER}${name}-${what}.png`, fullPage: true });
}

export async function emptyShots() {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
}

/** `README_PICTURES=1` puts these two where the README shows them. */
export async function readmePictures(runner, world) {
  runner.group('README pictures', async () => ({}), ['fa', 'cs'].map((lang) => [`${lang} ≤ 200 KB`, () =>
    asReader(world, { lang, viewport: { width: 1200, height: 760 } }, async (page) => {
      await page.goto((await articles(world, lang))[0]);
      await settled(page);
      const bytes = await page.screenshot();
      ok(bytes.length <= 200 * 1024, `${bytes.length} bytes`);
      const folder = process.env.README_PICTURES ? README : FOLDER;
      await mkdir(folder, { recursive: true });
      await writeFile(`${folder}${folder === README ? '' : 'readme-'}${lang}.png`, bytes);
    })]));
}
