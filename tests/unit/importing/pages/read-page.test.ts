import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../main/importing/pages/read-page'
import { LibraryError } from '../../../../preload/contract/errors'
import { type PageLine, type PageParts, pageParts, type PageView } from '../../../../preload/contract/page'

function line(text: string, more: Partial<PageLine> = {}): PageLine {
  return {
    text,
    kind: 'paragraph',
    linked: 0,
    within: 'p',
    ...more,
  }
}

function view(...lines: PageLine[]): PageView {
  return {
    title: null,
    byline: null,
    published: null,
    outlet: null,
    lines,
  }
}

const first = line('The council said on Thursday that the bridge would stay closed until the spring.')
const second = line('Neither side would say what the settlement costs, or who is going to pay for it.')

function page(more: Partial<PageParts> = {}): PageParts {
  return pageParts.parse({
    language: 'de_AT',
    canonical: '/bridge',
    title: 'Bridge stays closed | Harbour Gazette',
    meta: [['og:site_name', 'Harbour Gazette']],
    jsonLd: [],
    headings: ['Bridge stays closed'],
    stated: [],
    readability: view(first, second),
    defuddle: view(first, second),
    ...more,
  })
}

function read(more: Partial<PageParts> = {}, url: string | null = 'https://a.example/x') {
  return readPage(page(more), url)
}
function kept(more: Partial<PageParts>) {
  return read(more)
    .lines.filter(({ role }) => role === 'paragraph' || role === 'heading' || role === 'standfirst')
    .map(({ text }) => text)
}

