import { expect, it } from 'vitest'
import { oneAtATime } from '../../../main/base/one-at-a-time'
import { nothingOpened } from '../../../main/jobs/entry-bytes'
import { againInHand } from '../../../main/jobs/read-again-job'
import { type Due, nothingDue, workOff } from '../../../main/jobs/work-off'
import type { FromWorker } from '../../../main/jobs/messages'
import { get, start } from '../../../main/library/jobs/jobs'
import { startReadingAgain } from '../../../main/library/jobs/read-again-jobs'
import type { ParserClient } from '../../../main/parsing/parser-client'
import type { Library } from '../../../main/library/database/database'
import { line, newLibrary } from '../../support/library'
import { oldArticle, parser } from '../../support/reading-again'

function newWork() {
  const library = newLibrary()
  const said: FromWorker[] = []
  const due = nothingDue()
  const listeners: ((message: FromWorker) => void)[] = []
  const post = (message: FromWorker) => {
    said.push(message)
    for (const listen of listeners) listen(message)
  }
  const context = {
    library,
    parser: parser as unknown as ParserClient,
    post,
    lastOpened: { ...nothingOpened },
    alone: oneAtATime(),
  }
  const run = () => workOff(context, due)
  return { library, said, due, listeners, post, run }
}

/** Each with words of its own: the same ones would be the same article. */
function oldArticles(library: Library, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const bytes = new TextEncoder().encode(
      `<html><body><article><h1>Story ${n}</h1><p>It was long ago.</p></article></body></html>`,
    )
    oldArticle(library, { bytes, lines: [line('title', `Story ${n}`), line('paragraph', `Once, ${n}.`)] })
  }
}

it('an import that comes meanwhile goes before the next article that is read again', async () => {
  const { library, said, due, listeners, post, run } = newWork()
  oldArticles(library, 3)
  const again = startReadingAgain(library)
  if (again === null) throw new Error('There is nothing to read again.')
  due.again.push(againInHand(again.id, post))
  const doneAtImport: number[] = []
  listeners.push((message) => {
    if (message.kind === 'ended' && message.jobId !== again.id)
      doneAtImport.push(get(library, { jobId: again.id }).done)
    if (message.kind !== 'changed' || due.imports.length > 0 || doneAtImport.length > 0) return
    const { id: jobId } = start(library, { kind: 'import', items: [{ name: 'a.txt', path: '/not/there' }] })
    due.imports.push({ jobId, skipUndo: false, singly: 0 })
  })
  await run()
  expect(doneAtImport).toEqual([1])
  expect(get(library, { jobId: again.id })).toMatchObject({ state: 'done', done: 3 })
  expect(said.filter(({ kind }) => kind === 'ended')).toHaveLength(2)
})

it('each text that was read again is read for names before the next one', async () => {
  const { library, said, due, post, run } = newWork()
  oldArticles(library, 2)
  due.isAnalysisDue = true
  await run()
  said.length = 0
  const again = startReadingAgain(library)
  if (again === null) throw new Error('There is nothing to read again.')
  due.again.push(againInHand(again.id, post))
  await run()
  const kinds = said.map(({ kind }) => kind).filter((kind) => kind === 'analyzing' || kind === 'analyzed')
  const steps = said.flatMap((message) =>
    message.kind === 'changed' && message.nouns.includes('article')
      ? ['read']
      : message.kind === 'changed' && message.nouns.includes('entity')
        ? ['names']
        : [],
  )
  expect(steps).toEqual(['read', 'names', 'read', 'names'])
  expect(kinds.at(-1)).toBe('analyzed')
})

it('a job that is cancelled while a text is read for names has ended already: nobody is told so twice', async () => {
  const { library, said, due, listeners, post, run } = newWork()
  oldArticles(library, 2)
  const again = startReadingAgain(library)
  if (again === null) throw new Error('There is nothing to read again.')
  due.again.push(againInHand(again.id, post))
  const inHand: Due['inHand'][] = []
  listeners.push((message) => {
    if (message.kind !== 'analyzing') return
    inHand.push(due.inHand)
    // As the mailbox does, which tells of it by itself where the job is not in hand.
    due.again = []
  })
  await run()
  expect(new Set(inHand)).toEqual(new Set([null]))
  expect(get(library, { jobId: again.id })).toMatchObject({ done: 1 })
  expect(said.filter(({ kind }) => kind === 'ended')).toEqual([])
})
