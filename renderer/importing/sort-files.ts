/** A dropped or pasted file, before its bytes are read. */
export type Candidate = { name: string; size: number }

type Sorted<T> = { taken: T[]; refusals: string[] }

const megabyte = 1024 * 1024
/** As many as one call carries. */
export const maxDroppedFiles = 500
/** All of them pass through memory at once; the file dialog reads from disk, one after the other. */
const maxDroppedBytes = 256 * megabyte

/** Kinds of file in which services export what was saved there, and which main reads in pieces: it refuses any other. */
const mayBeExport = /\.(?:json|csv|html?)$/i

/** Takes what can be imported from the window and says, one sentence a reason, why the rest cannot. */
export function sortFiles<T extends Candidate>(candidates: readonly T[], maxFileBytes: number): Sorted<T> {
  const refusals: string[] = []
  const names = (of: (candidate: T) => boolean) => candidates.filter(of).map((candidate) => candidate.name)

  const isTooLarge = ({ name, size }: T) => size > maxFileBytes && !mayBeExport.test(name)
  const large = names(isTooLarge)
  if (large.length > 0) {
    const limit = Math.round(maxFileBytes / megabyte)
    refusals.push(`Articles may be up to ${limit} MB: split ${quoted(large)} into smaller files.`)
  }
  const taken = candidates.filter((candidate) => !isTooLarge(candidate))
  const bytes = taken.reduce((sum, candidate) => sum + candidate.size, 0)
  if (taken.length > maxDroppedFiles || bytes > maxDroppedBytes) {
    refusals.push(
      `That is too much to drop at once (${maxDroppedFiles} files and ${maxDroppedBytes / megabyte} MB at most). Use File → Import Folder… instead.`,
    )
    return { taken: [], refusals }
  }
  return { taken, refusals }
}

function quoted(names: readonly string[]) {
  const shown = names.slice(0, 3).map((name) => `“${name}”`)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
