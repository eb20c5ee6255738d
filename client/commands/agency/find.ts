import { loadAgencies } from '../../../config/load-agencies';
import { resolveAgency, type ResolvedAgency } from '../../../domain/directive/agency-name';
import { readingPage } from '../../agencies/reading-page';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

/** How one name was read, as `find` prints it. */
interface Reading {
  written: string;
  agency: { code: string; name: string } | null;
  via: string | null;
  remark: string | null;
  candidates: { code: string; name: string }[];
}

const COLUMNS: Column<Reading>[] = [
  { key: 'written', vi: 'Viết', en: 'Written', value: (r) => r.written },
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.agency?.code ?? null },
  { key: 'name', vi: 'Cơ quan', en: 'Agency', value: (r) => r.agency?.name ?? null },
  { key: 'via', vi: 'Nhận ra qua', en: 'By', value: (r) => r.via },
  { key: 'remark', vi: 'Ghi chú', en: 'Remark', value: (r) => r.remark },
  {
    key: 'candidates',
    vi: 'Gần nhất',
    en: 'Nearest',
    value: (r) => r.candidates.map(({ code }) => code).join(' '),
  },
];

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('find')
    .description(
      say(
        'tra một tên viết trong văn bản: được hiểu là cơ quan nào, vì sao',
        'ask how a name of a document is read: as which agency, and why',
      ),
    )
    .argument('<name...>', say('tên như văn bản viết', 'the name as the document writes it'))
    .addHelpText(
      'after',
      examples(
        "npx dondoc agency find 'Bộ NN&MT' 'Thống đốc NHNN' 'Bộ KH&ĐT'",
        "npx dondoc agency find 'Chủ tịch UBND tỉnh Hà Giang' -o json",
      ),
    )
    .action(
      run(async (context, names) => {
        const directory = loadAgencies(context.dataDir);
        const { print } = context;
        const lang = print.say('vi', 'en') as 'vi' | 'en';
        const found = names.map((written) => ({ written, reading: resolveAgency(written, directory) }));
        const rows = found.map(({ written, reading }) => asRow(written, reading, lang));
        if (!print.isText) return print.rows(rows, COLUMNS);
        print.object(rows, () =>
          found.map(({ written, reading }) => readingPage(written, reading, lang)).join('\n'),
        );
      }),
    );
};

function asRow(
  written: string,
  { agency, via, remark, candidates }: ResolvedAgency,
  lang: 'vi' | 'en',
): Reading {
  const ref = ({ code, name }: { code: string; name: string }) => ({ code, name });
  return {
    written,
    agency: agency && ref(agency),
    via,
    remark: remark?.[lang] ?? null,
    candidates: candidates.map(ref),
  };
}
