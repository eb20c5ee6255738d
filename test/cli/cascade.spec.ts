import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGENCY_FILE, GROUP } from '../../bench/cascade/province';
import { proveCascade, type Proof } from '../../bench/cascade/prove-cascade';
import { openWorld, type World } from '../../bench/cascade/world';
import { workplace, type Ended, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS } from './stack';

const COMMUNES = 12;

describe('dondoc directive cascade', () => {
  let world: World;
  let place: Workplace;
  let proof: Proof;
  const said: string[] = [];

  beforeAll(async () => {
    place = workplace();
    world = await openWorld(COMMUNES, process.env);
    proof = await proveCascade(world, { children: COMMUNES, kill: true, say: (line) => said.push(line) });
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await world.close();
    place.remove();
  }, 60_000);

  const dondoc = (...args: string[]): Promise<Ended> => place.dondoc([...args, ...world.cli.args]);
  const cascade = (...args: string[]) => dondoc('directive', 'cascade', world.province.file, ...args);
  const answerOf = ({ stdout }: Ended) => (JSON.parse(stdout) as { parents: unknown }).parents;

  describe('killed on its way and run again', () => {
    it('has started every child once', () => {
      expect(proof.startedOnce).toBe(COMMUNES);
      const { started = 0, unchanged = 0, ...rest } = proof.answer ?? {};
      expect(rest).toEqual({ code: '1-CV-UBND/1-1', total: COMMUNES, refused: 0 });
      expect(started + unchanged).toBe(COMMUNES);
    });

    it('closes the parent by its rule when all of them are accepted', () => {
      expect(proof.parentClosedByItsRule).toBe(true);
      expect(said.at(-2)).toMatch(/^parent: accepted/);
    });

    it('changes nothing when it is given once more, after the end of all', async () => {
      const again = await cascade('--task', '1-1', '--to', GROUP, '--yes', '-o', 'json');
      expect(again).toMatchObject({ code: 0 });
      expect(answerOf(again)).toEqual([
        { code: '1-CV-UBND/1-1', total: COMMUNES, started: 0, unchanged: COMMUNES, refused: 0 },
      ]);
    });
  });

  it('without --task and --to takes what a group leads, to its members; --dry-run only says so', async () => {
    const { code, stdout, stderr } = await cascade('--dry-run');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/1-CV-UBND\/2-1 +12 +0 +0 +0/),
    });
    expect(stderr).toContain('Mới xem trước; chưa có gì được thực hiện.');
    expect((await dondoc('task', 'show', '2-1')).code).toBe(3);
  });

  it('asks first, and says how to agree where nobody can be asked', async () => {
    const { code, stderr } = await cascade();
    expect(code).toBe(2);
    expect(stderr).toContain('Giao 1 nhiệm vụ xuống 12 đơn vị, mỗi đơn vị một nhiệm vụ?');
    expect(stderr).toContain('--yes');
  });

  it.each([
    [['--task', '9-9'], '--task: tệp không có nhiệm vụ "9-9". Các nhiệm vụ: 1-1, 2-1.'],
    [['--task', '1-1'], '1-CV-UBND/1-1: danh bạ không liệt kê thành viên của Sở Nội vụ tỉnh (so-t).'],
    [['--to', 'xa-phuong-z'], '--to: không có cơ quan "xa-phuong-z" trong danh bạ.'],
    [['--task', '1-1', '--to', GROUP, '--due', '31/12/2099'], '--due: hạn giao xuống phải không sau hạn'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stderr } = await cascade(...args, '--yes');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(sentence) });
  });

  describe('handed down to the members of the leading group', () => {
    beforeAll(async () => {
      const done = await cascade('--close-rule', 'by-decision', '--yes');
      expect(done).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/1-CV-UBND\/2-1 +12 +12 +0 +0/),
        stderr: expect.stringMatching(/^1-CV-UBND\/2-1 12\/12 · \d+ mỗi giây$/m),
      });
    }, 60_000);

    it('lists the children of the parent, each led by its commune', async () => {
      const { stdout } = await dondoc('task', 'list', '--parent', '1-CV-UBND/2-1', '-o', 'json');
      const rows = JSON.parse(stdout) as { code: string; lead: string; parent: string }[];
      expect(rows).toHaveLength(COMMUNES);
      expect(rows[0]).toMatchObject({ code: '1-CV-UBND/2-1.xa-00001', lead: 'Ủy ban nhân dân xã 00001' });
    });

    it('goes on for the members of that day only, and says when the directory is another', async () => {
      const file = join(world.province.dataDir, AGENCY_FILE);
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace('members: [xa-00001, ', 'members: ['));
      try {
        const { code, stderr } = await cascade('--yes', '--lang', 'en');
        expect(code).toBe(5);
        expect(stderr).toMatch(/1-CV-UBND\/2-1 was cascaded on \S+ to: .* \(12\); .* now gives: .* \(11\)/);
      } finally {
        writeFileSync(file, before);
      }
    });

    it('hands a child down further', async () => {
      const child = '1-CV-UBND/2-1.xa-00001';
      const done = await dondoc('task', 'cascade', child, '--to', 'so-t', '--yes', '-o', 'json');
      expect(answerOf(done)).toEqual([{ code: child, total: 1, started: 1, unchanged: 0, refused: 0 }]);
      const shown = await dondoc('task', 'show', `${child}.so-t`, '-o', 'json');
      expect(JSON.parse(shown.stdout)).toMatchObject({
        task: { lead: { code: 'so-t' }, parent: { code: child, lead: { code: 'xa-00001' } } },
      });
    });

    it('can be withdrawn, and says that the children go on', async () => {
      const { stdout } = await dondoc('task', 'withdraw', '1-CV-UBND/2-1', '--reason', 'nhập việc khác');
      expect(stdout).toContain(
        'vẫn tiếp tục (rút cả: npx dondoc task withdraw --filter parent=1-CV-UBND/2-1)',
      );
      expect((await dondoc('task', 'ack', '1-CV-UBND/2-1.xa-00002')).code).toBe(0);
    });
  });
});
