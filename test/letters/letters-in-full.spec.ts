import { composeLetter, type ComposedLetter } from '../../letters/compose';
import { unwrapped } from '../../letters/wrap-text';
import type { LetterFacts } from '../../domain/letter/facts';
import { instantAt } from '../../domain/time/instant';
import { facts, letter, slipped } from './letter-facts';
import { TEMPLATES } from '../activities/mail-bench';

const at = (date: string) => instantAt(date, '08:00');
const VPCP = { agency: 'vpcp', name: 'Văn phòng Chính phủ', seat: 'focal' } as const;

function compose(of: LetterFacts, answerAddress: string | null = 'dau-moi@mofa.example'): ComposedLetter {
  const composed = composeLetter(of, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddress,
  });
  return { ...composed, text: unwrapped(composed.text) };
}

describe('letters in full', () => {
  it('a reminder', () => {
    expect(compose(facts()).text).toBe(`Kính gửi: Bộ Công Thương

Nhiệm vụ sau đây sắp đến hạn: còn 5 ngày làm việc.

Nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập
Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c
Chủ trì: Bộ Công Thương
Phối hợp: Bộ Ngoại giao
Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026 (còn 5 ngày làm việc)
Chưa nêu rõ trong văn bản: sản phẩm, trách nhiệm, thẩm quyền – cơ quan chủ trì xác định khi báo cáo
Tình trạng: đã tiếp nhận ngày 05/02/2026, cam kết hoàn thành ngày 25/03/2026; chưa có báo cáo tiến độ

Đề nghị Quý cơ quan báo cáo Bộ Ngoại giao (địa chỉ ở cuối thư) một trong ba nội dung:
1. kết quả thực hiện, kèm số và ngày văn bản;
2. tiến độ, khó khăn vướng mắc và ngày dự kiến hoàn thành;
3. đề nghị điều chỉnh thời hạn, nêu rõ lý do.

Nơi nhận trả lời: Bộ Ngoại giao – dau-moi@mofa.example
Đơn vị theo dõi: Văn phòng Chính phủ
Mã nhiệm vụ: 56-TB-VPCP/3c-12 (nhắc trước 7 ngày)
Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.
`);
  });

  it('an overdue letter, with what the document does say', () => {
    const overdue = facts({
      letter: letter({ kind: 'overdue', rungs: ['O+4'], at: at('2026-04-06') }),
      workingDaysLeft: null,
      workingDaysLate: 4,
      coordinating: [],
      deliverable: 'Bốn lộ trình đàm phán',
      responsibility: 'Bộ trưởng chịu trách nhiệm trước Thủ tướng Chính phủ',
      authority: 'Thủ tướng Chính phủ phê duyệt',
      reportTo: 'Thủ tướng Chính phủ',
      sameAs: ['NGKT/5b-i-1'],
      lastProgress: { on: '2026-03-27', summary: 'đã thống nhất với GCC' },
    });
    expect(compose(overdue).subject).toBe(
      '[Quá hạn] Xây dựng lộ trình đàm phán, ký kết FTA với GCC… – hạn 31/03/2026 (quá 4 ngày làm việc) – TB 56/TB-VPCP',
    );
    expect(compose(overdue).text).toBe(`Kính gửi: Bộ Công Thương

Nhiệm vụ sau đây đã quá hạn 4 ngày làm việc và chưa được ghi nhận hoàn thành.

Nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập
Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c (cùng nội dung với nhiệm vụ NGKT/5b-i-1)
Chủ trì: Bộ Công Thương
Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026 (đã quá hạn 4 ngày làm việc)
Sản phẩm: Bốn lộ trình đàm phán
Trách nhiệm: Bộ trưởng chịu trách nhiệm trước Thủ tướng Chính phủ
Thẩm quyền: Thủ tướng Chính phủ phê duyệt
Báo cáo kết quả tới: Thủ tướng Chính phủ
Tình trạng: đã tiếp nhận ngày 05/02/2026, cam kết hoàn thành ngày 25/03/2026 (đã qua); tiến độ báo cáo ngày 27/03/2026: đã thống nhất với GCC

Đề nghị Quý cơ quan báo cáo Bộ Ngoại giao (địa chỉ ở cuối thư) một trong ba nội dung:
1. kết quả thực hiện, kèm số và ngày văn bản;
2. tiến độ, khó khăn vướng mắc và ngày dự kiến hoàn thành;
3. đề nghị điều chỉnh thời hạn, nêu rõ lý do.

Nơi nhận trả lời: Bộ Ngoại giao – dau-moi@mofa.example
Đơn vị theo dõi: Văn phòng Chính phủ
Mã nhiệm vụ: 56-TB-VPCP/3c-12 (nhắc quá hạn 4 ngày làm việc)
Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.
`);
  });

  it('a report to the Steering Committee: facts in order of time, and what is asked', () => {
    const report = compose(slipped(), 'dau-moi@vpcp.example');
    expect(report.subject).toBe(
      '[Báo cáo cấp 3] Bộ Công Thương: Xây dựng lộ trình đàm phán, ký kết FTA… – hạn 31/03/2026 (quá 5 ngày làm việc) – TB 56/TB-VPCP',
    );
    expect(report.text).toBe(`Kính gửi: Ban Chỉ đạo quốc gia về hội nhập quốc tế

Kính báo cáo: nhiệm vụ sau đây do Bộ Công Thương chủ trì đã quá hạn 5 ngày làm việc và chưa được ghi nhận hoàn thành. Đây là báo cáo cấp 3 (Ban Chỉ đạo).

Nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập
Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c
Chủ trì: Bộ Công Thương
Phối hợp: Bộ Ngoại giao
Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026 (đã quá hạn 5 ngày làm việc)
Chưa nêu rõ trong văn bản: sản phẩm, trách nhiệm, thẩm quyền – cơ quan chủ trì xác định khi báo cáo
Tình trạng: đã tiếp nhận ngày 05/02/2026, cam kết hoàn thành ngày 25/03/2026 (đã qua); tiến độ báo cáo ngày 27/03/2026: đã thống nhất lộ trình với GCC, còn ba đối tác
Các cấp đã báo cáo: cấp 1 ngày 01/04/2026; cấp 2 ngày 03/04/2026

Diễn biến:
- 31/01/2026: Giao nhiệm vụ cho Bộ Công Thương
- 02/02/2026: Thư gửi Bộ Công Thương (giao nhiệm vụ): máy chủ thư đã nhận
- 05/02/2026: Bộ Công Thương xác nhận tiếp nhận, cam kết hoàn thành ngày 25/03/2026
- 16/03/2026: Thư gửi Bộ Công Thương (nhắc trước 15 ngày): máy chủ thư đã nhận
- 24/03/2026: Thư gửi Bộ Công Thương (nhắc trước 7 ngày): máy chủ thư đã nhận
- 27/03/2026: Bộ Công Thương báo cáo tiến độ: đã thống nhất lộ trình với GCC, còn ba đối tác
- 31/03/2026: Thư gửi Bộ Công Thương (nhắc ngày đến hạn): máy chủ thư đã nhận
- 01/04/2026: Báo cáo cấp 1 (lãnh đạo cơ quan chủ trì), lý do: quá hạn
- 01/04/2026: Thư gửi Bộ Công Thương (nhắc quá hạn 1 ngày làm việc): máy chủ thư đã nhận
- 01/04/2026: Thư gửi Bộ Công Thương (báo cáo cấp 1): máy chủ thư từ chối
- 03/04/2026: Báo cáo cấp 2 (cơ quan thường trực và văn phòng), lý do: quá hạn
- 03/04/2026: Thư gửi Bộ Ngoại giao (báo cáo cấp 2): máy chủ thư đã nhận
- 03/04/2026: Thư gửi Văn phòng Chính phủ (báo cáo cấp 2): máy chủ thư đã nhận

Kính đề nghị Ban Chỉ đạo quốc gia về hội nhập quốc tế xem xét, cho ý kiến theo một trong ba hướng:
1. đôn đốc Bộ Công Thương hoàn thành nhiệm vụ;
2. cho điều chỉnh thời hạn, nêu số văn bản quyết định;
3. cho thôi thực hiện nhiệm vụ.

Nơi nhận trả lời: Văn phòng Chính phủ – dau-moi@vpcp.example
Mã nhiệm vụ: 56-TB-VPCP/3c-12 (báo cáo cấp 3)
Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.
`);
  });

  it('a letter that tells the secretariat whom no letter reaches', () => {
    const gap = facts({
      letter: letter({
        kind: 'undeliverable',
        rungs: ['GAP#1'],
        note: 'refused',
        recipient: VPCP,
        at: at('2026-03-25'),
      }),
      workingDaysLeft: 4,
      history: [
        { kind: 'assigned', at: instantAt('2026-01-31', '09:00') },
        { kind: 'letter', at: at('2026-03-24'), rungs: ['T-7'], to: 'Bộ Công Thương', outcome: 'refused' },
      ],
    });
    expect(compose(gap, null).subject).toBe(
      '[Không gửi được thư] Bộ Công Thương: Xây dựng lộ trình đàm phán, ký kết FTA… – TB 56/TB-VPCP',
    );
    expect(compose(gap, null).text).toBe(`Kính gửi: Văn phòng Chính phủ

Thư tự động về nhiệm vụ sau đây không tới được nơi nhận. Lý do: máy chủ thư từ chối.

Nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập
Nguồn: Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c
Chủ trì: Bộ Công Thương
Phối hợp: Bộ Ngoại giao
Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026 (còn 4 ngày làm việc)
Chưa nêu rõ trong văn bản: sản phẩm, trách nhiệm, thẩm quyền – cơ quan chủ trì xác định khi báo cáo
Tình trạng: đã tiếp nhận ngày 05/02/2026, cam kết hoàn thành ngày 25/03/2026; chưa có báo cáo tiến độ

Thư không tới nơi nhận:
- 24/03/2026: Thư gửi Bộ Công Thương (nhắc trước 7 ngày): máy chủ thư từ chối

Đề nghị Văn phòng Chính phủ:
1. kiểm tra, bổ sung địa chỉ thư của nơi nhận trong danh bạ;
2. thông báo cho Bộ Công Thương bằng công văn hoặc điện thoại, vì thư tự động chưa tới.

Mã nhiệm vụ: 56-TB-VPCP/3c-12 (báo không gửi được thư)
Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.
`);
  });

  it('an assignment without a date, from a document without a number', () => {
    const base = facts();
    const undated = facts({
      letter: letter({ kind: 'assignment', rungs: ['ASSIGNED'], at: at('2026-02-02') }),
      taskCode: 'NGKT/5b-i-1',
      directive: {
        ...base.directive,
        number: null,
        kind: 'thông báo',
        shortTitle: 'Kết luận Hội nghị ngoại giao kinh tế',
        issuedOn: null,
        meetingOn: '2026-01-10',
      },
      clause: '5.b(i)',
      deadline: {
        ...base.deadline,
        kind: 'on_schedule',
        phrase: 'đúng tiến độ đề ra',
        due: null,
        lateAfter: null,
      },
      workingDaysLeft: null,
      acknowledgedOn: null,
      promisedOn: null,
    });
    expect(compose(undated).subject).toBe(
      '[Giao nhiệm vụ] Xây dựng lộ trình đàm phán, ký kết FTA với GCC… – theo tiến độ đề ra – Kết luận Hội nghị ngoại giao kinh tế',
    );
    expect(compose(undated, null).text).toBe(`Kính gửi: Bộ Công Thương

Bộ Công Thương được giao chủ trì nhiệm vụ sau đây.

Nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập
Nguồn: Thông báo “Kết luận Hội nghị ngoại giao kinh tế” (văn bản không ghi số; họp ngày 10/01/2026), mục 5.b(i)
Chủ trì: Bộ Công Thương
Phối hợp: Bộ Ngoại giao
Thời hạn: “đúng tiến độ đề ra” (không ấn định ngày)
Chưa nêu rõ trong văn bản: sản phẩm, trách nhiệm, thẩm quyền – cơ quan chủ trì xác định khi báo cáo
Tình trạng: chờ tiếp nhận

Đề nghị Quý cơ quan trả lời Bộ Ngoại giao:
1. xác nhận tiếp nhận nhiệm vụ và đầu mối thực hiện;
2. kế hoạch hoặc ngày dự kiến hoàn thành, vì văn bản không ấn định ngày;
3. nội dung văn bản chưa nêu rõ: sản phẩm, trách nhiệm, thẩm quyền.

Nơi nhận trả lời: Bộ Ngoại giao
Đơn vị theo dõi: Văn phòng Chính phủ
Mã nhiệm vụ: NGKT/5b-i-1 (giao nhiệm vụ)
Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.
`);
  });
});