describe('the facts of a page', () => {
  it('come from what it says about itself', () => {
    const { fields } = read()
    expect(fields).toMatchObject({
      title: 'Bridge stays closed',
      outlet: 'Harbour Gazette',
      url: 'https://a.example/bridge',
      language: 'de-AT',
      byline: null,
      published: null,
    })
  })

  it('take structured data first, then meta elements, then what is shown', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', author: 'Ada Lorne', datePublished: '2025-11-14' })
    const meta: PageParts['meta'] = [
      ['author', 'Somebody Else'],
      ['article:published_time', '2025-11-14T08:00:00Z'],
    ]
    const shown: PageParts['stated'] = [{ what: 'byline', words: 'By Third Person' }]
    const byline = (parts: Partial<PageParts>) => read(parts).fields.byline
    expect(byline({ jsonLd: [data], meta, stated: shown })).toBe('Ada Lorne')
    expect(byline({ meta, stated: shown })).toBe('Somebody Else')
    expect(byline({ stated: shown })).toBe('Third Person')
  })

  it('take the more exact of two statements of one day, and never invent a zone', () => {
    const data = (datePublished: string) => JSON.stringify({ '@type': 'NewsArticle', datePublished })
    const meta: PageParts['meta'] = [['article:published_time', '2025-11-14T08:00:00Z']]
    expect(read({ jsonLd: [data('2025-11-14')], meta }).fields.published?.value).toBe('2025-11-14T08:00:00')
    expect(read({ jsonLd: [data('2025-11-14T09:00')] }).fields.published?.zone).toBeNull()
  })

  it('take no midnight for more exact than the day, but keep one that is all that is said', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', datePublished: '2025-11-14' })
    const midnight: PageParts['meta'] = [['article:published_time', '2025-11-14T00:00:00+00:00']]
    expect(read({ jsonLd: [data], meta: midnight }).fields.published).toMatchObject({
      value: '2025-11-14',
      zone: null,
    })
    expect(read({ meta: midnight }).fields.published).toMatchObject({
      value: '2025-11-14T00:00:00',
      zone: '+00:00',
    })
    const evening: PageParts['meta'] = [...midnight, ['date', '2025-11-14 18:40']]
    expect(read({ meta: evening }).fields.published).toMatchObject({ value: '2025-11-14T18:40', zone: null })
  })

  it('take a day that an extractor found only where the page says it too, and with its words', () => {
    const found = { ...view(first, second), published: '2025-11-14' }
    const shown = (words: string): PageParts['stated'] => [{ what: 'shown', words }]
    const published = (stated: PageParts['stated']) => read({ defuddle: found, stated }).fields.published
    expect(published([])).toBeNull()
    expect(published(shown('14 November 2025'))?.words).toBe('14 November 2025')
    expect(published(shown('14 November 2025, 18:40'))).toMatchObject({ value: '2025-11-14T18:40' })
    expect(published(shown('Matchday 9, 14 November 2025, 18:40'))).toMatchObject({ value: '2025-11-14' })
    expect(published(shown('15 November 2025, 18:40'))).toMatchObject({ value: '2025-11-15T18:40' })
    expect(published(shown('Updated 14 November 2025, 18:40'))).toBeNull()
  })

  it('take a line’s time that calls itself the publication’s before what an extractor found', () => {
    const found = { ...view(first, second), published: '2025-11-16T00:00:00' }
    const stated: PageParts['stated'] = [
      { what: 'shown', words: 'Updated 16 Nov 2025 · Published 14 Nov 2025 18:20' },
    ]
    expect(read({ defuddle: found, stated }).fields.published?.value).toBe('2025-11-14T18:20')
  })

  it('read figures as the page’s country writes them', () => {
    const stated: PageParts['stated'] = [{ what: 'time', words: '03/04/2025' }]
    const value = (more: Partial<PageParts>) => read({ stated, ...more }).fields.published?.value
    expect(value({ language: 'en-US' })).toBe('2025-03-04')
    expect(value({ language: 'en-GB' })).toBe('2025-04-03')
    expect(value({ language: 'en', meta: [['og:locale', 'en_US']] })).toBe('2025-03-04')
    expect(value({ language: 'fr' })).toBe('2025-04-03')
    expect(value({ language: 'en' })).toBeUndefined()
  })

  it('forgive a slip in the name of a meta element', () => {
    for (const name of ['article:published:time', 'article-published-time', 'dcterms:created']) {
      expect(read({ meta: [[name, '2025-11-14T18:40:00Z']] }).fields.published?.zone).toBe('Z')
    }
  })

  it('name no outlet but what the page calls itself', () => {
    const guessed = (outlet: string, title = 'Bridge stays closed') =>
      read({ meta: [], title, defuddle: { ...view(first, second), outlet } }, 'https://www.gazette.example/x')
        .fields.outlet
    expect(guessed('gazette.example')).toBeNull()
    // What extractors name where a page states no outlet is mostly the author, a section or a button.
    expect(guessed('Ines Marr')).toBeNull()
    expect(guessed('Ines Marr', 'Bridge stays closed | Ines Marr')).toBeNull()
    expect(guessed('More from this author')).toBeNull()
    expect(read({ meta: [['publisher', 'https://www.facebook.com/gazette']] }).fields.outlet).toBeNull()
    expect(read({ meta: [['application-name', 'article']] }).fields.outlet).toBeNull()
  })

  it('are read of data with remarks and with a bracket too many', () => {
    const data = `{"@type": "NewsArticle", "headline": "Bridge stays closed",
      // "interactions": 3,
      "articleSection": "Quay \\"A\\"}", "author": {"name": "Ines Marr"}, "datePublished": "2025-11-14T09:00+01:00"}}`
    expect(read({ jsonLd: [data] }).fields).toMatchObject({
      byline: 'Ines Marr',
      published: { value: '2025-11-14T09:00', zone: '+01:00' },
    })
  })

  it.each([
    ['Bridge stays closed | Harbour Gazette', 'https://gazette.example/x', 'Harbour Gazette'],
    [
      'Bridge stays closed - The Harbour Gazette',
      'https://www.harbourgazette.example/x',
      'The Harbour Gazette',
    ],
    ['Harbour Gazette: Bridge stays closed', 'https://harbourgazette.example/x', null],
    ['Harbour Gazette » Bridge stays closed', 'https://harbourgazette.example/x', 'Harbour Gazette'],
    ['Bridge stays closed - Sport - HG', 'https://www.hg.example/x', 'HG'],
    ['Bridge stays closed - News', 'https://news.example/x', null],
    ['Bridge stays closed - Page 34', 'https://page34.example/x', null],
    ['Bridge stays closed | Harbour Gazette', 'https://other.example/x', null],
    ['Bridge stays closed | www.gazette.example', 'https://www.gazette.example/x', null],
    [
      'Bridge stays closed | Harbour Gazette',
      'https://web.archive.org/web/2020/https://gazette.example/x',
      'Harbour Gazette',
    ],
    ['Harbour lyrics | Ines Marr', 'https://allnewlyrics.example/x', null],
    ['Gazette bridge stays closed', 'https://gazette.example/x', null],
  ])('take the outlet in “%s” of %s for %s', (title, url, outlet) => {
    const { fields, guessed = [] } = read({ meta: [], title, headings: [] }, url)
    expect([fields.outlet, ...guessed]).toEqual(outlet === null ? [null] : [outlet, 'outlet'])
  })

  it('are no authors where a heading or a line of capitals is only written like names', () => {
    const sections = view(line('Harbour Works', { kind: 'heading' }), first, second)
    expect(read({ readability: sections, defuddle: sections }).fields.byline).toBeNull()
    expect(kept({ readability: sections, defuddle: sections })[0]).toBe('Harbour Works')
    const capitals = view(line('FIRE IN OSTMOUTH'), first, second)
    expect(read({ readability: capitals, defuddle: capitals }).fields.byline).toBeNull()
    const signed = view(line('By Ada Lorne', { kind: 'heading' }), first, second)
    expect(read({ readability: signed, defuddle: signed }).fields.byline).toBe('Ada Lorne')
  })

  it('name no outlet among the people that a line shows', () => {
    const stated: PageParts['stated'] = [{ what: 'byline', words: 'Ines Marr | Tom Rehn | Harbour Gazette' }]
    expect(read({ stated }).fields.byline).toBe('Ines Marr, Tom Rehn')
  })

  it('name the people that the page shows, not the company that its data names', () => {
    const company: [string, string] = ['author', 'Quayside Media Group']
    const meta: PageParts['meta'] = [company, ['article:author', 'Ines Marr']]
    const stated: PageParts['stated'] = [{ what: 'byline', words: 'By Ines Marr' }]
    expect(read({ meta, stated }).fields.byline).toBe('Ines Marr')
    expect(read({ meta }).fields.byline).toBe('Quayside Media Group')
  })

  it('an outlet that calls itself the author gives way to the name above the text', () => {
    const meta: PageParts['meta'] = [
      ['og:site_name', 'Harbour Gazette'],
      ['author', 'Harbour Gazette'],
    ]
    const lines = view(line('Ines Marr'), first, second)
    const { fields } = read({ meta, readability: lines, defuddle: lines })
    expect(fields.byline).toBe('Ines Marr')
  })
})

