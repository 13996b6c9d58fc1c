import { expect, it } from 'vitest'
import type { ChosenArticles } from '../../preload/contract/article-list'
import { addArticle, newActId } from '../support/library'
import { programWithLibrary, type TestProgram } from '../support/program'

const list = { view: 'all', sourceId: null } as const

async function withArticles(count: number): Promise<TestProgram> {
  const test = await programWithLibrary()
  const library = test.program.library()
  library.db.pragma('synchronous = OFF')
  for (let n = 0; n < count; n += 1) addArticle(library, { title: `Title ${n}` })
  return test
}

async function everything({ ask }: TestProgram): Promise<ChosenArticles> {
  const { newest } = await ask('article.list', { ...list, after: null, limit: 1 })
  return { list, span: { from: null, to: null, newest }, without: [], also: [] }
}

async function starred({ ask }: TestProgram): Promise<number> {
  return (await ask('article.counts', {})).starred
}

it('what is done with many articles is done by the worker, undone by it, and done again', async () => {
  const test = await withArticles(110)
  const { ask } = test
  const chosen = await everything(test)
  const actId = newActId()
  const deed = { kind: 'starred', is: true } as const
  expect(await ask('article.doWithMany', { actId, chosen, deed })).toEqual({
    changed: 110,
    isCancelled: false,
  })
  expect(await starred(test)).toBe(110)
  expect(await ask('change.state', {})).toMatchObject({ undo: 'star 110 articles' })
  expect(await ask('change.undo', { act: actId })).toMatchObject({ label: 'star 110 articles' })
  expect(await starred(test)).toBe(0)
  await ask('change.redo', {})
  expect(await starred(test)).toBe(110)
})

it('what is cancelled ends where it is and can be taken back, and another one waits for its turn', async () => {
  const test = await withArticles(130)
  const { ask } = test
  const chosen = await everything(test)
  const actId = newActId()
  const reading = ask('article.doWithMany', { actId, chosen, deed: { kind: 'read', is: true } })
  const starring = ask('article.doWithMany', {
    actId: newActId(),
    chosen,
    deed: { kind: 'starred', is: true },
  })
  // As soon as it has begun: what is not in hand cannot be cancelled.
  const cancelling = setInterval(() => test.program.longActs.cancel(actId))
  const { changed, isCancelled } = await reading
  clearInterval(cancelling)
  expect(isCancelled).toBe(true)
  expect((await ask('article.counts', {})).unread).toBe(130 - changed)
  expect(await starring).toEqual({ changed: 130, isCancelled: false })
  await ask('change.undo', { act: actId })
  expect((await ask('article.counts', {})).unread).toBe(130)
  expect(await starred(test)).toBe(130)
})

it('what the worker refuses is refused in its own words', async () => {
  const test = await withArticles(105)
  const gone = newActId() as string as NonNullable<ChosenArticles['also'][number]>
  const { newest } = await test.ask('article.list', { ...list, after: null, limit: 1 })
  const chosen = { list, span: { from: gone, to: null, newest }, without: [], also: [] }
  const asked = { actId: newActId(), chosen, deed: { kind: 'read', is: true } }
  expect(await test.refused('article.doWithMany', asked)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('choose them again') as string,
  })
})

it('a library that is closed ends what is in hand where it is, and begins nothing more', async () => {
  const test = await withArticles(130)
  const chosen = await everything(test)
  const all = { actId: newActId(), chosen, deed: { kind: 'read', is: true } } as const
  const reading = test.send('article.doWithMany', all)
  const starring = test.send('article.doWithMany', {
    ...all,
    actId: newActId(),
    deed: { kind: 'starred', is: true },
  })
  await test.program.currentLibrary.close()
  expect(await reading).toMatchObject({ ok: true, value: { isCancelled: true } })
  expect(await starring).toMatchObject({ ok: false, code: 'library-closed' })
})
