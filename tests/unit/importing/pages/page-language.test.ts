import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../main/importing/pages/read-page'
import { pageParts } from '../../../../preload/contract/page'

const menu = 'Start der und das die von zu mit den auf für'
const told = [
  'The council said on Thursday that the bridge would stay closed until the spring.',
  'Neither side would say what the settlement costs, or who is going to pay for it.',
]
const names = ['Aurora, Bettina, Carola, Dorothea, Elvira, Frieda.']

function languageOf(above: string[], article: string[], language: string | null = null) {
  const viewOf = (lines: string[]) => ({
    ...{ title: null, byline: null, published: null, outlet: null },
    lines: lines.map((text) => ({ text, kind: 'paragraph', linked: text === menu ? 1 : 0, within: 'p' })),
  })
  const nothing = { canonical: null, title: 'Bridge', meta: [], jsonLd: [], headings: [], stated: [] }
  const views = { readability: viewOf([...above, ...article]), defuddle: viewOf(article) }
  return readPage(pageParts.parse({ language, ...nothing, ...views }), null).fields.language
}

describe('the language of a page', () => {
  it('is what the page states', () => {
    expect(languageOf([], told, 'de_AT')).toBe('de-AT')
  })

  it('is the one that its article’s own words tell where it states none', () => {
    expect(languageOf([menu, menu, menu], told)).toBe('en')
  })

  it('is none where they are too few to be sure', () => {
    expect(languageOf([], names)).toBeNull()
  })
})
