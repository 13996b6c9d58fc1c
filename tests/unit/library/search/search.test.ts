import { describe, expect, test } from 'vitest'
import { transaction, type Library } from '../../../../main/library/database/database'
import { backlogOf, beginAnew, takeInSome } from '../../../../main/library/database/full-text/upkeep'
import { countSomeWords } from '../../../../main/library/database/full-text/word-counts'
import * as articles from '../../../../main/library/articles/articles'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { counts } from '../../../../main/library/search/counts'
import { marks } from '../../../../main/library/search/marks'
import type { ArticleFields } from '../../../../preload/contract/article'
import type { ArticleId } from '../../../../preload/contract/common'
import type { HighlightColor } from '../../../../preload/contract/highlight'
import { addStory, find } from '../../../support/findings'
import { newActId, newLibrary, passageOf, readingOf } from '../../../support/library'
import { ask, type Asking } from '../../../support/searching'

type Story = Partial<ArticleFields> & { paragraphs?: readonly string[] }

function addArticle(
  library: Library,
  { paragraphs = ['Nothing more is known.'], ...fields }: Story,
): ArticleId {
  return articles.importReading(library, readingOf(paragraphs, fields)).articleId
}

async function titles(library: Library, text: string, asking: Asking = {}): Promise<string[]> {
  return (await ask(library, text, asking)).hits.map(({ title }) => title.text)
}

function on(value: string) {
  return { published: { value, zone: null, words: value } }
}

function mark(library: Library, articleId: ArticleId, words: string, color: HighlightColor, note?: string) {
  const { revision } = articles.get(library, { articleId })
  const { id } = highlights.create(library, {
    articleId,
    revisionId: revision.id,
    passage: passageOf(library, articleId, words),
    color,
  })
  if (note !== undefined)
    notes.create(library, { target: { on: 'highlight', highlightId: id }, body: note, actId: newActId() })
  return id
}

function threeArticles() {
  const library = newLibrary()
  const bridge = addArticle(library, {
    title: 'The bridge is closed',
    byline: 'Ada Holm',
    outlet: 'The Morning Ledger',
    ...on('2016-03-14T08:00'),
    paragraphs: ['The river rose by two metres. The council closed the bridge on Monday.'],
  })
  const harbour = addArticle(library, {
    title: 'Harbour to be widened',
    outlet: 'Coast Times',
    ...on('2016-05-02'),
    paragraphs: ['Ships wait in the river. A second bridge is planned, says the harbour master.'],
  })
  const school = addArticle(library, {
    title: 'A school for the island',
    outlet: 'Coast Times',
    ...on('2017'),
    paragraphs: ['Twelve children go to school by boat.'],
  })
  return { library, bridge, harbour, school }
}

