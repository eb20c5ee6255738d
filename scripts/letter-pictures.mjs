// Takes the pictures of docs/images/letters, of letters as the mail room makes them: node scripts/letter-pictures.mjs
import { createRequire } from 'node:module';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
require('../test/support/register-swc.cjs');
const { composeMail } = require('../letters/compose.ts');
const { loadTemplates } = require('../letters/templates.ts');
const { digestOf14 } = require('../test/letters/digest-facts.ts');
const { facts, slipped } = require('../test/letters/letter-facts.ts');

const root = new URL('..', import.meta.url).pathname;
const images = join(root, 'docs/images/letters');
const options = {
  templates: loadTemplates(join(root, 'data/templates')),
  messageIdDomain: 'dondoc.example',
  answerAddressOf: ({ code }) => `dau-moi@${code}.example`,
  lang: 'vi',
};
const LETTERS = {
  reminder: [facts()],
  escalation: [slipped()],
  digest: digestOf14(),
};
const WIDTHS = { phone: 390, desktop: 1280 };
/** Of a long letter the beginning, in pixels. */
const HEIGHT_MAX = 2000;

await mkdir(images, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
  ],
});
for (const [name, letters] of Object.entries(LETTERS)) {
  const { html } = composeMail(letters, options);
  for (const [screen, width] of Object.entries(WIDTHS)) {
    await shoot(`${name}-${screen}`, html, width, 'light');
  }
}
await shoot('digest-phone-dark', composeMail(LETTERS.digest, options).html, WIDTHS.phone, 'dark');
await browser.close();

async function shoot(name, html, width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme });
  await page.setContent(html);
  const height = Math.min(await page.evaluate('document.documentElement.scrollHeight'), HEIGHT_MAX);
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: join(images, `${name}.png`), fullPage: true, clip });
  await page.close();
  console.log(name);
}
