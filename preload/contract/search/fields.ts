import { highlightColors } from '../words'

const states = ['unread', 'read', 'starred', 'archived', 'deleted', 'to-check'] as const
const kept = ['note', 'highlight', 'quote', 'tag', 'image', 'pdf'] as const

/** A field whose values are known. `spellings` leads from what people also type to the value. */
type Fixed<Values extends readonly string[]> = {
  readonly kind: 'one-of'
  readonly label: string
  readonly help: string
  readonly also: readonly string[]
  readonly values: Values
  readonly spellings: Readonly<Record<string, Values[number]>>
}

type Open = {
  readonly kind: 'words' | 'dates'
  readonly label: string
  /** What it finds, after "Articles", with … for the value; for the list that completes a word. */
  readonly help: string
  /** Other names of the field. A plural needs no entry. */
  readonly also: readonly string[]
}

function words(label: string, help: string, ...also: readonly string[]): Open {
  return { kind: 'words', label, help, also }
}

function dates(label: string, help: string, ...also: readonly string[]): Open {
  return { kind: 'dates', label, help, also }
}

/** In the order in which they are offered. */
export const searchFields = {
  title: words('Title', 'with … in the title', 'headline'),
  by: words('Byline', 'written by …', 'author', 'byline', 'writer'),
  outlet: words('Outlet', 'from the outlet …', 'source', 'publisher', 'paper', 'newspaper'),
  tag: words('Tag', 'tagged …', 'label'),
  color: {
    kind: 'one-of',
    label: 'Colour',
    help: 'with a highlight of this colour',
    also: ['colour'],
    values: highlightColors,
    spellings: { gray: 'grey' },
  } satisfies Fixed<typeof highlightColors>,
  entity: words('Name', 'that name …', 'name', 'person', 'organisation', 'organization', 'place'),
  speaker: words('Speaker', 'in which … is quoted', 'said-by'),
  quote: words('Quotation', 'with … in a quotation', 'quotation'),
  note: words('Note', 'with … in a note'),
  highlight: words('Highlight', 'with … in a highlight', 'marked'),
  date: dates('Date', 'published on that day, in that month or year', 'published'),
  has: {
    kind: 'one-of',
    label: 'Has',
    help: 'that have notes, highlights, images …',
    also: [],
    values: kept,
    spellings: {
      notes: 'note',
      highlights: 'highlight',
      quotes: 'quote',
      quotation: 'quote',
      quotations: 'quote',
      tags: 'tag',
      label: 'tag',
      labels: 'tag',
      images: 'image',
      picture: 'image',
      pictures: 'image',
      photo: 'image',
      photos: 'image',
      pdfs: 'pdf',
    },
  } satisfies Fixed<typeof kept>,
  is: {
    kind: 'one-of',
    label: 'Is',
    help: 'that are unread, starred, archived …',
    also: [],
    values: states,
    spellings: { star: 'starred', archive: 'archived', trashed: 'deleted', tocheck: 'to-check' },
  } satisfies Fixed<typeof states>,
  in: words('Collection', 'in the collection …', 'collection'),
  'new-in': words('New in', 'that the alert … found newly'),
  body: words('Text', 'with … in the text', 'text'),
  caption: words('Caption', 'with … in a caption'),
  captured: dates('Captured', 'that came into the library then', 'added', 'saved', 'imported'),
  section: words('Section', 'from the section …'),
  lang: words('Language', 'in the language …', 'language'),
  url: words('Address', 'from an address with …', 'site', 'link'),
} as const

export type SearchField = keyof typeof searchFields
/** `any` is what no field was typed for. */
export type SearchFieldOrAny = SearchField | 'any'
export type FixedField = Extract<(typeof searchFields)[SearchField], { kind: 'one-of' }>

/** Fields for a bound of the date, which `date` spells with two dots. */
export const boundFields = ['before', 'after', 'since', 'until'] as const
export type BoundField = (typeof boundFields)[number]

/** A field as it was typed: `before` is a `date` whose value is read as a bound. */
export type TypedField = { readonly field: SearchField; readonly bound: BoundField | null }

const typedFields = new Map<string, TypedField>()
for (const field of Object.keys(searchFields) as SearchField[])
  for (const name of [field, ...searchFields[field].also]) {
    typedFields.set(name, { field, bound: null })
    if (!name.endsWith('s') && searchFields[field].kind !== 'one-of')
      typedFields.set(`${name}s`, { field, bound: null })
  }
for (const bound of boundFields) typedFields.set(bound, { field: 'date', bound })
typedFields.set('colors', { field: 'color', bound: null })
typedFields.set('colours', { field: 'color', bound: null })

/** The field of a name as it is typed before the colon, in capitals or not. */
export function fieldNamed(name: string): TypedField | null {
  return typedFields.get(name.toLowerCase()) ?? null
}

/** Every name that a field is known by. */
export function fieldNames(): string[] {
  return [...typedFields.keys()]
}

export function fixedField(field: SearchField): FixedField | null {
  const found = searchFields[field]
  return found.kind === 'one-of' ? found : null
}

/** The known value that was typed, in capitals or not; blanks may stand for the hyphen of `to-check`. */
export function knownValue(field: FixedField, typed: string): FixedField['values'][number] | null {
  const wanted = typed.toLowerCase().replace(/[\s_]/g, '-')
  const other: Readonly<Record<string, FixedField['values'][number]>> = field.spellings
  return (
    field.values.find((value) => value === wanted) ??
    (Object.hasOwn(other, wanted) ? (other[wanted] ?? null) : null)
  )
}

/** The known values that what was typed may still become. */
export function valuesThatBegin(field: FixedField, typed: string): FixedField['values'][number][] {
  const wanted = typed.toLowerCase()
  return field.values.filter((value) => value.startsWith(wanted))
}

/** The fields that what was typed may become the name of, also by another name of theirs; own names come first. */
export function fieldsThatBegin(typed: string): SearchField[] {
  const wanted = typed.toLowerCase()
  const fields = Object.keys(searchFields) as SearchField[]
  const byName = fields.filter((field) => field.startsWith(wanted))
  const byOther = fields.filter((field) => searchFields[field].also.some((name) => name.startsWith(wanted)))
  return [...new Set([...byName, ...byOther])]
}
