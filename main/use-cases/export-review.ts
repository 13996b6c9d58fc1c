import type { ExportProgress } from '../../preload/contract/export'
import type { ReviewFilter, ReviewOrder } from '../../preload/contract/review'
import type { reviewFormats } from '../../preload/contract/words'
import { reviewCsv, reviewMarkdown, type RowToExport } from '../exporting/review'
import { colorNames } from '../library/annotations/colors'
import type { Library } from '../library/database/database'
import { reviewNumbers, type Standing } from '../library/search/review/pages'
import { wholeRows } from '../library/search/review/rows'
import { sourcesOfRows } from '../library/search/review/sources'

export type ReviewToExport = {
  filter: ReviewFilter
  order: ReviewOrder
  format: (typeof reviewFormats)[number]
  madeAt: string
}

// As many as are held at once.
const rowsAtOnce = 200

/** The parts of a file with all rows that a filter leaves; each is read when it is asked for. */
export async function reviewParts(
  library: Library,
  { filter, order, format, madeAt }: ReviewToExport,
  onProgress: (progress: ExportProgress) => void = () => undefined,
): Promise<Iterable<string>> {
  const standing = await reviewNumbers(library, { filter, order })
  const colors = colorNames(library)
  const rows = rowsInTurn(library, standing, onProgress)
  return format === 'csv'
    ? reviewCsv(rows, colors)
    : reviewMarkdown(rows, { group: order.group, colorNames: colors, madeAt, count: standing.length })
}

function* rowsInTurn(
  library: Library,
  standing: readonly Standing[],
  onProgress: (progress: ExportProgress) => void,
): Generator<RowToExport> {
  for (let at = 0; at < standing.length; at += rowsAtOnce) {
    const some = standing.slice(at, at + rowsAtOnce)
    const numbers = some.map(({ n }) => n)
    const rows = wholeRows(library, numbers)
    const sources = sourcesOfRows(library, numbers)
    for (const { n, underTag } of some) {
      const row = rows.get(n)
      // It was deleted since the export began.
      if (row !== undefined) yield { ...row, underTag, source: sources.get(n) ?? null }
    }
    onProgress({ done: Math.min(standing.length, at + rowsAtOnce), total: standing.length })
  }
}
