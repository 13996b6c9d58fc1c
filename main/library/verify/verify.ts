import { setImmediate } from 'node:timers/promises'
import type { Library } from '../database/database'
import { asLibraryError } from '../../base/errors'
import type { Check, Checked, Problem, Report } from './report'
import { checkDatabase, checkReferences } from './verify-database'
import { checkIndex } from './verify-index'
import { checkImages, checkOriginals, findOrphans } from './verify-originals'
import {
  checkDecisions,
  checkHighlights,
  checkJournal,
  checkListing,
  checkNotes,
  checkTexts,
} from './verify-rows'

const checks: readonly (readonly [name: string, check: Check])[] = [
  ['database', checkDatabase],
  ['reference', checkReferences],
  ['text', checkTexts],
  ['highlight', checkHighlights],
  ['note', checkNotes],
  ['decision', checkDecisions],
  ['journal', checkJournal],
  ['listing', checkListing],
  ['index', checkIndex],
  ['original', checkOriginals],
  ['image', checkImages],
  ['orphan', findOrphans],
]

type Progress = { check: string; checked: Checked }

/**
 * Reads everything in the library and proves it: pages, references, checksums, texts and originals.
 * The first check is one long call of SQLite: not for main where the library is large.
 */
export async function verify(
  library: Library,
  { onProgress }: { onProgress?: (progress: Progress) => void } = {},
): Promise<Report> {
  const checked: Checked = { texts: 0, highlights: 0, notes: 0, changes: 0, originals: 0, images: 0 }
  const report: Report = { checked, problems: [], problemCount: 0, notices: [] }
  const problem = (found: Problem): void => {
    report.problemCount += 1
    keep(report.problems, found)
  }
  const context = { library, checked, problem, notice: (found: Problem) => keep(report.notices, found) }
  for (const [name, check] of checks) {
    onProgress?.({ check: name, checked: { ...checked } })
    try {
      for (const batch of check(context)) {
        await setImmediate(batch)
        onProgress?.({ check: name, checked: { ...checked } })
      }
    } catch (error) {
      // What cannot be read is what was looked for; the other checks still have something to say.
      problem({ what: 'database', where: name, sentence: sentenceOf(asLibraryError(error, 'library')) })
    }
  }
  return report
}

const keptProblems = 1000

function keep(list: Problem[], problem: Problem): void {
  if (list.length < keptProblems) list.push(problem)
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
