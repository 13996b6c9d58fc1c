import { setImmediate } from 'node:timers/promises'
import type { Library } from '../database/database'
import { asLibraryError } from '../../base/errors'
import { head } from '../database/chain/seal'
import type { Check, Checked, Problem, Report, Told } from './report'
import { checkDatabase, checkReferences } from './verify-database'
import { checkIndex } from './verify-index'
import { checkImages, checkOriginals, findOrphans } from './verify-originals'
import { checkLabels, checkSeals, checkWords } from './verify-chain'
import { checkLines, checkRows } from './verify-journal'
import {
  checkArticles,
  checkDecisions,
  checkHighlights,
  checkListing,
  checkNotes,
  checkTexts,
} from './verify-rows'

const checks: readonly (readonly [name: string, check: Check])[] = [
  ['database', checkDatabase],
  ['reference', checkReferences],
  ['text', checkTexts],
  ['article', checkArticles],
  ['highlight', checkHighlights],
  ['note', checkNotes],
  ['decision', checkDecisions],
  ['journal', checkRows],
  ['journal', checkLines],
  ['chain', checkWords],
  ['chain', checkLabels],
  ['chain', checkSeals],
  ['listing', checkListing],
  ['index', checkIndex],
  ['original', checkOriginals],
  ['image', checkImages],
  ['orphan', findOrphans],
]

/** `done` and `total` count checks. */
type Progress = { check: string; checked: Checked; done: number; total: number }

/**
 * Reads everything in the library and proves it: pages, references, checksums, texts and originals.
 * The first check is one long call of SQLite: not for main where the library is large.
 */
export async function verify(
  library: Library,
  { onProgress }: { onProgress?: (progress: Progress) => void } = {},
): Promise<Report> {
  const checked = nothingChecked()
  const report: Report = { checked, problems: [], problemCount: 0, notices: [], head: { hash: '', acts: 0 } }
  const problem = (found: Told): void => {
    report.problemCount += 1
    keep(report.problems, found)
  }
  const context = { library, checked, problem, notice: (found: Told) => keep(report.notices, found) }
  for (const [done, [name, check]] of checks.entries()) {
    const tell = () => onProgress?.({ check: name, checked: { ...checked }, done, total: checks.length })
    tell()
    try {
      for (const batch of check(context)) {
        await setImmediate(batch)
        tell()
      }
    } catch (error) {
      // What cannot be read is what was looked for; the other checks still have something to say.
      problem({ what: 'database', where: name, sentence: sentenceOf(asLibraryError(error, 'library')) })
    }
  }
  try {
    report.head = head(library)
  } catch (error) {
    problem({ what: 'database', where: 'seal', sentence: sentenceOf(asLibraryError(error, 'library')) })
  }
  return report
}

function nothingChecked(): Checked {
  return { texts: 0, highlights: 0, notes: 0, rows: 0, changes: 0, acts: 0, originals: 0, images: 0 }
}

const keptProblems = 1000

function keep(list: Problem[], { about = null, ...problem }: Told): void {
  if (list.length < keptProblems) list.push({ ...problem, about })
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
