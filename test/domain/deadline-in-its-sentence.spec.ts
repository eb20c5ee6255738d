import { brief, read } from './deadline-reading';

// Tuesday, 10 March 2026.
const ISSUED = '2026-03-10';

/** [what the phrase is read as, the phrase, the sentence it stands in] */
type Case = [string | null, string, string];

function expectDue([due, phrase, sentence]: Case): void {
  const reading = read(phrase, ISSUED, sentence);
  expect([brief(reading.due), reading.recurrence]).toEqual([due, null]);
}

function expectNone(phrase: string, sentence: string): void {
  const reading = read(phrase, ISSUED, sentence);
  expect([reading.due, reading.recurrence]).toEqual([null, null]);
}

describe('a cell of a table that was copied as a line', () => {
  it.each<Case>([
    ['2026-05-15', '15/5/2026', '3; Lập bản đồ ngập lụt; Sở Nông nghiệp; 15/5/2026; Bản đồ số'],
    ['2026-05-31', 'Tháng 5/2026', 'Xây dựng quy chế; Văn phòng; Tháng 5/2026'],
    ['2026-04-30', '30/4/2026', '4 | Tập huấn kế toán xã | Sở Tài chính | 30/4/2026 | Báo cáo'],
    ['2026-06-30', 'QII/2026', 'Ban hành khung giá; Sở Tài chính; QII/2026; Quyết định'],
    ['2026-06-30', 'Q.II/2026', 'Ban hành khung giá; Q.II/2026; Quyết định'],
    ['2027-12-31', '2026, 2027', 'Trồng rừng ven biển; Sở Nông nghiệp; 2026, 2027'],
    ['2027-12-31', '2026 - 2027', 'Trồng rừng ven biển | 2026 - 2027 | Báo cáo'],
    ['2026-12-31', '2026', 'Trồng rừng ven biển; Sở Nông nghiệp; 2026'],
    ['2026-12-31', 'Quý III - Quý IV/2026', 'Kiểm định cầu treo; Quý III - Quý IV/2026'],
    ['2026-06-30', 'quý II/2026', 'Xây dựng kế hoạch sử dụng đất (quý II/2026)'],
  ])('%s: %s in "%s"', (...row) => expectDue(row));
});

describe('an adverb of time without "trước" or "trong"', () => {
  it.each<Case>([
    ['2026-08-31', 'cuối tháng 8/2026', 'Chiếu thử phim tài liệu cuối tháng 8/2026'],
    ['2026-09-02', 'đúng ngày 02/9/2026', 'Thông xe cầu vượt đúng ngày 02/9/2026'],
    ['2026-09-02', 'vào đúng dịp 02/9/2026', 'Phấn đấu đưa công trình vào sử dụng vào đúng dịp 02/9/2026'],
    ['2026-07-27', 'dịp 27/7/2026', 'Bàn giao 60 căn nhà tình nghĩa dịp 27/7/2026'],
    ['2026-12-31', 'trong quý IV/2026', 'tổ chức nghiệm thu đợt đầu trong quý IV/2026'],
    ['2027-12-31', 'trong các năm 2026 và 2027', 'Nâng cấp trạm bơm trong các năm 2026 và 2027'],
    ['2026-06-30', 'trong các tháng 4, 5 và 6/2026', 'Tuyên truyền trong các tháng 4, 5 và 6/2026'],
    ['2026-09-30', 'hết 9 tháng năm 2026', 'giải ngân 70% hết 9 tháng năm 2026'],
    ['2026-04-14', 'không để sau ngày 14/4/2026', 'gửi kết quả không để sau ngày 14/4/2026'],
  ])('%s: %s in "%s"', (...row) => expectDue(row));
});

