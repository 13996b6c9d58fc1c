import * as articles from '../../main/library/articles/articles'
import * as copies from '../../main/library/articles/copies'
import { importReading } from '../../main/library/articles/capture'
import type { Library } from '../../main/library/database/database'
import * as feeds from '../../main/library/feeds/feeds'
import { takeFormerAddress } from '../../main/library/feeds/moves'
import * as feedRules from '../../main/library/feeds/rules'
import * as savedSearches from '../../main/library/search/saved-searches'
import { replaceHighlight } from '../../main/library/annotations/highlight-extent'
import * as highlights from '../../main/library/annotations/highlights'
import { addServiceEntry } from '../../main/library/annotations/from-service'
import * as notes from '../../main/library/annotations/notes'
import * as tags from '../../main/library/annotations/tags'
import { placePassage } from '../../main/passages/place'
import type {
  ArticleId,
  EntityId,
  FeedId,
  HighlightId,
  NoteId,
  TaggingId,
} from '../../preload/contract/common'
import type { NoteTarget } from '../../preload/contract/note'
import { highlightColors, highlightStyles } from '../../preload/contract/words'
import { actsOnCollections } from './acts/on-collections'
import { actsOnColors } from './acts/on-colors'
import { readAnna } from './automatic-acts'
import { newActId, readingOf } from './library'
import { idsIn, liveArticles, pick, type Random } from './random'

function storyOf(random: Random) {
  return readingOf([`Story ${random(1_000_000)} of Anna Weiss. 𝒳 marks it.`, 'A second paragraph.'], {
    url: random(2) === 0 ? `https://example.org/${random(8)}` : null,
  })
}

function importOne(library: Library, random: Random): void {
  const story = storyOf(random)
  const doubts = random(2) === 0 ? ['Much was set aside.'] : []
  const { articleId } = importReading(
    library,
    { ...story, understood: { ...story.fields, doubts } },
    placePassage,
  )
  readAnna(library, articleId, random)
}

/** A job of several, one of which is opened while the others come. */
function importSome(library: Library, random: Random): void {
  const actId = newActId()
  for (let count = 2 + random(2); count > 0; count -= 1) {
    const { articleId } = importReading(library, { ...storyOf(random), actId }, placePassage)
    if (random(2) === 0) articles.mark(library, { articleId, read: true, byOpening: true })
    readAnna(library, articleId, random)
  }
}

function addKept(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const { revision } = articles.get(library, { articleId })
  const marks = { isRead: random(2) === 0, isStarred: random(2) === 0, isArchived: false }
  const kept = {
    savedAt: null,
    facts: [],
    hasText: false,
    highlights: [],
    notes: [],
    tags: ['kept'],
    ...marks,
  }
  const serviceEntry = { service: `Service ${random(3)}`, ...kept }
  addServiceEntry(library, {
    articleId,
    revisionId: revision.id,
    serviceEntry,
    placed: [],
    actId: newActId(),
  })
}

function mark(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const marks = { starred: random(2) === 0, archived: random(4) === 0, checked: random(2) === 0 }
  articles.mark(library, { articleId, read: random(2) === 0, ...(random(2) === 0 ? marks : {}) })
}

function remove(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined && random(3) === 0) articles.remove(library, { articleId })
}

function restore(library: Library, random: Random): void {
  const deleted = library.db.prepare('SELECT id FROM article WHERE deleted_at IS NOT NULL').pluck().all()
  const articleId = pick(random, deleted as ArticleId[])
  if (articleId !== undefined) articles.restore(library, { articleId })
}

function correct(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const { fields, lines } = articles.reading(library, { articleId })
  const paragraphs = lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
  const outlet = random(2) === 0 ? 'Daily' : null
  const changed = { ...fields, title: `Title ${random(100)}`, outlet }
  const other = readingOf(paragraphs.slice(0, 1 + random(2)), changed)
  articles.correct(library, { ...other, articleId }, placePassage)
}

function highlight(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const start = random(10)
  const end = start + 1 + random(8)
  const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
  highlights.create(library, { articleId, revisionId, passage, color: 'yellow' })
}

function recolor(library: Library, random: Random): void {
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  const color = pick(random, highlightColors)
  if (highlightId !== undefined && color !== undefined) highlights.setColor(library, { highlightId, color })
}

function restyle(library: Library, random: Random): void {
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  const style = pick(random, highlightStyles)
  if (highlightId !== undefined && style !== undefined) highlights.setStyle(library, { highlightId, style })
}

function changeExtent(library: Library, random: Random): void {
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  if (highlightId === undefined) return
  const { articleId } = highlights.get(library, highlightId)
  if (!liveArticles(library).includes(articleId)) return
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const start = random(10)
  const end = start + 1 + random(8)
  const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
  replaceHighlight(library, { highlightId, revisionId, passage })
}

function removeHighlight(library: Library, random: Random): void {
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  if (highlightId !== undefined) highlights.remove(library, { highlightId })
}

