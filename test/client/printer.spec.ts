import { Printer, type Column } from '../../client/output/printer';
import type { GlobalFlags } from '../../client/surroundings';
import { instantOfMs, type Instant } from '../../domain/time/instant';
import { aPlace } from './run-here';

interface Letter {
  name: string;
  at: Instant | null;
  key: string;
}

const COLUMNS: Column<Letter>[] = [
  { key: 'name', vi: 'Tên', en: 'Name', value: (r) => r.name, width: 6 },
  { key: 'at', vi: 'Lúc', en: 'At', value: (r) => r.at, instant: 'minute' },
  { key: 'key', vi: 'Khóa', en: 'Key', value: (r) => r.key, wideOnly: true },
];
const LETTER: Letter = { name: 'Nhắc trước 7 ngày', at: '2026-03-24T08:00:00.000+07:00', key: 'k1' };

function printed(flags: Partial<GlobalFlags>, rows: readonly Letter[] = [LETTER], columns = 100): string {
  const place = aPlace({ columns });
  new Printer(
    { output: 'text', timeFormat: 'local', color: 'never', lang: 'vi', ...flags },
    place.surroundings,
  ).rows(rows, COLUMNS);
  return place.said().stdout;
}

describe('tables', () => {
  it('show people what fits, and what is only for wide tables not at all', () => {
    expect(printed({})).toBe('TÊN     LÚC\nNhắc …  24/03/2026 08:00\n');
  });

  it('show everything with -o wide, however narrow the terminal', () => {
    expect(printed({ output: 'wide' }, [LETTER], 20)).toBe(
      'TÊN                LÚC               KHÓA\nNhắc trước 7 ngày  24/03/2026 08:00  k1\n',
    );
  });

  it('give programs the instant itself, and all columns', () => {
    expect(printed({ output: 'csv', timeFormat: 'relative' })).toBe(
      'name,at,key\nNhắc trước 7 ngày,2026-03-24T08:00:00.000+07:00,k1\n',
    );
  });

  it('hold a dash where there is no instant', () => {
    expect(printed({}, [{ ...LETTER, at: null }])).toContain('Nhắc …  –');
  });

  it.each([
    ['iso', 'vi', '2026-03-24T08:00:00.000+07:00'],
    ['local', 'vi', '24/03/2026 08:00'],
    ['local', 'en', '2026-03-24 08:00'],
  ] as const)('write instants as --time-format %s asks in %s', (timeFormat, lang, text) => {
    expect(printed({ timeFormat, lang })).toContain(text);
  });

  it.each([
    [0.5, 'bây giờ', 'now'],
    [50.5, '50 phút nữa', 'in 50 minutes'],
    [-90, '1 giờ trước', '1 hour ago'],
    [72 * 60, '3 ngày nữa', 'in 3 days'],
    [-24 * 60 * 40, '40 ngày trước', '40 days ago'],
  ])('write what is %s minutes away as "%s"', (minutes, vi, en) => {
    const at = instantOfMs(Date.now() + minutes * 60_000);
    expect(printed({ timeFormat: 'relative' }, [{ ...LETTER, at }])).toContain(vi);
    expect(printed({ timeFormat: 'relative', lang: 'en' }, [{ ...LETTER, at }])).toContain(en);
  });
});

describe('what to do next', () => {
  it.each([
    ['text', 'Tiếp theo: npx dondoc task show 3c-12\n'],
    ['wide', 'Tiếp theo: npx dondoc task show 3c-12\n'],
    ['json', ''],
    ['none', ''],
  ] as const)('is said to people, beside the data: -o %s', (output, stderr) => {
    const place = aPlace();
    const printer = new Printer(
      { output, timeFormat: 'local', color: 'never', lang: 'vi' },
      place.surroundings,
    );
    printer.hint('npx dondoc task show 3c-12');
    expect(place.said()).toEqual({ stdout: '', stderr });
  });
});
