import { draftParties, givenHead, headMarksSecret, mergedHead } from '../../client/directives/draft-head';
import { packagedDataDir } from '../../config/data-dir';
import { AgencyDirectory, loadAgencies } from '../../config/load-agencies';
import { draftOf } from './drafts';

const directory = loadAgencies(packagedDataDir());
const { directive: HEAD } = draftOf([]);

describe('what a person says about the document', () => {
  it('is read from the flags, in composed text, the day in either notation', () => {
    expect(
      givenHead({ number: ' 88/TB-VPCP ', title: 'Kết luận'.normalize('NFD'), issued: '04/02/2026' }),
    ).toEqual({
      number: '88/TB-VPCP',
      title: 'Kết luận',
      issuedOn: '2026-02-04',
    });
    expect(givenHead({})).toEqual({});
  });

  it.each([
    [{ title: ' ' }, '--title: there is nothing in it.'],
    [{ kind: 'a\u0007b' }, '--kind: holds a line break or a control character'],
    [{ number: '1'.repeat(81) }, '--number: longer than 80 characters'],
    [{ issued: '31/02/2026' }, '--issued: "31/02/2026" is not a day of the calendar'],
  ])('is refused by its flag: %j', (options, sentence) => {
    expect(() => givenHead(options)).toThrow(sentence);
  });

  it('may not mark a state secret', () => {
    const marked = [{ number: '87/TB-VPCP(MẬT)' }, { kind: 'công văn mật' }, { title: 'Kết luận (Mật)' }];
    expect(marked.filter((head) => !headMarksSecret(head))).toEqual([]);
    expect(headMarksSecret({ number: '87/TB-VPCP', kind: 'công văn', title: 'Bảo vệ bí mật nhà nước' })).toBe(
      false,
    );
  });

  it('wins over the document; only real differences are named', () => {
    const given = { number: '88/TB-VPCP', kind: 'Thông báo kết luận', issuer: 'Bộ Tài chính' };
    const merged = mergedHead({ ...HEAD, issuer: null }, given);
    expect(merged.head).toMatchObject({ ...given, issuedOn: '2026-02-03' });
    expect([...merged.given]).toEqual(['number', 'kind', 'issuer']);
    expect(merged.differences).toEqual([{ field: 'number', read: '87/TB-VPCP', given: '88/TB-VPCP' }]);
  });
});

describe('the agencies around the tasks', () => {
  it('are those given, then those the document names, then the usual ones', () => {
    const head = { ...HEAD, committee: 'Ban Chỉ đạo quốc gia về HNQT' };
    expect(draftParties({ standing: 'Bộ Tài chính' }, head, directory)).toEqual({
      standingAgency: { name: 'Bộ Tài chính', from: 'given' },
      office: { name: 'Văn phòng Chính phủ', from: 'default' },
      committee: { name: 'Ban Chỉ đạo quốc gia về hội nhập quốc tế', from: 'document' },
      secretariat: { name: 'Đầu mối theo dõi, đôn đốc', from: 'default' },
    });
  });

  it('keep the words of the document for a committee that the directory does not know', () => {
    const head = { ...HEAD, committee: 'Ban Chỉ đạo Trung ương về nghề cá mới' };
    expect(draftParties({}, head, directory).committee).toEqual({
      name: head.committee,
      from: 'document-unknown',
    });
  });

  it('are nobody where neither the person nor the document nor the directory says', () => {
    expect(draftParties({}, HEAD, new AgencyDirectory([])).office).toBeNull();
  });

  it('given by a name that the directory does not know are refused, with the nearest', () => {
    expect(() => draftParties({ standing: 'Bộ Ngoại giaoo' }, HEAD, directory)).toThrow(
      '--standing: there is no agency “Bộ Ngoại giaoo” in the directory. Nearest: “Bộ Ngoại giao” (mofa).',
    );
  });
});
