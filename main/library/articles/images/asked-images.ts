import type { AskedImage } from '../../../../preload/contract/article'
import { all, type Library, run } from '../../database/database'

/** Says what was asked for on the network along with a revision's bytes; inside the transaction that makes the revision. */
export function enterAsked(library: Library, revisionId: string, asked: readonly AskedImage[]): void {
  asked.forEach(({ address, foundAt, outcome, reason }, position) => {
    run(
      library,
      `INSERT INTO asked_image (revision_id, position, address, found_at, outcome, reason)
       VALUES (?, ?, ?, ?, ?, ?)`,
      revisionId,
      position,
      address,
      foundAt,
      outcome,
      reason,
    )
  })
}

/** What was asked for along with a revision's bytes. A correction is of bytes that an earlier one brought. */
export function readAsked(library: Library, revisionId: string): AskedImage[] {
  return all<AskedImage>(
    library,
    `SELECT p.address, p.found_at AS foundAt, p.outcome, p.reason
     FROM asked_image p WHERE p.revision_id = (
       SELECT e.id FROM revision r
       JOIN revision e ON e.article_id = r.article_id AND e.number <= r.number AND e.original_sha256 = r.original_sha256
       WHERE r.id = ? AND (e.id = r.id OR r.understood IS NULL)
       ORDER BY e.understood IS NULL, e.number DESC LIMIT 1)
     ORDER BY p.position`,
    revisionId,
  )
}
