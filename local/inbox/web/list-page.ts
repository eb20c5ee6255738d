import type { Lang } from '../../lang';
import type { Letter } from '../letter';
import type { LetterOrder, LetterStore } from '../letter-store';
import { html, type Html } from './html';
import { foreign, mailbox, page, shortTime, subjectOf, tasksOf } from './page';
import { INBOX_WORDS, type InboxWords } from './words';

const PAGE_SIZE = 50;

// Letters to many at once stay one line high.
const RECIPIENTS_SHOWN = 3;
const TASKS_SHOWN = 2;

export interface ListRequest {
  text: string;
  order: LetterOrder;
  /** From 1. */
  page: number;
}

export function readListRequest(query: URLSearchParams): ListRequest {
  const number = Number.parseInt(query.get('page') ?? '', 10);
  return {
    text: (query.get('q') ?? '').trim().slice(0, 200),
    order: query.get('order') === 'arrival' ? 'arrival' : 'date',
    page: Number.isInteger(number) && number > 0 ? number : 1,
  };
}

export function listPage(store: LetterStore, request: ListRequest, lang: Lang): Html {
  const words = INBOX_WORDS[lang];
  const letters = store.find(request);
  const pages = Math.max(1, Math.ceil(letters.length / PAGE_SIZE));
  const current = Math.min(request.page, pages);
  const first = (current - 1) * PAGE_SIZE;
  const shown = letters.slice(first, first + PAGE_SIZE);
  const link = (change: Partial<ListRequest>) => hrefOf({ ...request, page: 1, ...change });

  const pager = html`<nav class="bar">
    <span class="soft">${words.count(first + 1, first + shown.length, letters.length)}</span>
    <span class="end"></span>
    ${current > 1 ? html`<a class="button" rel="prev" href="${link({ page: current - 1 })}">← ${words.newerPage}</a>` : null}
    ${current < pages ? html`<a class="button" rel="next" href="${link({ page: current + 1 })}">${words.olderPage} →</a>` : null}
  </nav>`;
  const search = html`<div class="bar">
    <form class="search" action="/" role="search">
      <input
        type="search"
        name="q"
        value="${request.text}"
        placeholder="${words.search}"
        aria-label="${words.search}"
      />
      ${request.order === 'arrival' ? html`<input type="hidden" name="order" value="arrival" />` : null}
      <button>${words.find}</button>
    </form>
    ${request.text === '' ? null : html`<a href="${link({ text: '' })}">${words.clear}</a>`}
    <span class="end small">${words.order}: ${orderLink('date')} · ${orderLink('arrival')}</span>
    <a class="button" href="${link({ page: current })}">${words.refresh}</a>
  </div>`;

  function orderLink(order: LetterOrder): Html {
    const label = order === 'date' ? words.byDate : words.byArrival;
    return order === request.order
      ? html`<strong>${label}</strong>`
      : html`<a href="${link({ order })}">${label}</a>`;
  }

  const nothing = html`<p class="note">${request.text === '' ? words.empty : words.nothingFound}</p>`;
  const heading = html`<p class="soft small">${words.intro}</p>`;
  const list = shown.length === 0 ? nothing : [table(shown, words, lang), pager];
  return page(lang, words.title, heading, [search, list]);
}

function table(letters: Letter[], words: InboxWords, lang: Lang): Html {
  const row = (letter: Letter) =>
    html`<tr>
      <td class="when">${shortTime(letter.at)}</td>
      <td class="who">${recipients(letter)}</td>
      <td class="what"><a href="/letters/${letter.id}">${foreign(subjectOf(letter, lang))}</a></td>
      <td class="code">${chips(tasksOf(letter))}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th>${words.date}</th>
        <th>${words.recipient}</th>
        <th>${words.subject}</th>
        <th>${words.task}</th>
      </tr>
    </thead>
    <tbody>
      ${letters.map(row)}
    </tbody>
  </table>`;
}

function recipients(letter: Letter): Html {
  const more = letter.to.length - RECIPIENTS_SHOWN;
  const shown = letter.to.slice(0, RECIPIENTS_SHOWN).map((to) => html`<div>${mailbox(to)}</div>`);
  return html`${shown}${more > 0 ? html`<div class="soft small">+ ${more}</div>` : null}`;
}

function chips(codes: string[]): Html {
  const more = codes.length - TASKS_SHOWN;
  const shown = codes.slice(0, TASKS_SHOWN).map((code) => html`<div>${chip(code)}</div>`);
  return html`${shown}${more > 0 ? html`<div class="soft small">+ ${more}</div>` : null}`;
}

function chip(code: string): Html {
  return html`<a class="chip" href="/?${new URLSearchParams({ q: code }).toString()}">${foreign(code)}</a>`;
}

function hrefOf({ text, order, page: number }: ListRequest): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (order !== 'date') query.set('order', order);
  if (number > 1) query.set('page', String(number));
  return query.size === 0 ? '/' : `/?${query.toString()}`;
}
