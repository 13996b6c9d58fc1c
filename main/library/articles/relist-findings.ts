import { type Library, run } from '../database/database'

/** Lists the article of a revision anew, where the revision is its current one. */
export function relistFindings(library: Library, revisionId: string): void {
  const current =
    'FROM revision r JOIN article a ON a.id = r.article_id WHERE r.id = ? AND a.revision_id = r.id'
  run(library, `INSERT INTO names_to_list SELECT a.n ${current}`, revisionId)
  run(library, `INSERT INTO quotes_to_list SELECT a.n, 0, 1000000000 ${current}`, revisionId)
}
