import { join } from 'node:path';
import { compareLedgers } from '../../client/rebuild/compare-ledgers';
import { rebuildLedger } from '../../client/rebuild/rebuild-ledger';
import { rehearse, weeksFor } from '../../client/rehearsal/rehearse';
import { loadAnswers } from '../../config/load-answers';
import { loadAgencies } from '../../config/load-agencies';
import { packagedDataDir } from '../../config/data-dir';
import { explainQuery, stateQuery } from '../../contract/task-workflow';
import { SYSTEM } from '../../domain/actor';
import { officialStatusAsOf } from '../../domain/official-status';
import { openLedger } from '../../ledger/open-ledger';
import { tempFolder } from '../config/temp-files';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type ArrivedLetter, type MailHouse } from './mail-house';
import { ownTask } from './own-task';
import { REHEARSED } from './post-house';

quietRuntime('ERROR');

const folder = tempFolder();
const FROM = '2026-02-27';
const FROM_NOON = '2026-02-27T12:00:00+07:00';

/** What happens after the date has passed: asked, decided, stopped, taken up, handed over, done. */
const ANSWERS = (code: string) => `answers:
  - { on: 2026-03-05, at: "09:00", task: ${code}, by: { role: lead }, do: request, newDue: 2026-03-20, reason: Cần khảo sát thêm }
  - { on: 2026-03-06, at: "10:00", task: ${code}, by: { role: assigning-authority }, do: decide, decision: new-date, newDue: 2026-03-20, document: 99/VPCP-QHQT, signer: Phó Chủ nhiệm }
  - { on: 2026-03-10, at: "09:00", task: ${code}, by: { role: secretariat }, do: suspend, reason: Chờ luật, document: 100/VPCP-QHQT }
  - { on: 2026-03-18, at: "09:00", task: ${code}, by: { role: secretariat }, do: resume, document: 101/VPCP-QHQT }
  - { on: 2026-03-18, at: "14:00", task: ${code}, by: { role: lead }, do: accept }
  - { on: 2026-03-20, at: "09:00", task: ${code}, by: { role: lead }, do: complete, evidence: { document: 12/BC-BCT } }
  - { on: 2026-03-23, at: "09:00", task: ${code}, by: { role: standing-agency }, do: accept }
`;

/** Letters of one moment arrive in any order. */
function inOrder(letters: ArrivedLetter[]): ArrivedLetter[] {
  const named = (rungs: string) => ORDER.indexOf(rungs);
  return [...letters].sort(
    (a, b) => a.date.localeCompare(b.date) || named(a.rungs) - named(b.rungs) || a.to.localeCompare(b.to),
  );
}
const ORDER = ['O+1', 'L1', 'O+4', 'ACK', 'D', 'RC#2'];

describe('a task that slips, is extended, stopped, taken up and done, rehearsed on the real server', () => {
  const task = ownTask();
  let house: MailHouse;
  let unplayed: Awaited<ReturnType<typeof rehearse>>;

  beforeAll(async () => {
    house = await openMailHouse();
    const { policy } = REHEARSED;
    const reminders = { ...policy.reminders, daysBefore: [3] };
    await house.start(task, '2026-02-27T07:00:00+07:00', {
      rules: { ...REHEARSED, policy: { ...policy, reminders } },
      clockShiftWeeks: weeksFor(FROM, Date.now()),
    });
    const file = folder.write('answers.yaml', ANSWERS(task.code));
    const answers = loadAnswers(file, [task], loadAgencies(packagedDataDir()));
    unplayed = await rehearse({
      client: house.client,
      taskIds: [task.id],
      answers,
      from: FROM,
      to: '2026-03-31',
    });
  }, 120_000);
  afterAll(() => house.close());

  it('is escalated to the standing agency, then counts from the new date', async () => {
    const letters = inOrder(await house.arrived(task.code));
    expect(letters.map(({ date, rungs, to }) => `${date.slice(0, 10)} ${rungs} ${to}`)).toEqual([
      '2026-02-27 ASSIGNED D dau-moi@moit.example',
      '2026-03-02 O+1 dau-moi@moit.example',
      '2026-03-02 L1 lanh-dao@moit.example',
      '2026-03-04 L2 dau-moi@mofa.example',
      '2026-03-04 L2 dau-moi@vpcp.example',
      '2026-03-05 O+4 dau-moi@moit.example',
      '2026-03-05 ACK lanh-dao@moit.example',
      '2026-03-05 REQ#1 dau-moi@mofa.example',
      '2026-03-05 REQ#1 dau-moi@theo-doi.example',
      '2026-03-06 L3 dau-moi@nsc-ii.example',
      '2026-03-09 EXTENDED dau-moi@moit.example',
      '2026-03-19 RESUMED dau-moi@moit.example',
      '2026-03-20 D dau-moi@moit.example',
      '2026-03-20 RC#2 dau-moi@moit.example',
    ]);
  });

  it('refuses the lead that accepts its own result, and keeps that on the record', () => {
    expect(unplayed).toMatchObject([
      { refusal: { code: 'no-right', right: 'AcceptCompletion', role: 'lead' } },
    ]);
  });

  it('is done in time against the date in force and late against the one first given', async () => {
    const view = await house.client.workflow.getHandle(task.id).query(stateQuery);
    expect(view).toMatchObject({
      status: 'accepted',
      officialStatus: 'done-on-time',
      original: { due: '2026-02-28T23:59:59+07:00', officialStatus: 'done-late' },
      due: '2026-03-20T23:59:59+07:00',
    });
  });

  it('tells its class as of any past day from the ledger alone', async () => {
    const entries = await house.ledger.timeline(task.id);
    const events = entries.flatMap((entry) => (entry.source === 'event' ? [entry.record] : []));
    const on = (date: string) => officialStatusAsOf(events, `${date}T12:00:00+07:00`);
    expect(
      ['2026-02-27', '2026-03-05', '2026-03-09', '2026-03-12', '2026-03-19', '2026-03-24'].map(on),
    ).toEqual(['in-progress', 'overdue', 'in-progress', 'suspended', 'in-progress', 'done-on-time']);
  });

  it('explains every letter that went', async () => {
    const { ladders } = await house.client.workflow.getHandle(task.id).query(explainQuery);
    expect(ladders.map(({ opening }) => opening)).toEqual(['ASSIGNED', 'EXTENDED', 'RESUMED']);
    const explained = new Set(
      ladders.flatMap(({ rungs }) => rungs.flatMap(({ letters }) => letters.map(({ key }) => key))),
    );
    expect(explained.size).toBe((await house.arrived(task.code)).length);
  });

  it('is in its history event by event: a lost ledger is rebuilt without deciding anything again', async () => {
    const lost = await openLedger({ url: join(folder.dir, 'rebuilt.db') });
    try {
      const filter = `WorkflowId = '${task.id}'`;
      const rebuilt = await rebuildLedger(house.client, lost, filter);
      expect(rebuilt).toMatchObject({ tasks: 1, runs: 1 });
      const differences = await compareLedgers(house.ledger, lost);
      expect(differences).toEqual([]);
      await lost.append(task.id, [
        {
          seq: 1_000,
          at: FROM_NOON,
          actor: SYSTEM,
          commandId: null,
          event: { type: 'DeadlinePassed', lateAfter: FROM_NOON },
        },
      ]);
      expect(await compareLedgers(house.ledger, lost)).toMatchObject([
        { taskId: task.id, onlyAfter: [1_000] },
      ]);
    } finally {
      await lost.close();
    }
  });
});
