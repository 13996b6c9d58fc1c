import { expect, test } from 'vitest'
import { openIncoming } from '../../../main/importing/open-bytes'
import { textOfLines } from '../../../main/importing/canonical'
import { noFacts } from '../../../main/importing/fields'
import { storeArticle } from '../../../main/intake/store-article'
import { get, mark } from '../../../main/library/articles/articles'
import { correct } from '../../../main/library/articles/correct'
import { records } from '../../../main/library/annotations/service-records'
import { undo } from '../../../main/library/journal/undo'
import type { ArticleId } from '../../../preload/contract/common'
import type { Library } from '../../../main/library/database/database'
import * as highlights from '../../../main/library/annotations/highlights'
import * as notes from '../../../main/library/annotations/notes'
import * as tags from '../../../main/library/annotations/tags'
import { omnivoreExport, serviceFile, shortWords } from '../../support/exports'
import { newActId, newLibrary } from '../../support/library'
import { simpleTakeApart } from '../../support/take-apart'

async function opened(bytes: Uint8Array, name: string) {
  const file = await openIncoming(bytes, { name }, simpleTakeApart())
  if (!('entries' in file)) throw new Error('No service’s file.')
  return Promise.all(
    file.entries.map(async (entry) => {
      const read = await openIncoming(entry.bytes, { name: entry.name }, simpleTakeApart())
      if ('entries' in read) throw new Error('An entry in an entry.')
      const { encoding, reading, serviceEntry = null } = read
      // The fixtures’ pages have no pictures.
      return { entry, parsed: { encoding, reading, serviceEntry, images: [] } }
    }),
  )
}

async function storeAll(library: Library, { bytes, name }: { bytes: Uint8Array; name: string }) {
  const actId = newActId()
  return (await opened(bytes, name)).map(({ entry, parsed }) => storeArticle(library, entry, parsed, actId))
}

function idOf([stored]: readonly { articleId: ArticleId }[]): ArticleId {
  if (stored === undefined) throw new Error('Nothing came in.')
  return stored.articleId
}

function csv(text: string) {
  return { name: 'x.csv', bytes: new TextEncoder().encode(text) }
}

test('the text of the service’s own HTML, with the marks where their words are', async () => {
  const library = newLibrary()
  const [kelda] = await storeAll(library, omnivoreExport())
  if (kelda === undefined) throw new Error('Nothing came in.')
  const { articleId } = kelda
  const { revision, url, byline } = get(library, { articleId })
  expect({ url, byline }).toEqual({ url: 'https://river.example/flood', byline: 'Ines Marr' })
  for (const { passage } of highlights.list(library, { articleId })) {
    expect(revision.text.slice(passage.start, passage.end)).toBe(passage.exact)
  }
  expect(highlights.list(library, { articleId }).map(({ passage }) => passage.exact)).toEqual([
    '“Nobody rang the bell,” said Jana Orlik, who keeps the mill.',
    'the figures of the damage began to come in',
  ])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual([
    'Who *should* have rung it?',
    '> words that the page no longer had, not one of them\n\n*Marked in Omnivore; these words are not in the text.*\n\nAsk again.',
  ])
  expect(kelda.reason).toBe('1 highlight became a note: the words are not in the text.')
})

test('short words are marked where they stand whole, and are notes where nothing says in which place', async () => {
  const library = newLibrary()
  const [one] = await storeAll(library, shortWords())
  if (one === undefined) throw new Error('Nothing came in.')
  const { articleId } = one
  const { text } = get(library, { articleId }).revision
  const marked = highlights.list(library, { articleId }).map(({ passage }) => passage)
  expect(marked.map(({ start, end }) => text.slice(start - 9, end + 5))).toEqual([
    'price of oil rose',
    'ose, and art was ',
  ])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual([
    '> mayor\n\n*Marked in wallabag; these words stand in several places of the text.*\n\nWhich one?',
    '> night\n\n*Marked in wallabag; these words are not in the text.*',
  ])
  expect(one.reason).toBe(
    '1 highlight became a note: the words are not in the text. 1 highlight became a note: the words stand in several places of the text.',
  )
})

test('an article of which only the address was known gets the words that were marked in it, then its text', async () => {
  const library = newLibrary()
  const [bare] = await storeAll(
    library,
    csv('url,time_added,tags\nhttps://news.example/dockers,1614766800,old\n'),
  )
  const [marked] = await storeAll(library, serviceFile('hypothesis.json'))
  expect(marked).toMatchObject({ articleId: bare?.articleId, outcome: 'new-revision' })
  const [full] = await storeAll(library, serviceFile('wallabag.json'))
  expect(full).toMatchObject({ articleId: bare?.articleId, outcome: 'new-revision' })
  const articleId = full?.articleId
  if (articleId === undefined) throw new Error('Nothing came in.')
  expect(get(library, { articleId }).revision.number).toBe(3)
  const placed = highlights.list(library, { articleId })
  expect(placed.map(({ passage, placement }) => [passage.exact, placement.state])).toEqual([
    ['walked out on Monday', 'moved'],
    ['We were promised an answer by noon', 'exact'],
  ])
  expect(tags.list(library, { articleId }).map(({ name }) => name)).toEqual([
    'old',
    'ports',
    'promise',
    'Trade/Sea',
    'whole page',
  ])
})

