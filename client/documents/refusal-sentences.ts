import type { Facts } from './document-text';
import type { RefusalCode } from './refusal-code';

interface Sentence {
  vi: string;
  en: string;
}

const SAVE_AS_DOCX = {
  vi: 'Mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
  en: 'Open it in Word or LibreOffice and save it as .docx.',
};
const OCR = {
  vi: 'Nhận dạng chữ trước, ví dụ bằng OCRmyPDF (Tesseract với dữ liệu tiếng Việt "vie")',
  en: 'Recognise its text first, e.g. with OCRmyPDF (Tesseract with the Vietnamese data "vie")',
};
const COMMAND = 'ocrmypdf -l vie --rotate-pages --deskew';

/** What is wrong and what to do, without the file's name. */
export const REFUSALS: Record<RefusalCode, (facts: Facts) => Sentence> = {
  missing: () => ({ vi: 'không tìm thấy tệp; kiểm tra lại đường dẫn.', en: 'no such file; check the path.' }),
  folder: () => ({
    vi: 'đây là thư mục, không phải văn bản; chỉ rõ một tệp trong đó.',
    en: 'this is a directory, not a document; name a file in it.',
  }),
  'not-a-file': () => ({
    vi: 'đây là thiết bị hoặc đường ống, không phải tệp thường; chép nội dung ra một tệp rồi chạy lại.',
    en: 'this is a device or a pipe, not a regular file; copy the content into a file and run again.',
  }),
  unreadable: ({ reason }) => ({
    vi: `không đọc được tệp (${reason}); kiểm tra quyền truy cập.`,
    en: `the file cannot be read (${reason}); check its permissions.`,
  }),
  empty: () => ({ vi: 'tệp rỗng (0 byte).', en: 'the file is empty (0 bytes).' }),
  'too-large': ({ most }) => ({
    vi: `tệp lớn hơn mức ${most} MB; tách phụ lục hoặc giảm dung lượng hình ảnh rồi chạy lại.`,
    en: `the file is larger than ${most} MB; split off its annexes or shrink its pictures and run again.`,
  }),
  'unknown-type': () => ({
    vi: 'không nhận ra định dạng; chỉ đọc được .txt, .html, .docx và .pdf.',
    en: 'the format is not known; only .txt, .html, .docx and .pdf can be read.',
  }),
  'old-word': () => ({
    vi: `đây là tệp Word đời cũ (.doc). ${SAVE_AS_DOCX.vi}`,
    en: `this is an old Word file (.doc). ${SAVE_AS_DOCX.en}`,
  }),
  'other-office': ({ kind }) => ({
    vi: `đây là tệp ${kind}, không phải văn bản Word; xuất nội dung sang .docx hoặc .pdf.`,
    en: `this is a file of ${kind}, not a Word document; export it as .docx or .pdf.`,
  }),
  rtf: () => ({ vi: `đây là tệp RTF. ${SAVE_AS_DOCX.vi}`, en: `this is an RTF file. ${SAVE_AS_DOCX.en}` }),
  opendocument: () => ({
    vi: `đây là tệp OpenDocument (.odt). ${SAVE_AS_DOCX.vi}`,
    en: `this is an OpenDocument file (.odt). ${SAVE_AS_DOCX.en}`,
  }),
  image: ({ kind }) => ({
    vi: `đây là hình ảnh (${kind}), không có chữ để đọc. ${OCR.vi}: ${COMMAND} --image-dpi 300 anh.png van-ban.pdf`,
    en: `this is a picture (${kind}) without text. ${OCR.en}: ${COMMAND} --image-dpi 300 picture.png document.pdf`,
  }),
  archive: ({ kind }) => ({
    vi: `đây là tệp nén (${kind}); giải nén rồi đưa từng văn bản.`,
    en: `this is an archive (${kind}); unpack it and give the documents one by one.`,
  }),
  encrypted: () => ({
    vi: 'tệp có mật khẩu; mở bằng mật khẩu, lưu một bản không mật khẩu rồi chạy lại. Không đưa văn bản mật vào đây.',
    en: 'the file has a password; open it, save a copy without one and run again. Do not bring state secrets here.',
  }),
  macros: ({ where }) => ({
    vi: `tệp chứa macro (${where}), không được mở; lưu lại thành .docx (không macro).`,
    en: `the file holds macros (${where}) and is not opened; save it as .docx (without macros).`,
  }),
  'external-reference': ({ kind, target }) => ({
    vi: `tệp trỏ ra ngoài (${kind}: ${target}); trong Word chọn File > Info > Edit Links to Files (hoặc Developer > Document Template) để ngắt liên kết rồi lưu lại.`,
    en: `the file refers to something outside (${kind}: ${target}); break the link in Word (File > Info > Edit Links to Files, or Developer > Document Template) and save again.`,
  }),
  'embedded-object': ({ where }) => ({
    vi: `tệp chứa đối tượng nhúng (${where}); xóa đối tượng đó, hoặc xuất văn bản thành PDF.`,
    en: `the file holds an embedded object (${where}); remove it, or export the document as PDF.`,
  }),
  'unsafe-archive': ({ entry }) => ({
    vi: `cấu trúc tệp .docx không an toàn (mục "${entry}"); xin lại bản gốc từ nơi gửi.`,
    en: `the structure of the .docx file is not safe (entry "${entry}"); ask the sender for the original.`,
  }),
  'zip-bomb': ({ entry }) => ({
    vi: `tệp .docx phình ra quá mức khi giải nén (mục "${entry}"); xin lại bản gốc từ nơi gửi.`,
    en: `the .docx file grows beyond measure when unpacked (entry "${entry}"); ask the sender for the original.`,
  }),
  'xml-entities': ({ entry }) => ({
    vi: `XML trong tệp có khai báo DTD hoặc thực thể (mục "${entry}"), Word không ghi như vậy; xin lại bản gốc.`,
    en: `the XML in the file declares a DTD or entities (entry "${entry}"), which Word never writes; ask for the original.`,
  }),
  'too-deep': ({ most }) => ({
    vi: `nội dung lồng nhau quá ${most} tầng; văn bản bình thường không như vậy. Xuất sang PDF rồi chạy lại.`,
    en: `the content is nested more than ${most} deep, as no ordinary document is. Export it as PDF and run again.`,
  }),
  'too-long': ({ most }) => ({
    vi: `văn bản dài hơn ${most} ký tự; tách thành nhiều tệp.`,
    en: `the text is longer than ${most} characters; split it.`,
  }),
  'too-many-pages': ({ pages, most }) => ({
    vi: `tệp có ${pages} trang, vượt mức ${most} trang; tách thành nhiều tệp.`,
    en: `the file has ${pages} pages, more than ${most}; split it.`,
  }),
  'too-slow': ({ seconds }) => ({
    vi: `đọc quá ${seconds} giây chưa xong nên đã dừng; tệp hỏng hoặc quá phức tạp. In lại thành PDF mới rồi chạy lại.`,
    en: `reading took more than ${seconds} seconds and was stopped; the file is broken or too complex. Print it to a new PDF and run again.`,
  }),
  'too-much-memory': ({ most }) => ({
    vi: `đọc tệp cần hơn ${most} MB bộ nhớ nên đã dừng; tệp hỏng hoặc quá phức tạp. In lại thành PDF mới rồi chạy lại.`,
    en: `reading needs more than ${most} MB of memory and was stopped; the file is broken or too complex. Print it to a new PDF and run again.`,
  }),
  damaged: ({ reason }) => ({
    vi: `tệp bị hỏng hoặc không đúng định dạng (${reason}); mở thử bằng phần mềm gốc, lưu lại rồi chạy lại.`,
    en: `the file is damaged or not what it claims to be (${reason}); open it in its own program, save it and run again.`,
  }),
  'reader-failed': ({ reason }) => ({
    vi: `bộ đọc dừng đột ngột (${reason}); thử lưu văn bản sang định dạng khác.`,
    en: `the reader ended unexpectedly (${reason}); try the document in another format.`,
  }),
  scan: ({ pages }) => ({
    vi: `PDF ${pages} trang là bản chụp, không có lớp chữ. ${OCR.vi}: ${COMMAND} ban-chup.pdf co-chu.pdf`,
    en: `the PDF of ${pages} pages is a scan without a text layer. ${OCR.en}: ${COMMAND} scan.pdf with-text.pdf`,
  }),
  'no-unicode-map': () => ({
    vi: `phông chữ trong PDF không có bảng Unicode nên chữ đọc ra là rác. Xin bản .docx, hoặc nhận dạng lại: ${COMMAND} --force-ocr goc.pdf co-chu.pdf`,
    en: `the fonts of the PDF have no Unicode map, its text comes out as rubbish. Ask for the .docx, or recognise it anew: ${COMMAND} --force-ocr original.pdf with-text.pdf`,
  }),
  'form-only': () => ({
    vi: 'PDF là biểu mẫu XFA, nội dung chỉ hiện trong Adobe Reader; in thành PDF thường rồi chạy lại.',
    en: 'the PDF is an XFA form whose content only Adobe Reader shows; print it to a plain PDF and run again.',
  }),
  'legacy-encoding': ({ encoding }) => ({
    vi: `chữ ở bảng mã cũ ${encoding}; chuyển sang Unicode trước (UniKey > Công cụ: nguồn ${encoding}, đích Unicode) rồi chạy lại.`,
    en: `the text is in the old encoding ${encoding}; convert it to Unicode first (UniKey > Toolkit: from ${encoding} to Unicode) and run again.`,
  }),
  'broken-utf8': ({ line }) => ({
    vi: `dòng ${line} có byte không phải UTF-8 (chữ bị hỏng khi sao chép); sửa chữ ở đó rồi lưu lại ở mã UTF-8.`,
    en: `line ${line} has a byte that is not UTF-8 (damaged in copying); correct the text there and save it as UTF-8.`,
  }),
  'unknown-encoding': ({ encoding }) => ({
    vi: `bảng mã không phải UTF-8 hay UTF-16 (${encoding}); mở bằng trình soạn thảo và lưu lại ở mã UTF-8.`,
    en: `the encoding is neither UTF-8 nor UTF-16 (${encoding}); open the file in an editor and save it as UTF-8.`,
  }),
  'no-text': () => ({ vi: 'tệp không chứa chữ nào.', en: 'the file holds no text.' }),
};
