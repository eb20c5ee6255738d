import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CHECKOUT = resolve(__dirname, '../..');

/** What makes a folder labelled material; the wordings beside them are read too. */
const LABELS = ['index.jsonl', 'tasks.jsonl'];

/** Labelled material kept beside the checkout (`../<any>/<any>/`), in the order of the names. */
export function labelledBesideCheckout(checkout = CHECKOUT): string[] {
  return foldersIn(dirname(checkout))
    .filter((folder) => folder !== checkout)
    .flatMap(foldersIn)
    .filter((folder) => LABELS.every((name) => existsSync(join(folder, name))));
}

/** The scorer that labelled material came with: its own, or that of the material next to it. */
export function scorerFor(folder: string): string | null {
  const places = [folder, ...foldersIn(dirname(folder))];
  return places.map((place) => join(place, 'score.py')).find((path) => existsSync(path)) ?? null;
}

function foldersIn(parent: string): string[] {
  return readdirSync(parent)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .map((name) => join(parent, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}
