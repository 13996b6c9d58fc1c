import { contentHash } from '../library/verify/content-hash'
import { type HeadWithin, headWithin } from '../library/verify/head-within'
import type { Problem, Report } from '../library/verify/report'
import { verify } from '../library/verify/verify'
import { answer, answerJson, exitCodes, progress, UsageError } from './output'
import { type LibraryOption, reading } from './which-library'

type Options = LibraryOption & { json?: true; hash?: true; head?: string }

/**
 * Proves the whole library: pages, references, checksums, texts, originals, and the journal over all of it. The exit code says that some
 * failed where there is a problem; a notice is none. `hash`: says instead what the library holds, as one SHA-256. `head`: says
 * instead whether a head of the journal that was kept elsewhere is still part of it.
 */
export function verifyLibrary(options: Options): Promise<void> {
  return reading(options, async (library) => {
    if (options.hash) {
      const content = await contentHash(library)
      if (options.json) answerJson(content)
      else answer(`${content.hash}\n`)
      return
    }
    if (options.head !== undefined) {
      tellHead(headWithin(library, checkedHead(options.head)), options)
      return
    }
    const report = await verify(library, { onProgress: ({ check }) => progress(`checking ${check}`) })
    progress('')
    if (report.problemCount > 0) process.exitCode = exitCodes.someFailed
    if (options.json) answerJson(report)
    else answer(tabled(report))
  })
}

function checkedHead(head: string): string {
  if (/^[0-9a-f]{64}$/i.test(head)) return head
  throw new UsageError(
    'A head of the journal is 64 hexadecimal digits; copy it from an export, or from what “verify” says.',
  )
}

function tellHead(found: HeadWithin, { json }: Options): void {
  if (!found.isWithin) process.exitCode = exitCodes.someFailed
  if (json) answerJson(found)
  else if (!found.isWithin)
    answer(
      'this head is not in the journal: it is another library’s, or the journal was changed since and sealed anew\n',
    )
  else
    answer(
      `this head is in the journal, unchanged up to it: ${counted(found.later, 'act')} sealed after it\n`,
    )
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function tabled({ problems, problemCount, notices, checked, head }: Report): string {
  const { texts, highlights, notes, rows, changes, acts, originals, images } = checked
  const counts = `${texts} texts, ${highlights} highlights, ${notes} notes, ${rows} rows, ${changes} changes, ${originals} originals and ${images} images checked`
  const verdict = problemCount === 0 ? 'no problem found' : `${problemCount} problems found`
  return [
    ...problems.map((problem) => lineOf(problem)),
    ...notices.map((notice) => `notice: ${lineOf(notice)}`),
    `${counts}: ${verdict}\n`,
    `journal head ${head.hash}, ${counted(acts, 'act')} sealed\n`,
  ].join('')
}

function lineOf({ what, where, sentence, about }: Problem): string {
  const named = about === null ? '' : ` (${about.kind} ${about.title})`
  return `${what} ${where}${named}: ${sentence}\n`
}