describe('a page that hardly says anything about itself', () => {
  it('is dated by the data that it is put together from, where nothing else dates it', () => {
    const data: PageParts['stated'] = [{ what: 'data', words: '2026.01.29 18:40' }]
    expect(read({ stated: data }).fields.published).toMatchObject({ value: '2026-01-29T18:40', zone: null })
    const meta: PageParts['meta'] = [['article:published_time', '2025-11-14']]
    expect(read({ stated: data, meta }).fields.published?.value).toBe('2025-11-14')
  })

  it('has an outlet’s name and not its address', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', publisher: { name: 'Harbour Gazette' } })
    const meta: PageParts['meta'] = [['og:site_name', 'https://www.gazette.example/']]
    expect(read({ meta, jsonLd: [data] }).fields.outlet).toBe('Harbour Gazette')
    expect(read({ meta }).fields.outlet).toBe('gazette.example')
  })

  it('names the people and not the outlet beside them', () => {
    const meta: PageParts['meta'] = [
      ['og:site_name', 'Harbour Gazette'],
      ['author', 'Harbour Gazette'],
      ['author', 'Ines Marr'],
    ]
    expect(read({ meta }).fields.byline).toBe('Ines Marr')
  })
})

describe('the text of a page', () => {
  it('is what both extractors take for it; the rest is left out and says why', () => {
    const teaser = line('Read our ten best pictures of the harbour at night, taken by readers.')
    const { lines } = read({ readability: view(first, teaser, second) })
    expect(lines.find(({ text }) => text === teaser.text)).toMatchObject({
      role: 'left-out',
      why: 'beside the article',
    })
    expect(kept({ readability: view(first, teaser, second) })).toEqual([first.text, second.text])
  })

  it('is Defuddle’s where Readability has lost nearly all of it', () => {
    const all = Array.from({ length: 8 }, (_, at) => line(`${at} ${first.text}`))
    expect(kept({ readability: view(line('Only a notice.')), defuddle: view(...all) })).toHaveLength(8)
  })

  it('has no headings of nothing, no lone links and no repeated title', () => {
    const lines = view(
      line('Bridge stays closed', { kind: 'heading' }),
      first,
      line('Ferry returns to service', { linked: 1 }),
      second,
      line('More from the harbour', { kind: 'heading' }),
    )
    expect(kept({ readability: lines, defuddle: lines })).toEqual([first.text, second.text])
  })

  it('has the captions that stand between its lines, each once', () => {
    const caption = line('Cranes stand idle over the berths. Photo: Jo Lind', { kind: 'caption' })
    const { lines } = read({ readability: view(caption, first, caption, second, caption) })
    const roles = lines.filter(({ text }) => text === caption.text).map(({ role }) => role)
    expect(roles).toEqual(['caption', 'left-out', 'left-out'])
    const above = read({ defuddle: view(caption, first, second) })
    expect(above.lines.map(({ role }) => role)).toEqual(['title', 'caption', 'paragraph', 'paragraph'])
  })

  it('begins with the description where the page shows one', () => {
    const words = 'What the council decided, and why nobody in the town is happy with it.'
    const { lines } = read({ stated: [{ what: 'lead', words }] })
    expect(lines.find(({ role }) => role === 'standfirst')?.text).toBe(words)
    const repeated = read({ stated: [{ what: 'lead', words: first.text }] })
    expect(repeated.lines.some(({ role }) => role === 'standfirst')).toBe(false)
  })

  it('is taken from the structured data where the page itself has none', () => {
    const articleBody = `${first.text}\n${second.text}`
    const jsonLd = [JSON.stringify({ '@type': 'NewsArticle', articleBody })]
    expect(kept({ jsonLd, readability: null, defuddle: null })).toEqual([first.text, second.text])
  })

  it('is refused where there is none', () => {
    const links = view(line('Home', { linked: 1 }), line('Weather', { linked: 1 }))
    expect(() => read({ readability: links, defuddle: links })).toThrow(LibraryError)
    expect(() => read({ readability: null, defuddle: null })).toThrow(LibraryError)
  })
})
