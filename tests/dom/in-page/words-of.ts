/** The words that a range covers, also one that follows no changes of the document and so has no words of its own. */
export function wordsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return String(range)
}
