import { resolve } from 'node:path'
import type { ReviewFilter, ReviewOrder } from '../../preload/contract/review'
import { writeFile } from '../base/write-file'
import { list as listSources } from '../library/articles/sources'
import { fold } from '../library/database/fold'
import type { Library } from '../library/database/database'
import { now } from '../library/database/ids'
import { reviewNumbers } from '../library/search/review/pages'
import { wholeRows } from '../library/search/review/rows'
import { reviewParts } from '../use-cases/export-review'
import { answer, UsageError } from './output'
import { withForce } from './output-file'
import { type LibraryOption, reading } from './which-library'

export type ReviewOptions = LibraryOption & {
  json?: true
  words?: string
  tag?: string[]
  on: ReviewFilter['tagsOn']
  color?: NonNullable<ReviewFilter['color']>
  kind?: NonNullable<ReviewFilter['kind']>
  outlet?: string
  since?: string
  until?: string
  days: ReviewFilter['days']
  sort: ReviewOrder['sort']
  format: 'md' | 'csv' | 'json'
  output?: string
  force?: true
}

/** The highlights, notes and decided quotations that the review of the window lists with the same filters. */
export function reviewLibrary(options: ReviewOptions): Promise<void> {
  return reading(options, async (library) => {
    const filter = filterOf(library, options)
    write(await textOf(library, filter, options), options)
  })
}

async function textOf(library: Library, filter: ReviewFilter, options: ReviewOptions): Promise<string> {
  const format = options.json ? 'json' : options.format
  const asked = { filter, order: { sort: options.sort, group: 'none' as const } }
  if (format !== 'json') {
    const parts = await reviewParts(library, { ...asked, format, madeAt: now() })
    return [...parts].join('')
  }
  const standing = await reviewNumbers(library, asked)
  const rows = wholeRows(
    library,
    standing.map(({ n }) => n),
  )
  return JSON.stringify([...rows.values()], null, 2)
}

function filterOf(library: Library, options: ReviewOptions): ReviewFilter {
  const { words = '', tag: tags = [], on, color, kind, outlet, since, until, days } = options
  const [tag = null, alsoTag = null, ...more] = tags
  if (more.length > 0) throw new UsageError('Give --tag once or twice.')
  return {
    words,
    kind: kind ?? null,
    color: color ?? null,
    tag,
    alsoTag,
    tagsOn: on,
    sourceId: outlet === undefined ? null : outletOf(library, outlet),
    names: null,
    speaker: null,
    from: since ?? null,
    until: until ?? null,
    days,
    state: null,
    hasNote: null,
  }
}

function outletOf(library: Library, name: string): ReviewFilter['sourceId'] {
  const found = listSources(library).find((source) => fold(source.name) === fold(name))
  if (found === undefined) throw new UsageError(`There is no outlet called “${name}” in this library.`)
  return found.id
}

function write(text: string, { output, force }: ReviewOptions): void {
  if (output === undefined || output === '-') {
    answer(text)
    return
  }
  try {
    writeFile(resolve(output), text, { overwrite: force === true })
  } catch (error) {
    throw withForce(error, output)
  }
}
