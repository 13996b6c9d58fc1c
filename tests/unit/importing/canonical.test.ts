import { describe, expect, it } from 'vitest'
import { textOfLines } from '../../../main/importing/canonical'
import { extraction } from '../../../main/importing/extraction'
import type { Line } from '../../../preload/contract/importing'
import { readPlainText } from '../../../main/importing/plain-text/plain-text'

const original =
  '\ufeffShare\n\nThe bridge\u00a0closes 🌉\n3 May 2024 08:00\nBy Lena Osei\n\nThe bridge by night (Photo: Jane Roe)\n\n' +
  'It closes on Monday, says the city, and it will not open before the autumn.\n\nWhy\n\nIt is old and tired.\n'

const { reading, text } = readPlainText(Buffer.from(original), { name: null, url: 'https://echo.example/a' })

describe('the canonical text', () => {
  it('is the article’s own lines, joined by blank lines, each a block', () => {
    const canonical = textOfLines(reading.lines)
    const cut = canonical.blocks.map(({ kind, start, end }) => [kind, canonical.text.slice(start, end)])
    expect(cut).toEqual([
      ['title', 'The bridge\u00a0closes 🌉'],
      ['caption', 'The bridge by night (Photo: Jane Roe)'],
      ['paragraph', 'It closes on Monday, says the city, and it will not open before the autumn.'],
      ['heading', 'Why'],
      ['paragraph', 'It is old and tired.'],
    ])
    expect(canonical.text).toBe(cut.map(([, words]) => words).join('\n\n'))
  })

  it('is nothing where no line is of the article', () => {
    expect(textOfLines([{ role: 'left-out', text: 'Share', why: 'a button' }])).toEqual({
      text: '',
      blocks: [],
    })
  })
})

describe('an extraction', () => {
  it('has what was found and all that was read', () => {
    expect(extraction(reading, text)).toEqual({
      title: 'The bridge\u00a0closes 🌉',
      byline: 'Lena Osei',
      published: '2024-05-03T08:00',
      outlet: null,
      captured: null,
      standfirst: null,
      captions: ['The bridge by night (Photo: Jane Roe)'],
      paragraphs: [
        'It closes on Monday, says the city, and it will not open before the autumn.',
        'Why',
        'It is old and tired.',
      ],
      text: textOfLines(reading.lines).text,
      blocks: textOfLines(reading.lines).blocks,
      spans: [],
      leftOut: reading.lines
        .filter(({ role }) => role === 'byline' || role === 'published' || role === 'left-out')
        .map((line) => ({ text: line.text, why: line.why })),
      original,
    })
  })

  it('says when the file was saved, where it says so', () => {
    const savedAt = '2026-03-03T17:30:00.000Z'
    expect(extraction({ ...reading, savedAt }, text).captured).toBe(savedAt)
    expect(extraction({ ...reading, savedAt: null }, text).captured).toBeNull()
  })

  it('has who is quoted in the text, and among the captions', () => {
    const why = 'as set'
    const lines: Line[] = [
      { role: 'paragraph', text: 'I would not let my dog cross it.', quote: 1, why },
      { role: 'quote-source', text: 'Ines Marr, harbour pilot', why },
      { role: 'caption', text: 'The bridge by night', why },
    ]
    const found = extraction({ ...reading, lines }, null, true)
    expect(found.captions).toEqual(['Ines Marr, harbour pilot', 'The bridge by night'])
    expect(found.text).toBe('I would not let my dog cross it.\n\nInes Marr, harbour pilot')
  })

  it('takes an address that came with the text over one in it', () => {
    expect(reading.fields.url).toBe('https://echo.example/a')
  })
})
