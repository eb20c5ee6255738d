import type { Paragraph } from './paragraphs';

const REPORTS =
  /(?:nhấn mạnh|nêu rõ|cho biết|chỉ rõ|khẳng định|phát biểu|lưu ý rằng|bày tỏ|đánh giá cao|\(Ảnh|Ảnh:|TTXVN|phóng viên|theo báo cáo tại|cùng dự|dự tại điểm cầu|Phát biểu (?:khai mạc|kết luận)|Chiều \d|Sáng \d|Tối \d|Chiều tối)/giu;
const PRESS = /\(Chinhphu\.vn\)|Thông cáo báo chí|\(TTXVN\)|Nguồn:/u;
const OFFICIAL =
  /(?:^|\n)\s*(?:Nơi nhận|Kính gửi|Số\s*:\s*\d|CỘNG H[OÒ]A|KT\.|TM\.|TL\.|Điều 1\.|THÔNG BÁO|CÔNG ĐIỆN|CHỈ THỊ|KẾ HOẠCH|NGHỊ QUYẾT|QUYẾT ĐỊNH)|(?:kết luận|ý kiến|yêu cầu|chỉ đạo)[^.\n]{0,80}như sau\s*:|biết,? (?:và )?thực hiện/u;

/** Whether the text reports on an event instead of ordering something: no official form, reported speech. */
export function isNews(paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  if (PRESS.test(text.slice(0, 1_500))) return true;
  if (OFFICIAL.test(text)) return false;
  return (text.match(REPORTS) ?? []).length >= 3;
}
