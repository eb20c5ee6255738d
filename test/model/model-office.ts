import { setTimeout as delay } from 'node:timers/promises';
import { ApplicationFailure, CompleteAsyncError, Context } from '@temporalio/activity';
import { ActivityNotFoundError, type Client } from '@temporalio/client';
import type { PostLetterInput, PostingActivities } from '../../contract/activity-types';
import type { HeldUp, LetterFate } from '../../domain/letter/letter';

interface Lying {
  input: PostLetterInput;
  /** Temporal's, of the attempt that waits; null while the activity is put off. */
  token: Uint8Array | null;
  activityId: string;
  isOnItsWay: boolean;
  /** Another activity posted it while it lay here. */
  isDoubled: boolean;
}

const COMES_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 5;

/**
 * The post office of the model: it keeps every letter that is posted until the play says what becomes of it. An
 * activity that runs holds up the clock of its workflow, so each can be put off to a moment and comes again.
 */
export class ModelOffice {
  private readonly lying = new Map<string, Lying>();
  private readonly settled = new Map<string, LetterFate>();

  constructor(private readonly client: Client) {}

  activities(): PostingActivities {
    return {
      postLetter: async (input) => {
        const { key } = input.facts.letter;
        const fate = this.settled.get(key);
        if (fate !== undefined) {
          this.lying.delete(key);
          this.settled.delete(key);
          return fate;
        }
        const known = this.lying.get(key);
        const { taskToken: token, activityId } = Context.current().info;
        if (known === undefined) {
          this.lying.set(key, { input, token, activityId, isOnItsWay: false, isDoubled: false });
        } else {
          // What was put off and comes again says what it was last told to say.
          known.token = token;
          known.isDoubled ||= known.activityId !== activityId;
        }
        throw new CompleteAsyncError();
      },
      refreshLetter: async ({ facts }) => {
        const lying = this.lying.get(facts.letter.key);
        if (lying !== undefined && !lying.isOnItsWay) lying.input = { ...lying.input, facts };
        return Promise.resolve();
      },
      callBackLetter: async ({ key, fate }) => {
        const lying = this.lying.get(key);
        if (lying?.isOnItsWay === true) return;
        this.settled.set(key, fate);
        if (lying !== undefined && lying.token !== null) await this.answer(key, fate);
      },
    };
  }

  /** What waits or is on its way, of one task; twice what was posted twice. */
  of(taskId: string): PostLetterInput[] {
    return this.mine(taskId).flatMap(({ input, isDoubled }) => (isDoubled ? [input, input] : [input]));
  }

  take(key: string): void {
    this.letter(key).isOnItsWay = true;
  }

  /** Ends the task's activity with what became of the letter. */
  async answer(key: string, answer: LetterFate | HeldUp): Promise<void> {
    const { token } = this.letter(key);
    if (token === null) throw new Error(`it is put off: ${key}`);
    this.lying.delete(key);
    this.settled.delete(key);
    await this.client.activity.complete(token, answer);
  }

  /** Lets the clock of the task go on by so much; the letters come again then. */
  async putOff(taskId: string, ms: number): Promise<void> {
    const failure = () => ApplicationFailure.create({ message: 'put off', nextRetryDelay: ms });
    await Promise.all(
      this.mine(taskId).map(async (lying) => {
        const { token } = lying;
        if (token === null) return;
        lying.token = null;
        await this.client.activity.fail(token, failure()).catch((error: unknown) => {
          if (!(error instanceof ActivityNotFoundError)) throw error;
        });
      }),
    );
  }

  /** Waits until every letter that was put off has come again. */
  async allBack(taskId: string): Promise<void> {
    for (const end = Date.now() + COMES_WITHIN_MS; ; await delay(LOOK_EVERY_MS)) {
      const away = this.mine(taskId).filter(({ token }) => token === null);
      if (away.length === 0) return;
      if (Date.now() > end) throw new Error(`put off and never seen again: ${keysOf(away)}`);
    }
  }

  /** The task is over for the model. */
  forget(taskId: string): void {
    for (const { input } of this.mine(taskId)) this.lying.delete(input.facts.letter.key);
  }

  private mine(taskId: string): Lying[] {
    return [...this.lying.values()].filter(({ input }) => input.facts.taskId === taskId);
  }

  private letter(key: string): Lying {
    const found = this.lying.get(key);
    if (found === undefined) throw new Error(`not in the post office: ${key}`);
    return found;
  }
}

function keysOf(lying: readonly Lying[]): string {
  return lying.map(({ input }) => input.facts.letter.key).join(', ');
}
