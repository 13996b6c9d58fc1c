import { appendFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOfLines } from '../../../main/importing/canonical'
import { byHand, prepareAgain, readAgain, storeAgain } from '../../../main/intake/read-again'
import * as highlights from '../../../main/library/annotations/highlights'
import * as articles from '../../../main/library/articles/articles'
import { originalFile } from '../../../main/library/articles/originals'
import { list as revisions } from '../../../main/library/articles/revision-list'
import * as changes from '../../../main/library/journal/undo'
import { placePassage } from '../../../main/passages/place'
import { chosenByHand } from '../../../preload/contract/words'
import { line, newActId, newLibrary, passageOf } from '../../support/library'
import { story } from '../../support/story'
import { again, bytesOf, first, get, oldArticle, parser } from '../../support/reading-again'
import { writtenAs } from '../../support/resealed'

it('an article that was read as paragraphs gets its list, and its highlights stay where they were', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const before = get(library, articleId).revision
  const passage = passageOf(library, articleId, 'A crane for the large ones')
  highlights.create(library, { articleId, revisionId: before.id, passage, color: 'green' })

  const done = await again(library, articleId)
  expect(done.changes).toContain('1 list')
  const after = get(library, articleId).revision
  expect(after.number).toBe(2)
  expect(after.originalSha256).toBe(before.originalSha256)
  expect(after.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(3)
  const [highlight] = highlights.list(library, { articleId })
  const placement = highlight?.placement
  if (placement === undefined || placement.state === 'gone') throw new Error('The highlight is gone.')
  expect(after.text.slice(placement.start, placement.end)).toBe('A crane for the large ones')
  expect(revisions(library, { articleId }).map(({ by }) => by)).toEqual(['reading', 'capture'])
})

it('reading it once more changes nothing, and writes nothing', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  await again(library, articleId)
  const journal = () => library.db.prepare('SELECT count(*) FROM change').pluck().get()
  const lines = journal()
  expect(await again(library, articleId)).toEqual({ changes: [], doubts: [] })
  expect(get(library, articleId).revision.number).toBe(2)
  expect(journal()).toBe(lines)
})

it('is one act, which undo takes back and redo does again', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const before = get(library, articleId).revision
  const act = newActId()
  await again(library, articleId, act)
  expect(changes.undo(library, { act })?.label).toBe('read “What the harbour gets” again')
  expect(get(library, articleId).revision).toEqual(before)
  changes.redo(library, { act })
  expect(get(library, articleId).revision.number).toBe(2)
})

describe('facts', () => {
  const stated = { byline: 'dateline', outlet: 'dateline', language: 'xx' }

  it('that the original does not state go with the reading that invented them', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library, { understood: stated })
    const { changes: told } = await again(library, articleId)
    expect(get(library, articleId)).toMatchObject({ byline: null, outlet: null, language: 'en' })
    expect(told).toEqual(expect.arrayContaining(['no byline', 'no outlet']))
    changes.undo(library)
    expect(get(library, articleId)).toMatchObject(stated)
  })

  it('that a person set stay, and so do those that a person emptied', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library, { understood: { ...stated, title: 'A headline of nobody' } })
    const { fields, lines } = articles.reading(library, { articleId })
    const set = { byline: 'Ana Berg', outlet: 'The Gazette', language: null, title: 'My own headline' }
    const corrected = { articleId, fields: { ...fields, ...set }, lines, ...textOfLines(lines) }
    articles.correct(library, corrected, placePassage)
    const { changes: told } = await again(library, articleId)
    expect(get(library, articleId)).toMatchObject(set)
    expect(told.join()).not.toMatch(/byline|outlet|headline|language/)
  })

  it('say when the file says that it was saved', async () => {
    const library = newLibrary()
    const saved =
      '<!-- Page saved with SingleFile url: https://gazette.example/harbour saved date: Sat Feb 24 2024 10:11:12 GMT+0100 -->'
    const articleId = oldArticle(library, {
      bytes: bytesOf(`<html>${saved}<body><h1>Harbour</h1><p>${first}</p></body></html>`),
    })
    const { capturedAt } = get(library, articleId)
    expect((await again(library, articleId)).changes).toContain('new date of capture')
    expect(get(library, articleId)).toMatchObject({
      capturedAt: '2024-02-24T09:11:12.000Z',
      capturedBy: 'file',
    })
    changes.undo(library)
    expect(get(library, articleId)).toMatchObject({ capturedAt, capturedBy: 'import' })
  })

  it('a headline is found where the article was called like its file', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library, { bytes: bytesOf(story(1)), name: 'bridge.txt' })
    library.db.exec('DROP TRIGGER revision_is_immutable')
    library.db.exec(`UPDATE revision SET understood = json_set(understood, '$.title', NULL)`)
    writtenAs(library, `UPDATE article SET title = 'bridge'`)
    expect((await again(library, articleId)).changes).toContain('new headline')
    expect(get(library, articleId).title).toBe('Bridge 1 stays closed until spring')
    changes.undo(library)
    writtenAs(library, `UPDATE article SET title = 'My own name for it'`)
    await again(library, articleId)
    expect(get(library, articleId).title).toBe('My own name for it')
  })

  it('stay where the original came with an address that nobody knows any more', async () => {
    const library = newLibrary()
    const url = 'https://gazette.example/2019/bridge'
    const articleId = oldArticle(library, {
      bytes: bytesOf(story(1)),
      understood: { ...stated, url, byline: 'Ada Marsh', section: 'Local' },
    })
    await again(library, articleId)
    expect(get(library, articleId)).toMatchObject({ outlet: 'dateline', section: 'Local', url })
  })

  it('are all that changes where the text is the same', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library)
    await again(library, articleId)
    const { text, blocks } = get(library, articleId).revision
    writtenAs(library, `UPDATE article SET byline = 'dateline'`)
    library.db.exec('DROP TRIGGER revision_is_immutable')
    library.db.exec(`UPDATE revision SET understood = json_set(understood, '$.byline', 'dateline')`)
    expect((await again(library, articleId)).changes).toEqual(['no byline'])
    expect(get(library, articleId).revision).toMatchObject({ number: 3, text, blocks })
  })
})

