import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { childrenOf, fieldOf, pathAt, startOf, valueAt, type FieldPath } from './field-path';
import { tooDeepAt } from './nesting';
import { InputProblems, printable, refuseIfAny, type Problem, type Sentence } from './problem';
import { readText } from './read-text';
import { sentenceOfIssue } from './schema-sentences';
import { sentenceOfSyntax } from './syntax-sentences';

/** One broken bracket makes many complaints; the first ones say where it is. */
const MOST_SYNTAX_PROBLEMS = 20;
const OF_THE_WHOLE_FILE = ['MULTIPLE_DOCS', 'RESOURCE_EXHAUSTION'];

/** A YAML file with the place of each of its fields. */
export class YamlFile {
  /** Problems that leave the rest of the file readable (a key given twice). */
  readonly problems: Problem[] = [];
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** Reads and parses; throws InputProblems when the file is unreadable or is not YAML. */
  constructor(readonly file: string) {
    const text = readText(file);
    const deep = tooDeepAt(text);
    if (deep !== null) throw new InputProblems([nestedTooDeeply(file, text, deep)]);
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    const broken = this.syntaxProblems();
    refuseIfAny(broken);
    this.value = this.document.toJS({ maxAliasCount: 0 });
  }

  /** A problem at the field, or at the nearest part of the file around it that is there. */
  problem(path: FieldPath, code: string, sentence: Sentence): Problem {
    return this.problemAt(startOf(this.nodeAt(path)), path, code, sentence);
  }

  /** The typed data, or null with the problems added to those of the file. */
  validate<T>(schema: z.ZodType<T>): T | null {
    const parsed = schema.safeParse(this.value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') this.addUnknownKeys(issue, schema);
      else this.addIssue(issue);
    }
    return null;
  }

  /** All texts at a pattern of keys, `*` standing for each element of a list; whatever else is wrong. */
  texts(...pattern: string[]): { path: FieldPath; text: string }[] {
    const found: { path: FieldPath; value: unknown }[] = pattern.reduce(
      (level, key) => level.flatMap(({ path, value }) => childrenOf(path, value, key)),
      [{ path: [] as FieldPath, value: this.value }],
    );
    return found.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, text: value }] : []));
  }

  private addIssue(issue: z.core.$ZodIssue): void {
    const path = issue.path as FieldPath;
    const { code, ...sentence } = sentenceOfIssue(issue, valueAt(this.value, path));
    this.problems.push(this.problem(path, code, sentence));
  }

  private addUnknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.ZodType): void {
    for (const key of issue.keys) {
      const path = [...(issue.path as FieldPath), key];
      const { code, ...sentence } = sentenceOfIssue(issue, key, schema);
      this.problems.push(this.problemAt(this.keyStart(path), path, code, sentence));
    }
  }

  private syntaxProblems(): Problem[] {
    const broken: Problem[] = [];
    for (const { code, message, pos } of [...this.document.errors, ...this.document.warnings]) {
      const path = OF_THE_WHOLE_FILE.includes(code) ? [] : pathAt(this.document.contents, pos[0]);
      const sentence = sentenceOfSyntax(code, message, path.at(-1));
      const problem = this.problemAt(pos[0], path, sentence.code, sentence);
      (code === 'DUPLICATE_KEY' ? this.problems : broken).push(problem);
    }
    visit(this.document, {
      Alias: (_key, alias) => {
        const offset = startOf(alias);
        const path = pathAt(this.document.contents, offset);
        broken.push(this.problemAt(offset, path, 'alias', sentenceOfSyntax('ALIAS', '', undefined)));
      },
    });
    return broken.filter(isFirstAtItsPlace).slice(0, MOST_SYNTAX_PROBLEMS);
  }

  private problemAt(offset: number, path: FieldPath, code: string, { vi, en }: Sentence): Problem {
    const { line, col } = this.lines.linePos(offset);
    return {
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field: printable(fieldOf(path)),
      code,
      vi: printable(vi),
      en: printable(en),
    };
  }

  private nodeAt(path: FieldPath): Node | null {
    let node: unknown = this.document.contents;
    for (const key of path) {
      const child = isMap(node)
        ? node.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key)?.value
        : isSeq(node)
          ? node.items[key as number]
          : undefined;
      if (!child) break;
      node = child;
    }
    return node as Node | null;
  }

  private keyStart(path: FieldPath): number {
    const map = this.nodeAt(path.slice(0, -1));
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
      : null;
    return startOf((pair?.key ?? map) as Node | null);
  }
}

function isFirstAtItsPlace({ line, column }: Problem, i: number, all: Problem[]): boolean {
  return all.findIndex((other) => other.line === line && other.column === column) === i;
}

function nestedTooDeeply(file: string, text: string, index: number): Problem {
  const before = text.slice(0, index).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { file, ...place, field: '', ...sentenceOfSyntax('RESOURCE_EXHAUSTION', '', undefined) };
}
