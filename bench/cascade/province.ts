import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDays, dateOf, instantOfMs } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';

const DATA = resolve(__dirname, '../../data');

/** A province that exists nowhere: its directory, and a letter that hands one task to all its communes. */
export interface Province {
  dataDir: string;
  file: string;
  /** Led by a department; the second task of the file is led by the group itself. */
  parentId: string;
  parentCode: string;
}

const AGENCIES: [code: string, name: string, level: string][] = [
  ['ubnd-t', 'Ủy ban nhân dân tỉnh', 'province'],
  ['vp-ubnd-t', 'Văn phòng Ủy ban nhân dân tỉnh', 'department'],
  ['so-t', 'Sở Nội vụ tỉnh', 'department'],
  ['theo-doi-t', 'Đầu mối theo dõi, đôn đốc của tỉnh', 'unit'],
];

export const AGENCY_FILE = join('agencies', '01-tinh.yaml');

/** The group of all communes, by which the task is handed down. */
export const GROUP = 'xa-phuong-t';

export function writeProvince(folder: string, communes: number): Province {
  const dataDir = join(folder, 'data');
  for (const part of ['calendars', 'mail', 'policies', 'templates']) {
    cpSync(join(DATA, part), join(dataDir, part), { recursive: true });
  }
  const codes = Array.from({ length: communes }, (_, i) => `xa-${String(i + 1).padStart(5, '0')}`);
  const entries = [
    ...AGENCIES.map(([code, name, level]) => agency(code, name, level)),
    ...codes.map((code) => agency(code, `Ủy ban nhân dân xã ${code.slice(3)}`, 'commune')),
    `${agency(GROUP, 'Ủy ban nhân dân các xã, phường', 'commune')}
    collective: true
    members: [${codes.join(', ')}]`,
  ];
  mkdirSync(join(dataDir, 'agencies'));
  writeFileSync(join(dataDir, AGENCY_FILE), `agencies:\n${entries.join('\n')}\n`);
  const file = join(folder, 'cong-van.yaml');
  writeFileSync(file, directive());
  return { dataDir, file, parentId: 'nv-1-cv-ubnd-1-1', parentCode: '1-CV-UBND/1-1' };
}

function agency(code: string, name: string, level: string): string {
  return `  - code: ${code}
    name: "${name}"
    nameEn: "${code}"
    level: ${level}
    contacts: { focal: dau-moi@${code}.example, leadership: lanh-dao@${code}.example }`;
}

function directive(): string {
  const today = dateOf(instantOfMs(Date.now()));
  const due = addDays(today, 30);
  return `directive:
  number: 1/CV-UBND
  kind: công văn
  shortTitle: Công văn giao các xã
  issuedOn: ${today}
  issuer: Ủy ban nhân dân tỉnh
  standingAgency: so-t
  office: vp-ubnd-t
  committee: ubnd-t
  secretariat: theo-doi-t
tasks:
  - clause: "1"
    n: 1
    gist: Rà soát và báo cáo kết quả tại địa bàn
    lead: so-t
    deliverable: báo cáo
    deadline: { kind: dated, phrase: "đến hết ngày ${vietnameseDate(due)}", rule: on-date, due: ${due} }
  - clause: "2"
    n: 1
    gist: Công khai thủ tục tại trụ sở
    lead: ${GROUP}
    deadline: { kind: standing }
`;
}