it('a text that a person put together is left as it is, and says so', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const { fields, lines } = articles.reading(library, { articleId })
  const chosen = lines.map((one, at) => (at === 1 ? { ...one, role: 'left-out' as const } : one))
  const told = { ...fields, title: 'What the harbour gets' }
  articles.correct(library, { articleId, fields: told, lines: chosen, ...textOfLines(chosen) }, placePassage)
  const before = get(library, articleId)
  await expect(again(library, articleId)).rejects.toMatchObject({ code: 'conflict', message: byHand })
  expect(get(library, articleId)).toEqual(before)
})

it('so is one whose lines a person chose before it was saved first', async () => {
  const library = newLibrary()
  const lines = [line('title', 'The harbour'), { ...line('paragraph', first), why: chosenByHand }]
  const articleId = oldArticle(library, { lines })
  await expect(again(library, articleId)).rejects.toThrow(byHand)
})

it('a highlight that is made before the reading is stored is not left without its place', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const prepared = await prepareAgain({ library, parser }, articleId)
  const { id: revisionId } = get(library, articleId).revision
  const passage = passageOf(library, articleId, 'Lamps along the wall')
  highlights.create(library, { articleId, revisionId, passage, color: 'red' })
  expect(() => storeAgain(library, prepared, {})).toThrow('was changed while it was read again')
  expect(get(library, articleId).revision.number).toBe(1)
})

it.each([
  ['called as what is fetched from there is called', 'harbour.html', 'https://gazette.example/news/harbour'],
  ['called otherwise', 'A page that I saved.html', null],
])('an original has its address as a hint where it is %s', async (_what, name, hint) => {
  const library = newLibrary()
  const url = 'https://gazette.example/news/harbour'
  const articleId = oldArticle(library, { name, understood: { url } })
  const hints: unknown[] = []
  const open: typeof parser.open = (incoming) => {
    hints.push(incoming.url)
    return parser.open(incoming)
  }
  await readAgain({ library, parser: { ...parser, open } }, { articleId })
  expect(hints).toEqual([hint])
})

describe('nothing is half done where the original', () => {
  it('was changed on the disk, or is gone', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library)
    const before = get(library, articleId)
    const file = originalFile(library, before.revision.originalSha256)
    appendFileSync(file, ' ')
    await expect(again(library, articleId)).rejects.toThrow('was changed on the disk; restore a back-up.')
    rmSync(file)
    await expect(again(library, articleId)).rejects.toThrow('is missing from the library’s folder')
    expect(get(library, articleId)).toEqual(before)
  })

  it('cannot be read any more', async () => {
    const library = newLibrary()
    const articleId = oldArticle(library, {
      bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]),
      name: 'a.docx',
    })
    await expect(again(library, articleId)).rejects.toThrow('could not be read again, so the article stays')
    expect(get(library, articleId).revision.number).toBe(1)
  })

  it('holds many articles: none of them is taken for this one', async () => {
    const library = newLibrary()
    const one = (n: number) =>
      `Headline ${n}\n\nThe Gazette\n\nMarch ${n}, 2019\n\nLength: 60 words\n\nByline: Ana Berg\n\nBody\n\n${first} It was day ${n}.\n\nLoad-Date: March ${n}, 2019\n\n\nEnd of Document\n`
    const articleId = oldArticle(library, { bytes: bytesOf(one(1) + one(2)), name: 'printed.txt' })
    await expect(again(library, articleId)).rejects.toThrow('This original holds many articles')
    expect(get(library, articleId).revision.number).toBe(1)
  })
})

it('an article that is deleted is not read again', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  articles.remove(library, { articleId })
  await expect(again(library, articleId)).rejects.toMatchObject({ code: 'conflict' })
})

it('what changed while the original was read is not written over', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const { fields, lines } = articles.reading(library, { articleId })
  const slow = {
    ...parser,
    open: async (incoming: Parameters<typeof parser.open>[0]) => {
      const read = await parser.open(incoming)
      const fewer = lines.slice(0, 3)
      const told = { ...fields, title: 'What the harbour gets' }
      articles.correct(
        library,
        { articleId, fields: told, lines: fewer, ...textOfLines(fewer) },
        placePassage,
      )
      return read
    },
  }
  await expect(readAgain({ library, parser: slow }, { articleId })).rejects.toThrow('was changed while')
  expect(get(library, articleId).revision).toMatchObject({
    number: 2,
    text: textOfLines(lines.slice(0, 3)).text,
  })
})

it('a highlight that is made while the original is read has its place in the new text', async () => {
  const library = newLibrary()
  const articleId = oldArticle(library)
  const { id: revisionId } = get(library, articleId).revision
  const slow = {
    ...parser,
    open: async (incoming: Parameters<typeof parser.open>[0]) => {
      const read = await parser.open(incoming)
      const passage = passageOf(library, articleId, 'Lamps along the wall')
      highlights.create(library, { articleId, revisionId, passage, color: 'red' })
      return read
    },
  }
  await readAgain({ library, parser: slow }, { articleId })
  expect(highlights.list(library, { articleId })[0]?.placement.state).not.toBe('gone')
})