describe('a word of a look-alike in another sense', () => {
  it.each<Case>([
    ['2026-08-14', 'trước ngày 15/8/2026', 'chi trả học bổng cho học sinh trước ngày 15/8/2026'],
    [
      '2026-09-04',
      'trước ngày khai giảng 05/9/2026',
      'khám cho học sinh, xong trước ngày khai giảng 05/9/2026',
    ],
    ['2026-06-30', 'xong trong tháng 6/2026', 'chi trả cho các hộ còn lại, xong trong tháng 6/2026'],
    ['2026-06-30', 'trong quý II/2026', 'ký ban hành Công ước trong quý II/2026'],
    ['2026-04-30', 'trong tháng 4/2026', 'khắc phục các hạn chế, tồn tại trong tháng 4/2026'],
    ['2026-06-30', 'từ ngày 01/4 đến ngày 30/6/2026', 'giải phóng mặt bằng từ ngày 01/4 đến ngày 30/6/2026'],
    ['2026-06-15', 'chậm nhất ngày 15/6/2026', 'cấp lại giấy phép hết hạn chậm nhất ngày 15/6/2026'],
    ['2026-06-30', 'trước 01/7/2026', 'bảo đảm có hiệu lực trước 01/7/2026'],
    ['2026-04-15T16:00', 'trước 16h00 ngày 15/4/2026', 'gửi danh sách dự họp trước 16h00 ngày 15/4/2026'],
    ['2026-03-31', 'trong tháng 3/2026', 'xử lý số hồ sơ còn tồn đọng, trả kết quả trong tháng 3/2026'],
  ])('%s: %s in "%s"', (...row) => expectDue(row));
});

describe('none is set by', () => {
  describe('the day or hour of an event', () => {
    it.each([
      ['9 giờ 15 ngày 05/3/2026', 'Vào khoảng 9 giờ 15 ngày 05/3/2026 đã xảy ra va chạm giữa hai tàu hàng'],
      ['7 giờ 30 ngày 25/3/2026', 'Hội nghị khai mạc lúc 7 giờ 30 ngày 25/3/2026'],
      ['vào 14h00 ngày 20/3/2026', 'Phiên đối thoại được tổ chức vào 14h00 ngày 20/3/2026'],
      ['8 giờ 00, ngày 25/3/2026', 'Trân trọng kính mời dự họp vào 8 giờ 00, ngày 25/3/2026'],
      ['9h00 ngày 20/3/2026', 'Thời gian: 9h00 ngày 20/3/2026; địa điểm: Hội trường tầng 3'],
      ['lúc 13 giờ ngày 10/3/2026', 'Vị trí tâm bão lúc 13 giờ ngày 10/3/2026 ở vào khoảng 15,2 độ vĩ Bắc'],
      ['vào ngày 26/3/2026', 'Lễ ra quân sẽ diễn ra vào ngày 26/3/2026 tại quảng trường'],
      ['từ 03 - 05/6/2026', 'phục vụ Hội nghị Bộ trưởng từ 03 - 05/6/2026 tại Đà Nẵng'],
      ['từ ngày 02 đến 04/4/2026', 'nhân chuyến thăm cấp Nhà nước của Tổng thống từ ngày 02 đến 04/4/2026'],
      ['Hội thi thợ giỏi năm 2026', 'hướng dẫn Hội thi thợ giỏi năm 2026'],
      ['ngày 10 tháng 3 âm lịch', 'lễ hội tổ chức vào ngày 10 tháng 3 âm lịch'],
    ])('%s in "%s"', expectNone);
  });

  describe('validity, maturity, duration', () => {
    it.each([
      ['có giá trị đến ngày 31/12/2027', 'giấy chứng nhận có giá trị đến ngày 31/12/2027'],
      ['đến hết ngày 31/12/2028', 'Hợp đồng có thời hạn đến hết ngày 31/12/2028'],
      ['trong quý III/2026', 'các khoản vay đáo hạn trong quý III/2026 của doanh nghiệp'],
      ['hết hạn ngày 15/7/2026', 'chứng thư số hết hạn ngày 15/7/2026'],
      ['đến ngày 31/12/2026', 'được miễn tiền thuê đất đến ngày 31/12/2026'],
      ['trong 15 năm', 'hồ chứa bảo đảm tưới trong 15 năm'],
      ['không quá 06 tháng', 'hỗ trợ tiền thuê nhà không quá 06 tháng cho mỗi hộ'],
      ['trong 03 tháng', 'đình chỉ hoạt động trong 03 tháng đối với cơ sở vi phạm'],
      ['24 giờ', 'trực 24/24 giờ từ ngày 20/8/2026 tại các xã'],
    ])('%s in "%s"', expectNone);
  });

  describe('a remark, a forecast, what figures cover', () => {
    it.each([
      ['hết quý I', 'Chỉ còn 20 ngày nữa là hết quý I, tiến độ vẫn chậm'],
      ['từ nay đến cuối năm', 'Thời gian từ nay đến cuối năm không còn nhiều'],
      ['từ nay đến hết năm 2026', 'Khối lượng từ nay đến hết năm 2026 còn rất lớn'],
      ['đến cuối năm 2026', 'Dự báo đến cuối năm 2026 nguồn cung xi măng dư 12 triệu tấn'],
      ['đến cuối quý I', 'nợ xấu đến cuối quý I là 1,9%'],
      ['tính từ ngày 01/01/2026 đến ngày 30/6/2026', 'số liệu tính từ ngày 01/01/2026 đến ngày 30/6/2026'],
      [
        'từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng thuộc kỳ báo cáo',
        'Thời gian chốt số liệu: từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng thuộc kỳ báo cáo',
      ],
    ])('%s in "%s"', expectNone);
  });

  describe('what a thing is, what was not done, a condition', () => {
    it.each([
      ['xây dựng trước năm 1991', 'chung cư cũ xây dựng trước năm 1991 phải kiểm định'],
      ['nghỉ hưu trước năm 2000', 'người nghỉ hưu trước năm 2000 được tăng thêm 300.000 đồng'],
      ['trong tháng 01/2026', 'Luật được Chủ tịch nước công bố trong tháng 01/2026'],
      ['trước ngày 28/02/2026', 'còn 9 xã không hoàn thành kiểm kê trước ngày 28/02/2026 như yêu cầu'],
      ['trước ngày 15/02/2026', 'đã yêu cầu báo cáo trước ngày 15/02/2026 nhưng chưa nhận được'],
      ['trước ngày 01/8/2026', 'hồ sơ nộp trước ngày 01/8/2026 thì tiếp tục giải quyết theo quy định cũ'],
      ['trước ngày 01/7/2026', 'hợp đồng ký trước ngày 01/7/2026 được tiếp tục thực hiện'],
    ])('%s in "%s"', expectNone);
  });
});