/** A day without an entry: another one would be refused. */
function freeDay(library: Library, random: Random): NoteTarget | null {
  const day = `2026-03-0${1 + random(5)}`
  return notes.alone(library, { day }).length === 0 ? { on: 'day', day } : null
}

function someTarget(library: Library, random: Random): NoteTarget | null {
  const choice = random(5)
  const articleId = pick(random, liveArticles(library))
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
  if (choice === 0 && highlightId !== undefined) return { on: 'highlight', highlightId }
  if (choice === 1 && entityId !== undefined) return { on: 'entity', entityId }
  if (choice === 2) return { on: 'memo' }
  if (choice === 3) return freeDay(library, random)
  return articleId === undefined ? null : { on: 'article', articleId }
}

function writeNote(library: Library, random: Random): void {
  const target = someTarget(library, random)
  if (target !== null) notes.create(library, { target, body: `note ${random(100)}`, actId: newActId() })
}

function typeNote(library: Library, random: Random): void {
  const noteId = pick(random, idsIn<NoteId>(library, 'note'))
  if (noteId === undefined) return
  const actId = newActId()
  for (let saves = 1 + random(4); saves > 0; saves -= 1) {
    const version = library.db.prepare('SELECT version FROM note WHERE id = ?').pluck().get(noteId) as number
    notes.save(library, { noteId, body: `typed ${random(1000)}`, version, actId })
  }
}

function removeNote(library: Library, random: Random): void {
  const noteId = pick(random, idsIn<NoteId>(library, 'note'))
  if (noteId !== undefined) notes.remove(library, { noteId })
}

function tag(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  const taggingId = pick(random, idsIn<TaggingId>(library, 'tagging'))
  if (taggingId !== undefined && random(3) === 0) tags.remove(library, { taggingId })
  else if (articleId !== undefined) tags.add(library, { articleId, name: `tag ${random(5)}` })
}

function part(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId !== undefined) copies.markSeparate(library, { articleId })
}

function follow(library: Library, random: Random): void {
  const feedId = pick(random, idsIn<FeedId>(library, 'feed'))
  const choice = random(5)
  if (feedId === undefined || choice === 0) {
    const number = random(4)
    feeds.subscribe(library, { url: `https://example.org/feed/${number}`, name: `Feed ${number}` })
  } else if (choice === 1) feeds.unsubscribe(library, { feedId })
  else if (choice === 2) feeds.rename(library, { feedId, name: `News ${random(1_000_000)}` })
  else if (choice === 3) feeds.setPages(library, { feedId, fetchesPages: random(2) === 0 })
  else takeBack(library, feedId)
}

function takeBack(library: Library, feedId: FeedId): void {
  const { formerUrl } = feeds.get(library, { feedId })
  const isFree = !feeds.list(library).some(({ url }) => url === formerUrl)
  if (formerUrl !== null && isFree) takeFormerAddress(library, { feedId })
}

function rule(library: Library, random: Random): void {
  const standing = feedRules.list(library).filter(({ isDeleted }) => !isDeleted)
  const feed = random(2) === 0 ? null : pick(random, feeds.list(library))
  const draft = {
    feedId: feed?.id ?? null,
    field: 'words' as const,
    words: `marks ${random(5)}`,
    tag: random(2) === 0 ? null : `tag ${random(5)}`,
  }
  const ruleId = pick(random, standing)?.id
  const choice = random(3)
  if (ruleId === undefined || choice === 0) feedRules.create(library, draft)
  else if (choice === 1) feedRules.change(library, { ruleId, ...draft })
  else feedRules.remove(library, { ruleId })
}

function saveSearch(library: Library, random: Random): void {
  const savedSearchId = pick(random, savedSearches.list(library))?.id
  const name = `Search ${random(4)}`
  const isTaken = savedSearches.list(library).some((one) => one.name === name)
  const choice = random(4)
  if (savedSearchId === undefined || choice === 0) {
    if (!isTaken) savedSearches.create(library, { name, query: 'anna marks', isAlert: random(2) === 0 })
  } else if (choice === 1) savedSearches.change(library, { savedSearchId, query: `marks ${random(9)}` })
  else if (choice === 2)
    savedSearches.move(library, {
      savedSearchId,
      before: pick(random, savedSearches.list(library))?.id ?? null,
    })
  else savedSearches.remove(library, { savedSearchId })
}

/** What a person does with articles; each does nothing where what it needs is not there. */
export const personalActs = [
  importOne,
  importOne,
  importSome,
  addKept,
  mark,
  mark,
  remove,
  restore,
  correct,
  highlight,
  recolor,
  restyle,
  changeExtent,
  removeHighlight,
  writeNote,
  typeNote,
  removeNote,
  tag,
  part,
  follow,
  rule,
  saveSearch,
  ...Object.values(actsOnCollections),
  ...Object.values(actsOnColors),
] as const
