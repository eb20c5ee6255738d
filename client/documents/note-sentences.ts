import type { Facts, NoteCode } from './document-text';

/** What a person is told beside the text. */
export const NOTES: Record<NoteCode, (facts: Facts) => { vi: string; en: string }> = {
  'name-differs': ({ name, format }) => ({
    vi: `tên tệp có đuôi ${name} nhưng nội dung là ${format}; đã đọc theo nội dung.`,
    en: `the name ends in ${name} but the content is ${format}; it was read as what it is.`,
  }),
  'damaged-parts': () => ({
    vi: 'PDF có phần bị hỏng hoặc phông chữ không có bảng Unicode, chữ ở đó có thể đã mất; đối chiếu kết quả với bản gốc.',
    en: 'parts of the PDF are damaged or set in fonts without Unicode map and their text may be missing; compare the result with the original.',
  }),
  'pages-without-text': ({ pages }) => ({
    vi: `không có lớp chữ ở trang ${pages} (có thể là bản chụp); nội dung các trang này chưa được đọc.`,
    en: `no text layer on page ${pages} (perhaps scanned); what stands there was not read.`,
  }),
  'page-furniture-dropped': ({ lines }) => ({
    vi: `đã bỏ ${lines} dòng đầu trang, chân trang và số trang.`,
    en: `${lines} lines of page headers, footers and page numbers were left out.`,
  }),
  'attachments-ignored': ({ count }) => ({
    vi: `tệp đính kèm bên trong PDF (${count}) không được đọc; nếu là phụ lục, hãy tách ra và đọc riêng.`,
    en: `files attached inside the PDF (${count}) were not read; if they are annexes, extract and read them by themselves.`,
  }),
  'scripts-ignored': () => ({
    vi: 'PDF có mã lệnh hoặc hành động tự chạy; không lệnh nào được thực hiện.',
    en: 'the PDF has scripts or automatic actions; none was run.',
  }),
  'hidden-text-dropped': () => ({
    vi: 'văn bản có chữ ẩn (không in ra); phần này đã bỏ qua.',
    en: 'the document has hidden text (which is not printed); it was left out.',
  }),
  'tracked-changes': () => ({
    vi: 'văn bản còn dấu vết sửa đổi (track changes); đã đọc như khi chấp nhận mọi sửa đổi. Kiểm tra xem đây có phải bản ban hành.',
    en: 'the document still has tracked changes; it was read as if all were accepted. Check that this is the issued version.',
  }),
  restricted: () => ({
    vi: 'PDF có đặt hạn chế (in, sửa, sao chép) nhưng mở được không cần mật khẩu.',
    en: 'the PDF has restrictions (print, change, copy) but opens without a password.',
  }),
};
