import { COMMAND_SCHEMAS, toCommandInput, toEnvelope } from '../../contract/schemas/commands';
import type { Person } from '../../domain/actor';
import { decide } from '../../domain/decide/decide';
import { verifyIdentity } from '../../domain/identity';
import { RULES } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { aTask } from '../support/tasks';

const LEAD: Person = { role: 'lead', name: 'Anh Tú', agency: 'moit' };
const PROOF = { scheme: 'cms', value: 'MIIB' };
const INPUT = { commandId: 'c1', actor: LEAD, promisedOn: null };
const NOW = '2026-02-03T09:00:00+07:00';

describe('the proof of an identity', () => {
  it('may stand beside the actor of every command, and goes with it', () => {
    for (const schema of Object.values(COMMAND_SCHEMAS)) {
      const { error } = schema.safeParse({ commandId: 'c1', actor: LEAD, proof: PROOF });
      expect(error?.issues.some(({ path }) => path[0] === 'proof')).not.toBe(true);
      const keys = error?.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
      expect(keys ?? []).not.toContain('proof');
    }
    const input = COMMAND_SCHEMAS.acknowledge.parse({ ...INPUT, proof: PROOF });
    const envelope = toEnvelope('acknowledge', input);
    expect(envelope).toEqual({
      id: 'c1',
      actor: LEAD,
      proof: PROOF,
      command: { type: 'Acknowledge', promisedOn: null },
    });
    expect(toCommandInput(envelope)).toEqual({ name: 'acknowledge', input });
    expect(toEnvelope('acknowledge', COMMAND_SCHEMAS.acknowledge.parse(INPUT))).not.toHaveProperty('proof');
  });

  it('is one line, so that nothing can hide in it, and no longer than a signature needs', () => {
    const withValue = (value: string) =>
      COMMAND_SCHEMAS.acknowledge.safeParse({ ...INPUT, proof: { ...PROOF, value } }).success;
    expect([withValue('a'.repeat(16_000)), withValue('a'.repeat(16_001)), withValue('a\nb')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is not looked at: an actor is declared, and a proof gives no right that the actor lacks', () => {
    expect(verifyIdentity({ actor: LEAD, proof: PROOF })).toEqual({ actor: LEAD, assurance: 'declared' });
    const { state } = new TaskStory(aTask(), '2026-02-02T09:00:00+07:00');
    const withdraw = { type: 'Withdraw' as const, reason: 'x', document: null };
    const decided = (proof?: typeof PROOF) =>
      decide({ ...RULES, edition: 2 }, state, { id: 'c1', actor: LEAD, proof, command: withdraw }, NOW);
    expect(decided(PROOF)).toEqual(decided());
    expect(decided(PROOF)).toMatchObject({ taken: false, refusal: { code: 'no-right' } });
  });
});
