import { join } from 'node:path';
import type { PostLetterInput } from '../../contract/activity-types';
import type { TaskRules } from '../../domain/decide/decision';
import { LETTER_KINDS } from '../../domain/letter/letter';
import { urgencyOf } from '../../domain/post/urgency';
import { addDays, earliest, instantOfMs, isAfter, msOf, type Instant } from '../../domain/time/instant';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import type { Authority } from '../support/certificates';
import { POLICY_2, RULES_2 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { temporaryFolder } from '../support/temporary-folder';
import { accountOf, type Account } from './account';
import type { FaultCase } from './case-plan';
import { CaseTask } from './case-task';
import { OfficeChild } from './office-child';
import { startTroubledSmtpServer } from './troubled-smtp-server';

const OFFICE = 'faults';
const LOGIN = { user: 'dondoc', pass: 'mat khau' };

/** A Monday; the letters of assignment go the next morning. */
const ASSIGNED_AT: Instant = '2026-03-02T09:00:00+07:00';
const FIRST_MORNING: Instant = '2026-03-03T08:00:00+07:00';
/** Two more mornings are enough for what is held up, sent again or sent to the next mailbox. */
const END: Instant = `${addDays('2026-03-03', 2)}T16:59:00+07:00`;

/** Plays one case with a real mail server, a real ledger and a post office that may be killed. */
export async function playCase(plan: FaultCase, authority: Authority): Promise<Account> {
  const folder = temporaryFolder();
  const certificate = authority.issue();
  const server = await startTroubledSmtpServer({
    troubles: plan.troubles,
    ...(plan.secure ? { tls: certificate, login: LOGIN } : {}),
  });
  const ledgerFile = join(folder.path, 'ledger.db');
  const ledger = await openLedger({ url: ledgerFile });
  const tasks = tasksOf(plan);
  let now = FIRST_MORNING;
  const office = new OfficeChild(
    {
      smtpUrl: urlOf(plan, server.port),
      ledgerFile,
      ca: plan.secure ? authority.cert : null,
      office: OFFICE,
    },
    (key, result) => taskOf(tasks, key).told(key, result, now),
  );
  let reached = 0;
  server.onReached((at) => {
    if (at === plan.kill?.at && (reached += 1) === plan.kill.time) office.kill();
  });
  try {
    while (!isAfter(now, END)) {
      for (const task of tasks) {
        for (const input of task.turn(now, OFFICE)) await post(ledger, input);
        await ledger.append(task.task.id, task.unwritten());
      }
      const report = await office.round(now);
      if (report !== null && tasks.every(({ isQuiet }) => isQuiet)) break;
      now = report === null ? secondsLater(now, 5) : nextMoment(tasks, report.nextAt, now);
    }
    for (const task of tasks) await ledger.append(task.task.id, task.unwritten());
    return await accountOf(plan, tasks, server.log, ledger);
  } finally {
    await office.stop();
    await server.stop();
    await ledger.close();
    folder.remove();
  }
}

function tasksOf({ tasks, alone }: FaultCase): CaseTask[] {
  const letters = { ...POLICY_2.letters, digest: { alone: alone ? [...LETTER_KINDS] : [] } };
  const rules: TaskRules = { ...RULES_2, edition: 3, policy: { ...POLICY_2, letters } };
  return tasks.flatMap((count, agency) =>
    Array.from({ length: count }, (_, n) => {
      const lead = { code: `co-quan-${agency}`, name: `Cơ quan số ${agency}` };
      const id = `nv-loi-${agency}-${n}`;
      const task = aTask({ id, code: `LOI/${agency}-${n}`, lead, deadline: datedUntil('2026-06-30') });
      return new CaseTask(task, rules, ASSIGNED_AT);
    }),
  );
}

async function post(ledger: Ledger, input: PostLetterInput): Promise<void> {
  const { facts, ...posted } = input;
  const { letter, taskId } = facts;
  const mailbox = `${letter.recipient.agency}.${letter.recipient.seat}`;
  const urgency = urgencyOf(facts);
  await ledger.queue.post({ ...posted, facts, taskId, key: letter.key, mailbox, urgency, token: letter.key });
}

function taskOf(tasks: readonly CaseTask[], key: string): CaseTask {
  const task = tasks.find((one) => key.startsWith(`${one.task.id}/`));
  if (task === undefined) throw new Error(`no task has a letter ${key}`);
  return task;
}

function urlOf({ secure }: FaultCase, port: number): string {
  if (!secure) return `smtp://127.0.0.1:${port}`;
  const { user, pass } = LOGIN;
  return `smtp://${user}:${encodeURIComponent(pass)}@127.0.0.1:${port}?tls=required`;
}

/** The earliest moment at which the office or a task has something to do; at the latest in a quarter of an hour. */
function nextMoment(tasks: readonly CaseTask[], officeAt: Instant | null, now: Instant): Instant {
  const ahead = [officeAt, ...tasks.map((task) => task.nextAt(now))].filter(
    (at) => at !== null && isAfter(at, now),
  );
  const latest = secondsLater(now, 15 * 60);
  return earliest([latest, ...ahead]) ?? latest;
}

function secondsLater(at: Instant, seconds: number): Instant {
  return instantOfMs(msOf(at) + seconds * 1_000);
}
