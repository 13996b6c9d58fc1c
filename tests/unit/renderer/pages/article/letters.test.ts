import { describe, expect, it } from 'vitest'
import { carried, lettersOf, offsetsOf, stretchOf } from '../../../../../renderer/pages/article/pdf/letters'
import { PagesText } from '../../../../../renderer/pages/article/pdf/pages-text'

const article =
  'The harbour board met.\n\nThe harbour board asked for the water line’s books, which nobody had ever seen.'
// As a page has it: divided words, ligatures, a running head and a number between the columns.
const pages = [
  ['The harbour board met.', 'The harbour board asked ', 'for the wa-', 'ter line’s books,', '12'],
  ['HARBOUR GAZETTE', 'which nobody had', ' ever seen.'],
]

function shownOn(words: string): string[] {
  const text = new PagesText(pages)
  const letters = lettersOf(article)
  const start = article.indexOf(words)
  return carried(letters, text.letters, stretchOf(letters, start, start + words.length))
    .flatMap((stretch) => text.partsOf(stretch))
    .map(
      ({ page, piece, start: from, end }) => `${page + 1}: ${pages[page]?.[piece]?.slice(from, end) ?? ''}`,
    )
}

describe('words of the text on the pages', () => {
  it('are found over divided words, line ends and pages, without what stands between', () => {
    expect(shownOn('water line’s books, which nobody')).toEqual([
      '1: wa',
      '1: ter line’s books',
      '2: which nobody',
    ])
  })

  it('are told from the same words elsewhere by what stands before them', () => {
    expect(shownOn('board asked')).toEqual(['1: board asked'])
    const text = new PagesText(pages)
    const letters = lettersOf(article)
    const second = article.lastIndexOf('harbour board')
    const [part] = carried(letters, text.letters, stretchOf(letters, second, second + 13)).flatMap((one) =>
      text.partsOf(one),
    )
    expect(part).toMatchObject({ page: 0, piece: 1 })
  })

  it('are nowhere where the pages do not have them', () => {
    const letters = lettersOf('A sentence of a different story altogether.')
    const { letters: there } = new PagesText(pages)
    const found = carried(letters, there, { start: 0, end: letters.letters.length })
    expect(found.every(({ start, end }) => end - start < 16)).toBe(true)
  })

  it('go the other way too, and hold places beyond the first plane', () => {
    const there = lettersOf('A 𝒞 note: the ﬁrst bell')
    const here = lettersOf('the first bell rang; a c note')
    const [stretch] = carried(here, there, stretchOf(here, 4, 14))
    expect(stretch && offsetsOf(there, stretch)).toEqual({ start: 15, end: 24 })
  })
})
