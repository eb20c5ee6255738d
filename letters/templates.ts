import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Eta } from 'eta';
import type { LetterView } from './letter-view';

/** What a letter is made of: the frames, and the parts they include by `@name`. */
const FRAMES = { text: 'letter.text', html: 'letter.html' } as const;
const PARTS = ['history.text', 'table.html', 'history.html'];

export interface LetterTemplates {
  render(view: LetterView): { text: string; html: string };
}

/** Thrown at start-up when a letter template is missing or does not compile or run. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * Compiles the templates of a directory once and tries each on a sample, so that a broken one stops the
 * start and not a letter. Templates include one another by `@name` only: they reach no file.
 */
export function loadTemplates(dir: string): LetterTemplates {
  const text = new SealedEta({ autoEscape: false, autoTrim: false });
  const html = new SealedEta({ autoEscape: true, autoTrim: false });
  for (const name of [...Object.values(FRAMES), ...PARTS]) {
    const path = join(dir, `${name}.eta`);
    compile(name.endsWith('.html') ? html : text, `@${name}`, path);
  }
  const render = (view: LetterView): { text: string; html: string } => ({
    text: text.render(`@${FRAMES.text}`, view),
    html: html.render(`@${FRAMES.html}`, view),
  });
  tryOut(dir, render);
  return { render };
}

class SealedEta extends Eta {
  override resolvePath = (template: string): never => {
    throw new TemplateError(
      `mẫu thư chỉ được gọi mẫu khác bằng tên "@…", không đọc tệp: include("${template}")`,
    );
  };
}

function compile(eta: Eta, name: string, path: string): void {
  if (!existsSync(path)) {
    throw new TemplateError(`Thiếu mẫu thư: ${path}. Khôi phục tệp này hoặc đặt lại thư mục mẫu thư.`);
  }
  try {
    eta.loadTemplate(name, readFileSync(path, 'utf8'));
  } catch (error) {
    throw new TemplateError(`Mẫu thư sai cú pháp: ${path}. ${firstLines(error)}`, { cause: error });
  }
}

function tryOut(dir: string, render: LetterTemplates['render']): void {
  try {
    render(SAMPLE);
  } catch (error) {
    throw new TemplateError(`Mẫu thư trong ${dir} không chạy được: ${firstLines(error)}`, { cause: error });
  }
}

/** Eta adds the whole compiled function after the message; the first lines name what is wrong. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').filter(Boolean).slice(0, 4).join(' ');
}

/** Every part present, so that trying it out reaches every line of the templates. */
const SAMPLE: LetterView = {
  subject: 'Thử mẫu',
  addressee: 'Nơi nhận',
  opening: 'Mở đầu.',
  missed: 'Gộp.',
  facts: [{ label: 'Nhiệm vụ', value: 'Thử' }],
  history: {
    title: 'Diễn biến',
    lines: [
      { date: '01/01/2026', text: 'Giao' },
      { date: null, text: 'Lược' },
    ],
  },
  request: { sentence: 'Đề nghị:', items: ['một'] },
  contacts: [{ label: 'Nơi nhận trả lời', name: 'Cơ quan', address: 'dau-moi@co-quan.example' }],
  automatic: 'Thư tự động.',
  taskCode: 'THU/1-1',
  rungs: 'nhắc',
};
