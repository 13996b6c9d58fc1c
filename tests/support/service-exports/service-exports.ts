import { annotators } from './annotators'
import { bookmarks } from './bookmarks'
import { collections } from './collections'
import type { ServiceExport } from './expected'
import { readingLists } from './reading-lists'
import { referenceManagers } from './reference-managers'

/** A small file of each program whose exports Dateline reads, in the shape in which that program writes it. */
export const serviceExports: readonly ServiceExport[] = [
  ...readingLists,
  ...annotators,
  ...bookmarks,
  ...collections,
  ...referenceManagers,
]
