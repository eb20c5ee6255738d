import { loadProfiles } from '../../config/load-profiles';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

describe('profiles.yaml', () => {
  const { write } = tempFolder();

  it('says who acts under each profile; what it leaves out is open', () => {
    const file = write(
      'profiles.yaml',
      [
        'profiles:',
        '  bct:',
        '    name: Vụ Chính sách thương mại đa biên',
        '    roles: [lead, coordinating]',
        '    agency: Bộ Công Thương',
        '  van-thu:',
        '    roles: [secretariat]',
      ].join('\n'),
    );
    expect([...loadProfiles(file)]).toEqual([
      [
        'bct',
        {
          name: 'Vụ Chính sách thương mại đa biên',
          roles: ['lead', 'coordinating'],
          agency: 'Bộ Công Thương',
        },
      ],
      ['van-thu', { name: null, roles: ['secretariat'], agency: null }],
    ]);
  });

  it('points to what is wrong in it', () => {
    const file = write(
      'wrong.yaml',
      ['profiles:', '  bct:', '    roles: [leed]', '    agncy: moit', '  van-thu:', '    roles: []'].join(
        '\n',
      ),
    );
    const problems = problemsOf(() => loadProfiles(file));
    expect(places(problems)).toEqual(
      expect.arrayContaining([
        '3:13 profiles.bct.roles[0] not-allowed',
        '4:5 profiles.bct.agncy unknown-field',
        '6:12 profiles.van-thu.roles too-short',
      ]),
    );
    expect(problems.find(({ code }) => code === 'unknown-field')?.vi).toContain('Có phải "agency"?');
  });
});
