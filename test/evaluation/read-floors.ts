import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratio, type Figures } from './figures';

/** The least share that each figure of each set must reach. */
export type Floors = Record<string, Record<string, number>>;

export function readFloors(): Floors {
  return JSON.parse(readFileSync(join(__dirname, 'floors.json'), 'utf8')) as Floors;
}

/** A sentence for every figure that fell below its floor, or that has a floor and was not measured. */
export function belowFloors(floors: Floors, set: string, figures: Figures): string[] {
  return Object.entries(floors[set] ?? {}).flatMap(([name, floor]) => {
    const share = figures[name];
    if (share === undefined) return [`${set}: "${name}" has a floor of ${floor} and was not measured`];
    if (ratio(share) >= floor) return [];
    return [`${set}: "${name}" is ${ratio(share).toFixed(4)}, below its floor of ${floor}`];
  });
}
