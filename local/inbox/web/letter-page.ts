import type { Email } from 'postal-mime';
import type { Lang } from '../../lang';
import type { Letter } from '../letter';
import { html, type Html } from './html';
import { foreign, longTime, mailbox, page, subjectOf } from './page';
import { INBOX_WORDS, type InboxWords } from './words';

export interface Neighbours {
  newer: Letter | null;
  older: Letter | null;
}

/** `email` is null when the letter's structure cannot be read. */
export function letterPage(letter: Letter, email: Email | null, neighbours: Neighbours, lang: Lang): Html {
  const words = INBOX_WORDS[lang];
  const subject = subjectOf(letter, lang);
  return page(lang, subject, html`<h1>${foreign(subject)}</h1>`, [
    navigation(neighbours, letter, words),
    facts(letter, words, lang),
    email === null ? html`<p class="note">${words.unreadable}</p>` : parts(letter, email, words),
  ]);
}

function navigation({ newer, older }: Neighbours, letter: Letter, words: InboxWords): Html {
  return html`<nav class="bar">
    <a href="/">← ${words.back}</a>
    <span class="end"></span>
    ${newer && html`<a class="button" rel="prev" href="/letters/${newer.id}">↑ ${words.newer}</a>`}
    ${older && html`<a class="button" rel="next" href="/letters/${older.id}">↓ ${words.older}</a>`}
    <a class="button" href="/letters/${letter.id}/source">${words.source}</a>
  </nav>`;
}

function facts(letter: Letter, words: InboxWords, lang: Lang): Html {
  const own = Object.entries(letter.headers).map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd class="mono small">${foreign(value)}</dd>`,
  );
  return html`<dl>
    <dt>${words.date}</dt>
    <dd>${longTime(letter.at, lang)}</dd>
    <dt>${words.from}</dt>
    <dd>${mailbox(letter.from)}</dd>
    <dt>${words.to}</dt>
    <dd>${letter.to.map((to) => html`<div>${mailbox(to)}</div>`)}</dd>
    <dt>Message-ID</dt>
    <dd class="mono small">${foreign(letter.messageId ?? '–')}</dd>
    ${own}
    <dt>${words.received}</dt>
    <dd>${longTime(letter.receivedAt, lang)} · ${words.bytes(letter.size)}</dd>
  </dl>`;
}

function parts(letter: Letter, email: Email, words: InboxWords): Html {
  const hasHtml = email.html !== undefined;
  const text = email.text?.trim() ?? '';
  const body = html`<h2>${words.body}</h2>
    <iframe
      title="${words.body}"
      sandbox=""
      referrerpolicy="no-referrer"
      src="/letters/${letter.id}/html"
    ></iframe>`;
  const plain = html`<details${hasHtml ? null : html` open`}>
    <summary>${words.textPart}</summary>
    <pre>${text === '' ? words.noBody : text}</pre>
  </details>`;
  const headers = html`<details>
    <summary>${words.headers}</summary>
    <pre>${email.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`).join('\n')}</pre>
  </details>`;
  return html`${hasHtml ? body : null} ${plain} ${files(letter, email, words)} ${headers}`;
}

function files(letter: Letter, email: Email, words: InboxWords): Html | null {
  if (email.attachments.length === 0) return null;
  const item = (attachment: Email['attachments'][number], index: number) =>
    html`<li>
      <a href="/letters/${letter.id}/attachments/${index}"
        >${foreign(attachment.filename ?? attachment.mimeType)}</a
      >
      <span class="soft small">${attachment.mimeType} · ${words.bytes(sizeOf(attachment.content))}</span>
    </li>`;
  return html`<h2>${words.attachments}</h2>
    <ul class="files">
      ${email.attachments.map(item)}
    </ul>`;
}

function sizeOf(content: Email['attachments'][number]['content']): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}
