import { describe, expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import * as mentions from '../../../../main/library/entities/mentions'
import { ledger } from '../../../../main/library/quotes/ledger'
import * as quotes from '../../../../main/library/quotes/quotes'
import { entitiesNamed } from '../../../../main/library/search/names'
import { verify } from '../../../../main/library/verify/verify'
import { placePassage } from '../../../../main/passages/place'
import type { ArticleId } from '../../../../preload/contract/common'
import { addStory, find, namedIn, quotedIn } from '../../../support/findings'
import { newActId, newLibrary, passageOf, readingOf } from '../../../support/library'
import { ask, snippets } from '../../../support/searching'

const paragraphs = [
  'Ada Holm met Jonas Weiss on Monday. “I trust Weiss and his council,” said Holm. “The bridge will stay shut,” said Holm.',
  '“Holm was never asked,” said Weiss. “We do not know Mara Ek,” said Holm.',
]

function oneArticle(library = newLibrary()): { library: Library; articleId: ArticleId } {
  const articleId = addStory(library, paragraphs, { title: 'A bridge', day: '2016-03-14' })
  find(library, articleId, {
    names: [
      ['person', 'Ada Holm', 'Holm'],
      ['person', 'Jonas Weiss', 'Weiss'],
      ['person', 'Mara Ek'],
    ],
    says: [
      { words: 'I trust Weiss and his council', cue: 'said', by: 'Holm', entity: 'person Ada Holm' },
      { words: 'The bridge will stay shut', cue: 'said', by: 'Holm', entity: 'person Ada Holm' },
      { words: 'Holm was never asked', cue: 'said', by: 'Weiss', entity: 'person Jonas Weiss' },
      { words: 'We do not know Mara Ek', cue: 'said', by: 'Holm', entity: 'person Ada Holm' },
    ],
  })
  return { library, articleId }
}

function mark(library: Library, articleId: ArticleId, words: string) {
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, words)
  return highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
}

describe('who is named', () => {
  test('two names find the articles that have both', async () => {
    const { library } = oneArticle()
    const other = addStory(library, ['Jonas Weiss was away.'], { title: 'Away' })
    find(library, other, { names: [['person', 'Jonas Weiss']] })
    const titles = async (text: string) => (await ask(library, text)).hits.map(({ title }) => title.text)
    expect(await titles('entity:weiss')).toEqual(['Away', 'A bridge'])
    expect(await titles('entity:holm entity:weiss')).toEqual(['A bridge'])
    expect(await titles('entity:weiss -entity:holm')).toEqual(['Away'])
  })

  test('in a quotation is who stands in its own words', async () => {
    const { library } = oneArticle()
    expect(await snippets(library, 'quote', 'speaker:holm entity:weiss')).toEqual([
      'I trust Weiss and his council',
    ])
    expect(await snippets(library, 'quote', 'entity:holm')).toEqual(['Holm was never asked'])
    expect(await snippets(library, 'quote', 'speaker:holm -entity:weiss,ek')).toEqual([
      'The bridge will stay shut',
    ])
    expect(await snippets(library, 'quote', 'entity:weiss OR entity:ek')).toHaveLength(2)
  })

  test('in a quotation may go by another name of theirs, and by a person’s hand', async () => {
    const { library, articleId } = oneArticle()
    const { entityId } = entities.confirm(library, {
      articleId,
      key: namedIn(library, articleId, 'Jonas Weiss').key,
    })
    entities.addAlias(library, { entityId, name: 'The Mayor' })
    expect(await snippets(library, 'quote', 'entity:mayor')).toEqual(['I trust Weiss and his council'])
    const { revision } = articles.get(library, { articleId })
    mentions.add(library, {
      articleId,
      revisionId: revision.id,
      passage: passageOf(library, articleId, 'bridge will'),
      entity: { entityId },
    })
    expect(await snippets(library, 'quote', 'entity:mayor speaker:holm shut')).toEqual([
      'The bridge will stay shut',
    ])
  })

  test('in a highlight is who stands in its words', async () => {
    const { library, articleId } = oneArticle()
    mark(library, articleId, 'I trust Weiss')
    mark(library, articleId, 'bridge will stay')
    expect(await snippets(library, 'highlight', 'entity:weiss')).toEqual(['I trust Weiss'])
    expect(await snippets(library, 'highlight', '-entity:weiss color:red')).toEqual(['bridge will stay'])
    expect(await snippets(library, 'highlight', 'entity:ek')).toEqual([])
  })
})

