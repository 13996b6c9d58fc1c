// Whether words that a person marked are a quotation that was found: by this a highlight takes its bounds and names its speaker.

type Span = { readonly start: number; readonly end: number }

/** So many letters of a word that was cut into do not make other words of it; a whole word does. */
const maxLetters = 2

/** Whether two spans differ by no more than marks, blanks and a cut into a word. */
function isNearly(text: string, one: Span, other: Span): boolean {
  if (one.start >= other.end || other.start >= one.end) return false
  return isLittle(text, one.start, other.start) && isLittle(text, one.end, other.end)
}

function isLittle(text: string, a: number, b: number): boolean {
  const between = text.slice(Math.min(a, b), Math.max(a, b))
  const letters = between.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (between.length > 16 || letters > maxLetters) return false
  return letters === 0 || isWithinWord(text, a) || isWithinWord(text, b)
}

function isWithinWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}

type Quoted = Span & { readonly state: string }

/** The quotation that a span of a text lies over, or nearly; null where it is none, or one that a person rejected. */
export function quotedBy<Quote extends Quoted>(
  text: string,
  quotes: readonly Quote[],
  span: Span | null,
): Quote | null {
  if (span === null) return null
  return quotes.find((quote) => quote.state !== 'rejected' && isNearly(text, span, quote)) ?? null
}

/** How sure it is who said something: a suggestion is never told as a fact. */
export function saidBy({
  speaker,
  state,
}: {
  speaker: { name: string } | null
  state: string
}): string | null {
  return speaker === null ? null : `Said by ${speaker.name} (${state})`
}
