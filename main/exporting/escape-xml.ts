const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold at all, left out. */
// eslint-disable-next-line no-control-regex
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Words as they may stand in an element or between double quotes in XML. */
export function escapeXml(words: string): string {
  return words
    .replace(unheld, '')
    .replace(/[&<>"]/g, (mark) => named[mark] ?? mark)
    .replace(/[\t\n\r]/g, ' ')
}
