import { CommandContext } from '../../client/context';
import type { GlobalFlags } from '../../client/surroundings';
import { aPlace } from './run-here';

const FLAGS: GlobalFlags = { output: 'text', timeFormat: 'local', color: 'auto', lang: 'vi' };

function asked(typed: readonly string[] | undefined, flags: Partial<GlobalFlags> = {}, columns = 80) {
  const place = aPlace({ columns, ...(typed && { typed }) });
  const context = new CommandContext({ ...FLAGS, ...flags }, place.surroundings);
  return { place, answer: context.confirm('Rút 3 nhiệm vụ?', 'Withdraw 3 tasks?') };
}

describe('a question before something is done', () => {
  it.each([
    [['c'], true],
    [['Có'], true],
    [['YES'], true],
    [['k'], false],
    [[''], false],
    [[], false],
    [['hả?', 'c'], true],
  ])('%j means %s', async (typed, agreed) => {
    const { answer, place } = asked(typed);
    expect(await answer).toBe(agreed);
    expect(place.said().stdout).toBe('');
    expect(place.said().stderr).toContain('Rút 3 nhiệm vụ? [c/K]');
  });

  it('is not asked where the answer was given with --yes', async () => {
    const { answer, place } = asked(undefined, { yes: true });
    expect(await answer).toBe(true);
    expect(place.said().stderr).toBe('');
  });

  it('names the flag to give where nobody can be asked', async () => {
    await expect(asked(undefined).answer).rejects.toMatchObject({
      exitCode: 2,
      vi: 'Rút 3 nhiệm vụ? Không có màn hình để hỏi; thêm --yes nếu đồng ý.',
    });
  });
});
