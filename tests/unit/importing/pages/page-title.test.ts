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

  it('ends before a name that stands behind it without a blank, if the page prints it so', () => {
    const shortest = { title: '桥梁将关闭至春季_城市_海港新闻', stated: shown('桥梁将关闭至春季') }
    expect(title(shortest)).toBe('桥梁将关闭至春季')
  })

  it('begins behind a section’s name, if the page prints it so', () => {
    const line = 'Bridge stays shut until the spring'
    expect(title({ title: `Harbour Diary » Archive » ${line}`, stated: shown(line) })).toBe(line)
    expect(title({ title: `Press release: ${line}`, headings: [line] })).toBe(line)
  })

  it('is a heading rather than another stated line', () => {
    const jsonLd = [headline('swing bridge across the harbour')]
    const stated = shown('Swing bridge across the harbour')
    expect(
      title({ jsonLd, title: 'Quay Swing Bridge - Atlas', headings: ['Quay Swing Bridge'], stated }),
    ).toBe('Quay Swing Bridge')
  })

  it('ends before a colon that stands apart', () => {
    const line = 'Bridge stays shut until spring'
    expect(title({ title: `${line} : Harbour Diary`, stated: shown(line) })).toBe(line)
  })

  it('is no kicker, where the page prints that as a line too', () => {
    const stated = shown('After the winter storm')
    expect(title({ title: 'After the winter storm: Bridge shut', headings: ['Bridge shut'], stated })).toBe(
      'Bridge shut',
    )
  })

  it('has no kicker above its headline, unless a stated title has both', () => {
    const headings = ['After the storm | Bridge stays shut until the spring']
    expect(title({ headings, title: 'Storm: Bridge stays shut until spring' })).toBe(
      'Bridge stays shut until the spring',
    )
    expect(title({ headings, title: 'After the storm: Bridge stays shut until the spring' })).toBe(
      'After the storm: Bridge stays shut until the spring',
    )
  })

  it('is no line of the text where a kicker stands above it', () => {
    const headings = ['After the storm | Bridge stays shut until the spring']
    const line = {
      text: 'After the storm Bridge stays shut until the spring',
      kind: 'heading' as const,
      linked: 0,
    }
    const lines = { ...view, lines: [{ ...line, within: 'h1' }, ...view.lines] }
    const { lines: found } = read({
      headings,
      title: 'Storm: Bridge stays shut',
      readability: lines,
      defuddle: lines,
    })
    expect(found.filter(({ role }) => role === 'heading')).toEqual([])
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
