import { LibraryError } from '../../../../preload/contract/errors'

/** Why the pages cannot be shown, in a sentence. The text beside them needs no PDF. */
export function reportedError(error: unknown): string {
  return error instanceof LibraryError
    ? error.message
    : 'The pages of this PDF cannot be drawn; its text is beside them.'
}
