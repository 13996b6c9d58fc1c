import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../main/importing/pages/read-page'
import { type GivenLine, pageSource } from '../../../support/page-source'
import { type PageParts, pageParts, type PageView } from '../../../../preload/contract/page'

const texts = [
  'The council said on Thursday that the bridge would stay closed until the spring.',
  'Neither side would say what the settlement costs, or who is going to pay for it.',
]
const view: PageView = {
  title: null,
  byline: null,
  published: null,
  outlet: null,
  lines: texts.map((text) => ({ text, kind: 'paragraph', linked: 0, within: 'p' })),
}

function read(more: Partial<PageParts>) {
  const nothing = {
    language: 'en',
    canonical: null,
    title: null,
    meta: [],
    jsonLd: [],
    headings: [],
    stated: [],
  }
  return readPage(pageParts.parse({ ...nothing, readability: view, defuddle: view, ...more }), null)
}

describe('the title of a page', () => {
  const headline = (title: string) => JSON.stringify({ '@type': 'NewsArticle', headline: title })
  const title = (more: Partial<PageParts>) => read(more).fields.title
  const shown = (words: string): PageParts['stated'] => [{ what: 'title', words }]

  it('is a stated one that the page prints', () => {
    const meta: PageParts['meta'] = [['og:title', 'Bridge stays shut']]
    const jsonLd = [headline('Bridge: dates, fares, ferries')]
    expect(title({ jsonLd, meta, headings: ['Bridge stays shut'] })).toBe('Bridge stays shut')
    expect(title({ jsonLd, meta, stated: shown('Bridge stays shut') })).toBe('Bridge stays shut')
  })

  it('ends where an unknown outlet’s name begins, if the page prints it so', () => {
    const long = 'Bridge stays shut until the spring - The Harbour Gazette'
    expect(title({ title: long, stated: shown('Bridge stays shut until the spring') })).toBe(
      'Bridge stays shut until the spring',
    )
    expect(title({ title: long })).toBe(long)
  })

  it('is whole where the data cuts it short', () => {
    const whole = 'Bridge stays shut until the spring because of its bearings'
    for (const mark of ['…', '...', ' ...']) {
      expect(title({ jsonLd: [headline(`Bridge stays shut until the${mark}`)], headings: [whole] })).toBe(
        whole,
      )
    }
  })

  it('is no logo, and a heading in other words only where the text says the same', () => {
    const jsonLd = [headline('All you need to know on Monday')]
    expect(title({ jsonLd, headings: ['Gazette Logo'] })).toBe('All you need to know on Monday')
    expect(title({ jsonLd, headings: ['Council says bridge would stay closed'] })).toBe(
      'Council says bridge would stay closed',
    )
    expect(title({ jsonLd, headings: ['Nobody wants this other widget'] })).toBe(
      'All you need to know on Monday',
    )
  })

  it('is such a heading of a page whose own lines say what was taken, too', () => {
    const jsonLd = [headline('All you need to know on Monday')]
    const empty = { ...view, lines: [] }
    const of = (heading: string) => {
      const source = pageSource([
        [heading, { in: 'article > h1', kind: 'heading' }],
        ...texts.map((text): GivenLine => [text, { in: 'article > p' }]),
      ])
      return title({ jsonLd, headings: [heading], source, readability: empty, defuddle: empty })
    }
    expect(of('Council says bridge would stay closed')).toBe('Council says bridge would stay closed')
    expect(of('Nobody wants this other widget')).toBe('All you need to know on Monday')
  })

  it('has no soft hyphens', () => {
    expect(title({ headings: ['Hafen\u00adkommission tagt'] })).toBe('Hafenkommission tagt')
  })

  it('leaves the other one to be found', () => {
    const { lines } = read({
      jsonLd: [headline('Closed bridge: what you need')],
      headings: ['Bridge stays closed'],
    })
    expect(lines).toContainEqual({
      text: 'Closed bridge: what you need',
      role: 'left-out',
      why: 'the title that the page states for others',
    })
  })
})
