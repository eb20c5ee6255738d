import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import PostalMime, { type Email } from 'postal-mime';
import type { Lang } from '../../lang';
import type { Letter } from '../letter';
import type { LetterStore } from '../letter-store';
import { html, type Html } from './html';
import { letterPage } from './letter-page';
import { listPage, readListRequest } from './list-page';
import { page } from './page';
import { STYLE } from './style';
import { INBOX_WORDS } from './words';

interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// A letter's own HTML: shown as it is, but it can run nothing, load nothing and lead nowhere.
const LETTER_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The inbox as web pages and JSON. Read only; serves this machine only. */
export function inboxWeb(store: LetterStore, lang: Lang): Server {
  return createServer((request, response) => {
    answer(store, lang, request)
      .catch((error: unknown): Answer => {
        console.error(error);
        return { status: 500, type: 'text/plain; charset=utf-8', body: String(error) };
      })
      .then((ready) => send(request, response, ready))
      .catch((error: unknown) => response.destroy(error as Error));
  });
}

async function answer(store: LetterStore, lang: Lang, request: IncomingMessage): Promise<Answer> {
  const words = INBOX_WORDS[lang];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  // A foreign name that resolves to this machine would let any web page read the letters.
  if (!reads || !isThisMachine(request.headers.host))
    return pageAnswer(
      page(lang, words.title, null, html`<p class="note">${words.notAllowed}</p>`),
      reads ? 403 : 405,
    );

  const target = request.url ?? '/';
  if (!URL.canParse(target, 'http://localhost')) return notFound(lang);
  const url = new URL(target, 'http://localhost');
  const [first, second, ...rest] = url.pathname.split('/').slice(1);
  if (url.pathname === '/') return pageAnswer(listPage(store, readListRequest(url.searchParams), lang));
  if (url.pathname === '/style.css') return { type: 'text/css; charset=utf-8', body: STYLE };
  if (first === 'letters' && second !== undefined) return await letterAnswer(store, lang, second, rest);
  if (first === 'api' && second === 'letters') return await apiAnswer(store, lang, rest, url.searchParams);
  return notFound(lang);
}

async function letterAnswer(store: LetterStore, lang: Lang, id: string, rest: string[]): Promise<Answer> {
  const letter = store.get(id);
  const source = await store.source(id);
  if (letter === null || source === null) return notFound(lang);
  const [part, number] = rest;
  if (part === 'source') return download('message/rfc822', source, `dondoc-${id}.eml`);
  const email = await parse(source);
  if (part === undefined) return pageAnswer(letterPage(letter, email, neighboursOf(store, letter), lang));
  if (part === 'html' && email?.html !== undefined)
    return {
      type: 'text/html; charset=utf-8',
      body: email.html,
      headers: { 'Content-Security-Policy': LETTER_POLICY },
    };
  const attachment =
    part === 'attachments' && /^\d+$/.test(number ?? '') ? email?.attachments[Number(number)] : undefined;
  if (attachment === undefined) return notFound(lang);
  const { content, filename } = attachment;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
  return download('application/octet-stream', bytes, filename ?? `dondoc-${id}-${number}`);
}

async function apiAnswer(
  store: LetterStore,
  lang: Lang,
  rest: string[],
  query: URLSearchParams,
): Promise<Answer> {
  const [id] = rest;
  if (id === undefined) {
    const { text, order } = readListRequest(query);
    const letters = store.find({ text, order });
    return json({ total: letters.length, letters });
  }
  const letter = store.get(id);
  const source = await store.source(id);
  if (letter === null || source === null) return json({ error: INBOX_WORDS[lang].notFound }, 404);
  const email = await parse(source);
  const attachments = email?.attachments.map(({ filename, mimeType }) => ({ filename, mimeType })) ?? [];
  const allHeaders = email?.headers.map(({ originalKey, value }) => ({ name: originalKey, value })) ?? [];
  return json({ ...letter, text: email?.text ?? null, html: email?.html ?? null, attachments, allHeaders });
}

function neighboursOf(store: LetterStore, letter: Letter): { newer: Letter | null; older: Letter | null } {
  const letters = store.find();
  const index = letters.indexOf(letter);
  return { newer: letters[index - 1] ?? null, older: letters[index + 1] ?? null };
}

async function parse(source: Buffer): Promise<Email | null> {
  return await PostalMime.parse(source).catch(() => null);
}

function isThisMachine(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

function pageAnswer(body: Html, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: body.text };
}

function notFound(lang: Lang): Answer {
  const words = INBOX_WORDS[lang];
  const main = html`<p class="note">${words.notFoundHint} <a href="/">${words.back}</a></p>`;
  return pageAnswer(page(lang, words.notFound, html`<h1>${words.notFound}</h1>`, main), 404);
}

function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function download(type: string, body: Uint8Array, filename: string): Answer {
  // The name comes from the letter: no folders, no half characters, no endless length.
  const plain = Buffer.from(filename.replace(/[\\/\p{Cc}]/gu, '_').slice(0, 150)).toString();
  const encoded = encodeURIComponent(plain).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return { type, body, headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encoded}` } };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, type, body, headers }: Answer,
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': PAGE_POLICY,
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