describe('words', () => {
  test('all of them are looked for, in title, text and byline, the newest first', async () => {
    const { library } = threeArticles()
    expect(await titles(library, 'bridge river')).toEqual(['Harbour to be widened', 'The bridge is closed'])
    expect(await titles(library, 'holm')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'bridge -harbour')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'council OR children')).toEqual([
      'A school for the island',
      'The bridge is closed',
    ])
    expect(await titles(library, '"second bridge"')).toEqual(['Harbour to be widened'])
    expect(await titles(library, '"bridge second"')).toEqual([])
    expect(await titles(library, 'NEAR(river metres, 3)')).toEqual(['The bridge is closed'])
  })

  test('are matched as written, and as a beginning while they are typed', async () => {
    const { library } = threeArticles()
    expect(await titles(library, 'bridg')).toEqual([])
    expect(await titles(library, 'bridg', { isTyping: true })).toHaveLength(2)
    expect(await titles(library, 'bri*')).toHaveLength(2)
  })

  test('in a title rank above those in a text', async () => {
    const { library } = threeArticles()
    expect(await titles(library, 'bridge', { order: 'best' })).toEqual([
      'The bridge is closed',
      'Harbour to be widened',
    ])
  })

  test.each([
    ['Łódź votes again', 'lodz'],
    ['Η Αθήνα ψηφίζει', 'αθηνα'],
    ['Ёлки на площади', 'елки'],
    ['Straße gesperrt', 'STRASSE'],
    ['東京都知事が辞任', '都知事'],
    ['東京都知事が辞任', '京'],
    ['서울에서 회담', '서울'],
    ['นายกรัฐมนตรีลาออก', 'รัฐมนตรี'],
    ['الرِّئيس يستقيل', 'الرئيس'],
    ['प्रधानमंत्री का इस्तीफा', 'प्रधानमंत्री'],
  ])('of every script: %s is found by %s', async (title, query) => {
    const library = newLibrary()
    addArticle(library, { title })
    addArticle(library, { title: 'Something else' })
    expect(await titles(library, query)).toEqual([title])
    const [hit] = (await ask(library, query)).hits
    expect(hit?.title.marks).toHaveLength(1)
  })

  test.each([
    '"',
    '-',
    '*',
    'OR',
    'NEAR(',
    'title:',
    '50%',
    "'; DROP TABLE article; --",
    '(((',
    'a"b',
    '^',
    '{x} : y',
    '\0',
  ])('that are no query are no error: %j', async (query) => {
    const { library } = threeArticles()
    for (const kind of ['article', 'highlight', 'note', 'quote', 'name'] as const)
      await expect(ask(library, query, { kind })).resolves.toBeDefined()
  })
})

describe('fields', () => {
  test('of the article', async () => {
    const { library, bridge } = threeArticles()
    expect(await titles(library, 'outlet:coast bridge')).toEqual(['Harbour to be widened'])
    expect(await titles(library, 'title:bridge')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'by:holm')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'date:2016-03..2016-04')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'date:2016-05-02')).toEqual(['Harbour to be widened'])
    expect(await titles(library, 'date:..2016')).toEqual(['Harbour to be widened', 'The bridge is closed'])
    expect(await titles(library, 'date:2017..')).toEqual(['A school for the island'])
    expect(await titles(library, 'date:2016 OR title:school')).toHaveLength(3)
    expect(await titles(library, 'date:2016')).toEqual(['Harbour to be widened', 'The bridge is closed'])
    articles.mark(library, { articleId: bridge, starred: true })
    expect(await titles(library, 'is:starred')).toEqual(['The bridge is closed'])
    expect(await titles(library, '-is:starred')).toEqual(['A school for the island', 'Harbour to be widened'])
    articles.remove(library, { articleId: bridge })
    expect(await titles(library, 'council')).toEqual([])
    expect(await titles(library, 'council is:deleted')).toEqual(['The bridge is closed'])
  })

  test('of one kind meet in one row, and the article is found through it', async () => {
    const { library, bridge, harbour } = threeArticles()
    mark(library, bridge, 'The river rose', 'red', 'check the level')
    mark(library, bridge, 'closed the bridge', 'blue', 'who said so?')
    mark(library, harbour, 'Ships wait', 'red')
    expect(await titles(library, 'color:red')).toEqual(['Harbour to be widened', 'The bridge is closed'])
    expect(await titles(library, 'color:red note:level')).toEqual(['The bridge is closed'])
    expect(await titles(library, 'color:blue note:level')).toEqual([])
    expect(await titles(library, 'color:red outlet:coast')).toEqual(['Harbour to be widened'])
    expect(await titles(library, 'has:note')).toEqual(['The bridge is closed'])
    // What a person wrote on an article finds it like its own words, and along with them.
    expect(await titles(library, 'level council')).toEqual(['The bridge is closed'])
    const { hits } = await ask(library, 'color:red note:level', { kind: 'highlight' })
    expect(
      hits.map(({ snippet, highlight }) => [snippet.text, highlight?.color, highlight?.note?.text]),
    ).toEqual([['The river rose', 'red', 'check the level']])
    expect(hits[0]?.highlight?.note).toEqual({
      text: 'check the level',
      marks: [{ start: 10, end: 15 }],
    })
    const found = await ask(library, 'level', { kind: 'note' })
    expect(found.hits.map(({ title, snippet }) => [title.text, snippet.text])).toEqual([
      ['The bridge is closed', 'check the level'],
    ])
  })
})

