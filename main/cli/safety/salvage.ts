import { resolve } from 'node:path'
import type { SalvageReport } from '../../library/verify/salvage/report'
import { reportAsText } from '../../library/verify/salvage/report-text'
import { salvage } from '../../library/verify/salvage/salvage'
import { answer, answerJson, exitCodes, progress, UsageError } from '../output'

/**
 * Makes a new library of what can be read out of a damaged one, and says what did not come back. The exit code says that some
 * failed where something is lost or is to be checked.
 */
export async function salvageLibrary(
  damaged: string,
  options: { library?: string; json?: true },
): Promise<void> {
  if (options.library === undefined) {
    throw new UsageError('Name an empty folder for the new library with --library DIR.')
  }
  const report = await salvage({
    damaged: resolve(damaged),
    to: resolve(options.library),
    onProgress: ({ step, done, total }) => {
      progress(total === null ? step : `${step} (${done} of ${total})`)
    },
  })
  progress('')
  if (!isWhole(report)) process.exitCode = exitCodes.someFailed
  if (options.json) answerJson(report)
  else answer(reportAsText(report))
}

function isWhole({ lost, leftOut, changed, texts, verified }: SalvageReport): boolean {
  return [lost, leftOut, changed, texts.lost].every(({ length }) => length === 0) && verified.problems === 0
}
