import { loadAgencies } from '../../config/load-agencies';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const folder = tempFolder();
const entry = (code: string, name: string, more = '') =>
  `  - { code: ${code}, name: ${name}, nameEn: ${code}, level: ministry, contacts: { focal: null, leadership: null }${more} }\n`;

describe('the folder of agency files', () => {
  it('is one directory: parents, members and names go across its files', () => {
    folder.write(
      'whole/agencies/1.yaml',
      `agencies:\n${entry('a', 'Bộ A')}${entry('b', 'Bộ B', ', parent: c')}`,
    );
    folder.write(
      'whole/agencies/2.yaml',
      `agencies:\n${entry('c', 'Bộ C')}${entry('all', 'Các bộ', ', members: [two, c, a]')}${entry('two', 'Hai bộ', ', members: [a, b]')}`,
    );
    const directory = loadAgencies(`${folder.dir}/whole`);
    expect(directory.expand('all').map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  });

  it('is refused where a group holds itself or names a code that is not there', () => {
    folder.write('bad/agencies/1.yaml', `agencies:\n${entry('x', 'Nhóm X', ', members: [y]')}`);
    folder.write(
      'bad/agencies/2.yaml',
      `agencies:
${entry('y', 'Nhóm Y', ', members: [z, a]')}${entry('z', 'Nhóm Z', ', members: [x, nowhere]')}${entry('a', 'Nhóm  x')}`,
    );
    const problems = problemsOf(() => loadAgencies(`${folder.dir}/bad`));
    expect(problems.map(({ file }) => file.slice(-6))).toEqual([
      '1.yaml',
      '2.yaml',
      '2.yaml',
      '2.yaml',
      '2.yaml',
    ]);
    expect(places(problems)).toEqual([
      '2:113 agencies[0].members[0] circular-group',
      '2:113 agencies[0].members[0] circular-group',
      '3:113 agencies[1].members[0] circular-group',
      '3:116 agencies[1].members[1] unknown-agency',
      '4:22 agencies[2].name duplicate-agency',
    ]);
    expect(problems.at(-1)?.vi).toBe('"Nhóm  x" đã dùng cho 1.yaml: agencies[0].');
    expect(problems[0]?.vi).toBe('nhóm "x" chứa chính nó qua "y".');
  });

  it('counts two ways to write one name as one name', () => {
    folder.write(
      'twice/agencies.yaml',
      `agencies:\n${entry('a', 'UBND TP. Hòa Bình')}${entry('b', 'Ủy ban nhân dân thành phố Hoà Bình')}`,
    );
    expect(places(problemsOf(() => loadAgencies(`${folder.dir}/twice`)))).toEqual([
      '3:22 agencies[1].name duplicate-agency',
    ]);
  });
});
