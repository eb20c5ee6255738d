const WEEKDAYS: Record<string, [string, string]> = {
  MO: ['thứ Hai', 'Monday'],
  TU: ['thứ Ba', 'Tuesday'],
  WE: ['thứ Tư', 'Wednesday'],
  TH: ['thứ Năm', 'Thursday'],
  FR: ['thứ Sáu', 'Friday'],
  SA: ['thứ Bảy', 'Saturday'],
  SU: ['Chủ nhật', 'Sunday'],
};

const EVERY: Record<string, [string, string]> = {
  'DAILY 1': ['hằng ngày', 'every day'],
  'WEEKLY 1': ['hằng tuần', 'every week'],
  'MONTHLY 1': ['hằng tháng', 'every month'],
  'MONTHLY 3': ['hằng quý', 'every quarter'],
  'MONTHLY 6': ['sáu tháng một lần', 'every six months'],
  'YEARLY 1': ['hằng năm', 'every year'],
};

const UNITS: Record<string, [string, string]> = {
  DAILY: ['ngày', 'days'],
  WEEKLY: ['tuần', 'weeks'],
  MONTHLY: ['tháng', 'months'],
  YEARLY: ['năm', 'years'],
};

const ALL_WORKDAYS = 'MO,TU,WE,TH,FR';

/** `hằng tháng, ngày 19`; several rules are joined as they are in the recurrence. */
export function recurrenceMeaning(recurrence: string, lang: 'vi' | 'en' = 'vi'): string {
  return recurrence
    .split(' + ')
    .map((rule) => ruleMeaning(rule, lang === 'en' ? 1 : 0))
    .join(lang === 'en' ? '; and ' : '; và ');
}

function ruleMeaning(rule: string, lang: 0 | 1): string {
  const part = new Map(rule.split(';').map((field) => field.split('=') as [string, string]));
  const freq = part.get('FREQ') ?? '';
  const interval = part.get('INTERVAL') ?? '1';
  const every =
    EVERY[`${freq} ${interval}`]?.[lang] ??
    (lang === 1 ? `every ${interval} ${UNITS[freq]?.[1]}` : `${interval} ${UNITS[freq]?.[0]} một lần`);
  const details = [daysMeaning(part, lang), monthsMeaning(part, lang), hoursMeaning(part, lang)];
  return [every, ...details.filter((detail) => detail !== null)].join(', ');
}

function daysMeaning(part: Map<string, string>, lang: 0 | 1): string | null {
  const weekdays = part.get('BYDAY');
  if (weekdays === ALL_WORKDAYS && part.has('BYSETPOS')) {
    const last = part.get('BYSETPOS') === '-1';
    if (lang === 1) return `${last ? 'last' : 'first'} working day`;
    return last ? 'ngày làm việc cuối cùng' : 'ngày làm việc đầu tiên';
  }
  if (weekdays !== undefined) {
    const names = weekdays
      .split(',')
      .map((day) => WEEKDAYS[day]?.[lang] ?? day)
      .join(', ');
    const position = part.get('BYSETPOS');
    if (position === undefined) return names;
    const [vi, en] = position === '-1' ? ['cuối cùng', 'last'] : ['đầu tiên', 'first'];
    return lang === 1 ? `${en} ${names}` : `${names} ${vi}`;
  }
  const days = part.get('BYMONTHDAY');
  if (days === undefined) return null;
  const names = days.split(',').map((day) => (day === '-1' ? (lang === 1 ? 'the last' : 'cuối tháng') : day));
  return lang === 1 ? `day ${names.join(', ')}` : `ngày ${names.join(', ')}`;
}

function monthsMeaning(part: Map<string, string>, lang: 0 | 1): string | null {
  const months = part.get('BYMONTH');
  if (months === undefined) return null;
  return `${lang === 1 ? 'month' : 'tháng'} ${months.split(',').join(', ')}`;
}

function hoursMeaning(part: Map<string, string>, lang: 0 | 1): string | null {
  const hours = part.get('BYHOUR');
  if (hours === undefined) return null;
  const minute = (part.get('BYMINUTE') ?? '0').padStart(2, '0');
  return hours
    .split(',')
    .map((hour) => (lang === 1 ? `${hour.padStart(2, '0')}:${minute}` : `${hour} giờ ${minute}`))
    .join(', ');
}
