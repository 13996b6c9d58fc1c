import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import type { ArticleId, EntityId, RevisionId } from '../../../../preload/contract/common'
import type { EntityKind, Findings, FoundEntity } from '../../../../preload/contract/entity'
import { answer, contentOf, newActId, newLibrary, readingOf, refusal } from '../../../support/library'

const engine = 'rules 1'

function add(library: Library, ...paragraphs: string[]): ArticleId {
  return articles.importReading(library, readingOf(paragraphs)).articleId
}

function revisionOf(library: Library, articleId: ArticleId): RevisionId {
  return articles.get(library, { articleId }).revision.id
}

/** An entity found at the first place of each of these words. */
function found(
  library: Library,
  articleId: ArticleId,
  kind: EntityKind,
  ...words: [string, ...string[]]
): FoundEntity {
  const { text } = articles.get(library, { articleId }).revision
  const mentions = words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    confidence: 0.5,
    why: 'a test says so',
  }))
  return { key: `${kind} ${words[0]}`, kind, name: words[0], mentions }
}

function store(library: Library, articleId: ArticleId, list: FoundEntity[], by = engine): void {
  const findings: Findings = { engine: by, language: 'en', entities: list }
  entities.storeFindings(library, revisionOf(library, articleId), findings)
}

function byArticle(library: Library, articleId: ArticleId) {
  return answer('entity.byArticle', entities.byArticle(library, { articleId }))
}

test('pending until it was read, then what was found', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke. Weiss left for Oslo.')
  expect(byArticle(library, articleId)).toEqual({
    state: 'pending',
    language: null,
    entities: [],
    rejected: [],
  })
  const anna = found(library, articleId, 'person', 'Anna Weiss', 'Weiss left')
  const oslo = found(library, articleId, 'place', 'Oslo')
  store(library, articleId, [anna, oslo])
  const suggested = (entity: FoundEntity) => ({
    ...entity,
    ref: { kind: entity.kind, name: entity.name },
    confirmed: null,
    state: 'suggested',
    reason: null,
    parts: [{ key: entity.key, kind: entity.kind, name: entity.name }],
    rejected: null,
    roles: [],
    mentions: entity.mentions.map((mention, index) => ({
      ...mention,
      state: 'suggested',
      reason: index === 0 ? null : (expect.stringContaining('Anna Weiss, named in paragraph 1') as string),
      mentionId: null,
    })),
  })
  expect(byArticle(library, articleId)).toEqual({
    state: 'ready',
    language: 'en',
    entities: [suggested(anna), suggested(oslo)],
    rejected: [],
  })
})

test('the same run again gives the same rows', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  const anna = found(library, articleId, 'person', 'Anna Weiss')
  store(library, articleId, [anna])
  store(library, articleId, [anna])
  store(library, articleId, [anna], 'rules 2')
  expect(byArticle(library, articleId).entities).toHaveLength(1)
  const counts = ['analysis', 'found_entity', 'found_mention'].map((table) =>
    library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )
  expect(counts).toEqual([1, 1, 1])
})

test('a confirmed name is known in every article, whatever its case', () => {
  const library = newLibrary()
  const one = add(library, 'Anna Weiss of the Harbour Union spoke.')
  const two = add(library, 'ANNA WEISS  left.')
  store(library, one, [found(library, one, 'person', 'Anna Weiss')])
  store(library, two, [{ ...found(library, two, 'person', 'ANNA WEISS'), name: 'ANNA  WEISS' }])
  const { entityId } = answer(
    'entity.confirm',
    entities.confirm(library, { articleId: one, key: 'person Anna Weiss' }),
  )
  expect(byArticle(library, one).entities[0]?.confirmed).toBe(entityId)
  expect(byArticle(library, two).entities[0]?.confirmed).toBe(entityId)
  expect(entities.confirm(library, { articleId: two, key: 'person ANNA WEISS' })).toEqual({ entityId })
})

test('the same name of another kind is another', () => {
  const library = newLibrary()
  const articleId = add(library, 'Jordan met Jordan.')
  store(library, articleId, [
    found(library, articleId, 'person', 'Jordan'),
    found(library, articleId, 'place', 'Jordan'),
  ])
  const { entityId } = entities.confirm(library, { articleId, key: 'place Jordan' })
  expect(byArticle(library, articleId).entities.map(({ confirmed }) => confirmed)).toEqual([null, entityId])
})

test('longer forms become aliases; a surname alone does not: it is often somebody else’s', () => {
  const library = newLibrary()
  const one = add(library, 'President Anna Weiss, also Anna M. Weiss, spoke. Weiss left.')
  store(library, one, [found(library, one, 'person', 'Anna Weiss', 'Anna M. Weiss', 'Weiss')])
  const { entityId } = entities.confirm(library, { articleId: one, key: 'person Anna Weiss' })
  const two = add(library, 'Anna M. Weiss and Weiss met.')
  store(library, two, [
    found(library, two, 'person', 'Anna M. Weiss'),
    { ...found(library, two, 'person', 'Weiss'), key: 'surname' },
  ])
  expect(byArticle(library, two).entities.map(({ confirmed }) => confirmed)).toEqual([entityId, null])
})

test('a new analysis never touches what a person confirmed', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  store(library, articleId, [found(library, articleId, 'person', 'Anna Weiss')])
  const { entityId } = entities.confirm(library, { articleId, key: 'person Anna Weiss' })
  const mine = ['entity', 'entity_alias', 'act', 'change']
  const before = contentOf(library, mine)
  store(library, articleId, [], 'rules 2')
  expect(contentOf(library, mine)).toEqual(before)
  store(library, articleId, [found(library, articleId, 'person', 'Anna Weiss')], 'rules 3')
  expect(byArticle(library, articleId).entities[0]?.confirmed).toBe(entityId)
})

