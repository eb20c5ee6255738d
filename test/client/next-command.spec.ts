import type { TaskView } from '../../domain/view';
import { nextCommand } from '../../client/tasks/next-command';
import { runHere } from './run-here';

const AT = '2026-02-05T09:00:00.000+07:00';

describe('the command that is usually given next', () => {
  it.each([
    ['open', null, 'ack'],
    ['open', AT, 'progress'],
    ['reported', AT, 'accept'],
    ['suspended', AT, 'resume'],
    ['unassigned', null, 'show'],
    ['accepted', AT, 'list'],
    ['withdrawn', null, 'list'],
  ] as const)('to a task that is %s, acknowledged at %s, is %s', async (status, acknowledgedAt, verb) => {
    const command = nextCommand({ code: '56-TB-VPCP/3c-12', status, acknowledgedAt });
    expect(command).toMatch(new RegExp(`^npx dondoc task ${verb} `));
    const words = command.split(' ').slice(2);
    expect((await runHere([...words, '--help'])).stdout).toMatch(`Cách dùng: dondoc task ${verb}`);
  });

  it('is the decision where a request waits for one', () => {
    const asked = { at: AT, reason: 'chờ ý kiến', document: null };
    const newDue = '2026-04-30T23:59:59+07:00';
    const next = (extensionRequest: TaskView['extensionRequest']) =>
      nextCommand({ code: '3c-12', status: 'open', acknowledgedAt: AT, extensionRequest });
    expect(next({ ...asked, ask: 'new-date', newDue })).toMatch(
      /^npx dondoc task decide 3c-12 --to 2026-04-30 /,
    );
    expect(next({ ...asked, ask: 'withdrawal', newDue: null })).toContain('decide 3c-12 --withdraw ');
  });
});
