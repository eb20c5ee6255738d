import type { Lang } from './lang';

/** What the mail room writes down itself where no server answered; the record holds the Vietnamese. */
export const OWN_RESPONSES: ReadonlyMap<string, string> = new Map([
  [
    'ngoài danh sách miền được phép của hệ thống thử nghiệm; không gửi',
    'outside the domains that the test system may write to; not sent',
  ],
  [
    'địa chỉ trong danh bạ không phải là một địa chỉ thư; sửa danh bạ',
    'the address in the directory is no mail address; mend the directory',
  ],
  [
    'không chuyển được thư cho máy chủ trong thời gian dành cho một lần gửi',
    'could not be handed to the server in the time of one attempt',
  ],
  [
    'không ghi được sổ sự kiện nên thư chưa được chuyển',
    'the ledger could not be written, so the letter was not handed over',
  ],
  [
    'lần gửi trước bị ngắt sau khi đã chuyển nội dung thư, chưa nhận được trả lời của máy chủ',
    'the attempt before was cut off after the letter was handed over, before the server answered',
  ],
  [
    'lần gửi trước bị ngắt trước khi chuyển nội dung thư',
    'the attempt before was cut off before the letter was handed over',
  ],
  [
    'bưu phòng ngừng làm việc trước khi chuyển thư',
    'the post office stopped before the letter was handed over',
  ],
  [
    'chưa đến lượt gửi trong khung giờ gửi thư (vượt mức gửi cho phép)',
    'its turn did not come within the hours for letters (the sending rate was used up)',
  ],
  [
    'việc gửi bị kết thúc từ bên ngoài khi chưa có kết quả',
    'the sending was ended from outside before there was an outcome',
  ],
]);

/** The answer of a mail server as it is; what the mail room said instead in the language asked for. */
export function letterResponse(response: string, lang: Lang = 'vi'): string {
  return lang === 'en' ? (OWN_RESPONSES.get(response) ?? response) : response;
}
