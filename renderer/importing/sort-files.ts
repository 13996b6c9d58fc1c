/** What is known of a dropped or pasted thing before its bytes are read. */
export type Candidate = { name: string; size: number; isFolder: boolean }

export type Sorted<T> = { taken: T[]; refusals: string[] }

const megabyte = 1024 * 1024
/** As many as one call carries. */
export const mostFiles = 500
/** All of them pass through memory at once; the file dialog reads from disk, one after the other. */
export const mostBytes = 256 * megabyte

const quoted = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map((name) => `“${name}”`)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

const page = /\.(?:html?|xhtml)$/i

/** Browsers save "Story.html" with a folder "Story_files" beside it, which holds only what the page looked like. */
const belongsToPage = ({ name, isFolder }: Candidate, candidates: readonly Candidate[]): boolean =>
  isFolder &&
  candidates.some((other) => {
    const stem = page.test(other.name) ? other.name.replace(page, '') : ''
    return stem !== '' && name.startsWith(stem) && /^[._-]\p{L}+$/u.test(name.slice(stem.length))
  })

/** Takes what can be imported from the window and says, one sentence a reason, why the rest cannot. */
export function sortFiles<T extends Candidate>(candidates: readonly T[], largest: number): Sorted<T> {
  const refusals: string[] = []
  const names = (of: (candidate: T) => boolean) => candidates.filter(of).map((candidate) => candidate.name)

  const folders = names((candidate) => candidate.isFolder && !belongsToPage(candidate, candidates))
  if (folders.length > 0) {
    refusals.push(`Dateline cannot import a folder: open ${quoted(folders)} and drop the files in it.`)
  }
  const large = names((candidate) => !candidate.isFolder && candidate.size > largest)
  if (large.length > 0) {
    const limit = Math.round(largest / megabyte)
    refusals.push(`Articles may be up to ${limit} MB: split ${quoted(large)} into smaller files.`)
  }
  const taken = candidates.filter((candidate) => !candidate.isFolder && candidate.size <= largest)
  const bytes = taken.reduce((sum, candidate) => sum + candidate.size, 0)
  if (taken.length > mostFiles || bytes > mostBytes) {
    refusals.push(
      `That is too much to drop at once (${mostFiles} files and ${mostBytes / megabyte} MB are the most): use Choose files instead.`,
    )
    return { taken: [], refusals }
  }
  return { taken, refusals }
}
