import type { ServiceRecord } from '../../../preload/contract/article'
import type { ServiceEntry } from '../../../preload/contract/collected'
import type { ArticleId } from '../../../preload/contract/common'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import { newId } from '../database/ids'
import type { service_record } from '../database/personal-tables'
import type { Writing } from '../journal/journal'
import { insertRow } from '../journal/write'

type RecordToAdd = {
  articleId: ArticleId
  serviceEntry: Pick<ServiceEntry, 'service' | 'savedAt' | 'facts'>
  differences?: readonly [string, string][]
}

/** That the article was saved there, with what that service states of it, word for word. False where that is known. */
export function addRecord(
  writing: Writing,
  { articleId, serviceEntry, differences = [] }: RecordToAdd,
): boolean {
  const { service, savedAt, facts } = serviceEntry
  // What differed when it came is shown for good, though the article may have been corrected since.
  const isKnown = records(writing.library, { articleId }).some((known) => {
    const said = new Set(known.facts.map((fact) => JSON.stringify(fact)))
    const isSame = known.service === service && known.savedAt === savedAt
    return isSame && facts.every((fact) => said.has(JSON.stringify(fact)))
  })
  if (isKnown) return false
  insertRow(writing, 'service_record', {
    id: newId(),
    article_id: articleId,
    service,
    saved_at: savedAt,
    facts: JSON.stringify([...differences, ...facts]),
  })
  return true
}

type RecordRow = Held<typeof service_record, 'service' | 'saved_at' | 'facts'>

/** Where else an article was saved, in the order in which that was imported. */
export function records(library: Library, { articleId }: { articleId: ArticleId }): ServiceRecord[] {
  return all<RecordRow>(
    library,
    `SELECT service, saved_at, facts FROM service_record
     WHERE article_id = ? AND deleted_at IS NULL ORDER BY id`,
    articleId,
  ).map(({ service, saved_at: savedAt, facts }) => ({
    service,
    savedAt,
    facts: JSON.parse(facts) as [string, string][],
  }))
}
