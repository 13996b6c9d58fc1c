import type { ArticleFields } from '../../preload/contract/article'
import type { Line, LineRole, Reading } from '../../preload/contract/importing'
import { dateError, type DateForm, dateForm, statedDate } from './date-form'

export type TextFieldName =
  'title' | 'byline' | 'agency' | 'datelinePlace' | 'outlet' | 'section' | 'url' | 'language'
export type DateFieldName = 'published' | 'updated'

/** What the form holds: text as typed, until it is saved. */
export type FormFields = Record<TextFieldName, string> & Record<DateFieldName, DateForm>

export type FormErrors = Partial<Record<TextFieldName | DateFieldName | 'lines', string>>

/** What was read, for the form: a control has no null, so that what is not known is empty there. */
export function formFields({ fields }: Reading): FormFields {
  return {
    title: fields.title ?? '',
    byline: fields.byline ?? '',
    agency: fields.agency ?? '',
    datelinePlace: fields.datelinePlace ?? '',
    published: dateForm(fields.published),
    updated: dateForm(fields.updated),
    outlet: fields.outlet ?? '',
    section: fields.section ?? '',
    url: fields.url ?? '',
    language: fields.language ?? '',
  }
}

/** What the form holds, as it is saved: without blanks around it, and null for what is empty. */
export function articleFields(form: FormFields): ArticleFields {
  return {
    title: form.title.trim(),
    byline: orNull(form.byline),
    agency: orNull(form.agency),
    datelinePlace: orNull(form.datelinePlace),
    published: statedDate(form.published),
    updated: statedDate(form.updated),
    outlet: orNull(form.outlet),
    section: orNull(form.section),
    url: orNull(form.url),
    language: orNull(form.language),
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** Whether a line of this role is a part of the article's text; the others became fields, or are left out. */
export function isBlock(role: LineRole): boolean {
  return role !== 'byline' && role !== 'published' && role !== 'left-out'
}

/** What must be put right before it can be saved, a sentence beside each field. */
export function formErrors(form: FormFields, roles: readonly LineRole[]): FormErrors {
  const errors = tooLong(form)
  if (form.title.trim() === '') errors.title = 'Enter a title.'
  for (const name of ['published', 'updated'] as const) {
    const wrong = dateError(form[name])
    if (wrong !== null) errors[name] = wrong
  }
  if (form.url.trim() !== '' && !isWebAddress(form.url.trim())) {
    errors.url = 'Enter a full address that begins with https:// or http://.'
  }
  if (form.language.trim() !== '' && !isLanguage(form.language.trim())) {
    errors.language = 'Enter a language code such as en, fr or pt-BR.'
  }
  if (!roles.some(isBlock)) errors.lines = 'Keep at least one line as part of the article.'
  return errors
}

const maxLengths: Partial<Record<TextFieldName, readonly [number, string]>> = {
  title: [500, 'title'],
  byline: [500, 'byline'],
  agency: [200, 'agency’s name'],
  datelinePlace: [200, 'place'],
  outlet: [200, 'outlet’s name'],
  section: [200, 'section'],
}

function tooLong(form: FormFields): FormErrors {
  const errors: FormErrors = {}
  for (const [name, [length, words]] of Object.entries(maxLengths) as [TextFieldName, [number, string]][]) {
    if (form[name].trim().length > length) errors[name] = `Shorten the ${words} to ${length} characters.`
  }
  return errors
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
  if (role === 'published') return { ...form, published: { ...form.published, words: text.slice(0, 200) } }
  return form
}
