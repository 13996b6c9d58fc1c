// Which of an article's facts follow when its original is read again. Unlike another capture, the same bytes say all that
// there is to say: a fact that was stated without them goes, unless a person set it.

import type { Library, Row } from '../../database/database'
import { fold } from '../../database/fold'
import type { Writing } from '../../journal/journal'
import { readRow } from '../../journal/write'
import { captureOf } from '../originals'
import { columnsOf, groups, isEmpty, type UnderstoodFields, understoodBefore } from '../recapture'
import { nameOfSource, outletSource } from '../sources'

/** What a person calls a fact, by the first of its columns. */
const factNames: Readonly<Record<string, string>> = {
  title: 'headline',
  byline: 'byline',
  agency: 'agency',
  dateline_place: 'place',
  published_value: 'date of publication',
  updated_value: 'date of update',
  section: 'section',
  language: 'language',
}

export type FactChange = { fact: string; isGone: boolean }

type FactsAgain = {
  /** The columns that change, but for the outlet's. */
  columns: Row
  /** The outlet's name; undefined where it stays. */
  outlet: string | null | undefined
  changes: FactChange[]
}

export type ReadAgain = {
  /** Whether the original was read with all that came with it: else it may have said more, and nothing goes. */
  isWhole: boolean
  understood: UnderstoodFields
  savedAt?: string | null | undefined
  /** What the article was called where no headline was found in it before: its file's name, or its first words. */
  titleBefore?: string | undefined
}

/** What would become of an article's facts, by what its original says now. What a person set or emptied stays. */
export function factsAgain(
  library: Library,
  articleId: string,
  { isWhole, understood, savedAt, titleBefore }: ReadAgain,
): FactsAgain {
  const current = readRow(library, 'article', articleId) ?? {}
  const known = understoodBefore(library, current)
  const before = known && { ...known, title: known.title ?? titleBefore ?? null }
  const next = columnsOf(understood)
  const isTold = ([first = '']: readonly string[]) => isWhole || !isEmpty(next[first])
  const taken = takenGroups(current, before, understood).filter(({ columns }) => isTold(columns))
  const said = outletAgain(library, current, before, understood)
  const outlet = isWhole || said !== null ? said : undefined
  const capture = captureAgain(current, savedAt)
  const changes = taken.map(({ columns: [first = ''] }) => ({
    fact: factNames[first] ?? first,
    isGone: isEmpty(next[first]),
  }))
  return {
    columns: {
      ...Object.fromEntries(
        taken.flatMap(({ columns }) => columns.map((name) => [name, next[name] ?? null])),
      ),
      ...capture,
    },
    outlet,
    changes: [
      ...changes,
      ...(outlet === undefined ? [] : [{ fact: 'outlet', isGone: outlet === null }]),
      ...(Object.keys(capture).length === 0 ? [] : [{ fact: 'date of capture', isGone: false }]),
    ],
  }
}

/** The columns with the outlet's among them; its source is made where there is none yet. */
export function factColumnsAgain(writing: Writing, { columns, outlet }: FactsAgain): Row {
  return outlet === undefined ? columns : { ...columns, source_id: outletSource(writing, outlet) }
}

// What nobody is named or dated by: without it an article is only told worse.
const staying: ReadonlySet<string> = new Set(['title', 'language'])

/** The facts that are as they were read before, and that are read otherwise now. */
function takenGroups(current: Row, before: UnderstoodFields | null, now: UnderstoodFields) {
  const [then, next] = [before === null ? {} : columnsOf(before), columnsOf(now)]
  return groups
    .filter((columns) => {
      const [first = ''] = columns
      const isOther = columns.some((name) => (current[name] ?? null) !== (next[name] ?? null))
      if (!isOther || (staying.has(first) && isEmpty(next[first]))) return false
      if (before === null) return isEmpty(current[first])
      return columns.every((name) => (current[name] ?? null) === (then[name] ?? null))
    })
    .map((columns) => ({ columns }))
}

function outletAgain(
  library: Library,
  current: Row,
  before: UnderstoodFields | null,
  { outlet }: UnderstoodFields,
): string | null | undefined {
  const name = nameOfSource(library, current.source_id)
  const isUntouched = before === null ? name === null : isSameName(name, before.outlet)
  return isUntouched && !isSameName(name, outlet) ? outlet : undefined
}

function isSameName(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : fold(one) === fold(other)
}

/** An article whose file says when it was saved was captured then, and not when it was imported. */
function captureAgain(current: Row, savedAt: string | null | undefined): Row {
  const { captured_by: by, captured_at: at } = current
  if (by !== 'import' || typeof at !== 'string') return {}
  const capture = captureOf(at, savedAt)
  return capture.captured_by === 'file' ? capture : {}
}