test('the index follows every change within its own transaction', async () => {
  const { library, bridge } = threeArticles()
  const id = mark(library, bridge, 'The river rose', 'red', 'level')
  highlights.remove(library, { highlightId: id })
  expect(await titles(library, 'level')).toEqual([])
  expect((await ask(library, 'rose', { kind: 'highlight' })).hits).toEqual([])
  expect(library.db.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
})

test('quotations and names are found, and their fields lead to articles', async () => {
  const library = newLibrary()
  const text = 'Ada Holm spoke on Monday. “We will rebuild the bridge,” said Holm.'
  const articleId = addStory(library, [text])
  find(library, articleId, {
    names: [['person', 'Ada Holm', 'Holm']],
    says: [{ words: 'We will rebuild the bridge', cue: 'said', by: 'Holm', entity: 'person Ada Holm' }],
  })
  const quotes = await ask(library, 'speaker:holm rebuild', { kind: 'quote' })
  expect(quotes.hits.map(({ snippet, speaker }) => [snippet.text, speaker])).toEqual([
    ['We will rebuild the bridge', 'Ada Holm'],
  ])
  expect((await ask(library, 'holm', { kind: 'name' })).hits.map(({ title }) => title.text)).toEqual([
    'Ada Holm',
  ])
  expect(await titles(library, 'entity:holm')).toHaveLength(1)
  expect(await titles(library, 'speaker:holm quote:rebuild')).toHaveLength(1)
  expect(await titles(library, 'speaker:nobody quote:rebuild')).toHaveLength(0)
})

test('pages go on behind each other, and kinds are counted', async () => {
  const library = newLibrary()
  for (let day = 1; day <= 25; day += 1)
    addArticle(library, {
      title: `Day ${day}`,
      ...on(`2016-01-${String(day).padStart(2, '0')}`),
      paragraphs: ['flood'],
    })
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = await ask(library, 'flood', { limit: 10, after })
    seen.push(...page.hits.map(({ title }) => title.text))
    after = page.next
    if (after === null) break
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `Day ${25 - at}`))
  expect((await counts(library, { text: 'flood', isTyping: false, zone: 'UTC' })).article).toEqual({
    count: 25,
    isMore: false,
  })
})

test('an index that is made anew finds the same', async () => {
  const { library } = threeArticles()
  transaction(library, () => {
    beginAnew(library)
  })
  expect(await titles(library, 'bridge')).toEqual([])
  expect(backlogOf(library)).toBeGreaterThan(0)
  transaction(library, () => takeInSome(library, { forMs: 1_000 }))
  expect(backlogOf(library)).toBe(0)
  expect(await titles(library, 'bridge')).toHaveLength(2)
})

test('a word that no article has is offered as the one that is like it', async () => {
  const { library } = threeArticles()
  while (transaction(library, () => countSomeWords(library)));
  expect((await ask(library, 'brigde outlet:coast')).didYouMean).toBe('bridge outlet:coast')
  expect((await ask(library, 'bridge')).didYouMean).toBeNull()
})

test('the words that were found are marked in the text', () => {
  const { library, bridge } = threeArticles()
  const { revision } = articles.get(library, { articleId: bridge })
  const { marks: found } = marks(library, { text: '"the bridge" river -metres', articleId: bridge })
  expect(found.map(({ start, end }) => revision.text.slice(start, end))).toEqual([
    'The bridge',
    'river',
    'the bridge',
  ])
})