test('what says less than the article that is there leaves its text alone', async () => {
  const library = newLibrary()
  const [full] = await storeAll(library, serviceFile('wallabag.json'))
  const [bare] = await storeAll(
    library,
    csv('url,time_added,tags\nhttps://news.example/dockers,1614766800,old\n'),
  )
  expect(bare).toMatchObject({ articleId: full?.articleId, outcome: 'already-there' })
  const again = await storeAll(library, serviceFile('wallabag.json'))
  expect(again.map(({ outcome }) => outcome)).toEqual(['already-there', 'already-there'])
  // Nothing came of it that a report could tell.
  expect(again.map(({ reason }) => reason)).toEqual([null, null])
  expect(bare?.reason).toBe('What Pocket kept of it was added to the article that is here.')
  const articleId = full?.articleId
  if (articleId === undefined) throw new Error('Nothing came in.')
  expect(get(library, { articleId }).revision.number).toBe(1)
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(notes.list(library, { articleId })).toHaveLength(2)
})

const highlighted = 'Highlight,Book Title,Book Author,Note,Tags,Location,Highlighted at\n'

function readwise(...rows: string[]) {
  return csv(`${highlighted}${rows.join('\n')}\n`)
}

const quay = 'The quay was empty.,The empty quay,Ana Horvat,Since when?,ports,1,2023-05-05 08:00:00+00:00'
const crane = 'Nobody has paid for the last crane.,The empty quay,Ana Horvat,,,2,2023-06-05 08:00:00+00:00'
const court = 'The court has sealed them.,The empty quay,Ana Horvat,,,3,2023-07-05 08:00:00+00:00'

function passages(library: Library, articleId: ArticleId) {
  return highlights.list(library, { articleId }).map(({ passage }) => passage.exact)
}

test('a later export of highlights without an address adds to the article of the former one, and so does one of a part', async () => {
  const library = newLibrary()
  const articleId = idOf(await storeAll(library, readwise(quay)))
  const [later] = await storeAll(library, readwise(quay, crane))
  expect(later).toMatchObject({ articleId, outcome: 'new-revision' })
  const [part] = await storeAll(library, readwise(court))
  expect(part).toMatchObject({ articleId, outcome: 'new-revision' })
  const [again] = await storeAll(library, readwise(crane, court))
  expect(again).toMatchObject({ articleId, outcome: 'already-there' })
  expect(passages(library, articleId).sort()).toEqual([
    'Nobody has paid for the last crane.',
    'The court has sealed them.',
    'The quay was empty.',
  ])
  expect(highlights.list(library, { articleId }).map(({ placement }) => placement.state)).not.toContain(
    'gone',
  )
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual(['Since when?'])
})

function page(title: string, byline: string, address: string) {
  const item = {
    title,
    url: address,
    is_archived: 0,
    is_starred: 0,
    published_by: [byline],
    created_at: '2020-01-02T03:04:05Z',
  }
  const content = `<p>${'The harbour has four cranes and no ships. '.repeat(5)}</p><p>The quay was empty. Nobody has paid for the last crane.</p><p>As it was at ${address.length} o’clock on the second day of the strike.</p>`
  return { name: 'x.json', bytes: new TextEncoder().encode(JSON.stringify([{ ...item, content }])) }
}

test('highlights without an address find the one article of their title and author, and no other', async () => {
  const library = newLibrary()
  const articleId = idOf(
    await storeAll(library, page('The Empty Quay', 'By Ana Horvat', 'https://news.example/quay')),
  )
  const [marked] = await storeAll(library, readwise(quay))
  expect(marked).toMatchObject({ articleId, outcome: 'already-there' })
  expect(passages(library, articleId)).toEqual(['The quay was empty.'])
  const [other] = await storeAll(library, readwise(quay.replace('Ana Horvat', 'Tomas Rell')))
  expect(other?.articleId).not.toBe(articleId)
  await storeAll(library, page('The Empty Quay', 'By Ana Horvat', 'https://other.example/quay'))
  const [unsure] = await storeAll(library, readwise(crane))
  expect(unsure?.outcome).toBe('imported')
})

