import type { ArticleId, JobId } from '../../../preload/contract/common'
import type { article } from '../database/personal-tables'
import type { Held } from '../database/columns'
import { all, type Library, one, run, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { newId, now } from '../database/ids'
import { get, type Job, waitingItems } from './jobs'

/** So many articles wait at a time: the rows of a whole library would hold up whoever writes meanwhile. */
const atOnce = 200

type Due = Held<typeof article, 'n' | 'id' | 'title'>

/** Begins a job that reads all articles again, the oldest first. Null where there is none. */
export function startReadingAgain(library: Library): Job | null {
  return transaction(library, () => {
    const due = dueArticles(library, 0)
    if (due.length === 0) return null
    const jobId = newId() as JobId
    const { articles: total = due.length } =
      one<{ articles: number }>(
        library,
        `SELECT coalesce(sum(articles), 0) AS articles FROM article_count WHERE status <> 'deleted'`,
      ) ?? {}
    run(
      library,
      `INSERT INTO job (id, kind, state, done, total, failed, started_at) VALUES (?, 'import', 'running', 0, ?, 0, ?)`,
      jobId,
      total,
      now(),
    )
    addItems(library, jobId, 0, due)
    return get(library, { jobId })
  })
}

function dueArticles(library: Library, after: number): Due[] {
  return all<Due>(
    library,
    `SELECT n, id, title FROM article WHERE n > ? AND deleted_at IS NULL ORDER BY n LIMIT ${atOnce}`,
    after,
  )
}

function addItems(library: Library, jobId: JobId, from: number, due: readonly Due[]): void {
  due.forEach(({ id, title }, at) => {
    run(
      library,
      `INSERT INTO job_item (job_id, position, name, outcome, article_id) VALUES (?, ?, ?, 'waiting', ?)`,
      jobId,
      from + at,
      title,
      id,
    )
  })
}

type LastItem = { position: number; n: number }
type AgainItem = { position: number; articleId: ArticleId }

/** The next article of a job; null once there is none, and its total is then what it has done. */
export function nextToReadAgain(library: Library, jobId: JobId): AgainItem | null {
  const [waiting] = waitingItems(library, { jobId, limit: 1 })
  if (waiting === undefined) return addNext(library, jobId) ? nextToReadAgain(library, jobId) : null
  const { position, article_id: articleId } = waiting
  if (articleId === null) throw notFound('job')
  return { position, articleId }
}

/** Adds the next articles to a job whose last ones are done; answers whether there were any. */
function addNext(library: Library, jobId: JobId): boolean {
  return transaction(library, () => {
    if (get(library, { jobId }).state !== 'running') return false
    const last = one<LastItem>(
      library,
      `SELECT i.position, a.n FROM job_item i JOIN article a ON a.id = i.article_id
       WHERE i.job_id = ? ORDER BY i.position DESC LIMIT 1`,
      jobId,
    )
    const due = last === undefined ? [] : dueArticles(library, last.n)
    addItems(library, jobId, (last?.position ?? 0) + 1, due)
    const isEnd = due.length === 0
    run(
      library,
      `UPDATE job SET total = ${isEnd ? 'done' : 'max(total, done + ?)'} WHERE id = ?`,
      ...(isEnd ? [] : [due.length]),
      jobId,
    )
    return !isEnd
  })
}
