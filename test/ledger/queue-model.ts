type State = 'waiting' | 'on-its-way' | 'called-back';

interface Place {
  state: State;
  calledBack: boolean;
  deferrals: number;
}

/** The rules of the queue for one letter, told once more and as plainly as possible, to compare it with. */
export class QueueModel {
  private place: Place | null = null;
  /** It was called back, and will be told so whenever it comes. */
  private over = false;

  post(): string {
    if (this.place?.state === 'called-back') return 'settled';
    if (this.over && this.place?.state !== 'on-its-way') this.place = null;
    if (this.over) return 'settled';
    this.place ??= { state: 'waiting', calledBack: false, deferrals: 0 };
    return 'waiting';
  }

  callBack(): string {
    if (!this.place) {
      this.over = true;
      return 'not-here';
    }
    this.place.calledBack = true;
    if (this.place.state === 'on-its-way') return 'on-its-way';
    this.place.state = 'called-back';
    return 'called-back';
  }

  take(): number {
    if (this.place?.state !== 'waiting') return 0;
    this.place.state = 'on-its-way';
    return 1;
  }

  putBack(): void {
    if (this.place?.state !== 'on-its-way') return;
    this.place.deferrals += 1;
    this.place.state = this.place.calledBack ? 'called-back' : 'waiting';
  }

  remove(): void {
    if (this.place?.state === 'called-back') this.over = true;
    this.place = null;
  }

  stands(): { state: State; deferrals: number } | null {
    return this.place && { state: this.place.state, deferrals: this.place.deferrals };
  }
}
