import { DAY_MS, earliest, instantOfMs, isAfter, msOf, type Instant } from '../../domain/time/instant';
import type { Player } from './player';

/**
 * A timer costs the server a second, whatever lies before it: tasks move at the same time, each towards its own
 * next moment, up to so many days before the others. Further ahead their clocks, which go on, would wait long.
 */
const AHEAD_MS = 60 * DAY_MS;

/** Who is where in a rehearsal: tasks move by themselves, and wait at their moments for one another. */
export class Stage {
  private readonly moving = new Map<Player, Promise<void>>();
  /** Where a player has come to; null: it has nothing more to play. */
  private readonly waiting = new Map<Player, Instant | null>();

  /** `limitOf`: how far a player may go by itself: to its next answer, or the end. */
  constructor(
    private readonly players: readonly Player[],
    private readonly limitOf: (player: Player) => Instant,
  ) {}

  /** The earliest moment that every task has come to or goes past; null when all have come to the end. */
  async nextMoment(): Promise<Instant | null> {
    for (;;) {
      const first = earliest([...this.waiting.values()]);
      this.sendOut(first);
      const under = earliest(this.players.filter((p) => !this.waiting.has(p)).map((p) => this.targetOf(p)));
      if (first !== null && (under === null || isAfter(under, first))) return first;
      if (this.moving.size === 0) return null;
      await Promise.race(this.moving.values());
    }
  }

  presentAt(moment: Instant): Player[] {
    return this.players.filter((player) => this.waiting.get(player) === moment);
  }

  /** They have played that moment. Letters that could not leave then are not waited for again. */
  goOn(players: readonly Player[], moment: Instant): void {
    for (const player of players) {
      player.leaveBehind(moment);
      if (player.hasMore) this.waiting.delete(player);
      else this.waiting.set(player, null);
    }
  }

  private sendOut(first: Instant | null): void {
    const idle = this.players.filter((player) => !this.waiting.has(player) && !this.moving.has(player));
    const from = earliest([first, ...idle.map((player) => this.targetOf(player))]);
    if (from === null) return;
    const horizon = instantOfMs(msOf(from) + AHEAD_MS);
    for (const player of idle) {
      if (isAfter(this.targetOf(player), horizon)) continue;
      const move = this.move(player);
      // Whoever waits for the next moment hears of a failure; nobody may be waiting just now.
      move.catch(() => undefined);
      this.moving.set(player, move);
    }
  }

  private async move(player: Player): Promise<void> {
    const limit = this.limitOf(player);
    const moment = await player.advance(limit);
    this.moving.delete(player);
    this.waiting.set(player, moment);
  }

  private targetOf(player: Player): Instant {
    return player.targetBefore(this.limitOf(player));
  }
}
