// Takes the pictures of docs/images from a running stack (npm start): node scripts/screenshots.mjs [state-dir]
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const stateDir = process.argv[2] ?? '.dondoc';
const stack = JSON.parse(await readFile(join(stateDir, 'stack.json'), 'utf8'));
const ui = `${stack.temporal.uiUrl}/namespaces/${stack.temporal.namespace}/workflows`;
const images = new URL('../docs/images/', import.meta.url).pathname;
await mkdir(images, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });

async function shoot(name, url, { settle = 3000, prepare = async () => {}, fullPage = false } = {}) {
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(settle);
  await prepare(page);
  await page.screenshot({ path: join(images, `${name}.png`), fullPage });
  console.log(name);
}

const late = encodeURIComponent(`HighestLevel = 3`);
const task = 'nv-tb-kl-ngoai-giao-kinh-te-2025-5b-ii-2';
await shoot('temporal-list', `${ui}?query=${encodeURIComponent("LeadAgency = 'Bộ Công Thương'")}`);
await shoot('temporal-level-3', `${ui}?query=${late}`);
await shoot('temporal-task', `${ui}/${task}`, { settle: 4000 });
await shoot('inbox', stack.inbox.webUrl, { settle: 500 });
await browser.close();
