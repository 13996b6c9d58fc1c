import { describe, expect, it } from 'vitest'
import { attributedQuotes } from '../../../../main/analysis/quotes/find'
import { quotedSpans } from '../../../../main/analysis/quotes/spans'
import { quotesOfMarked, readMarked } from '../../../support/marked-names'
import { pick, randomFrom } from '../../../support/random'

// prettier-ignore
const words = [
  '{Anna Olsen}', '{Haddad=Omar Haddad}', '{o:the Board}', '{l:Oslo}', 'he', 'she', 'it', 'who', 'the minister', 'of', 'in',
  'said', 'told', 'called', 'claims', 'was', 'according to', 'that', 'and', "it's", "boys'", "'90s", 'fish', '🎣', '6"',
]
const marks = ['“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', '‟', '(', ')']
const stops = ['.', ',', ':', '!', '?', '…', ' —', '\n', '\n\n']

function randomText(seed: number): string {
  const random = randomFrom(seed)
  let text = ''
  for (let at = 20 + random(120); at > 0; at--) {
    const list = pick(random, [words, words, words, marks, marks, stops]) ?? words
    text += (pick(random, list) ?? '') + (random(4) > 0 ? ' ' : '')
  }
  return text
}

const seeds = Array.from({ length: 300 }, (_, at) => at + 1)
const opening = /^[“"'‘«„‟»]/

describe('quotations of whatever text', () => {
  it('lie inside of it, one after the other, their pieces one after the other inside them', () => {
    for (const seed of seeds) {
      const { text } = readMarked(randomText(seed))
      let end = 0
      for (const span of quotedSpans(text)) {
        const { pieces } = span
        expect(span.start, `seed ${seed}`).toBeGreaterThanOrEqual(end)
        expect([pieces[0]?.start, pieces.at(-1)?.end], `seed ${seed}`).toEqual([span.start, span.end])
        for (const piece of pieces) {
          expect(piece.start, `seed ${seed}`).toBeGreaterThanOrEqual(end)
          expect(piece.end, `seed ${seed}`).toBeGreaterThan(piece.start + 1)
          end = piece.end
        }
      }
      expect(end, `seed ${seed}`).toBeLessThanOrEqual(text.length)
    }
  })

  it('begin with a mark, and each piece stays within its line', () => {
    const wrong = seeds.flatMap((seed) => {
      const { text } = readMarked(randomText(seed))
      return quotedSpans(text)
        .flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))
        .filter((piece) => !opening.test(piece) || piece.includes('\n'))
        .map((piece) => [seed, piece])
    })
    expect(wrong).toEqual([])
  })

  it('are open only at the end of a line', () => {
    const wrong = seeds.flatMap((seed) => {
      const { text } = readMarked(randomText(seed))
      return quotedSpans(text).filter(
        ({ closed, end }) => !closed && !/^[^\S\n]*(?:\n|$)/.test(text.slice(end)),
      )
    })
    expect(wrong).toEqual([])
  })

  it('are the same where a paragraph without marks stands before them', () => {
    const before = 'It rained in the north.\n\n'
    for (const seed of seeds) {
      const { text } = readMarked(randomText(seed))
      const moved = quotedSpans(before + text).map(({ start, end }) => [
        start - before.length,
        end - before.length,
      ])
      expect(moved, `seed ${seed}`).toEqual(quotedSpans(text).map(({ start, end }) => [start, end]))
    }
  })
})

describe('who speaks in whatever text', () => {
  it('is named by words of the text, outside of the words that they say', () => {
    const wrong = seeds.flatMap((seed) => {
      const { text, quotes } = quotesOfMarked(randomText(seed))
      return quotes.flatMap(({ start, end, speaker, cue, pieces }) => {
        const isInside = (span: { start: number; end: number } | null): boolean =>
          span !== null && pieces.some((piece) => span.start < piece.end && piece.start < span.end)
        const isCut = speaker !== null && text.slice(speaker.start, speaker.end) !== speaker.text
        return isInside(speaker) || isInside(cue) || isCut
          ? [{ seed, words: text.slice(start, end), speaker, cue }]
          : []
      })
    })
    expect(wrong).toEqual([])
  })

  it('is a name that stands in the speaker’s words, or one whom a pronoun stands for', () => {
    const wrong = seeds.flatMap((seed) => {
      const { names, quotes } = quotesOfMarked(randomText(seed))
      return quotes.flatMap(({ speaker }) => {
        if (!speaker || speaker.entity === null || /^(?:he|she|it)$/i.test(speaker.text)) return []
        const isNamed = names.some(
          ({ start, end, key }) => key === speaker.entity && speaker.start <= start && end <= speaker.end,
        )
        return isNamed ? [] : [{ seed, speaker }]
      })
    })
    expect(wrong).toEqual([])
  })

  it('is found for every quotation in marks once, in the order of the text, with a trust between none and full', () => {
    for (const seed of seeds) {
      const { text, lines, names } = readMarked(randomText(seed))
      const found = attributedQuotes(text, lines, names)
      const starts = found.map(({ span }) => span.start)
      expect(starts, `seed ${seed}`).toEqual([...starts].sort((a, b) => a - b))
      expect(
        found.filter(({ kind }) => kind !== 'indirect').map(({ span }) => span),
        `seed ${seed}`,
      ).toEqual(quotedSpans(text).filter((span) => found.some((one) => one.span.start === span.start)))
      expect(found.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true)
    }
  })

  it('is the same when it is asked for again', () => {
    for (const seed of seeds.slice(0, 20))
      expect(quotesOfMarked(randomText(seed))).toEqual(quotesOfMarked(randomText(seed)))
  })
})
