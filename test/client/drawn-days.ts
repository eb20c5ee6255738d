import { SaxesParser } from 'saxes';

/** What a picture shows in the cell of one day. */
export interface DrawnDay {
  date: string;
  tooltip: string;
  /** `open`, `weekend` or `holiday`. */
  ground: string;
  due: boolean;
  /** `mark-reminder`, or `mark-reminder hollow` for what was moved away. */
  marks: string[];
  /** All other words in the cell. */
  words: string[];
}

/** Reads the days of a picture; throws where the picture is not well-formed XML. */
export function drawnDays(svg: string): DrawnDay[] {
  const days: DrawnDay[] = [];
  const parser = new SaxesParser();
  const open: { name: string; classes: string; ofDay: boolean }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const classes = String(attributes['class'] ?? '');
    const date = attributes['data-date'];
    if (date !== undefined) {
      days.push({ date: String(date), tooltip: '', ground: '', due: false, marks: [], words: [] });
    }
    const ofDay = date !== undefined || open.at(-1)?.ofDay === true;
    open.push({ name, classes, ofDay });
    const day = days.at(-1);
    if (!ofDay || day === undefined) return;
    if (name === 'rect' && ['open', 'weekend', 'holiday'].includes(classes)) day.ground = classes;
    if (name === 'rect' && classes === 'due') day.due = true;
    if (name === 'g' && classes.startsWith('mark ')) day.marks.push(classes.slice('mark '.length));
  });
  parser.on('text', (text) => {
    const { name, ofDay } = open.at(-1) ?? {};
    const day = days.at(-1);
    if (ofDay !== true || day === undefined) return;
    if (name === 'title') day.tooltip += text;
    if (name === 'text' && !open.at(-2)?.classes.startsWith('mark ')) day.words.push(text);
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return days;
}
