import { readBytes } from '../../support/documents-from-sources';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a web page', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  async function linesOf(body: string, head = '<meta charset="utf-8">'): Promise<string[]> {
    const page = `<!DOCTYPE html><html><head>${head}<title>Tên trang</title></head><body>${body}</body></html>`;
    return (await readBytes(folder.path, 'trang.html', page)).text.trimEnd().split('\n');
  }

  it('shows the numbers of lists as a browser prints them', async () => {
    const body = `<ol type="I" start="2"><li>Nhiệm vụ<ol><li>Bộ Tài chính<li value="5">Bộ Y tế</ol>
      <li>Tổ chức<ul><li>họp<ul><li>hằng tháng</ul></ul></ol>
      <ol type="a"><li>một<li>hai</ol><ol style="list-style-type: lower-roman"><li>ba</ol><ol reversed start=3><li>c<li>b</ol>
      <ul style="list-style-type: '- '"><li>gạch</ul><ul type="none"><li>trơn</ul>`;
    expect(await linesOf(body)).toEqual([
      'II. Nhiệm vụ',
      '1. Bộ Tài chính',
      '5. Bộ Y tế',
      'III. Tổ chức',
      '◦ họp',
      '▪ hằng tháng',
      'a. một',
      'b. hai',
      'i. ba',
      '3. c',
      '2. b',
      '- gạch',
      'trơn',
    ]);
  });

  it('breaks lines at blocks and <br>, and joins what the source wraps', async () => {
    const body = `<h1>THÔNG  BÁO</h1><div>Bộ <b>Công
      Thương</b>&nbsp;chủ trì<br>trước 30/6<p>Kính gửi: <span>A</span><span>B</span></div>cuối &lt;tệp&gt; &#273;
      <pre>giữ  nguyên
  dòng</pre>`;
    expect(await linesOf(body)).toEqual([
      'THÔNG BÁO',
      'Bộ Công Thương chủ trì',
      'trước 30/6',
      'Kính gửi: AB',
      'cuối <tệp> đ',
      'giữ  nguyên',
      '  dòng',
    ]);
  });

  it('gives a table row by row, and the letterhead that a table only places in its own lines', async () => {
    const body = `<table><tr><td>BỘ Y TẾ<br>Số: 3/BYT-VP<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Hà Nội</table>
      <table border="1"><tr><td>TT<td>Việc</td></tr><tr><td>1<td><p>Rà soát</p><p>đề án</p></table>
      <table><thead><tr><th>Cơ quan<th>Hạn<tbody><tr><td>Bộ Y tế<td>Quý I</table>`;
    expect(await linesOf(body)).toEqual([
      'BỘ Y TẾ',
      'Số: 3/BYT-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Hà Nội',
      'TT\tViệc',
      '1\tRà soát đề án',
      'Cơ quan\tHạn',
      'Bộ Y tế\tQuý I',
    ]);
  });

  it('keeps a raised number apart from the number before it', async () => {
    const body = '<p>Năm 2026<sup>1</sup>, 12 km<sup>2</sup>, quý I<sup><a href="#n2">[2]</a></sup>';
    expect(await linesOf(body)).toEqual(['Năm 2026[1], 12 km2, quý I[2]']);
  });

  it('leaves out what is not shown, and says so only of hidden text', async () => {
    const page = `<html><body><script>document.write("x")</script><style>p{}</style><p hidden>ẩn</p>
      <div style="display:none"><p>ẩn</p></div><template><p>mẫu</p></template><p>hiện</p><iframe src="http://tin.example/">khung</iframe></body></html>`;
    const document = await readBytes(folder.path, 'an.html', page);
    expect(document.text).toBe('hiện\n');
    expect(document.notes.map(({ code }) => code)).toEqual(['hidden-text-dropped']);
  });

  it('is recognised without its name, and read in the encoding that it names', async () => {
    const unnamed = await readBytes(folder.path, 'tai-ve.txt', '<!doctype html><p>Thông báo</p>');
    expect(unnamed).toMatchObject({ format: 'html', text: 'Thông báo\n' });
    expect(unnamed.notes.map(({ code }) => code)).toEqual(['name-differs']);
    // windows-1258: ô and u as letters of their own, the tone marks as signs after them.
    const head =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head>';
    const page = Buffer.from(`${head}<p>Th\xF4ng b\xE1o s\xF4\xEC 5</p>`, 'latin1');
    expect((await readBytes(folder.path, 'cu.html', page)).text).toBe('Thông báo số 5\n');
  });
});
