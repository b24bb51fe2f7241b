// One Chromium for the whole run; every test gets contexts that watch for what must never happen.

import { chromium } from 'playwright-core';

import { same } from './runner.mjs';

const ARGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps', '--font-render-hinting=none'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false, args: ARGS });

export const PHONE = { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
export const DESK = { viewport: { width: 1280, height: 900 } };

/** A reader with a clean cookie jar. `faults` gathers console errors, policy violations and foreign requests. */
export async function visit(world, options = {}) {
  const { lang = 'en', guarded = true, ...rest } = options;
  const context = await world.browser.newContext({ reducedMotion: 'reduce', locale: lang, ...DESK, ...rest });
  context.setDefaultTimeout(10_000);
  const faults = [];
  if (guarded) {
    const own = new URL(world.url).host;
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http') && host !== own) faults.push(`request to another host: ${request.url()}`);
    });
    context.on('console', (message) => {
      // Refusals are answers, and a check may cut the line itself.
      const isRefusal = /Failed to load resource.*(status of 4\d\d|INTERNET_DISCONNECTED)/.test(message.text());
      if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => faults.push(`script error: ${error.error().message}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }
  const page = await context.newPage();
  return { context, page, faults, clean: () => same(faults, [], 'what the browser complained of') };
}

/** Runs `act` with a fresh reader, then looks at what the browser complained of. */
export async function asReader(world, options, act) {
  const reader = await visit(world, options);
  try {
    const result = await act(reader.page, reader);
    reader.clean();
    return result;
  } finally {
    await reader.context.close();
  }
}

/** The addresses of the articles in a language, in the order of the list. */
export async function articles(world, lang) {
  world.articles ??= {};
  world.articles[lang] ??= await asReader(world, { lang }, async (page) => {
    await page.goto(`${world.url}/?lang=${lang}`);
    const hrefs = await page.locator('main a[href*="/articles/"]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
    return [...new Set(hrefs.filter((href) => /^\/articles\/[^/]+$/.test(href)))].map((href) => world.url + href);
  });
  return world.articles[lang];
}

/** Persian and Arabic digits as ASCII; group and decimal marks away. */
export const number = (text) =>
  Number(text.replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0).replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[٬.,\s\u00a0\u202f](?=\d{3})/g, '').replace(/[٫,]/, '.').match(/-?\d+(\.\d+)?/)?.[0] ?? NaN);

/** The cookies of an administrator, by the printed one-time link: it shows a button, and the button signs in. */
export function signedIn(world) {
  world.session ??= asReader(world, { lang: 'en' }, async (page, { context }) => {
    await page.goto(world.link);
    await Promise.all([page.waitForURL(/\/desk/), page.locator('main form[method=post] button').first().click()]);
    return context.storageState();
  });
  return world.session;
}

/** A moderator's browser that speaks `lang`. */
export async function asModerator(world, options, act) {
  const storageState = await signedIn(world);
  return asReader(world, { storageState, ...options }, async (page, reader) => {
    await reader.context.addCookies([{ name: 'nazar_lang', value: options.lang, url: world.url }]);
    return act(page, reader);
  });
}
