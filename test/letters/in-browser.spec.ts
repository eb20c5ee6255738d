import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { composeMail } from '../../letters/compose';
import type { LetterFacts } from '../../domain/letter/facts';
import type { Lang } from '../../domain/wording/lang';
import { TEMPLATES } from '../activities/mail-bench';
import { launchBrowser, WITHOUT_BROWSER } from '../support/chromium';
import { committeeDigest, digestOf, digestOf14, receiptFacts } from './digest-facts';
import { facts, slipped } from './letter-facts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = 390;
const DESKTOP = 1280;

const LETTERS: [string, LetterFacts[]][] = [
  ['a reminder', [facts()]],
  ['an escalation', [slipped()]],
  ['a digest of 14 tasks', digestOf14()],
  ['a receipt', [receiptFacts()]],
];

function html(of: LetterFacts[], lang: Lang = 'vi'): string {
  return composeMail(of, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddressOf: ({ code }) => `dau-moi.tiep-nhan-tra-loi@${code}.example`,
    lang,
  }).html;
}

if (WITHOUT_BROWSER !== null) {
  it.skip(`letters in a browser: ${WITHOUT_BROWSER}`, () => undefined);
} else {
  describe('letters in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    async function shown<T>(
      content: string,
      width: number,
      look: (page: Page) => Promise<T>,
      colorScheme: 'light' | 'dark' = 'light',
    ): Promise<T> {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      try {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.setContent(content);
        const seen = await look(page);
        expect(requests).toEqual([]);
        return seen;
      } finally {
        await page.close();
      }
    }

    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(AXE);
      const results = await page.evaluate<AxeResults>('axe.run()');
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`);
    }

    const overflow = (page: Page): Promise<number> =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

    describe.each([PHONE, DESKTOP])('%i pixels wide', (width) => {
      it.each(LETTERS)('%s has no barrier, does not scroll sideways and loads nothing', async (_, of) => {
        await shown(html(of), width, async (page) => {
          expect(await violations(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
        });
      });
    });

    it('a digest of more tasks than are told in full is legible on a phone, its table too', async () => {
      await shown(html(digestOf(50), 'en'), PHONE, async (page) => {
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await page.locator('table tbody tr').count()).toBe(20);
      });
    });

    it('is legible where the reader has dark letters on white turned around', async () => {
      await shown(
        html(digestOf14()),
        PHONE,
        async (page) => {
          expect(await violations(page)).toEqual([]);
          const [ground, ink] = await page.evaluate<[string, string]>(
            '[getComputedStyle(document.documentElement), getComputedStyle(document.querySelector("h3"))]' +
              '.map((style) => style.colorScheme + " " + style.color)',
          );
          expect(ground).toContain('dark');
          expect(ink).toContain('rgb(255, 255, 255)');
        },
        'dark',
      );
    });

    it('headings lead through a digest: its reader, its groups, its tasks', async () => {
      await shown(html(committeeDigest(3)), DESKTOP, async (page) => {
        const levels = await page
          .locator('h1, h2, h3')
          .evaluateAll((all) => all.map(({ tagName }) => tagName));
        expect(levels).toEqual(['H1', 'H2', 'H3', 'H3', 'H3', 'H2']);
        expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      });
    });
  });
}
