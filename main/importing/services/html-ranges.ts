// Annotators of pages (Annotator, and wallabag with it) say where words were marked by a path of elements,
// "/div[1]/p[3]", and an offset in that element's text. The article here is read anew from the markup, so
// such offsets lead nowhere in it; what can be carried over is the text that stood around the words.

import { Parser } from 'htmlparser2'

/** A place in markup: the path of an element and an offset in its text, as annotators of pages write it. */
type HtmlPoint = { path: string; offset: number }

// Enough to tell two places apart.
const around = 64

type Level = { path: string; seen: Map<string, number> }

/** The text of markup, and where in it each of its elements begins. */
export type HtmlText = { text: string; starts: ReadonlyMap<string, number> }

// Deeper and more than any article; what is beyond has no surroundings to go by.
const maxElements = 100_000
const maxDepth = 200

/** Reads markup once. Paths are counted as XPath counts, from 1 and for each name apart. */
export function htmlText(html: string): HtmlText {
  const starts = new Map([['', 0]])
  const open: Level[] = [{ path: '', seen: new Map() }]
  let text = ''
  const parser = new Parser({
    onopentag: (name) => {
      const parent = open.at(-1)
      const number = (parent?.seen.get(name) ?? 0) + 1
      parent?.seen.set(name, number)
      const path = open.length > maxDepth ? '' : `${parent?.path ?? ''}/${name}[${number}]`
      if (path !== '' && starts.size < maxElements) starts.set(path, text.length)
      open.push({ path, seen: new Map() })
    },
    ontext: (words) => void (text += words),
    onclosetag: () => void open.pop(),
  })
  parser.end(html)
  return { text, starts }
}

/**
 * What stands around the words between two places; null where other words stand there: the service's text was
 * changed since, and its surroundings would speak for a wrong place.
 */
export function surroundingsIn(
  { text, starts }: HtmlText,
  exact: string,
  from: HtmlPoint,
  to: HtmlPoint,
): { prefix: string; suffix: string } | null {
  const placeOf = ({ path, offset }: HtmlPoint): number =>
    (starts.get(plainPath(path)) ?? Number.NaN) + offset
  const [first, last] = [placeOf(from), placeOf(to)]
  if (!Number.isInteger(first) || !Number.isInteger(last)) return null
  if (tidy(text.slice(first, last)).trim() !== tidy(exact).trim()) return null
  return {
    prefix: tidy(text.slice(Math.max(0, first - around), first)),
    suffix: tidy(text.slice(last, last + around)),
  }
}

/** "/div/p" is "/div[1]/p[1]": the number of a first element may be left away. */
function plainPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/([^\]/])(?=\/|$)/g, '$1[1]')
}

/** Markup breaks its lines anywhere, so that words are compared with single blanks between them. */
function tidy(words: string): string {
  return words.replace(/\s+/g, ' ')
}
