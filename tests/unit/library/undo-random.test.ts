import { expect, test } from 'vitest'
import * as articles from '../../../main/library/articles'
import * as changes from '../../../main/library/changes'
import type { Library } from '../../../main/library/database'
import * as entities from '../../../main/library/entities'
import * as highlights from '../../../main/library/highlights'
import * as notes from '../../../main/library/notes'
import { closeLibrary } from '../../../main/library/open'
import { verify } from '../../../main/library/verify'
import type { ActId, ArticleId, HighlightId, NoteId } from '../../../preload/contract/common'
import { highlightColors } from '../../../preload/contract/words'
import { decideSome, mergeSome } from '../../support/finding-deeds'
import { newActId, newLibrary, readingOf, reopen } from '../../support/library'

type Random = (below: number) => number

const randomFrom = (seed: number): Random => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const tables = [
  'article',
  'article_state',
  'highlight',
  'note',
  'entity',
  'entity_alias',
  'entity_merge',
  'naming',
  'mention',
  'quote',
]
const clerical = new Set(['n', 'version', 'updated_at', 'checksum'])

/** Everything of a person's that stands, without what every writing changes. */
const standing = (library: Library): string =>
  JSON.stringify(
    tables.map((table) =>
      (library.db.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY 1`).all() as object[])
        .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !clerical.has(column))))
        .sort(),
    ),
  )

const idsIn = <Id extends string>(library: Library, table: string): Id[] =>
  library.db.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all() as Id[]

const liveArticles = (library: Library) => idsIn<ArticleId>(library, 'article')

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random(list.length)]

/** A random deed; does nothing where what it needs is not there. */
const deeds: readonly ((library: Library, random: Random) => void)[] = [
  (library, random) => {
    const words = `Story ${random(1_000_000)} of Anna Weiss. 𝒳 marks it.`
    const { articleId } = articles.importReading(library, readingOf([words, 'A second paragraph.']))
    const { revision } = articles.get(library, { articleId })
    const start = revision.text.indexOf('Anna')
    const mentions = [{ start, end: start + 10, confidence: 1, why: 'test' }]
    const said = {
      start: 0,
      end: 5,
      pieces: [{ start: 0, end: 5 }],
      kind: 'direct' as const,
      confidence: 1,
      why: '',
    }
    const found = { key: 'anna', kind: 'person' as const, name: `Anna Weiss ${random(3)}`, mentions }
    entities.storeFindings(
      library,
      revision.id,
      { engine: 'test', language: null, entities: [found] },
      {
        quotes: [{ ...said, cue: null, speaker: null, addressee: null }],
        dates: [],
        roles: [],
      },
    )
  },
  (library, random) => {
    const articleId = pick(random, liveArticles(library))
    if (articleId === undefined) return
    articles.mark(library, {
      articleId,
      read: random(2) === 0,
      starred: random(2) === 0,
      archived: random(4) === 0,
    })
  },
  (library, random) => {
    const articleId = pick(random, liveArticles(library))
    if (articleId !== undefined && random(3) === 0) articles.remove(library, { articleId })
  },
  (library, random) => {
    const deleted = library.db.prepare('SELECT id FROM article WHERE deleted_at IS NOT NULL').pluck().all()
    const articleId = pick(random, deleted as ArticleId[])
    if (articleId !== undefined) articles.restore(library, { articleId })
  },
  (library, random) => {
    const articleId = pick(random, liveArticles(library))
    if (articleId === undefined) return
    const { fields, lines } = articles.reading(library, { articleId })
    const other = readingOf(
      lines
        .filter(({ role }) => role === 'paragraph')
        .map(({ text }) => text)
        .slice(0, 1 + random(2)),
      {
        ...fields,
        title: `Title ${random(100)}`,
        outlet: random(2) === 0 ? 'Daily' : null,
      },
    )
    articles.correct(library, { ...other, articleId }, () => ({ state: 'gone' }))
  },
  (library, random) => {
    const articleId = pick(random, liveArticles(library))
    if (articleId === undefined) return
    const { id: revisionId, text } = articles.get(library, { articleId }).revision
    const start = random(10)
    const end = start + 1 + random(8)
    const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
    highlights.create(library, { articleId, revisionId, passage, color: 'yellow' })
  },
  (library, random) => {
    const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
    const color = pick(random, highlightColors)
    if (highlightId !== undefined && color !== undefined) highlights.setColor(library, { highlightId, color })
  },
  (library, random) => {
    const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
    if (highlightId !== undefined) highlights.remove(library, { highlightId })
  },
  (library, random) => {
    const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
    const articleId = pick(random, liveArticles(library))
    if (articleId === undefined) return
    const target =
      highlightId !== undefined && random(2) === 0
        ? ({ on: 'highlight', highlightId } as const)
        : ({ on: 'article', articleId } as const)
    const article = target.on === 'article' ? articleId : null
    if (article === null && !isLive(library, highlightId!)) return
    notes.create(library, { target, body: `note ${random(100)}`, actId: newActId() })
  },
  (library, random) => {
    const noteId = pick(random, idsIn<NoteId>(library, 'note'))
    if (noteId === undefined) return
    const actId: ActId = newActId()
    for (let saves = 1 + random(4); saves > 0; saves -= 1) {
      const version = library.db
        .prepare('SELECT version FROM note WHERE id = ?')
        .pluck()
        .get(noteId) as number
      notes.save(library, { noteId, body: `typed ${random(1000)}`, version, actId })
    }
  },
  (library, random) => {
    const noteId = pick(random, idsIn<NoteId>(library, 'note'))
    if (noteId !== undefined) notes.remove(library, { noteId })
  },
  (library, random) => {
    const articleId = pick(random, liveArticles(library))
    if (articleId === undefined || entities.byArticle(library, { articleId }).state !== 'ready') return
    const [group] = entities.byArticle(library, { articleId }).entities
    if (group !== undefined) entities.confirm(library, { articleId, key: group.key })
  },
  mergeSome,
  decideSome,
]

const isLive = (library: Library, highlightId: HighlightId): boolean =>
  library.db
    .prepare(
      'SELECT 1 FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id = ? AND a.deleted_at IS NULL',
    )
    .get(highlightId) !== undefined

const lastAct = (library: Library): unknown =>
  library.db.prepare(`SELECT max(n) FROM act WHERE stand = 'done'`).pluck().get()

test.each([1, 2, 3, 4, 5, 6])(
  'whatever was done is undone and done again, step by step (seed %i)',
  async (seed) => {
    const random = randomFrom(seed)
    let library = newLibrary()
    library.db.pragma('synchronous = OFF')
    // What stood after each act that still counts, the empty library first.
    let states = [standing(library)]
    let place = 0
    let steps = 0
    for (let round = 0; round < 160; round += 1) {
      const choice = random(10)
      if (choice < 6) {
        const before = lastAct(library)
        pick(random, deeds)!(library, random)
        if (lastAct(library) === before) continue
        states = [...states.slice(0, place + 1), standing(library)]
        place += 1
      } else if (choice < 8) {
        expect(changes.undo(library) === null).toBe(place === 0)
        place = Math.max(0, place - 1)
      } else if (choice < 9) {
        expect(changes.redo(library) === null).toBe(place === states.length - 1)
        place = Math.min(states.length - 1, place + 1)
      } else if (random(6) === 0) {
        closeLibrary(library)
        library = reopen(library)
        library.db.pragma('synchronous = OFF')
      }
      steps += 1
      expect(standing(library)).toBe(states[place])
    }
    expect(steps).toBeGreaterThan(80)
    for (; place > 0; place -= 1) {
      expect(standing(library)).toBe(states[place])
      changes.undo(library)
    }
    expect(standing(library)).toBe(states[0])
    while (changes.redo(library) !== null) place += 1
    expect(standing(library)).toBe(states.at(-1))
    expect((await verify(library)).problems).toEqual([])
  },
)
