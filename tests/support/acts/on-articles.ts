import * as articles from '../../../main/library/articles/articles'
import { formerReading } from '../../../main/library/articles/again/former'
import { prepareReading, storeReading } from '../../../main/library/articles/again/reading'
import * as collections from '../../../main/library/articles/collections/collections'
import * as copies from '../../../main/library/articles/copies'
import { importReading } from '../../../main/library/articles/capture'
import { doWithMany } from '../../../main/library/articles/lists/do-with-many'
import { replaceText } from '../../../main/library/articles/replace-text'
import { addServiceEntry } from '../../../main/library/annotations/from-service'
import { putTag } from '../../../main/library/annotations/tags'
import type { Library } from '../../../main/library/database/database'
import { placePassage } from '../../../main/passages/place'
import type { Deed } from '../../../preload/contract/article-list'
import type { ArticleId } from '../../../preload/contract/common'
import { readAnna } from '../automatic-acts'
import { newActId, readingOf, textOf } from '../library'
import { liveArticles, pick, type Random } from '../random'
import { turns } from '../turns'
import { onArticle } from './on-article'

function storyOf(random: Random) {
  const url = random(2) === 0 ? `https://example.org/${random(8)}` : null
  const outlet = random(3) === 0 ? `Outlet ${random(4)}` : null
  return readingOf([`Story ${random(1_000_000)} of Anna Weiss. 𝒳 marks it.`, 'A second paragraph.'], {
    url,
    outlet,
  })
}

/** One that the person looked at, or several of one job, some of which come while others are read. */
function importSome(library: Library, random: Random): void {
  const actId = newActId()
  for (let count = random(3) === 0 ? 3 : 1; count > 0; count -= 1) {
    const story = storyOf(random)
    const doubts = random(2) === 0 ? ['Much was set aside.'] : []
    const understood = { ...story.fields, doubts }
    const { articleId } = importReading(library, { ...story, understood, actId }, placePassage)
    readAnna(library, articleId, random)
  }
}

/** What another service had of an article. */
function importKept(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const { revision } = articles.get(library, { articleId })
    const marks = { isRead: random(2) === 0, isStarred: random(2) === 0, isArchived: false }
    const said = { notes: [{ body: `kept ${random(100)}`, madeAt: null }], tags: ['kept'], highlights: [] }
    const serviceEntry = {
      service: `Service ${random(3)}`,
      savedAt: null,
      facts: [],
      hasText: false,
      ...marks,
      ...said,
    }
    const about = { articleId, revisionId: revision.id, placed: [], actId: newActId() }
    addServiceEntry(library, { ...about, serviceEntry })
  })
}

function correct(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const { fields, lines } = articles.reading(library, { articleId })
    const paragraphs = lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
    const changed = { ...fields, title: `Title ${random(100)}`, outlet: random(2) === 0 ? 'Daily' : null }
    const other = readingOf(paragraphs.slice(0, 1 + random(2)), changed)
    articles.correct(library, { ...other, articleId }, placePassage)
  })
}

function readAgain(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const former = formerReading(library, { articleId })
    const lines = former.lines.map((line) => ({ ...line, text: `${line.text}${random(3) === 0 ? '!' : ''}` }))
    const understood = { ...readingOf([]).fields, title: `Read ${random(100)}` }
    const reading = { isWhole: true, understood, lines, ...textOf(lines), encoding: 'utf-8', images: [] }
    storeReading(library, prepareReading(library, former, reading, placePassage))
  })
}

function fetchPage(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const reading = readingOf([`Page ${random(1_000_000)} on Anna Weiss.`, 'A second paragraph.'])
    replaceText(library, { articleId, reading, label: 'fetch the page', skipUndo: false }, placePassage)
  })
}

function mark(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const others = { starred: random(2) === 0, archived: random(4) === 0, checked: random(2) === 0 }
    articles.mark(library, { articleId, read: random(2) === 0, ...(random(2) === 0 ? others : {}) })
  })
}

function remove(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => void articles.remove(library, { articleId }))
}

function restore(library: Library, random: Random): void {
  const deleted = library.db
    .prepare('SELECT id FROM article WHERE deleted_at IS NOT NULL ORDER BY n')
    .pluck()
    .all()
  const articleId = pick(random, deleted as ArticleId[])
  if (articleId !== undefined) articles.restore(library, { articleId })
}

function collected(random: Random, library: Library): Deed | undefined {
  const collectionId = pick(random, collections.list(library))?.id
  return collectionId && { kind: 'collected', collectionId, is: random(3) > 0 }
}

const deeds: readonly ((random: Random, library: Library) => Deed | undefined)[] = [
  collected,
  collected,
  collected,
  (random) => ({ kind: 'read', is: random(2) === 0 }),
  (random) => ({ kind: 'starred', is: random(2) === 0 }),
  (random) => ({ kind: 'archived', is: random(2) === 0 }),
  (random) => ({ kind: 'deleted', is: random(3) === 0 }),
  (random) => ({ kind: 'tag', name: `tag ${random(5)}` }),
  (random) => ({ kind: 'outlet', name: random(3) === 0 ? null : `Outlet ${random(4)}` }),
  (random) => ({
    kind: 'published',
    date: { value: `2016-03-1${random(9)}`, zone: null, words: 'that day' },
  }),
]

/** With some of a list, or with all of it. */
async function doWithSome(library: Library, random: Random): Promise<void> {
  const list = { view: random(4) === 0 ? ('deleted' as const) : ('all' as const), sourceId: null }
  const { newest } = articles.list(library, { ...list, after: null, limit: 1 })
  const span = random(3) === 0 ? { from: null, to: null, newest } : null
  const some = liveArticles(library).filter(() => random(3) === 0)
  const deed = pick(random, deeds)?.(random, library)
  if (deed === undefined) return
  await doWithMany(
    library,
    { actId: newActId(), chosen: { list, span, without: span === null ? [] : some, also: some }, deed },
    turns(),
    putTag,
  )
}

function part(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => void copies.markSeparate(library, { articleId }))
}

/** What a person does with articles, by the call that does it. */
export const actsOnArticles = {
  'import.save': importSome,
  'import.choose': importKept,
  'article.edit': correct,
  'article.readAgain': readAgain,
  'feed.fetchPage': fetchPage,
  'fetch.keepChecked': fetchPage,
  'article.mark': mark,
  'article.remove': remove,
  'article.restore': restore,
  'article.doWithMany': doWithSome,
  'article.markSeparate': part,
} as const
