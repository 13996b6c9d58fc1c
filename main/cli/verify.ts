import { contentHash } from '../library/verify/content-hash'
import { verify } from '../library/verify/verify'
import { answer, answerJson, exitCodes, progress } from './output'
import { type LibraryOption, reading } from './which-library'

/**
 * Proves the whole library: pages, references, checksums, texts and originals. The exit code says that some
 * failed where there is a problem; a notice is none. `hash`: says instead what the library holds, as one SHA-256.
 */
export function verifyLibrary(options: LibraryOption & { json?: true; hash?: true }): Promise<void> {
  return reading(options, async (library) => {
    if (options.hash) {
      const content = await contentHash(library)
      if (options.json) answerJson(content)
      else answer(`${content.hash}\n`)
      return
    }
    const report = await verify(library, { onProgress: ({ check }) => progress(`checking ${check}`) })
    progress('')
    if (report.problemCount > 0) process.exitCode = exitCodes.someFailed
    if (options.json) {
      answerJson(report)
      return
    }
    const { texts, highlights, notes, changes, originals, images } = report.checked
    const problems = report.problems.map(({ what, where, sentence }) => `${what} ${where}: ${sentence}\n`)
    const notices = report.notices.map(
      ({ what, where, sentence }) => `notice: ${what} ${where}: ${sentence}\n`,
    )
    const counts = `${texts} texts, ${highlights} highlights, ${notes} notes, ${changes} changes, ${originals} originals and ${images} images checked`
    const verdict = report.problemCount === 0 ? 'no problem found' : `${report.problemCount} problems found`
    answer([...problems, ...notices, `${counts}: ${verdict}\n`].join(''))
  })
}
