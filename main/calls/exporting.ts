import { basename } from 'node:path'
import { mergeCalls } from '../../preload/contract/define'
import type { EntityRef } from '../../preload/contract/entity-ref'
import { LibraryError } from '../../preload/contract/errors'
import type { ExportProgress } from '../../preload/contract/export'
import type { CheckedInput, Handlers } from '../../preload/contract/index'
import { articleFileName, dossierFileName } from '../use-cases/export-names'
import type { FileWish } from '../exporter/export-messages'
import { readSummary } from '../library/articles/article-rows'
import { page } from '../library/entities/entity-pages'
import { sealWritten } from '../library/database/chain/seal'
import { now } from '../library/database/ids'
import type { Program } from '../app/program'
import { writeChunks } from '../base/write-parts'
import { citingCalls } from './citing'

type Names = Extract<keyof Handlers, `export.${string}` | `citation.${string}`>

// A very common entity would keep the person waiting for minutes; the shell writes all of it.
const maxArticles = 2_000

// As much as the window lays out in a twentieth of a second.
const maxPreviewLength = 100_000

export function exportingCalls(program: Program): Pick<Handlers, Names> {
  return mergeCalls(fileCalls(program), previewCalls(program), citingCalls(program))
}

type FileNames = 'export.article' | 'export.dossier' | 'export.review' | 'export.state'

/** One file at a time, cancelled by a word. The exporter puts it together; main asks where to, and writes. */
function fileCalls(program: Program): Pick<Handlers, FileNames> {
  const { host, library } = program
  const { files } = program.exporters
  let running: ExportProgress | null = null

  const write = async (file: string, wish: FileWish) => {
    if (running !== null) throw busy()
    running = { done: 0, total: 0 }
    const onProgress = (progress: ExportProgress) => (running = progress)
    try {
      const its = library()
      // The file states how far the journal is sealed.
      if (its.mode === 'write') await sealWritten(its)
      // Replacing was asked in the dialog.
      await writeChunks(file, files.pieces(its, wish, onProgress), { overwrite: true })
    } finally {
      running = null
    }
    return { fileName: basename(file) }
  }

  const exportArticle = async ({ articleId, format }: CheckedInput<'export.article'>) => {
    const file = await host.chooseExport(articleFileName(readSummary(library(), articleId), format))
    return file === null ? null : write(file, { kind: 'article', articleId, format })
  }

  const exportDossier = async (of: EntityRef) => {
    const file = await host.chooseExport(dossierFileName(page(library(), { of })))
    return file === null
      ? null
      : write(file, { kind: 'dossier', of, maxArticles: maxArticles, madeAt: now() })
  }

  const exportReview = async (wanted: CheckedInput<'export.review'>) => {
    // Where none is open, nobody is asked where to.
    library()
    const file = await host.chooseExport(`Review.${wanted.format}`)
    return file === null ? null : write(file, { kind: 'review', ...wanted, madeAt: now() })
  }

  return {
    'export.article': exportArticle,
    'export.review': exportReview,
    'export.dossier': ({ of }) => exportDossier(of),
    'export.state': () => running,
  }
}

function busy() {
  return new LibraryError('conflict', 'A file is being written already; wait until it is done, or cancel it.')
}

/** The beginning of an export for the window. `cancel` ends a file or a preview, whichever is asked for. */
function previewCalls(program: Program): Pick<Handlers, 'export.preview' | 'export.cancel'> {
  return {
    'export.preview': async ({ articleId, format }) => {
      const library = program.library()
      const fileName = articleFileName(readSummary(library, articleId), format)
      const wish = { kind: 'beginning', articleId, format, maxLength: maxPreviewLength } as const
      return { fileName, ...(await program.exporters.words.words(library, wish)) }
    },
    'export.cancel': ({ what }) => {
      program.exporters[what].cancel()
      return {}
    },
  }
}
