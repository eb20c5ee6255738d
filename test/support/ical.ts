import { createRequire } from 'node:module';
import type ModuleOfIcal from 'ical.js' with { 'resolution-mode': 'import' };

/** The library has a CommonJS build and types for the other one only. */
export const ICAL = createRequire(__filename)('ical.js') as typeof ModuleOfIcal;

export type IcalComponent = InstanceType<typeof ICAL.Component>;

export function readCalendar(content: string): IcalComponent {
  return new ICAL.Component(ICAL.parse(content) as unknown[]);
}
