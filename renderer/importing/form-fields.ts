import type { ArticleFields } from '../../preload/contract/article'
import type { StatedDate } from '../../preload/contract/common'
import type { Line, LineRole, Reading } from '../../preload/contract/importing'

export type Precision = 'none' | 'year' | 'month' | 'day' | 'minute'

/** What the form holds: text as typed, until it is saved. */
export type FormFields = {
  title: string
  byline: string
  precision: Precision
  /** As the control of the precision writes it: 2016, 2016-03, 2016-03-25, 2016-03-25T05:55. */
  date: string
  /** Empty while the source does not say. */
  zone: string
  words: string
  outlet: string
  url: string
  language: string
}

export type FormErrors = Partial<
  Record<'title' | 'byline' | 'date' | 'outlet' | 'url' | 'language' | 'lines', string>
>

export function precisionOf(value: string): Precision {
  if (value.includes('T')) return 'minute'
  return (['none', 'year', 'month', 'day'] as const)[value === '' ? 0 : value.split('-').length] ?? 'day'
}

export function formFields({ fields }: Reading): FormFields {
  const { title, byline, published, outlet, url, language } = fields
  return {
    title: title ?? '',
    byline: byline ?? '',
    precision: precisionOf(published?.value ?? ''),
    date: published?.value ?? '',
    zone: published?.zone ?? '',
    words: published?.words ?? '',
    outlet: outlet ?? '',
    url: url ?? '',
    language: language ?? '',
  }
}

const lengths: Record<Precision, number> = { none: 0, year: 4, month: 7, day: 10, minute: 16 }

/** The date at another precision: cut where it becomes coarser, and left to be completed where finer. */
export function atPrecision(date: string, precision: Precision): string {
  const cut = date.slice(0, lengths[precision])
  return precision === 'minute' && cut.length === lengths.day ? `${cut}T` : cut
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function published({ precision, date, zone, words }: FormFields): StatedDate | null {
  if (precision === 'none' || date === '') return null
  return { value: date, zone: precision === 'minute' && zone !== '' ? zone : null, words }
}

export function articleFields(form: FormFields): ArticleFields {
  return {
    title: form.title.trim(),
    byline: orNull(form.byline),
    published: published(form),
    outlet: orNull(form.outlet),
    url: orNull(form.url),
    language: orNull(form.language),
  }
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const patterns: Record<Precision, RegExp> = {
  none: /^$/,
  year: /^\d{4}$/,
  month: /^\d{4}-\d\d$/,
  day: /^\d{4}-\d\d-\d\d$/,
  minute: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/,
}

/** Whether there is such a day and such a time: no 30 February, no 24:00. */
function isReal(date: string): boolean {
  const [day = '', time = '00:00'] = date.split('T')
  const whole = day + '0000-01-01'.slice(day.length)
  const moment = new Date(`${whole}T${time}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${whole}T${time}`)
}

export const isBlock = (role: LineRole): boolean =>
  role !== 'byline' && role !== 'published' && role !== 'left-out'

/** What must be put right before it can be saved, a sentence beside each field. */
export function formErrors(form: FormFields, roles: readonly LineRole[]): FormErrors {
  const errors: FormErrors = {}
  if (form.title.trim() === '') errors.title = 'Give the article a title.'
  if (form.title.trim().length > 500) errors.title = 'Shorten the title to 500 characters.'
  if (form.byline.trim().length > 500) errors.byline = 'Shorten the byline to 500 characters.'
  if (!patterns[form.precision].test(form.date))
    errors.date = 'Complete the date, or state it less precisely.'
  else if (form.date !== '' && !isReal(form.date))
    errors.date = 'There is no such date: check the month, day and time.'
  if (form.outlet.trim().length > 200) errors.outlet = 'Shorten the outlet’s name to 200 characters.'
  if (form.url.trim() !== '' && !isWebAddress(form.url.trim())) {
    errors.url = 'Give a whole address that begins with https:// or http://.'
  }
  if (form.language.trim() !== '' && !isLanguage(form.language.trim())) {
    errors.language = 'Give a language code like en, fr or pt-BR.'
  }
  if (!roles.some(isBlock)) errors.lines = 'Keep at least one line as part of the article.'
  return errors
}

/** The roles after one line got another. An article has one title: the line that was it becomes a paragraph. */
export function withRole(roles: readonly LineRole[], index: number, role: LineRole): LineRole[] {
  return roles.map((other, at) => {
    if (at === index) return role
    return role === 'title' && other === 'title' ? 'paragraph' : other
  })
}

/** Fields follow the line that was made title or byline: its words are what the person just pointed at. */
export function withLine(form: FormFields, line: Line, role: LineRole): FormFields {
  const text = line.text.trim().replace(/\s+/g, ' ')
  if (role === 'title') return { ...form, title: text.slice(0, 500) }
  if (role === 'byline') return { ...form, byline: text.slice(0, 500) }
  if (role === 'published') return { ...form, words: text.slice(0, 200) }
  return form
}
