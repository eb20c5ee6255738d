const MOTTO = /\s+(?=CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)/u;
const PLACE_AND_DATE =
  /(?<=^Số\s*:\s*\d*\s*\/?\s*\S+)\s+(?=\p{Lu}[\p{L} .-]{1,40},\s*ngày\s.{0,12}tháng\s.{0,8}năm\s)/u;
/** The letterhead of Decree 30/2020/NĐ-CP fills at most so many lines. */
const LINES = 12;

/**
 * The left and right half of a letterhead may stand closer than two words of a justified line; the
 * national title, the motto and the place with the date begin the right half wherever they stand.
 */
export function splitLetterhead(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) =>
    i < LINES ? line.split(MOTTO).flatMap((part) => part.split(PLACE_AND_DATE)) : [line],
  );
}
