import type { ChainHead } from '../../preload/contract/safety/verify'
// The review as a file: grouped as on screen, each passage as it was marked, with where it is from and what proves it.

import { imageLine } from '../../preload/contract/marked-image'
import type { ReviewOrder, ListedRow } from '../../preload/contract/review'
import { nameOfColor } from '../../preload/contract/search/color-names'
import type { ColorNames } from '../../preload/contract/search/query'
import { journalSentence } from './dossier-words'
import { csvOf } from './csv'
import { escapeText } from './escape'
import { noteText } from './note-text'

export type RowToExport = ListedRow & {
  /** Null for a note, which is on no words. */
  source: { url: string | null; revisionNumber: number; textSha256: string; originalSha256: string } | null
}

type Setting = {
  group: ReviewOrder['group']
  colorNames: ColorNames
  madeAt: string
  count: number
  journal?: ChainHead
}

const kinds = { highlight: 'Highlight', note: 'Note', quote: 'Quotation' } as const

/** The parts of a Markdown file. */
export function* reviewMarkdown(rows: Iterable<RowToExport>, setting: Setting): Generator<string> {
  const { count, madeAt, journal } = setting
  yield `# Review\n\n${count === 1 ? '1 row' : `${count} rows`}, exported ${madeAt.slice(0, 10)}\n`
  if (journal !== undefined) yield `\n${journalSentence(journal, madeAt)}\n`
  let heading: string | null = null
  for (const row of rows) {
    const next = headingOf(row, setting)
    if (next !== heading && next !== null) yield `\n## ${escapeText(next)}\n`
    heading = next
    yield `\n${partsOf(row, setting.colorNames).join('\n\n')}\n`
  }
}

function headingOf(row: RowToExport, { group, colorNames }: Setting): string | null {
  switch (group) {
    case 'article':
      return row.article?.title ?? 'Notes on no article'
    case 'color':
      return colorOf(row, colorNames) || 'No colour'
    case 'tag':
      return row.underTag ?? 'No tag'
    case 'outlet':
      return row.article?.outlet ?? 'No outlet'
    case 'month':
      return row.made.slice(0, 7)
    case 'none':
      return null
  }
}

/** What a person calls its colour; empty where it has none. */
export function colorOf({ color }: Pick<RowToExport, 'color'>, names: ColorNames): string {
  return color === null ? '' : nameOfColor(names, color)
}

function partsOf(row: RowToExport, names: ColorNames): string[] {
  const parts: string[] = []
  if (row.words !== '') parts.push(quoted(row.words))
  if (row.image !== null) parts.push(imageLine(row.image))
  if (row.speaker !== null) parts.push(`Said by ${escapeText(row.speaker)}`)
  if (row.note !== null) parts.push(noteText(row.note))
  parts.push(sourceLine(row, names))
  return parts
}

export function quoted(words: string): string {
  return escapeText(words)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

const changes = { exact: null, moved: 'moved since', changed: 'changed since', gone: 'gone since' } as const

function sourceLine(row: RowToExport, names: ColorNames): string {
  const { article, entity, ref, source, state, tags, articleTags } = row
  const color = colorOf(row, names)
  const parts = [
    color === '' ? kindOf(row) : `${kinds[ref.kind]} (${escapeText(color)})`,
    entity === null ? null : `on ${escapeText(entity.name)}`,
    article === null ? null : escapeText(article.title),
    escaped(article?.outlet),
    article === null ? null : (article.published ?? 'no date'),
    escaped(source?.url),
    source === null ? null : `revision ${source.revisionNumber}, SHA-256 ${source.textSha256}`,
    state === null ? null : changes[state],
    ...[...tags, ...articleTags].map((tag) => `tag ${escapeText(tag)}`),
  ]
  return `— ${parts.filter((part) => part !== null).join(' · ')}`
}

/** A note on nothing is a memo, and one on a day an entry of the journal. */
function kindOf({ ref, article, entity, day }: RowToExport): string {
  if (day !== null) return `Journal · ${day}`
  return ref.kind === 'note' && article === null && entity === null ? 'Memo' : kinds[ref.kind]
}

function escaped(text: string | null | undefined): string | null {
  return typeof text === 'string' ? escapeText(text) : null
}

const columns = [
  'kind',
  'words',
  'speaker',
  'note',
  'color',
  'tags',
  'article tags',
  'state',
  'made',
  'title',
  'outlet',
  'published',
  'url',
  'revision',
  'text sha256',
  'original sha256',
  'image sha256',
  'link',
] as const

/** The parts of a CSV file, a row each. */
export function* reviewCsv(rows: Iterable<RowToExport>, names: ColorNames): Generator<string> {
  yield csvOf([columns])
  // Only the file's beginning has a byte order mark.
  for (const row of rows) yield csvOf([cellsOf(row, names)]).slice(1)
}

function cellsOf(row: RowToExport, names: ColorNames): string[] {
  const { ref, article, entity, source } = row
  const words: Record<(typeof columns)[number], string> = {
    kind: ref.kind,
    words: row.words,
    speaker: row.speaker ?? '',
    note: row.note ?? '',
    color: colorOf(row, names),
    tags: row.tags.join('; '),
    'article tags': row.articleTags.join('; '),
    state: row.state ?? '',
    made: row.made,
    title: article?.title ?? entity?.name ?? row.day ?? '',
    outlet: article?.outlet ?? '',
    published: article?.published ?? '',
    url: source?.url ?? '',
    revision: source === null ? '' : String(source.revisionNumber),
    'text sha256': source?.textSha256 ?? '',
    'original sha256': source?.originalSha256 ?? '',
    'image sha256': row.image ?? '',
    link: linkOf(row),
  }
  return columns.map((column) => words[column])
}

function linkOf({ ref, article, entity }: RowToExport): string {
  if (entity !== null) return `dateline://entity/${entity.entityId}`
  if (article === null) return ''
  const link = `dateline://article/${article.articleId}`
  return ref.kind === 'highlight' ? `${link}?highlight=${ref.id}` : link
}
