const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words that stand in HTML as what they are. */
export function encodeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
