import { expect, it } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as tags from '../../../../main/library/annotations/tags'
import * as articles from '../../../../main/library/articles/articles'
import { type Library, transaction } from '../../../../main/library/database/database'
import { act } from '../../../../main/library/journal/write'
import { facets } from '../../../../main/library/search/facets/facets'
import { months } from '../../../../main/library/search/facets/months'
import { addStory, find } from '../../../support/findings'
import { newLibrary, passageOf } from '../../../support/library'
import { ask } from '../../../support/searching'

function asked(text: string) {
  return { text, isTyping: false, zone: 'UTC' }
}

let stories = 0

function story(library: Library, outlet: string | null, day?: string) {
  stories += 1
  const text = `The river rose, Ada Holm said on day ${stories}.`
  return addStory(library, [text], { outlet, ...(day !== undefined && { day }) })
}

it('what is found can be narrowed by outlet, name and tag', async () => {
  const library = newLibrary()
  const first = story(library, 'Coast Times', '2016-03-14')
  const second = story(library, 'The Morning Ledger', '2016-05-02')
  story(library, 'Coast Times')
  addStory(library, ['Nothing of it.'], { outlet: 'The Herald' })
  find(library, first, { names: [['person', 'Ada Holm']] })
  tags.add(library, { articleId: first, name: 'Water' })
  const { revision } = articles.get(library, { articleId: second })
  const { id: highlightId } = highlights.create(library, {
    articleId: second,
    revisionId: revision.id,
    passage: passageOf(library, second, 'river'),
    color: 'red',
  })
  act(library, { label: 'tag', articleId: second }, (writing) =>
    tags.putTag(writing, { highlightId }, 'Water'),
  )
  const { id: taggingId } = tags.add(library, { articleId: second, name: 'Gone' })
  tags.remove(library, { taggingId })
  expect(await facets(library, asked('river'))).toEqual({
    articles: 3,
    isMore: false,
    outlets: [
      { value: 'Coast Times', articles: 2 },
      { value: 'The Morning Ledger', articles: 1 },
    ],
    tags: [{ value: 'Water', articles: 2 }],
    names: [{ kind: 'person', value: 'Ada Holm', articles: 1 }],
    articlesForNames: 3,
  })
  expect(await facets(library, asked('nothingness'))).toMatchObject({ articles: 0, outlets: [], names: [] })
})

it('counts the articles of each month, and of a year where no more is known', async () => {
  const library = newLibrary()
  for (const day of ['2016-03-14', '2016-03', '2016-05-02T08:00', '2014', '2015-21', '2012-03/2012-05'])
    story(library, null, day)
  story(library, null)
  addStory(library, ['Nothing of it.'], { day: '1999-01-01' })
  expect(await months(library, asked('river'))).toEqual({
    articles: 7,
    isMore: false,
    undated: 1,
    months: [
      { month: '2012-03', articles: 1 },
      { month: '2014', articles: 1 },
      { month: '2015', articles: 1 },
      { month: '2016-03', articles: 2 },
      { month: '2016-05', articles: 1 },
    ],
  })
  // What is typed as a month is what was counted in it.
  expect((await ask(library, 'river date:2016-03')).hits).toHaveLength(2)
  expect(await months(library, asked('river date:2016'))).toMatchObject({ articles: 3, undated: 0 })
})

it('has the months of all articles where nothing is searched', async () => {
  const library = newLibrary()
  story(library, null, '2016-03-14')
  const gone = story(library, null, '2016-04-01')
  articles.remove(library, { articleId: gone })
  expect((await months(library, asked(' '))).months).toEqual([{ month: '2016-03', articles: 1 }])
  expect((await months(library, asked('title:'))).months).toEqual([])
})

it('counts each article once over the slices in which they are walked along', async () => {
  const library = newLibrary()
  transaction(library, () => {
    for (let n = 0; n < 210; n += 1) story(library, `Outlet ${n % 2}`, `20${10 + (n % 9)}-03-14`)
  })
  const found = await facets(library, asked('river'))
  expect(found).toMatchObject({ articles: 210, isMore: false, articlesForNames: 210 })
  expect(found.outlets).toEqual([
    { value: 'Outlet 0', articles: 105 },
    { value: 'Outlet 1', articles: 105 },
  ])
  expect((await months(library, asked('river'))).months).toHaveLength(9)
})

it('ends at the next key', async () => {
  const library = newLibrary()
  for (let n = 0; n < 30; n += 1) story(library, 'Coast Times', '2016-03-14')
  expect(await facets(library, asked('river'), () => true)).toMatchObject({ names: [] })
})

it('takes the whole name of an outlet between quotation marks for that outlet', async () => {
  const library = newLibrary()
  story(library, 'Times')
  story(library, 'Sunday Times')
  expect((await ask(library, 'outlet:times')).hits).toHaveLength(2)
  expect((await ask(library, 'outlet:"TIMES"')).hits.map(({ outlet }) => outlet)).toEqual(['Times'])
  expect((await ask(library, 'outlet:"day tim"')).hits).toHaveLength(0)
  expect((await ask(library, 'outlet:"sun"')).hits.map(({ outlet }) => outlet)).toEqual(['Sunday Times'])
})