test('what a person deleted, took off or rewrote does not come back with the next export; what undo took away does', async () => {
  const library = newLibrary()
  const file = readwise(quay, crane)
  const articleId = idOf(await storeAll(library, file))
  undo(library)
  await storeAll(library, file)
  expect(passages(library, articleId)).toHaveLength(2)
  const [first, second] = highlights.list(library, { articleId })
  const [note] = notes.list(library, { articleId })
  const [tag] = tags.list(library, { articleId })
  if (first === undefined || second === undefined || note === undefined || tag === undefined)
    throw new Error('Fewer.')
  notes.save(library, { noteId: note.id, body: 'Since 1990.', version: note.version, actId: newActId() })
  tags.remove(library, { taggingId: tag.id })
  highlights.remove(library, { highlightId: second.id })
  await storeAll(library, readwise(quay, crane, court))
  expect(passages(library, articleId).sort()).toEqual(['The court has sealed them.', 'The quay was empty.'])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual(['Since 1990.'])
  expect(tags.list(library, { articleId })).toEqual([])
  notes.remove(library, { noteId: note.id })
  await storeAll(library, file)
  expect(notes.list(library, { articleId })).toEqual([])
})

function saved(rest: string) {
  return csv(`title,url,time_added,tags,status\n${rest}\n`)
}

test('what was read stays as a person left it', async () => {
  const library = newLibrary()
  const archived = 'Shut,https://news.example/shut,1614766800,,archive'
  const articleId = idOf(await storeAll(library, saved(archived)))
  expect(get(library, { articleId }).readAt).not.toBeNull()
  mark(library, { articleId, read: false, archived: false })
  await storeAll(library, saved(`${archived}\nOpen,https://news.example/open,1614766801,,unread`))
  expect(get(library, { articleId })).toMatchObject({ readAt: null, archivedAt: null })
  mark(library, { articleId, read: true })
  await storeAll(library, saved('Shut,https://news.example/shut,1614766800,,unread'))
  expect(get(library, { articleId }).readAt).not.toBeNull()
})

test('the date and authors of an export fill in what the article is here without, and are shown where they differ', async () => {
  const library = newLibrary()
  const articleId = idOf(await storeAll(library, saved('Shut,https://news.example/shut,1614766800,a,unread')))
  // An article without a date of its own stands where it was saved.
  expect(get(library, { articleId }).capturedAt).toBe('2021-03-03T10:20:00.000Z')
  const table = (title: string) =>
    csv(
      `Title,Author,Publisher,URL,Tags,Published date,Created,In Queue\n${title},Ana Horvat,The Herald,https://news.example/shut,b,2021-03-01,2021-03-04T00:00:00Z,True\n`,
    )
  await storeAll(library, table('The quay is shut'))
  const filled = get(library, { articleId })
  expect(filled).toMatchObject({ title: 'Shut', byline: 'Ana Horvat', published: { value: '2021-03-01' } })
  await storeAll(library, table('The quay is shut'))
  const kept = records(library, { articleId })
  expect(kept.map(({ service }) => service)).toEqual(['Pocket', 'Matter'])
  expect(kept[1]?.facts).toContainEqual(['title', 'The quay is shut'])
})

test('the outlet that an export states takes the place of one that was guessed of the page, and of no other', async () => {
  const outletsOf = async (guessed: 'outlet'[] | undefined, byHand: string | null = null) => {
    const library = newLibrary()
    const fields = { ...noFacts, title: 'Shut', outlet: 'Herald', url: 'https://herald.example/shut' }
    const lines = [{ text: 'The quay is shut.', role: 'paragraph' as const, why: 'in the article' }]
    const reading = { fields, lines, ...(guessed && { guessed }) }
    const incoming = { bytes: new TextEncoder().encode('a page'), name: 'shut.html' }
    const parsed = { encoding: 'utf-8', reading, serviceEntry: null, images: [] }
    const { articleId } = storeArticle(library, incoming, parsed, newActId())
    const corrected = { ...fields, outlet: byHand }
    if (byHand !== null)
      correct(library, { articleId, fields: corrected, lines, ...textOfLines(lines) }, () => ({
        state: 'gone',
      }))
    await storeAll(
      library,
      csv(
        'Key,Item Type,Title,Publication Title,Url\nA,newspaperArticle,Shut,The Morning Herald,https://herald.example/shut\n',
      ),
    )
    const { outlet } = get(library, { articleId })
    undo(library)
    return [outlet, get(library, { articleId }).outlet]
  }
  expect(await outletsOf(['outlet'])).toEqual(['The Morning Herald', 'Herald'])
  expect(await outletsOf(undefined)).toEqual(['Herald', 'Herald'])
  expect(await outletsOf(['outlet'], 'The Weekly Herald')).toEqual(['The Weekly Herald', 'The Weekly Herald'])
})

test('parts of one address that were saved by titles of their own are articles of their own, once', async () => {
  const library = newLibrary()
  const rows = [
    'Sluices,https://wiki.example/dams#sluices,1600322790,one,unread',
    'Gates,https://wiki.example/dams#gates,1600322791,two,unread',
  ]
  const first = await storeAll(library, saved(rows.join('\n')))
  expect(new Set(first.map(({ articleId }) => articleId)).size).toBe(2)
  const later = await storeAll(library, saved(rows.join('\n').replaceAll('unread', 'archive')))
  expect(later.map(({ articleId }) => articleId)).toEqual(first.map(({ articleId }) => articleId))
})
