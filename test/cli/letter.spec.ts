import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from '../activities/bounces/samples';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { until } from '../support/processes';
import { workplace, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

interface Message {
  to: { mailbox: string };
  at: string;
  state: string;
  tasks: { code: string; rungs: string[] }[];
  subject: string;
}

describe('the letters of running tasks', () => {
  let place: Workplace;
  let stack: StartedStack;

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
    writeFileSync(join(place.path, 'thong-bao.yaml'), SOUND_DIRECTIVE);
    expect((await place.dondoc(['directive', 'add', 'thong-bao.yaml'])).code).toBe(0);
    await until('the tasks are listed', async () => (await json<object[]>('task', 'list')).length === 2);
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  async function json<T>(...args: string[]): Promise<T> {
    const { code, stdout, stderr } = await place.dondoc([...args, '-o', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as T;
  }

  it('are previewed as the task itself would write them', async () => {
    const { messages } = await json<{ messages: Message[] }>('letter', 'preview', '3c-1');
    const { ladders } = await json<{
      ladders: {
        rungs: { rung: string; fate: string; at: string; letters: { at: string; outcome: string }[] }[];
      }[];
    }>('task', 'explain', '3c-1');
    const rungs = ladders.flatMap((ladder) => ladder.rungs);
    const own = messages[0]?.tasks[0]?.rungs ?? [];
    const same = rungs.find(({ rung }) => own.includes(rung));
    expect(['planned', 'sent']).toContain(same?.fate);
    expect(messages[0]?.subject).toContain('TB 12/TB-VPCP');
    expect(messages.map(({ to }) => to.mailbox)).toContain('moit.focal');
  });

  it('are gathered by the agency that gets them on a day', async () => {
    const { messages } = await json<{ messages: Message[] }>('letter', 'preview', '3c-1');
    const day = messages[0]?.at.slice(0, 10) as string;
    const gathered = await json<{ messages: Message[] }>('letter', 'preview', '--to', 'moit', '--on', day);
    const codes = gathered.messages.flatMap(({ tasks }) => tasks.map(({ code }) => code));
    expect(codes).toContain('12-TB-VPCP/3c-1');
    expect(
      gathered.messages.every(({ to, at }) => to.mailbox.startsWith('moit.') && at.startsWith(day)),
    ).toBe(true);
  });

  it('become an official letter as a Word file, over no file that is there', async () => {
    const draft = ['letter', 'draft', '3c-1', '--out', 'don-doc.docx', '--sign', 'VPCP-QHQT'];
    const { code, stdout, stderr } = await place.dondoc(draft);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '12-TB-VPCP/3c-1\n' });
    expect(stderr).toContain('Đã soạn công văn về 1 nhiệm vụ: don-doc.docx');
    expect(readFileSync(join(place.path, 'don-doc.docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await place.dondoc(draft)).code).toBe(2);
    const ofLead = ['letter', 'draft', '--lead', 'Bộ Công Thương', '--out', 'cua-bct.docx', '-o', 'json'];
    const drafted = await place.dondoc([...ofLead, '--answer-by', '31/12/2026']);
    expect(JSON.parse(drafted.stdout)).toEqual({
      file: 'cua-bct.docx',
      addressees: ['Bộ Công Thương'],
      tasks: ['12-TB-VPCP/3c-1'],
    });
  });

  it('say what is missing or cannot be found', async () => {
    expect((await place.dondoc(['letter', 'draft', '--out', 'khac.docx'])).code).toBe(2);
    const none = await place.dondoc(['letter', 'draft', '--lead', 'mof', '--out', 'khac.docx']);
    expect(none.code).toBe(3);
    expect(none.stderr).toContain('Không có nhiệm vụ nào để đôn đốc');
    expect((await place.dondoc(['letter', 'preview', '9z-9'])).code).toBe(3);
  });

  it('urge nobody who has reported the result', async () => {
    const done = ['task', 'complete', '3c-1', '--document', '12/BC-BCT', '--by', 'Chị Lan'];
    expect((await place.dondoc(done)).code).toBe(0);
    const named = await place.dondoc(['letter', 'draft', '3c-1', '--out', 'khac.docx', '--lang', 'en']);
    expect(named.code).toBe(5);
    expect(named.stderr).toMatch(
      /^✗ There is nothing to urge; no file was written:\n {2}12-TB-VPCP\/3c-1: The result/,
    );
    const ofLead = await place.dondoc(['letter', 'draft', '--lead', 'moit', '--out', 'khac.docx']);
    expect(ofLead.code).toBe(3);
    expect(ofLead.stderr).toMatch(/^Bỏ qua 12-TB-VPCP\/3c-1: Kết quả đã được báo cáo/);
    expect(existsSync(join(place.path, 'khac.docx'))).toBe(false);
  });

  it('wait in a post office that doctor looks after', async () => {
    const { stdout } = await place.dondoc(['doctor', '-o', 'json']);
    const { checks } = JSON.parse(stdout) as { checks: { check: string; level: string }[] };
    const of = (id: string) => checks.filter(({ check }) => check === id).map(({ level }) => level);
    expect(of('templates')).toEqual(['ok']);
    expect(of('post-office')).toEqual(['ok']);
    expect(of('suppressed-addresses')).toEqual(['ok']);
    expect((await json<{ offices: { office: string }[] }>('mail', 'status')).offices[0]?.office).toBe('live');
    expect(await json<object[]>('mail', 'suppressed')).toEqual([]);
  });

  it('have a worker that reads what comes back, and knows which addresses are closed', async () => {
    writeFileSync(join(place.path, 'tra-ve.eml'), sample('postfix-unknown-user'));
    expect(await json<object[]>('mail', 'bounce', 'tra-ve.eml')).toMatchObject([
      { kind: 'bounce', matched: false, suppressed: false },
    ]);
    const release = await place.dondoc(['mail', 'release', 'dau-moi@moit.example', '--reason', 'Đã mở lại']);
    expect(release.code).toBe(3);
  });
});
