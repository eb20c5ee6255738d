import { brief, readAll } from './deadline-reading';

const ISSUED = '2026-03-10';

describe('what only looks like a deadline', () => {
  it.each([
    ['Tính đến hết ngày 28/02/2026, cả nước giải ngân đạt 8,2% kế hoạch.', 'statistic'],
    ['Đến ngày 28/02/2026, đã có 34/34 tỉnh ban hành kế hoạch.', 'statistic'],
    ['Trong quý I năm 2026, kim ngạch xuất khẩu ước đạt 110 tỷ USD.', 'statistic'],
    ['Trong 2 tháng đầu năm 2026, thu ngân sách đạt 20% dự toán.', 'statistic'],
    ['Thực hiện Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ.', 'citation'],
    ['theo Công điện số 12/CĐ-TTg ngày 05 tháng 4 năm 2026', 'citation'],
    ['theo Kết luận của Bộ Chính trị ngày 20/4/2026', 'citation'],
    ['Tại Phiên họp ngày 12 tháng 3 năm 2026, Thủ tướng đã kết luận.', 'event-date'],
    ['Hà Nội, ngày 10 tháng 3 năm 2026', 'event-date'],
    ['Hồ sơ phải gửi trước 15 ngày.', 'lead-time'],
    ['thông báo cho các thành viên trước ít nhất 05 ngày làm việc', 'lead-time'],
    ['Nghị định có hiệu lực từ ngày 01/7/2026.', 'starts-on'],
    ['Từ nay đến hết năm 2026 chỉ còn hơn 9 tháng.', 'time-left'],
    ['Bộ A đã hoàn thành nhiệm vụ trước ngày 31/12/2025.', 'past-event'],
    ['các dự án cao tốc có kế hoạch hoàn thành năm 2026 đang triển khai', 'attribute'],
    ['đối với các nhiệm vụ được giao trong năm 2026', 'attribute'],
    ['các dự án thuộc danh mục hoàn thành 5.000 km vào năm 2030', 'target-of-a-list'],
    ['Chiến lược phát triển năng lượng đến năm 2030, tầm nhìn đến năm 2045', 'title'],
    ['kế hoạch đầu tư công trung hạn giai đoạn 2026-2030', 'programme-period'],
    ['Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2025 - 2030', 'programme-period'],
    ['Chương trình cắt giảm thủ tục trong lĩnh vực kinh doanh năm 2026 và 2027 của các bộ', 'part-of-a-name'],
    ['triển khai nhiệm vụ năm 2026 của ngành', 'part-of-a-name'],
    ['kế hoạch cao điểm dịp trước, trong và sau Tết Nguyên đán Đinh Mùi 2027', 'occasion'],
    ['đăng ký các công trình khởi công dịp 19 tháng 5 năm 2026 gửi về Bộ', 'occasion'],
    ['giải quyết vướng mắc ngay tại công trường', 'other-sense'],
    ['nguồn chi thường xuyên của các đơn vị', 'other-sense'],
    ['Các đơn vị đã khẩn trương triển khai', 'past-event'],
    ['mức tăng trưởng bình quân hằng năm của ngành', 'statistic'],
    ['thực hiện cam kết trung hòa các-bon vào năm 2050', 'title'],
    ['hướng đến mục tiêu quốc gia thu nhập cao vào năm 2045', 'title'],
    ['Từ ngày 05/01 đến ngày 28/02, Văn phòng tiếp nhận 412 kiến nghị', 'statistic'],
    ['Quyết định có hiệu lực thi hành sau 15 ngày kể từ ngày ký', 'starts-on'],
    ['cho trẻ mầm non nghỉ học đến hết ngày 20/3/2026', 'attribute'],
    ['tạm dừng khai thác bến phà từ ngày 15/3/2026 đến ngày 30/4/2026', 'attribute'],
    ['các cơ sở karaoke đóng cửa đến hết tháng 4/2026', 'attribute'],
  ])('%s', (text, rule) => {
    const readings = readAll(text, ISSUED);
    expect(readings.map((reading) => reading.rule)).toContain(rule);
    expect(readings.filter(({ kind }) => kind !== 'none')).toEqual([]);
    expect(readings.every(({ due, lateAfter, recurrence }) => !due && !lateAfter && !recurrence)).toBe(true);
  });

  it('is an earlier assignment when a notice quotes what it gave before', () => {
    const [cited, quoted] = readAll(
      'tại Thông báo số 38/TB-VPCP ngày 20/01/2026 đã giao “Thanh tra Chính phủ hoàn thành thanh tra trước ngày 28 tháng 02 năm 2026”',
      ISSUED,
    );
    expect([cited?.rule, quoted?.rule, quoted?.kind]).toEqual(['citation', 'earlier-assignment', 'none']);
    expect(quoted?.alternatives.map(({ due }) => brief(due))).toContain('2026-02-27');
  });

  it.each([
    '24/34 tỉnh, thành phố',
    'mục 2.1 và khoản 3 Điều 5',
    'bằng 3/4 số xã',
    'trực 24/24 giờ',
    'mã số 0123456789',
  ])('%s says nothing of time', (text) => expect(readAll(text, ISSUED)).toEqual([]));
});

describe('what is a deadline although it stands beside one that only looks like it', () => {
  it.each([
    ['báo cáo theo Kế hoạch kiểm tra số 88/KH-BXD ngày 12/01/2026 trước ngày 26/4/2026.', ['2026-04-25']],
    ['Xây dựng Đề án phát triển y tế đến năm 2030, trình Thủ tướng trong tháng 6/2026.', ['2026-06-30']],
    ['tổng kết công tác năm 2025 và triển khai nhiệm vụ năm 2026 trong tháng 4/2026', ['2026-04-30']],
    ['bảo đảm mục tiêu đến hết năm 2026 cả nước có khoảng 3.500 km', ['2026-12-31']],
    ['bảo đảm thông xe kỹ thuật năm 2026 góp phần hoàn thành mục tiêu', ['2026-12-31']],
    ['Bộ tiêu chí được ban hành Tháng 8/2026 14 Xây dựng quy chế', ['2026-08-31']],
    ['Thời hạn gửi báo cáo về Văn phòng Chính phủ: 20/3/2026.', ['2026-03-20']],
    ['cam kết bàn giao nhà máy vào năm 2027', ['2027-12-31']],
    ['đóng cửa mỏ đá trước ngày 30/6/2026', ['2026-06-29']],
    ['tạm dừng khai thác, hoàn thành gia cố đến ngày 30/6/2026', ['2026-06-30']],
    ['Từ ngày 01/4 đến ngày 30/4, mỗi xã phải tổ chức 02 hội nghị', ['2026-04-30']],
    [
      'Báo cáo 6 tháng đầu năm gửi trước ngày 15/6/2026; báo cáo năm trước ngày 15/12/2026.',
      ['2026-06-14', '2026-12-14'],
    ],
  ])('%s', (text, due) => {
    const dated = readAll(text, ISSUED).filter((reading) => reading.kind !== 'none');
    expect(dated.map((reading) => brief(reading.due))).toEqual(due);
  });
});
