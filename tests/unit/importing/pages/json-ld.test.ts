import { describe, expect, it } from 'vitest'
import { structuredIn } from '../../../../main/importing/pages/json-ld'

function script(value: unknown) {
  return JSON.stringify(value)
}

describe('structured data', () => {
  it('is found in a graph, with its authors by reference', () => {
    const found = structuredIn([
      script({
        '@graph': [
          { '@type': 'WebSite', name: 'Gazette' },
          {
            '@type': 'NewsArticle',
            headline: 'Dockers &amp; the port',
            author: { '@id': '#ada' },
            datePublished: '2025-11-14T18:40:00+01:00',
            publisher: { '@type': 'Organization', name: 'Harbour Gazette' },
          },
          { '@type': 'Person', '@id': '#ada', name: 'Ada Lorne' },
        ],
      }),
    ])
    expect(found.titles).toEqual(['Dockers & the port'])
    expect(found.authors).toEqual(['Ada Lorne'])
    expect(found.published).toBe('2025-11-14T18:40:00+01:00')
    expect(found.outlet).toBe('Harbour Gazette')
  })

  it('is read where programs have written it badly', () => {
    const broken = '<!-- {"@type": "Article", "headline": "Two\nlines", "author": ["A. B"],} -->'
    expect(structuredIn([broken]).titles).toEqual(['Two lines'])
    expect(structuredIn(['{"@type": "Article", ', 'null', '[]', '"x"']).titles).toEqual([])
  })

  it('prefers an article to the page around it', () => {
    const page = { '@type': 'WebPage', datePublished: '2001-01-01', author: 'The web master' }
    const article = { '@type': ['ReportageNewsArticle'], datePublished: '2025-11-14', author: 'Ada Lorne' }
    const found = structuredIn([script(page), script(article)])
    expect([found.published, found.authors]).toEqual(['2025-11-14', ['Ada Lorne']])
  })

  describe('of several articles', () => {
    const teaser = {
      '@type': 'NewsArticle',
      headline: 'Lamp on the mole goes out',
      url: 'https://gazette.example/lamp',
      datePublished: '2020-01-01',
      author: 'Otto Rehn',
    }
    const own = {
      '@type': 'NewsArticle',
      headline: 'Dockers stop',
      datePublished: '2025-11-14',
      author: 'Ada Lorne',
    }
    const page = {
      addresses: ['https://www.gazette.example/dockers/'],
      titles: ['Dockers stop | Gazette', 'Dockers stop'],
    }
    const authors = (nodes: readonly unknown[], of = page) => structuredIn([script(nodes)], of).authors

    it.each([
      ['its address', { ...own, headline: 'Strike', url: 'http://gazette.example/dockers' }],
      ['its headline', own],
      [
        'its page',
        { ...own, headline: 'Strike', mainEntityOfPage: { '@id': 'https://gazette.example/dockers?x=1' } },
      ],
      [
        'its page in words',
        { ...own, headline: 'Strike', mainEntityOfPage: 'https://gazette.example/dockers' },
      ],
    ])('takes the one that names %s', (_by, node) => {
      expect(authors([teaser, node])).toEqual(['Ada Lorne'])
      expect(authors([node, teaser])).toEqual(['Ada Lorne'])
    })

    it('takes no fact of another that its own does not state', () => {
      const { author: _author, ...bare } = own
      expect(authors([teaser, bare])).toEqual([])
    })

    it('takes the only one, and the first where none says which it is', () => {
      expect(authors([teaser])).toEqual(['Otto Rehn'])
      expect(authors([own, teaser], { addresses: [], titles: [] })).toEqual(['Ada Lorne'])
    })
  })

  it('ends where it is nested without end', () => {
    const deep = '{"@graph":['.repeat(5000) + ']}'.repeat(5000)
    expect(structuredIn([deep]).authors).toEqual([])
  })

  it('gives the text by paragraphs', () => {
    const body = { '@type': 'NewsArticle', articleBody: '<p>One.</p><p>Two.</p>\n\nThree.' }
    expect(structuredIn([script(body)]).body).toEqual(['One.', 'Two.', 'Three.'])
  })
})
