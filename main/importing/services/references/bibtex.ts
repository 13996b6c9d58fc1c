import type { Collected } from '../../../../preload/contract/collected'
import { monthNamed } from '../../dates/month-names'
import { bibGroups, isOfProgram } from './bibtex-groups'
import { bibNames } from './bibtex-names'
import { type BibRecord, bibRecords } from './bibtex-records'
import { type Collection, factsOf, leftOut, savedOf, wordsOf } from '../collect'
import { beginsWith } from './head-lines'
import { plainLatex, plainParagraphs } from './latex'
import { referred } from './reference'
import { serviceDate } from '../service-date'

const record = /^@[a-z][\w-]{0,60}\s{0,20}[{(]/i
// A key, if there is one, and the name of a field.
const fieldFollows = /^[^{}"=]{0,400}=/

/** A record, and before the first one nothing but remarks: a text may quote one further down. */
export function isBibtex(head: string): boolean {
  if (!beginsWith(record, head)) return false
  const starts = head.matchAll(/@[a-z][\w-]{0,60}\s{0,20}[{(]/gi)
  return [...starts].some(({ 0: start, index }) => {
    const at = index + start.length
    return fieldFollows.test(head.slice(at, at + 500))
  })
}

/** BibTeX and BibLaTeX. What is no record is passed over, what is broken is counted in `left`. */
export function readBibtex(text: string): Collection {
  const { records, comments, broken } = bibRecords(text)
  const groups = bibGroups(comments)
  const keyed = records.filter(({ key }) => key !== '')
  const byKey = new Map(keyed.map((record) => [record.key.toLowerCase(), record]))
  const remarks = comments.filter((comment) => comment.trim() !== '' && !isOfProgram(comment)).length
  return {
    service: 'BibTeX',
    collected: records
      .filter(({ kind }) => kind !== 'xdata')
      .map((record) => articleOf(withParents(record, byKey), groups.get(record.key) ?? [])),
    left: [
      ...leftOut(
        broken,
        'record is not closed; what stands of it was taken',
        'records are not closed; what stands of them was taken',
      ),
      ...leftOut(remarks, 'comment belongs to no record', 'comments belong to no record'),
    ],
  }
}

// What a part has from the whole that it appeared in. Its address, number and notes are its own.
const inherited =
  'journal journaltitle date year month day publisher editor volume series address location isbn issn organization institution language langid'.split(
    ' ',
  )

/** A record with what it says elsewhere: in the records that it names as `xdata`, and in its `crossref`. */
function withParents(record: BibRecord, byKey: ReadonlyMap<string, BibRecord>): BibRecord {
  const named = (field: string) =>
    (record.fields.get(field) ?? '').split(',').flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? [])
  const fields = new Map(record.fields)
  const give = (name: string, value: string | undefined) => {
    if (value !== undefined && !fields.has(name)) fields.set(name, value)
  }
  for (const shared of named('xdata')) for (const [name, value] of shared.fields) give(name, value)
  for (const whole of named('crossref').slice(0, 1)) {
    // A year of its own is the whole of a date: the parent's month is not its.
    const isDated = fields.has('date') || fields.has('year')
    give('booktitle', whole.fields.get('booktitle') ?? whole.fields.get('title'))
    for (const name of inherited) {
      if (!isDated || !dateFields.has(name)) give(name, whole.fields.get(name))
    }
  }
  return { ...record, fields }
}

const dateFields = new Set(['date', 'year', 'month', 'day'])

const people = new Set(
  'editor editora editorb editorc translator annotator commentator introduction foreword afterword bookauthor holder collaborator director'.split(
    ' ',
  ),
)
// Of a page of the web the organization is who publishes it.
const online = new Set('online electronic www webpage web_page'.split(' '))
// What these are a part of is a book, also where a journal printed that.
const parts = new Set('inproceedings conference incollection inbook inreference'.split(' '))
const notes = 'note annote annotation comment review'.split(' ')
const tags = 'keywords keyword tags mendeley-tags groups'.split(' ')
// When a person took it in, by the programs that say so, else when it was looked at.
const saved = 'date-added creationdate timestamp urldate'.split(' ')

// Fields that have a place of their own in an article. The facts keep `doi` and `file` all the same, as they
// stand but for escapes: an underscore in them is no command of LaTeX.
const taken = new Set([
  ...'title author date year month day url doi language langid abstract file section'.split(' '),
  ...notes,
  ...tags,
])

function articleOf({ kind, key, fields }: BibRecord, groups: readonly string[]): Collected {
  const words = (name: string) => wordsOf(plainLatex(fields.get(name) ?? ''))
  const first = (...names: string[]) => names.map(words).find((value) => value !== null) ?? null
  const raw = (name: string) => wordsOf(bareAddress(fields.get(name) ?? ''))
  const linked = /\\url\{([^{}]+)\}/.exec(fields.get('howpublished') ?? '')?.[1] ?? null
  const title = titleOf(first)
  const outlet = first(...outletFields(kind))
  const ownNotes = [...fields.keys()].filter((name) => notes.includes(name) || name.startsWith('comment-'))
  const rest = [...fields]
    .filter(([name]) => !taken.has(name) && !ownNotes.includes(name))
    .map(([name, value]): [string, string] => [
      name,
      people.has(name) ? bibNames(value).join(', ') : plainLatex(value),
    ])
    .filter(([, value]) => value !== title && value !== outlet)
  return referred({
    service: 'BibTeX',
    title,
    authors: bibNames(fields.get('author') ?? ''),
    outlet: outlet === title ? null : outlet,
    section: words('section'),
    published: dateOf(fields),
    addresses: [raw('url'), linked && bareAddress(linked), raw('link'), raw('bdsk-url-1')],
    doi: raw('doi'),
    language: first('langid', 'language'),
    excerpt: wordsOf(plainParagraphs(fields.get('abstract') ?? '')),
    notes: ownNotes.map((name) => wordsOf(plainParagraphs(fields.get(name) ?? ''))),
    tags: [...groups, ...tags.flatMap((name) => listIn(fields.get(name) ?? ''))],
    savedAt: saved.map((name) => savedOf(words(name))).find((moment) => moment !== null) ?? null,
    facts: factsOf({
      type: kind,
      key,
      ...Object.fromEntries(rest),
      doi: raw('doi'),
      file: raw('file'),
    }),
  })
}

/** The fields that may name what a record is a part of, the likeliest of its kind first. */
function outletFields(kind: string): string[] {
  const journals = ['journaltitle', 'journal', 'booktitle', 'maintitle', 'shortjournal']
  if (parts.has(kind)) return ['booktitle', ...journals]
  return online.has(kind) ? [...journals, 'organization'] : journals
}

/** A subtitle belongs to a title. What has none, such as a whole volume, is called by what it is. */
function titleOf(first: (...names: string[]) => string | null): string | null {
  const [title, subtitle] = [first('title'), first('subtitle')]
  if (title === null || subtitle === null) return title ?? first('shorttitle', 'booktitle', 'maintitle')
  return /[:?!]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** An address as it stands, but for LaTeX’s escapes and the lines that it was broken into. */
function bareAddress(value: string): string {
  return value
    .replace(/^\s*\\url\s*\{([\s\S]*)\}\s*$/, '$1')
    .replace(/\{?\\(?:textasciitilde|string~|sim)\s?(?:\{\})?\}?|\$\\sim\$/g, '~')
    .replace(/\{(\\[_%&#~$])\}/g, '$1')
    .replace(/\\(?=[_%&#~$])/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .trim()
}

/** Keywords are parted by commas or semicolons, but for those in braces. */
function listIn(value: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const part of value.split(/(\\.|[{},;])/s)) {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    if (depth <= 0 && (part === ',' || part === ';')) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${part}`)
  }
  return parts.map(plainLatex)
}

/**
 * BibLaTeX's `date` as it stands, else year, month and day together; a month is a number, a name, or a part
 * of one, and some files put the day beside it.
 */
function dateOf(fields: ReadonlyMap<string, string>): string | null {
  const words = (name: string) => plainLatex(fields.get(name) ?? '')
  const date = wordsOf(words('date'))
  if (date !== null && serviceDate(date) !== null) return date
  const year = words('year')
  const [month, day] = [words('month'), words('day')]
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthIn(month)
  if (!/^\d{4}$/.test(year) || !(number >= 1 && number <= 12)) {
    return wordsOf([month, year].join(' ')) ?? date
  }
  const [dayWords = ''] = /\d{1,2}/.exec(day === '' && !/^\d+$/.test(month) ? month : day) ?? []
  const two = (value: number | string) => String(value).padStart(2, '0')
  return [year, two(number), ...(Number(dayWords) > 0 ? [two(dayWords)] : [])].join('-')
}

/** 0 where words name no month. */
function monthIn(words: string): number {
  const [name] = /\p{L}{3,20}/u.exec(words) ?? []
  return name === undefined ? 0 : (monthNamed(name) ?? monthNamed(name.slice(0, 3)) ?? 0)
}
