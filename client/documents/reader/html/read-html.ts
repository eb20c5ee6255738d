import type { Limits } from '../../limits';
import type { Reading } from '../reading';
import { HtmlBody } from './html-body';

/** Nothing is fetched or run: the parser only tells tags from text. */
export async function readHtml(html: string, limits: Limits): Promise<Reading> {
  const { Parser } = await import('htmlparser2');
  const body = new HtmlBody(limits);
  const parser = new Parser(body, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  parser.write(html);
  parser.end();
  return { text: body.finish().join('\n'), pages: null, remarks: body.remarks };
}
