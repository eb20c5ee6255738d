import { z } from 'zod';
import { readPhrase } from '../../domain/deadline/read-deadlines';
import type { ReadingContext } from '../../domain/deadline/reading';
import { isPlainDate } from '../../domain/time/instant';
import { impossibleDate } from './impossible-date';
import { unreadable, whenAnswer, type WhenAnswer } from './when-answer';

const Line = z.object({
  phrase: z.string(),
  issued: z.string().nullish(),
  context: z.string().nullish(),
});

type Lang = 'vi' | 'en';

/** One answer a line, in order; a line that is no question is answered with what is wrong about it. */
export function answerLines(text: string, rules: Omit<ReadingContext, 'issuedOn'>, lang: Lang): WhenAnswer[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [answerLine(line, i + 1, rules, lang)]));
}

function answerLine(
  line: string,
  number: number,
  rules: Omit<ReadingContext, 'issuedOn'>,
  lang: Lang,
): WhenAnswer {
  const say = (vi: string, en: string): string =>
    lang === 'en' ? `line ${number}: ${en}` : `dòng ${number}: ${vi}`;
  const question = parse(line);
  if (question === null) {
    return unreadable(
      line,
      say(
        'không phải JSON dạng {"phrase": "…", "issued": "YYYY-MM-DD"}',
        'is no JSON of the form {"phrase": "…", "issued": "YYYY-MM-DD"}',
      ),
    );
  }
  const { phrase, issued, context } = question;
  if (issued != null && !isPlainDate(issued)) {
    return unreadable(
      phrase,
      say(
        `issued "${issued}" không phải là một ngày có thật`,
        `issued "${issued}" is no day of the calendar`,
      ),
    );
  }
  const reading = readPhrase(phrase, { ...rules, issuedOn: issued ?? null }, context ?? undefined);
  const impossible = impossibleDate(phrase, reading);
  return whenAnswer(phrase, reading, impossible && impossible[lang]);
}

function parse(line: string): z.infer<typeof Line> | null {
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
