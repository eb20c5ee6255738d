import type { AssignedTask, ExtraRung } from '../state';
import type { LetterKind } from '../letter/letter';
import type { Instant } from '../time/instant';

/** A letter outside the ladder, for `withExtra`. */
export function extraLetter(
  { rung, letterAt }: { rung: string; letterAt: Instant },
  kind: LetterKind,
  over: Partial<Pick<ExtraRung, 'level' | 'about' | 'note'>>,
): ExtraRung {
  return { id: rung, kind, at: letterAt, level: null, about: null, note: null, ...over };
}

export function withExtra<S extends AssignedTask>(state: S, extra: ExtraRung): S {
  return { ...state, extraRungs: [...state.extraRungs, extra], extraCount: state.extraCount + 1 };
}

/** Letters of these kinds that wait to leave no longer have anything to tell; what has left stays as it is. */
export function withMoot<S extends AssignedTask>(state: S, kinds: readonly LetterKind[]): S {
  return {
    ...state,
    extraRungs: state.extraRungs.map((extra) =>
      kinds.includes(extra.kind) ? { ...extra, moot: true } : extra,
    ),
  };
}
