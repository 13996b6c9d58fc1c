import { expect, test } from 'vitest'
import { type Library, transaction } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import * as jobs from '../../../../main/library/jobs/jobs'
import { nextToReadAgain, startReadingAgain } from '../../../../main/library/jobs/read-again-jobs'
import * as articles from '../../../../main/library/articles/articles'
import type { ArticleId } from '../../../../preload/contract/common'
import { addArticle, newLibrary, reopen } from '../../../support/library'
import { resealArticles } from '../../../support/resealed'

function started(library: ReturnType<typeof newLibrary>) {
  const job = startReadingAgain(library)
  if (job === null) throw new Error('There is nothing to read again.')
  return job
}

test('a job of all articles is known as one, also once it has ended and is opened again', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: jobId } = started(library)
  expect(jobs.get(library, { jobId }).kind).toBe('read-again')
  const [item] = jobs.waitingItems(library, { jobId })
  jobs.settle(library, { jobId, position: item?.position ?? 0, outcome: 'failed', reason: 'It stopped.' })
  expect(jobs.report(library, { jobId }).items).toMatchObject([{ articleId, outcome: 'failed' }])
  closeLibrary(library)
  const again = reopen(library)
  expect(jobs.interruptRunning(again)).toMatchObject([{ id: jobId, kind: 'read-again' }])
  expect(jobs.list(again)).toMatchObject([{ kind: 'read-again' }])
})

test('files that are imported are no job of that kind, whatever became of them', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: jobId } = jobs.start(library, { kind: 'import', items: [{ name: 'a', path: '/a' }] })
  jobs.settle(library, { jobId, position: 0, outcome: 'imported', articleId })
  expect(jobs.get(library, { jobId }).kind).toBe('import')
})

/** The article and as many more with its facts: to import so many would take seconds. */
function copiesOf(library: Library, articleId: ArticleId, count: number): ArticleId[] {
  const { db } = library
  for (const [table, key] of [
    ['article', 'id'],
    ['article_state', 'article_id'],
  ] as const) {
    const names = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const others = names.filter((name) => name !== 'n' && name !== key).join(', ')
    db.prepare(
      `WITH RECURSIVE copy(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM copy WHERE at < ?)
       INSERT INTO ${table} (${key}, ${others}) SELECT printf('copy %d', at), ${others} FROM copy, ${table} WHERE ${key} = ?`,
    ).run(count, articleId)
  }
  resealArticles(library)
  return db.prepare('SELECT id FROM article ORDER BY n').pluck().all() as ArticleId[]
}

test('only some of many articles wait at a time, and each comes once', () => {
  const library = newLibrary()
  const all = copiesOf(library, addArticle(library), 404)
  articles.remove(library, { articleId: all[300] ?? addArticle(library) })
  const { id: jobId, total } = started(library)
  expect(total).toBe(404)
  const seen: string[] = []
  transaction(library, () => {
    for (let item = nextToReadAgain(library, jobId); item !== null; item = nextToReadAgain(library, jobId)) {
      expect(jobs.waitingItems(library, { jobId }).length).toBeLessThanOrEqual(200)
      seen.push(item.articleId)
      jobs.settle(library, { jobId, position: item.position, outcome: 'already-there' })
    }
  })
  expect(seen).toEqual(all.filter((_, at) => at !== 300))
  expect(jobs.get(library, { jobId })).toMatchObject({ done: 404, total: 404 })
})

test('what was cancelled brings no further articles', () => {
  const library = newLibrary()
  addArticle(library)
  const { id: jobId } = started(library)
  jobs.setState(library, { jobId, state: 'cancelled' })
  addArticle(library)
  expect(nextToReadAgain(library, jobId)).toBeNull()
  expect(jobs.report(library, { jobId }).items).toHaveLength(1)
})