describe('what may or may not be the end of the task is doubted', () => {
  it.each([
    ['đến hết ngày 30/6/2026', 'chốt số liệu đến hết ngày 30/6/2026 để đối chiếu', '2026-06-30'],
    ['vào ngày 30/3/2026', 'chuyến bay đầu tiên bay thử vào ngày 30/3/2026', '2026-03-30'],
    ['lúc 18 giờ ngày 27/3/2026', 'báo cáo lúc 18 giờ ngày 27/3/2026', '2026-03-27T18:00'],
    ['đến năm 2030', 'Hoàn thành phủ sóng toàn quốc đến năm 2030', '2030-12-31'],
    ['trong 15 ngày', 'Sở Y tế trả lời kiến nghị của cử tri trong 15 ngày', '2026-03-25'],
  ])('%s in "%s"', (phrase, sentence, due) => {
    const reading = read(phrase, ISSUED, sentence);
    expect([brief(reading.due), reading.ambiguous]).toEqual([due, true]);
  });

  it('as is a day just over that would else be next year', () => {
    const reading = read('đến ngày 28/2', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2027-02-28', true]);
    expect(reading.alternatives.map(({ due }) => brief(due))).toContain('2026-02-28');
  });

  it('as are two ends in one phrase', () => {
    const reading = read('đợt 1 trước ngày 05/5/2026, đợt 2 trước ngày 05/8/2026', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-05-04', true]);
    expect(reading.alternatives.map(({ due }) => brief(due))).toContain('2026-08-04');
  });
});

describe('the same day', () => {
  it('is the one named before', () => {
    const sentence = 'gửi bản điện tử trước 9h00 ngày 05/4/2026, bản giấy trước 16h00 cùng ngày';
    const reading = read('trước 16h00 cùng ngày', ISSUED, sentence);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-04-05T16:00', false]);
  });

  it('is doubted where none was named', () => {
    expect(read('trước 16h00 cùng ngày', ISSUED)).toMatchObject({ ambiguous: true });
  });
});