test('confirming and taking it back are undone and done again', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  store(library, articleId, [found(library, articleId, 'person', 'Anna Weiss')])
  const { entityId } = entities.confirm(library, { articleId, key: 'person Anna Weiss' })
  const confirmed = () => byArticle(library, articleId).entities[0]?.confirmed
  changes.undo(library)
  expect(confirmed()).toBeNull()
  changes.redo(library)
  expect(confirmed()).toBe(entityId)
  answer('entity.unconfirm', entities.unconfirm(library, { entityId }))
  expect(confirmed()).toBeNull()
  expect(refusal(() => entities.unconfirm(library, { entityId })).code).toBe('not-found')
  changes.undo(library)
  expect(confirmed()).toBe(entityId)
})

test('a failed analysis is remembered, and leaves what an older engine found', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  entities.storeFailure(library, revisionOf(library, articleId), engine, 'too deep')
  expect(byArticle(library, articleId).state).toBe('failed')
  expect(entities.waiting(library, engine, 10)).toEqual([])
  store(library, articleId, [found(library, articleId, 'person', 'Anna Weiss')], 'rules 2')
  entities.storeFailure(library, revisionOf(library, articleId), 'rules 3', 'too deep')
  entities.storeFailure(library, revisionOf(library, articleId), 'rules 3', 'too deep again')
  expect(byArticle(library, articleId)).toMatchObject({ state: 'ready', language: 'en' })
  expect(entities.waiting(library, 'rules 3', 10)).toEqual([])
})

test('current texts wait for an engine once; deleted articles do not', () => {
  const library = newLibrary()
  const published = { value: '2016-03-25', zone: null, words: 'Friday' }
  const reading = readingOf(['Anna Weiss spoke.'], { published })
  const { articleId } = articles.importReading(library, reading)
  const [deleted, undated] = [add(library, 'Deleted.'), add(library, 'Undated.')]
  articles.remove(library, { articleId: deleted })
  const waiting = entities.waiting(library, engine, 10)
  expect(waiting).toHaveLength(2)
  expect(waiting).toContainEqual({
    revisionId: revisionOf(library, articleId),
    articleId,
    text: reading.text,
    blocks: reading.blocks,
    title: 'Harbour reopens',
    published: '2016-03-25',
  })
  expect(entities.countWaiting(library, engine)).toBe(2)
  expect(entities.waiting(library, engine, 1)).toHaveLength(1)
  store(library, articleId, [])
  expect(entities.waiting(library, engine, 10).map((each) => each.articleId)).toEqual([undated])
  expect(entities.countWaiting(library, 'rules 2')).toBe(2)
  articles.restore(library, { articleId: deleted })
  expect(entities.waiting(library, engine, 10)).toHaveLength(2)
})

test('a corrected text waits again, and the former one does not when it comes back', () => {
  const library = newLibrary()
  const reading = readingOf(['Anna Weiss spoke.', 'Oslo.'])
  const { articleId } = articles.importReading(library, reading)
  store(library, articleId, [found(library, articleId, 'person', 'Anna Weiss')])
  const shorter = readingOf(['Anna Weiss spoke.'])
  articles.correct(library, { ...shorter, articleId }, () => ({ state: 'gone' }))
  expect(byArticle(library, articleId).state).toBe('pending')
  expect(entities.countWaiting(library, engine)).toBe(1)
  changes.undo(library)
  expect(byArticle(library, articleId).state).toBe('ready')
  expect(entities.countWaiting(library, engine)).toBe(0)
})

test('looking for what waits reads the index of engines and no article in vain', () => {
  const library = newLibrary()
  const seen: string[] = []
  const prepare = library.db.prepare.bind(library.db)
  library.db.prepare = (sql: string) => {
    seen.push(sql)
    return prepare(sql)
  }
  entities.waiting(library, engine, 5)
  const plan = prepare(`EXPLAIN QUERY PLAN ${seen.at(-1) ?? ''}`).all(engine, engine, 5) as {
    detail: string
  }[]
  const details = plan.map(({ detail }) => detail).join('\n')
  expect(details).toMatch(/listing_analyzed \(analyzed_by<\?\)/)
  expect(details).toMatch(/listing_analyzed \(analyzed_by>\?\)/)
  expect(details).not.toMatch(/SCAN (article|a|x|revision)/)
})

test('findings beyond the text are refused whole', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  const anna = found(library, articleId, 'person', 'Anna Weiss')
  const beyond = { ...anna, key: 'beyond', mentions: [{ start: 5, end: 5_000, confidence: 1, why: 'wrong' }] }
  expect(refusal(() => store(library, articleId, [anna, beyond])).code).toBe('internal')
  expect(byArticle(library, articleId).state).toBe('pending')
})

test('what is not there is not found', () => {
  const library = newLibrary()
  const articleId = add(library, 'Anna Weiss spoke.')
  const stranger = newActId() as string
  const refused = [
    () => entities.byArticle(library, { articleId: stranger as ArticleId }),
    () => entities.confirm(library, { articleId, key: 'nobody' }),
    () => entities.unconfirm(library, { entityId: stranger as EntityId }),
    () => {
      entities.storeFindings(library, stranger as RevisionId, { engine, language: null, entities: [] })
    },
    () => {
      entities.storeFailure(library, stranger as RevisionId, engine, 'why')
    },
  ]
  for (const work of refused) expect(refusal(work).code).toBe('not-found')
})
