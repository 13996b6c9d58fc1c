import { join, resolve } from 'node:path'
import { entityId } from '../../preload/contract/common'
import { type EntityKind, entityName, type EntityRef } from '../../preload/contract/entity-ref'
import { LibraryError } from '../../preload/contract/errors'
import { dossierOf } from '../use-cases/export-dossier'
import { dossierFileName } from '../use-cases/export-names'
import type { Library } from '../library/database/database'
import { page } from '../library/entities/entity-pages'
import { now } from '../library/database/ids'
import { subjectsNamed } from '../library/entities/subject'
import { writeParts } from '../base/write-parts'
import { answer, answerJson, progress, UsageError } from './output'
import { isFolder, withForce } from './output-file'
import { type LibraryOption, reading } from './which-library'

type Options = LibraryOption & { json?: true; kind?: EntityKind; output?: string; force?: true }

/**
 * The whole dossier of an entity: to a file, into a folder, or to standard output. Throws `not-found` where
 * nothing goes by the words, and a UsageError where several do and the kind does not tell them apart.
 */
export function exportDossier(words: string, options: Options): Promise<void> {
  return reading(options, async (library) => {
    const of = refOf(library, words, options.kind)
    const parts = await dossierOf(library, {
      of,
      maxArticles: null,
      madeAt: now(),
      libraryName: library.name,
      onProgress: ({ done, total }) => progress(`reading ${done} of ${total} articles`),
    })
    progress('')
    const { output, json } = options
    if (output === undefined || output === '-') {
      answer([...parts].join(''))
      return
    }
    const path = resolve(output)
    const file = isFolder(path) ? join(path, dossierFileName(page(library, { of }))) : path
    await write(file, parts, options)
    if (json) answerJson({ file })
    else answer(file)
  })
}

/** An entity by its id, or the one that the name means. */
function refOf(library: Library, words: string, kind: EntityKind | undefined): EntityRef {
  const id = entityId.safeParse(words)
  if (id.success) return { entityId: id.data }
  const name = entityName.safeParse(words)
  if (!name.success) throw new UsageError('Give a name of 1 to 300 letters, or an id.')
  const named = subjectsNamed(library, name.data)
  const fitting = kind === undefined ? named : named.filter((each) => each.kind === kind)
  const [only] = fitting
  if (only === undefined) throw new LibraryError('not-found', `Nothing in this library goes by “${words}”.`)
  if (fitting.length > 1) {
    const kinds = fitting.map((each) => `--kind ${each.kind}`).join(' or ')
    throw new UsageError(`Several go by “${words}”; say ${kinds}.`)
  }
  return only.ref
}

/** A file that is there is only replaced with --force; without it, the error names that option. */
async function write(file: string, parts: Iterable<string>, { force }: Options): Promise<void> {
  try {
    await writeParts(file, parts, { overwrite: force === true })
  } catch (error) {
    throw withForce(error, file)
  }
}
