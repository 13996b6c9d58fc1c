import { pick, type Random } from './random'

/** A text that was edited, and of each of its code units where it stood before: -1 for what was put in. */
export type Edited = { text: string; from: readonly number[] }
type Edit = (text: Edited, random: Random) => Edited

export function unedited(text: string): Edited {
  return { text, from: Array.from(text, (_, at) => at).concat(extraUnits(text)) }
}

// Array.from counts characters, offsets count code units: none of the texts edited here has a character of two.
function extraUnits(text: string): number[] {
  return Array.from({ length: text.length - Array.from(text).length }, () => -1)
}

function joined(parts: readonly Edited[]): Edited {
  return { text: parts.map(({ text }) => text).join(''), from: parts.flatMap(({ from }) => from) }
}

function part({ text, from }: Edited, start: number, end: number): Edited {
  return { text: text.slice(start, end), from: from.slice(start, end) }
}

function putIn(text: string): Edited {
  return { text, from: Array.from({ length: text.length }, () => -1) }
}

function piecesOf(text: Edited, pattern: RegExp): Edited[] {
  return Array.from(text.text.matchAll(pattern), ({ index, 0: words }) =>
    part(text, index, index + words.length),
  )
}

function paragraphsOf(text: Edited): Edited[] {
  return piecesOf(text, /[^\n]+/g)
}

function article(paragraphs: readonly Edited[]): Edited {
  return joined(paragraphs.flatMap((one, at) => (at === 0 ? [one] : [putIn('\n\n'), one])))
}

/** Each match gets other words in its place; null leaves it as it is. */
function replacing(pattern: RegExp, words: (found: string, random: Random) => string | null): Edit {
  return (text, random) => {
    const parts: Edited[] = []
    let at = 0
    for (const { index, 0: found } of text.text.matchAll(pattern)) {
      const replaced = words(found, random)
      if (replaced === null) continue
      parts.push(part(text, at, index), putIn(replaced))
      at = index + found.length
    }
    return joined([...parts, part(text, at, text.text.length)])
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => ({ one, rank: random(1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Some of a text's letters exchanged, left out or doubled: `count` of each thousand. */
export function withTypos(count: number): Edit {
  return replacing(/\p{L}/gu, (found, random) => {
    if (random(1000) >= count) return null
    return pick(random, ['', `${found}${found}`, pick(random, letters.split('')) ?? 'x']) ?? ''
  })
}

/** What an editor does to an article after it went out, each by itself. */
export const edits: Record<string, Edit> = {
  'a paragraph moved': (text, random) => {
    const paragraphs = paragraphsOf(text)
    const [moved] = paragraphs.splice(random(paragraphs.length), 1)
    paragraphs.splice(random(paragraphs.length + 1), 0, moved ?? putIn(''))
    return article(paragraphs)
  },
  'all paragraphs in another order': (text, random) => article(shuffled(paragraphsOf(text), random)),
  'sentences joined': replacing(/(?<=[a-z])\. (?=[A-Z])/g, (_, random) =>
    random(2) === 0 ? ', and ' : null,
  ),
  'quotation marks set anew': replacing(/[“”"]/g, (found) => (found === '"' ? '”' : '"')),
  'numbers changed': replacing(/\d[\d.,]*\d|\d/g, (found, random) =>
    found.replace(/\d/g, () => String(random(10))),
  ),
  'a sentence cut in each third paragraph': (text, random) =>
    article(
      paragraphsOf(text).map((paragraph, at) => {
        const sentences = piecesOf(paragraph, /[^.]+\.?/g)
        if (at % 3 === 0) sentences.splice(random(sentences.length), 1)
        return joined(sentences)
      }),
    ),
  'a new lead, and the end cut': (text) => {
    const paragraphs = paragraphsOf(text)
    const lead = putIn(
      'Officials confirmed on Monday evening what had been known in the town since the weekend.',
    )
    return article([lead, ...paragraphs.slice(0, Math.ceil(paragraphs.length * 0.7))])
  },
  'words exchanged for others': replacing(/\b(?:said|was|people|would|port|had)\b/g, (found, random) =>
    random(2) === 0 ? (pick(random, ['stated', 'is', 'citizens', 'will', 'harbour', 'has']) ?? found) : null,
  ),
  'each hundredth letter': withTypos(10),
  'each twentieth letter': withTypos(50),
  'all of it: order, words, numbers, letters': (text, random) =>
    [
      'all paragraphs in another order',
      'numbers changed',
      'words exchanged for others',
      'each hundredth letter',
    ]
      .map((name) => edits[name])
      .reduce((edited, edit) => edit?.(edited, random) ?? edited, text),
}
