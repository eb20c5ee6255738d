// Takes the pictures of docs/images from a running stack (npm start): node scripts/screenshots.mjs [state-dir]
// Without a stack it takes only the plan's picture, which needs none.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const stateDir = process.argv[2] ?? '.dondoc';
const stackFile = join(stateDir, 'stack.json');
const root = new URL('..', import.meta.url).pathname;
const images = new URL('../docs/images/', import.meta.url).pathname;
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
const page = await browser.newPage({
  viewport: { width: 1600, height: 1000 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
});

async function shoot(
  name,
  url,
  {
    settle = 4000,
    width = 1600,
    height = 1000,
    prepare = async () => {},
    crop = null,
    fullPage = false,
  } = {},
) {
  await page.setViewportSize({ width, height });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(settle);
  await prepare();
  const clip = crop === null ? {} : { clip: await crop() };
  await page.screenshot({ path: join(images, `${name}.png`), fullPage, ...clip });
  console.log(name);
}

async function shootPlan() {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-plan-'));
  const html = join(folder, 'plan.html');
  const directive = join(root, 'data/examples/ngoai-giao-kinh-te-2025.yaml');
  const cli = join(root, 'dist/client/cli.js');
  execFileSync(process.execPath, [cli, 'directive', 'plan', directive, '--html', html, '-o', 'none']);
  await shoot('plan', pathToFileURL(html).href, {
    settle: 300,
    width: 1280,
    height: 1200,
    // Down to the end of the first quarter.
    crop: async () => {
      const figures = await page.locator('.calendar figure').all();
      const boxes = await Promise.all(figures.slice(0, 3).map((figure) => figure.boundingBox()));
      return { x: 0, y: 0, width: 1280, height: Math.max(...boxes.map((box) => box.y + box.height)) + 16 };
    },
  });
  await rm(folder, { recursive: true });
}

async function shootStack() {
  const stack = JSON.parse(await readFile(stackFile, 'utf8'));
  const ui = `${stack.temporal.uiUrl}/namespaces/${stack.temporal.namespace}/workflows`;
  const task = 'nv-tb-kl-ngoai-giao-kinh-te-2025-5b-ii-2';
  const late = encodeURIComponent('HighestLevel=3');
  const lead = encodeURIComponent('LeadAgency="Bộ Công Thương"');
  await shoot('temporal-list', `${ui}?query=${lead}`, { height: 640 });
  await shoot('temporal-level-3', `${ui}?query=${late}`, { height: 640 });
  await shoot('temporal-task', `${ui}/${task}`, {
    height: 1900,
    // From the heading of the timeline down to its end.
    crop: async () => {
      const heading = await page.getByRole('heading', { name: 'Timeline' }).boundingBox();
      return { x: 260, y: heading.y - 20, width: 1340, height: 1900 - heading.y };
    },
  });
  await shoot('temporal-details', `${ui}/${task}`, {
    height: 900,
    prepare: async () => {
      await page
        .getByRole('tab', { name: 'User Metadata' })
        .or(page.getByText('User Metadata'))
        .first()
        .click();
      await page.waitForTimeout(2500);
    },
  });
  // A task without a date: it stays open to the end of the rehearsal, so that it still has a next step.
  await shoot('temporal-attributes', `${ui}/nv-tb-kl-ngoai-giao-kinh-te-2025-5e-2`, {
    height: 780,
    prepare: async () => {
      await page.getByText('Search Attributes').first().click();
      await page.waitForTimeout(1500);
    },
  });
  await shoot('inbox', stack.inbox.webUrl, { settle: 500, height: 900 });
  const { letters } = await (await fetch(`${stack.inbox.webUrl}/api/letters?q=5b-ii-2`)).json();
  const reminder = letters.find((letter) => letter.subject.startsWith('[Nhắc việc]'));
  const committee = letters.findLast((letter) => letter.subject.startsWith('[Báo cáo cấp 3]'));
  await shoot('letter', `${stack.inbox.webUrl}/letters/${reminder.id}`, {
    settle: 800,
    width: 1100,
    fullPage: true,
  });
  await shoot('letter-committee', `${stack.inbox.webUrl}/letters/${committee.id}/html`, {
    settle: 800,
    width: 800,
    fullPage: true,
  });
}

await shootPlan();
if (existsSync(stackFile)) await shootStack();
await browser.close();
