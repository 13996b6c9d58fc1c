import { expect, test, vi } from 'vitest'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { erase } from '../../../../main/library/articles/erasing/erase'
import { head, sealWritten } from '../../../../main/library/database/chain/seal'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { undo } from '../../../../main/library/journal/undo'
import { act, insertRow, longAct, removeRow } from '../../../../main/library/journal/write'
import { headWithin } from '../../../../main/library/verify/head-within'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, newActId, newLibrary, reopen } from '../../../support/library'
import { turns } from '../../../support/turns'

const acts = (library: Library) => Number(library.db.prepare('SELECT count(*) FROM act').pluck().get())
const open = (library: Library) => library.db.prepare('SELECT act_n FROM open_act').pluck().all()
const seals = (library: Library) => Number(library.db.prepare('SELECT count(*) FROM seal').pluck().get())

const bodyOf = (library: Library, id: string) =>
  library.db.prepare('SELECT body FROM note WHERE id = ?').pluck().get(id)

function typed(library: Library) {
  const articleId = addArticle(library)
  const actId = newActId()
  const note = notes.create(library, { target: { on: 'article', articleId }, body: 'One', actId })
  const type = (body: string, version: number) =>
    notes.save(library, { noteId: note.id, body, version, actId })
  return { articleId, note, type }
}

async function expectSound(library: Library): Promise<void> {
  expect((await verify(library)).problems).toEqual([])
}

test('what is typed is one act until it is sealed, and another one from then on', async () => {
  const library = newLibrary()
  const { note, type } = typed(library)
  const two = type('One two', note.version)
  const before = acts(library)
  expect(open(library)).toHaveLength(1)
  await sealWritten(library)
  expect(open(library)).toEqual([])
  expect(seals(library)).toBe(before)
  const three = type('One two three', two.version)
  expect(acts(library)).toBe(before + 1)
  type('One two three four', three.version)
  expect(acts(library)).toBe(before + 1)
  await expectSound(library)
  undo(library)
  expect(bodyOf(library, note.id)).toBe('One two')
  await expectSound(library)
})

test('an act is sealed with the next one that is done some minutes after its last line', () => {
  const library = newLibrary()
  typed(library)
  vi.useFakeTimers({ now: Date.now() + 4 * 60_000, toFake: ['Date'] })
  articles.mark(library, { articleId: addArticle(library), starred: true })
  expect(open(library)).toHaveLength(1)
  vi.setSystemTime(Date.now() + 2 * 60_000)
  articles.mark(library, { articleId: addArticle(library), starred: true })
  vi.useRealTimers()
  expect(open(library)).toEqual([])
})

test('closing the library seals all of it, and nothing is sealed twice', async () => {
  const library = newLibrary()
  typed(library)
  closeLibrary(library)
  const again = reopen(library)
  const { acts: sealed, hash } = head(again)
  expect(sealed).toBe(acts(again))
  expect(await sealWritten(again)).toEqual({ acts: sealed, hash })
  await expectSound(again)
})

test('an act in many transactions stays open while it is written, and goes on as another one once it was sealed', async () => {
  const library = newLibrary()
  const ids = [addArticle(library), addArticle(library), addArticle(library)]
  const { inOneAct, end } = longAct(library, { label: 'delete 3 articles', articleId: null })
  inOneAct((writing) => removeRow(writing, 'article', ids[0]!))
  await sealWritten(library)
  expect(open(library)).toHaveLength(1)
  inOneAct((writing) => removeRow(writing, 'article', ids[1]!))
  const before = acts(library)
  // A computer that slept for an hour.
  vi.useFakeTimers({ now: Date.now() + 60 * 60_000, toFake: ['Date'] })
  await sealWritten(library)
  vi.useRealTimers()
  expect(open(library)).toEqual([])
  inOneAct((writing) => removeRow(writing, 'article', ids[2]!))
  end()
  expect(acts(library)).toBe(before + 1)
  await expectSound(library)
})

test('an act that another act of the same transaction lies in is sealed whole', async () => {
  const library = newLibrary()
  const ids = [addArticle(library), addArticle(library)]
  act(library, { label: 'delete', articleId: null }, (writing) => {
    removeRow(writing, 'article', ids[0]!)
    act(library, { label: 'star', articleId: null }, () =>
      articles.mark(library, { articleId: ids[1]!, starred: true }),
    )
    removeRow(writing, 'article', ids[1]!)
  })
  await expectSound(library)
})

test('what was deleted for good can be guessed from nothing that stays, and the chain holds', async () => {
  const library = newLibrary()
  const { articleId } = typed(library)
  addArticle(library)
  act(library, { label: 'delete “Ships”', articleId }, (writing) => removeRow(writing, 'article', articleId))
  const former = await sealWritten(library)
  const content = await contentHash(library)
  const { newest } = articles.list(library, { view: 'deleted', sourceId: null, after: null, limit: 1 })
  const list = { view: 'deleted', sourceId: null } as const
  const chosen = { list, span: { from: null, to: null, newest }, without: [], also: [] }
  await erase(library, { actId: newActId(), chosen }, turns())
  await sealWritten(library)
  expect(
    library.db.prepare('SELECT count(*) FROM change WHERE erased_by IS NOT NULL').pluck().get(),
  ).toBeGreaterThan(4)
  expect(
    library.db.prepare(`SELECT count(*) FROM change WHERE after = '{}' AND salt IS NOT NULL`).pluck().get(),
  ).toBe(0)
  await expectSound(library)
  expect(headWithin(library, former.hash)).toEqual({
    isWithin: true,
    later: head(library).acts - former.acts,
  })
  expect(await contentHash(library)).toEqual(content)
  // Nobody can empty a line in the name of an act that is sealed.
  library.db.exec(`UPDATE change SET before = iif(before IS NULL, NULL, '{}'), after = '{}', salt = NULL,
    erased_by = (SELECT max(erased_by) FROM change) WHERE seq = (SELECT max(seq) FROM change WHERE salt IS NOT NULL)`)
  expect((await verify(library)).problemCount).toBeGreaterThan(0)
})

test('an act of thousands of lines is sealed in turns', async () => {
  const library = newLibrary()
  const about = { label: 'name sources', articleId: null, key: newActId() }
  act(library, about, (writing) => {
    for (let n = 0; n < 1_100; n += 1)
      insertRow(writing, 'source', {
        id: newActId(),
        kind: 'outlet',
        name: `Paper ${n}`,
        folded: `paper ${n}`,
      })
  })
  expect(open(library)).toHaveLength(1)
  closeLibrary(library)
  const again = reopen(library)
  // Opening waits for none of it.
  expect(open(again)).toHaveLength(1)
  await sealWritten(again)
  expect(open(again)).toEqual([])
  await expectSound(again)
})

test('the head of a library is in no other, nor in the same one whose chain somebody made anew', async () => {
  const library = newLibrary()
  expect(headWithin(library, head(library).hash)).toEqual({ isWithin: true, later: 0 })
  addArticle(library)
  const { hash } = await sealWritten(library)
  expect(headWithin(library, hash)).toEqual({ isWithin: true, later: 0 })
  addArticle(library)
  await sealWritten(library)
  expect(headWithin(library, hash.toUpperCase())).toEqual({ isWithin: true, later: 1 })
  expect(headWithin(newLibrary(), hash)).toEqual({ isWithin: false })
})
