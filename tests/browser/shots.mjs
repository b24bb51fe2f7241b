// Pictures of every page, to be looked at; and the two of the README.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { articles, asReader } from './launch.mjs';
import { everyPage } from './pages.mjs';
import { ok } from './runner.mjs';

const FOLDER = fileURLToPath(new URL('./shots/', import.meta.url));
const README = fileURLToPath(new URL('./readme/', import.meta.url));

export async function shots(runner, world) {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const lang of ['fa', 'cs']) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [390, 1280]) {
        const options = { colorScheme, viewport: { width, height: 900 } };
        runner.group(`shots, ${lang} ${width} ${colorScheme}`, async () => ({}), everyPage(world, lang, options, async (page, name) => {
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: `${FOLDER}${name}-${lang}-${width}-${colorScheme}.png`, fullPage: true });
        }));
      }
    }
  }
  runner.group('README pictures', async () => ({}), ['fa', 'cs'].map((lang) => [`${lang} ≤ 200 KB`, () =>
    asReader(world, { lang, viewport: { width: 1200, height: 760 } }, async (page) => {
      await page.goto((await articles(world, lang))[0]);
      await page.evaluate(() => document.fonts.ready);
      const bytes = await page.screenshot();
      ok(bytes.length <= 200 * 1024, `${bytes.length} bytes`);
      await writeFile(`${FOLDER}readme-${lang}.png`, bytes);
      if (process.env.README_PICTURES) {
        await mkdir(README, { recursive: true });
        await writeFile(`${README}${lang}.png`, bytes);
      }
    })]));
}
