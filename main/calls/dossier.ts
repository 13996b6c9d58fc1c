import { basename } from 'node:path'
import type { EntityRef } from '../../preload/contract/entity-ref'
import { LibraryError } from '../../preload/contract/errors'
import type { Handlers } from '../../preload/contract/index'
import type { DossierProgress } from '../export-dossier'
import { now } from '../library/ids'
import { page } from '../library/entity-pages'
import type { Program } from '../program'
import { writeParts } from '../write-parts'

type Names = 'export.dossier' | 'export.dossierState' | 'export.cancelDossier'

// A very common entity would keep the person waiting for minutes; the shell writes all of it.
const mostArticles = 2_000

type Running = { progress: DossierProgress; isCancelled: boolean }

const busy = () =>
  new LibraryError('conflict', 'A dossier is being written already; wait until it is done, or cancel it.')

type Order = { of: EntityRef; file: string; own: Running }

const write = async ({ library }: Program, { of, file, own }: Order): Promise<void> => {
  // Loading YAML takes as long as opening the library: only who exports waits for it.
  const { dossierOf } = await import('../export-dossier')
  const parts = await dossierOf(library(), {
    of,
    most: mostArticles,
    madeAt: now(),
    libraryName: library().name,
    onProgress: (progress) => {
      own.progress = progress
    },
    isCancelled: () => own.isCancelled,
  })
  // Replacing was asked in the dialog.
  await writeParts(file, parts, { overwrite: true })
}

/** One dossier at a time, cancelled by a word. */
export const dossierCalls = (program: Program): Pick<Handlers, Names> => {
  const { desk, library } = program
  let running: Running | null = null

  const begin = (): Running => {
    if (running !== null) throw busy()
    running = { progress: { done: 0, total: 0 }, isCancelled: false }
    return running
  }

  const exportDossier = async (of: EntityRef) => {
    const { dossierFileName } = await import('../export-dossier')
    const file = await desk.chooseExport(dossierFileName(page(library(), { of })))
    if (file === null) return null
    const own = begin()
    try {
      await write(program, { of, file, own })
    } finally {
      running = null
    }
    return { fileName: basename(file) }
  }

  return {
    'export.dossier': ({ of }) => exportDossier(of),
    'export.dossierState': () => running?.progress ?? null,
    'export.cancelDossier': () => {
      if (running !== null) running.isCancelled = true
      return {}
    },
  }
}
