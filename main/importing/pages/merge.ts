import type { PageLine, PageView } from '../../../preload/contract/page'

export type MergedLine = PageLine & { isKept: boolean; why: string }

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const shortest = 40

/** Whether a line of one view is also in the other, alone or as part of a longer one. */
const matcher = (view: PageView): ((text: string) => boolean) => {
  const keys = new Set(view.lines.map(({ text }) => keyOf(text)))
  const all = view.lines.map(({ text }) => keyOf(text)).join(' ')
  return (text) => {
    const key = keyOf(text)
    return keys.has(key) || (key.length >= shortest && all.includes(key))
  }
}

const lengthOf = (view: PageView | null): number =>
  view?.lines.reduce((sum, { text }) => sum + text.length, 0) ?? 0

const keep = (view: PageView): MergedLine[] =>
  view.lines.map((line) => ({ ...line, isKept: true, why: 'in the article' }))

/** Readability's lines that Defuddle also takes for the article; where they hardly agree, one of the two alone. */
export const mergeViews = (readability: PageView | null, defuddle: PageView | null): MergedLine[] => {
  if (readability === null) return defuddle === null ? [] : keep(defuddle)
  if (defuddle === null) return keep(readability)
  const isIn = matcher(defuddle)
  const merged = readability.lines.map((line) => {
    const isKept = isIn(line.text)
    return { ...line, isKept, why: isKept ? 'in the article' : 'beside the article' }
  })
  const kept = merged.reduce((sum, { text, isKept }) => sum + (isKept ? text.length : 0), 0)
  if (kept >= lengthOf(readability) * 0.4) return merged
  return keep(readability)
}
