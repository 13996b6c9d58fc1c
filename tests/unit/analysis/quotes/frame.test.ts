import { describe, expect, it } from 'vitest'
import { framesOf } from '../../../../main/analysis/quotes/frame'
import { quotedSpans } from '../../../../main/analysis/quotes/spans'
import { readMarked } from '../../../support/marked-names'

function framesIn(marked: string) {
  const { text, lines, names } = readMarked(marked)
  return { text, frames: framesOf(text, lines, quotedSpans(text), names) }
}

/** The sentences of each line, their words parted by blanks; a quotation is one word. */
function sentencesOf(marked: string) {
  return framesIn(marked).frames.map(({ items, sentences }) =>
    sentences.map(([from, to]) =>
      items
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
}

describe('a line with its quotations', () => {
  it('has each quotation as one item, however many words it has', () => {
    const { text, frames } = framesIn('Olsen said: “We agree, and we go.” Then “she” left.')
    const quotes = frames.flatMap(({ items }) => items.filter(({ quote }) => quote >= 0))
    expect(quotes.map(({ start, end, quote }) => [quote, text.slice(start, end)])).toEqual([
      [0, '“We agree, and we go.”'],
      [1, '“she”'],
    ])
  })

  it('knows the words of names, and no others', () => {
    const { frames } = framesIn('{Anna Olsen} met the {o:Harbour Board} late.')
    const named = frames[0]?.items.filter((item) => item.named).map(({ text }) => text)
    expect(named).toEqual(['Anna', 'Olsen', 'Harbour', 'Board'])
  })

  it('has a quotation that runs on in the frame of each of its lines', () => {
    const { frames } = framesIn('So: “One.\n\n“Two,” she said.')
    expect(frames.map(({ items }) => items.map(({ quote }) => quote))).toEqual([
      [-1, -1, 0],
      [0, -1, -1, -1],
    ])
  })

  it('is without what stands in brackets', () => {
    expect(sentencesOf('Olsen (52, of the north) left.')).toEqual([['Olsen left .']])
  })

  it.each([
    ['brackets that never close', 'Olsen (52 left.', 'Olsen ( 52 left .'],
    ['brackets around a quotation', 'Olsen (“a friend”) left.', 'Olsen ( “ ) left .'],
    ['long brackets', `Olsen (${'and so '.repeat(7)}on) left.`, `Olsen ( ${'and so '.repeat(7)}on ) left .`],
  ])('keeps %s', (_what, text, words) => {
    expect(sentencesOf(text)).toEqual([[words]])
  })
})

describe('where a sentence ends', () => {
  it.each([
    ['at a full stop', 'Olsen left. Haddad stayed.', ['Olsen left .', 'Haddad stayed .']],
    ['at other stops', 'Who left? Olsen! And so…', ['Who left ?', 'Olsen !', 'And so ...']],
    ['behind a quotation with a stop, before a large word', '“We go.” Olsen left.', ['“', 'Olsen left .']],
    ['behind a quotation with a stop, before another one', '“We go.” “So do we.”', ['“', '“']],
    ['behind a question, before another one', '“We go?” “So do we.”', ['“', '“']],
    ['at the end of the line', 'Olsen left', ['Olsen left']],
  ])('%s', (_where, text, sentences) => {
    expect(sentencesOf(text)).toEqual([sentences])
  })

  it.each([
    ['behind a quotation with a comma', '“We go,” Olsen said.', '“ Olsen said .'],
    ['behind a quotation with a stop, before a small word', '“We go.” said Olsen.', '“ said Olsen .'],
    ['behind a question, before words', '“We go?” Olsen asked.', '“ Olsen asked .'],
    ['behind a quotation without a stop', 'The “old” harbour.', 'The “ harbour .'],
    ['at a stop inside a quotation', 'Olsen said: “We go. We eat.”', 'Olsen said : “'],
    ['at a stop of a title', 'Mr. Olsen left.', 'Mr. Olsen left .'],
  ])('not %s', (_where, text, sentence) => {
    expect(sentencesOf(text)).toEqual([[sentence]])
  })

  it('at the latest after 250 words', () => {
    const [lengths] = framesIn('word '.repeat(600)).frames.map(({ sentences }) =>
      sentences.map(([from, to]) => to - from),
    )
    expect(lengths?.reduce((sum, length) => sum + length, 0)).toBe(600)
    expect(Math.max(...(lengths ?? []))).toBeLessThanOrEqual(251)
  })

  it('leaves no word out and takes none twice', () => {
    const { frames } = framesIn('“We go.” Olsen left. He (52) said: “One.\n\n“Two!” And so on…')
    for (const { items, sentences } of frames) {
      const taken = sentences.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at))
      expect(taken).toEqual([...items.keys()])
    }
  })
})
