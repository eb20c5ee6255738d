import { DateTime } from 'luxon';
import type { Lang } from '../../lang';
import type { Letter, Mailbox } from '../letter';
import { html, type Html, type HtmlValue } from './html';
import { INBOX_WORDS } from './words';

export function page(lang: Lang, title: string, heading: HtmlValue, main: HtmlValue): Html {
  const words = INBOX_WORDS[lang];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – dondoc</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="page">
          <div class="inner">
            <a class="brand" href="/">dondoc · ${words.title}</a>
            ${heading}
          </div>
        </header>
        <main class="inner">${main}</main>
      </body>
    </html>`;
}

/** Foreign text in its own direction: a name may not turn the line around it. */
export function foreign(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

export function mailbox({ name, address }: Mailbox): Html {
  if (name === '') return foreign(address);
  return html`${foreign(name)} <span class="soft small">${foreign(address)}</span>`;
}

export function subjectOf(letter: Letter, lang: Lang): string {
  return letter.subject.trim() === '' ? INBOX_WORDS[lang].noSubject : letter.subject;
}

/** The codes of the tasks that a letter is about: one, or several where letters went together. */
export function tasksOf(letter: Letter): string[] {
  const header = Object.entries(letter.headers).find(([name]) => /^x-dondoc-task(-code)?$/i.test(name));
  return header?.[1].split(/\s+/).filter(Boolean) ?? [];
}

export function shortTime(at: string): string {
  return inVietNam(at).toFormat('dd/MM/yyyy HH:mm');
}

export function longTime(at: string, lang: Lang): string {
  return inVietNam(at).setLocale(lang).toFormat('cccc, dd/MM/yyyy HH:mm');
}

function inVietNam(at: string): DateTime {
  return DateTime.fromISO(at, { zone: 'Asia/Ho_Chi_Minh' });
}
