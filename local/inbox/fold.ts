/** The text without case and diacritics, so that "bo cong thuong" finds "Bộ Công Thương". */
export function fold(text: string): string {
  // đ is a letter of its own: normalisation does not take it apart.
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
