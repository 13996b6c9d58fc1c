const minProseLength = 100

/** Whether words are a paragraph of somebody's writing and not a button, a notice or a title. */
export function hasProse(words: string): boolean {
  return words.length >= minProseLength && /[.!?。！？…؟۔।](?:["”’»」』)]|\s|$)/u.test(words)
}

/** The words in an element, with one blank between any two. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

/** Letters and figures alone, so that the same words are the same however they are set. */
export function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
