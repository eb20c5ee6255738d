import { nextCommand } from '../../client/tasks/next-command';
import { runHere } from './run-here';

const AT = '2026-02-05T09:00:00.000+07:00';

describe('the command that is usually given next', () => {
  it.each([
    ['open', null, 'ack'],
    ['open', AT, 'progress'],
    ['reported', AT, 'accept'],
    ['suspended', AT, 'show'],
    ['accepted', AT, 'list'],
    ['withdrawn', null, 'list'],
  ] as const)('to a task that is %s, acknowledged at %s, is %s', async (status, acknowledgedAt, verb) => {
    const command = nextCommand({ code: '56-TB-VPCP/3c-12', status, acknowledgedAt });
    expect(command).toMatch(new RegExp(`^npx dondoc task ${verb} `));
    const words = command.split(' ').slice(2);
    expect((await runHere([...words, '--help'])).stdout).toMatch(`Cách dùng: dondoc task ${verb}`);
  });
});
