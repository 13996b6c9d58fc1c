import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../../base/files'
import type { Library } from '../../database/database'
import { closeLibrary, openLibrary } from '../../database/open'
import { verify } from '../verify'
import { inTurns } from './in-turns'
import type { SalvageReport } from './report'
import { reportAsText } from './report-text'
import { makeIndex, settleChain, settleJournal } from './settle'

/** Says how far it is. */
export type Say = (step: string, done?: number, total?: number | null) => void

export const reportNames = { text: 'salvage-report.txt', json: 'salvage-report.json' }

/** Opens what was made as every library is opened, which steps up an older one, and lets it prove itself. */
export async function finish(
  work: string,
  report: SalvageReport,
  signal: AbortSignal | undefined,
  say: Say,
): Promise<void> {
  const backupsFolder = join(work, 'backups')
  const library = openLibrary(work, { backupsFolder, mode: 'write' })
  try {
    rmSync(backupsFolder, { recursive: true, force: true })
    say('writing the journal')
    await inTurns(settleJournal(library, report), signal)
    settleChain(library)
    say('making the index')
    await inTurns(makeIndex(library), signal)
    await check(library, report, say)
  } finally {
    closeLibrary(library)
  }
}

async function check(library: Library, report: SalvageReport, say: Say): Promise<void> {
  const checks = await verify(library, {
    onProgress: ({ check: name }) => {
      say(`checking ${name}`)
    },
  })
  report.verified = {
    problems: checks.problemCount,
    sentences: checks.problems.map(({ what, where, sentence }) => `${what} ${where}: ${sentence}`),
  }
  const lost = new Set(report.texts.lost)
  report.texts.changed = checks.problems
    .filter(({ what, where }) => what === 'text' && !lost.has(where))
    .map(({ where }) => where)
  for (const { what, where } of checks.problems) {
    if (what === 'original') report.originals.missing.push(where)
    if (what === 'image') report.images.missing.push(where)
  }
}

export function keepReport(work: string, report: SalvageReport): void {
  const encoder = new TextEncoder()
  writeWhole(join(work, reportNames.text), encoder.encode(reportAsText(report)), { overwrite: true })
  writeWhole(join(work, reportNames.json), encoder.encode(`${JSON.stringify(report, null, 2)}\n`), {
    overwrite: true,
  })
}
