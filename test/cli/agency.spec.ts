import { workplace, type Workplace } from './dondoc';

describe('dondoc agency', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  it('says how names are read and why', async () => {
    const { code, stdout } = await place.dondoc(['agency', 'find', 'Bộ NN&MT', 'Bộ KH&ĐT', 'Bộ Công thưong']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '✓ "Bộ NN&MT" → Bộ Nông nghiệp và Môi trường (mae): tên khác trong danh bạ',
      '✓ "Bộ KH&ĐT" → Bộ Tài chính (mof): tên cũ',
      '    Bộ Kế hoạch và Đầu tư đã hợp nhất vào Bộ Tài chính từ 01/03/2025 (Nghị quyết số 176/2025/QH15).',
      '✗ "Bộ Công thưong": không có trong danh bạ. Gần nhất:',
      '    Bộ Công Thương (moit)',
      '',
    ]);
  });

  it('gives the readings as data, one for each name', async () => {
    const { stdout } = await place.dondoc(['agency', 'find', 'Thống đốc NHNN', 'Nhà nước', '-o', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        written: 'Thống đốc NHNN',
        agency: { code: 'sbv', name: 'Ngân hàng Nhà nước Việt Nam' },
        via: 'office-holder',
        remark: expect.stringContaining('chức danh'),
        candidates: [],
      },
      { written: 'Nhà nước', agency: null, via: null, remark: null, candidates: [] },
    ]);
    const { stdout: csv } = await place.dondoc(['agency', 'find', 'BCT', '-o', 'csv']);
    expect(csv).toBe('written,code,name,via,remark,candidates\nBCT,moit,Bộ Công Thương,abbreviation,,\n');
  });

  it('shows a group with its bodies, by any of its names', async () => {
    const { code, stdout } = await place.dondoc(['agency', 'show', 'UBND các tỉnh, TP trực thuộc T.Ư']);
    expect(code).toBe(0);
    expect(stdout).toContain('Gồm 34 cơ quan:');
    expect(stdout).toMatch(/^ {4}thanh-hoa +Ủy ban nhân dân tỉnh Thanh Hóa$/m);
    const { stdout: json } = await place.dondoc(['agency', 'show', 'cac-bo', '-o', 'json']);
    expect((JSON.parse(json) as { bodies: string[] }).bodies).toHaveLength(14);
  });

  it('ends with 3 and the nearest when there is no such body', async () => {
    const { code, stdout, stderr } = await place.dondoc(['agency', 'show', 'Bộ Công thưong']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('Gần nhất:\n    Bộ Công Thương (moit)');
  });

  it('lists one level, and the groups with how many bodies they have', async () => {
    const { stdout } = await place.dondoc(['agency', 'list', '--level', 'ministry', '-o', 'csv']);
    expect(stdout.split('\n')[0]).toBe('code,name,level,members,aliases,parent,focal,leadership');
    expect(stdout).toContain('moit,Bộ Công Thương,ministry,,BCT,chinh-phu,dau-moi@moit.example');
    const groups = await place.dondoc(['agency', 'list', '--groups'], { COLUMNS: '100' });
    expect(groups.stdout).toMatch(/^bo-nganh-dia-phuong +Các bộ, ngành, địa phương +nhiều cấp +56 /m);
    expect(groups.stdout).toMatch(/^hiep-hoi .* \? /m);
  });
});
