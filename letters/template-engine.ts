import { Liquid, type RenderOptions, type Template } from 'liquidjs';

/** Conditions, loops and names of one's own; nothing that reads outside the folder of templates. */
const TAGS = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  '#',
  'include',
  'render',
];

/** `raw` is not among them: what people write into a task never becomes a tag. */
const FILTERS = [
  'append',
  'capitalize',
  'default',
  'downcase',
  'first',
  'join',
  'last',
  'minus',
  'plus',
  'prepend',
  'remove',
  'replace',
  'size',
  'strip',
  'truncate',
  'truncatewords',
  'upcase',
];

/** Characters of one file, objects made, milliseconds and nodes of one rendering. */
const PARSE_LIMIT = 200_000;
const RENDER_LIMITS = { memoryLimit: 5_000_000, renderLimit: 5_000, templateLimit: 200_000 };

/** Sources by name; the names are all that a template can reach. */
export type Sources = Readonly<Record<string, string>>;

export interface TemplateEngine {
  /** Throws a LiquidError with its place. */
  parse(name: string): Template[];
  render(name: string, view: object): string;
  /** Every value that a template and its parts take from the view, with where it stands. */
  valuesOf(name: string): { segments: string[]; name: string; line: number }[];
}

/**
 * Liquid without files and without code: templates call one another by name, see own properties of the view
 * only, and anything unknown in them is an error. In HTML every value is escaped.
 */
export function templateEngine(sources: Sources, form: 'html' | 'text'): TemplateEngine {
  const liquid = new Liquid({
    templates: { ...sources },
    cache: true,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    parseLimit: PARSE_LIMIT,
    ...(form === 'html' ? { outputEscape: 'escape' as const } : {}),
  });
  keepOnly(liquid.tags, TAGS);
  keepOnly(liquid.filters, FILTERS);
  const parse = (name: string): Template[] => liquid.parseFileSync(name);
  const options: RenderOptions = RENDER_LIMITS;
  return {
    parse,
    render: (name, view) => String(liquid.renderSync(parse(name), view, options)),
    valuesOf: (name) =>
      Object.values(liquid.analyzeSync(parse(name)).globals)
        .flat()
        .map(({ segments, location }) => ({
          segments: leadingNames(segments),
          name: location.file ?? name,
          line: location.row,
        })),
  };
}

/**
 * A tag or a comment that is alone on its line leaves no line in the letter. The line break moves into the tag, so
 * that the lines of the file keep their numbers.
 */
export function withoutTagLines(source: string): string {
  return source
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*(\{%(?:(?!%\}).)*)%\}[ \t]*\n/gmu, '$1\n%}')
    .replace(/^[ \t]*(\{% *comment *%\}.*\{% *endcomment *)%\}[ \t]*\n/gmu, '$1\n%}');
}

function keepOnly(registry: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(registry)) if (!names.includes(name)) delete registry[name];
}

/** Up to the first segment that is itself looked up, as in `items[i]`. */
function leadingNames(segments: readonly unknown[]): string[] {
  const end = segments.findIndex((segment) => typeof segment !== 'string');
  return (end === -1 ? segments : segments.slice(0, end)) as string[];
}
