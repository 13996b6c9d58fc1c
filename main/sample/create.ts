import { rmdirSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { LibraryError } from '../../preload/contract/errors'
import { change as changeColor } from '../library/annotations/colors'
import { keepPosition } from '../library/articles/articles'
import { type Library, run, transaction } from '../library/database/database'
import { closeLibrary, createLibrary, type OpenOptions } from '../library/database/open'
import { addArticle } from './add-article'
import { sampleColors } from './colors'
import { bank } from './bank'
import { election } from './election'
import { river } from './river'
import { strike } from './strike'

export const sampleName = 'Sample library'

/** In the order in which they were captured. */
export const sampleArticles = [...strike, ...bank, ...river, ...election].sort((a, b) =>
  a.capturedAt < b.capturedAt ? -1 : 1,
)

type Options = Pick<OpenOptions, 'backupsFolder' | 'onDamage'>

// Two calls for one folder, made at the same time, share one making of it.
const underWay = new Map<string, Promise<void>>()

/**
 * Makes the sample library, whole or not at all: beside its folder first, which then gets its name.
 * Names are left to the engine to find once the library is open, except for those that are confirmed.
 */
export function createSampleLibrary(folder: string, options: Options): Promise<void> {
  const known = underWay.get(folder)
  if (known !== undefined) return known
  const making = make(folder, options).finally(() => underWay.delete(folder))
  underWay.set(folder, making)
  return making
}

/** What an earlier attempt left unfinished is thrown away first. */
async function make(folder: string, options: Options): Promise<void> {
  makeRoom(folder)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const library = createLibrary(unfinished, { ...options, name: sampleName })
  try {
    await fill(library)
  } finally {
    closeLibrary(library)
  }
  await rename(unfinished, folder)
}

// A rename puts a folder in the place of an empty one on most systems, and nowhere in the place of a full one.
function makeRoom(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new LibraryError(
      'conflict',
      'The sample library’s folder holds other files; move them away and try again.',
      { cause: error },
    )
  }
}

async function fill(library: Library): Promise<void> {
  for (const said of sampleColors) changeColor(library, said)
  for (const article of sampleArticles) {
    // The window must be able to draw and be moved meanwhile.
    await setImmediate()
    const articleId = addArticle(library, article)
    // The library opens at the article captured last, where there is something marked, noted and confirmed to see.
    if (article === sampleArticles.at(-1)) keepPosition(library, { articleId, offset: 0 })
  }
  // The first undo must be of something that the person did.
  transaction(library, () => run(library, `UPDATE act SET undo_state = 'dropped' WHERE undo_state = 'done'`))
}