test('a note on somebody is found by their name', async () => {
  const { library, articleId } = oneArticle()
  const { entityId } = entities.confirm(library, { kind: 'person', name: 'Ada Holm' })
  notes.create(library, { target: { on: 'entity', entityId }, body: 'Mayor since 2014.', actId: newActId() })
  notes.create(library, { target: { on: 'article', articleId }, body: 'Shut for years.', actId: newActId() })
  expect((await snippets(library, 'note', 'entity:holm')).sort()).toEqual([
    'Mayor since 2014.',
    'Shut for years.',
  ])
  expect(await snippets(library, 'note', 'entity:holm mayor')).toEqual(['Mayor since 2014.'])
  expect(await snippets(library, 'note', 'entity:weiss')).toEqual(['Shut for years.'])
})

test('a name is parted into words as the index parts it', () => {
  const { library } = oneArticle()
  const { entityId } = entities.confirm(library, { kind: 'person', name: 'Mara Ek' })
  entities.addAlias(library, { entityId, name: '東京都' })
  const named = (text: string) =>
    entitiesNamed(library, { kind: 'words', text, exact: false, prefix: false }).length
  expect(['東京', '京', '都', '東京都', '大阪'].map(named)).toEqual([1, 1, 1, 1, 0])
})

/** What the list of quotations shows for these words. */
function listed(library: Library, text: string): string[] {
  const filter = { speaker: null, state: null, sourceId: null, text, from: null, until: null }
  const { quotes: entries } = ledger(library, { filter, order: 'newest', after: null, limit: 50 })
  return entries.map(({ quote }) => quote.exact)
}

describe('words on which a person decided', () => {
  function adjusted() {
    const { library, articleId } = oneArticle()
    const { at } = quotedIn(library, articleId, 'I trust Weiss')
    const { revision } = articles.get(library, { articleId })
    const passage = passageOf(library, articleId, 'I trust Weiss')
    quotes.setSpan(library, { articleId, at, revisionId: revision.id, passage })
    return { library, articleId }
  }

  test('find the quotation, and those that they took the place of do not', async () => {
    const { library, articleId } = adjusted()
    expect(await snippets(library, 'quote', 'trust')).toEqual(['I trust Weiss'])
    expect(await snippets(library, 'quote', 'entity:weiss')).toEqual(['I trust Weiss'])
    expect(await snippets(library, 'quote', 'council')).toEqual([])
    expect((await ask(library, 'quote:"trust Weiss"')).hits).toHaveLength(1)
    expect((await ask(library, 'quote:council')).hits).toHaveLength(0)
    expect(listed(library, 'trust')).toEqual(['I trust Weiss'])
    expect(listed(library, 'council')).toEqual([])
    expect((await verify(library)).problems).toEqual([])
    const { at } = quotedIn(library, articleId, 'I trust Weiss')
    const { quoteId } = quotes.reject(library, { articleId, at })
    expect(await snippets(library, 'quote', 'trust')).toEqual([])
    expect(listed(library, 'trust')).toEqual(['I trust Weiss'])
    quotes.withdraw(library, { quoteId })
    expect(await snippets(library, 'quote', 'council')).toEqual(['I trust Weiss and his council'])
    expect((await verify(library)).problems).toEqual([])
  })

  test('find it as well when no engine finds it any more', async () => {
    const { library, articleId } = adjusted()
    find(library, articleId, { names: [['person', 'Jonas Weiss']] }, 'test 2')
    expect(await snippets(library, 'quote', 'trust')).toEqual(['I trust Weiss'])
    expect(await snippets(library, 'quote', 'bridge')).toEqual([])
    expect((await verify(library)).problems).toEqual([])
  })

  test('go along into a new text, with who is named in them', async () => {
    const { library, articleId } = adjusted()
    const next = readingOf(['A new first line.', ...paragraphs], { title: 'A bridge' })
    articles.correct(library, { ...next, articleId }, placePassage)
    expect(await snippets(library, 'quote', 'trust')).toEqual(['I trust Weiss'])
    find(library, articleId, { names: [['person', 'Jonas Weiss', 'Weiss']] })
    expect(await snippets(library, 'quote', 'trust entity:weiss')).toEqual(['I trust Weiss'])
    expect(await snippets(library, 'quote', 'entity:weiss')).toEqual(['I trust Weiss'])
    expect((await verify(library)).problems).toEqual([])
  })
})
