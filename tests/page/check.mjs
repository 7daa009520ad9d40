// SPDX-License-Identifier: GPL-3.0-or-later
// node check.mjs PAGE.html...: every page in every setting below must be accessible, quiet, alone and
// no wider than its screen. With SHOTS=folder a picture of each is kept there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const settings = [
  { name: '320 px', width: 320 },
  { name: '1280 px', width: 1280 },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'dark, 320 px', width: 320, colorScheme: 'dark' },
  { name: 'forced colours', width: 1280, forcedColors: 'active' },
  { name: 'print', width: 794, media: 'print' },
];

// What a page must be, in each setting: a name, and a function that gives the problems found.
const checks = [
  ['accessibility', async ({ page }) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate((only) => axe.run(document, { runOnly: only }), tags);
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
  }],
  ['nothing loaded from elsewhere', async ({ requests, url }) => requests.filter((r) => r !== url)],
  ['a quiet console', async ({ messages }) => messages],
  ['no sideways scrolling', async ({ page }) => page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`${scrollWidth} px wide on ${innerWidth}`] : [];
  })],
  ['one h1, a language, a title', async ({ page }) => page.evaluate(() => [
    document.querySelectorAll('h1').length === 1 || 'not one h1',
    document.documentElement.lang === 'en-GB' || 'not lang="en-GB"',
    document.title.trim() !== '' || 'no title',
  ].filter((found) => found !== true))],
  ['no text cut off', async ({ page }) => page.evaluate(() =>
    [...document.querySelectorAll('p, li, dt, dd, h1, h2, h3, h4, figcaption')]
      .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
      .map((e) => e.textContent.slice(0, 60)))],
  ['labels inside their picture', async ({ page }) => page.evaluate(() =>
    [...document.querySelectorAll('svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return text.textContent.trim() && (box.left < frame.left - 1 || box.right > frame.right + 1 ||
          box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
      }).map((text) => text.textContent.slice(0, 60));
    }))],
  ['what scrolls sideways says so', async ({ page }) => page.evaluate(() =>
    [...document.querySelectorAll('.picture, .table-scroll')]
      .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
      .filter((e) => !e.querySelector('.scroll-hint')?.checkVisibility({ visibilityProperty: true }))
      .map((e) => `${e.scrollWidth} px wide on ${e.clientWidth}: ${e.textContent.trim().slice(40, 100)}`))],
  ['nothing folded on paper', async ({ page, setting }) => (setting.media !== 'print' ? [] : page.evaluate(() =>
    [...document.querySelectorAll('details:not(.data, nav details) > :not(summary, .links)')].filter((e) => !e.checkVisibility()).map((e) => e.textContent.trim().slice(0, 60))))],
];

async function open(browser, setting, url) {
  const context = await browser.newContext({
    offline: true, reducedMotion: 'reduce', viewport: { width: setting.width, height: 900 },
    colorScheme: setting.colorScheme ?? 'light', forcedColors: setting.forcedColors ?? 'none',
  });
  const page = await context.newPage();
  const requests = [], messages = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(url);
  if (setting.media) await page.emulateMedia({ media: setting.media });
  else await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  return { context, page, requests, messages, url, setting };
}

const failed = [];
let passed = 0;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
for (const file of process.argv.slice(2)) {
  const url = pathToFileURL(resolve(file)).href;
  for (const setting of settings) {
    const opened = await open(browser, setting, url);
    for (const [name, check] of checks) {
      const problems = await check(opened);
      if (problems.length === 0) passed += 1;
      else failed.push(...problems.map((problem) => `${basename(file)}, ${setting.name}: ${name}: ${problem}`));
    }
    if (process.env.SHOTS) {
      const picture = `${process.env.SHOTS}/${basename(file, '.html')}-${setting.name.replace(/\W+/g, '-')}.png`;
      await opened.page.screenshot({ path: picture, fullPage: true });
    }
    await opened.context.close();
  }
}
await browser.close();
for (const line of failed) console.log(`FAILED ${line}`);
console.log(`pages: ${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
