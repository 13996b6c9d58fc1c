import type { Line } from '../../../preload/contract/importing'
import type { DateHabits } from '../dates/dates'
import { authorsIn } from './authors-in'
import { dateIn } from './head-lines'
import { codedIn } from './codes'
import type { Labelled } from './labels'
import { languageNamed } from './languages'
import type { Printed } from './printed'
import { linesIn } from './rows'

type Field = { named: Labelled; lines: string[] }

/** An article whose fields have codes of two letters before them; null where it has none. */
export function factsOfCoded(article: string, habits: DateHabits): Printed | null {
  const fields = fieldsOf(linesIn(article))
  const names = new Set(fields.map(({ named }) => named.name))
  if (!names.has('HD') || !(names.has('LP') || names.has('TD'))) return null
  const valueOf = (name: string): string | null => {
    const value = fields.find(({ named }) => named.name === name)?.lines.join(' ') ?? ''
    return value.trim() === '' ? null : value.replace(/\s+/g, ' ').trim()
  }
  const texts = fields.filter(({ named }) => named.label === 'body')
  const others = fields.filter(({ named }) => named.label !== 'body')
  const title = valueOf('HD')
  return {
    title,
    byline: authorsIn(valueOf('BY')),
    outlet: valueOf('SN'),
    published: dateIn(valueOf('PD'), valueOf('ET') ?? '', habits),
    section: valueOf('SE'),
    language: languageNamed(valueOf('LA') ?? ''),
    place: null,
    url: null,
    head: others.map((field) => lineOf(field, title)),
    tail: [],
    text: texts.map(({ lines }) => lines.join('\n')).join('\n\n'),
  }
}

function fieldsOf(lines: readonly string[]): Field[] {
  const fields: Field[] = []
  for (const line of lines) {
    const text = line.trim()
    const named = codedIn(text)
    const last = fields.at(-1)
    if (named !== null) fields.push({ named, lines: [named.value] })
    else if (last !== undefined) last.lines.push(last.named.label === 'body' ? line : text)
    else if (text !== '') fields.push({ named: { ...before, value: text }, lines: [text] })
  }
  return fields
}

const before: Labelled = { label: 'other', why: 'a mark of the database', name: '', value: '', isSure: false }

const roles: Partial<Record<Labelled['label'], Line['role']>> = {
  title: 'title',
  byline: 'byline',
  published: 'published',
}

function lineOf({ named, lines }: Field, title: string | null): Line {
  const value = lines.join(' ').replace(/\s+/g, ' ').trim()
  const role = roles[named.label] ?? 'left-out'
  const isTitle = role === 'title' && value === title
  return { text: isTitle ? value : `${named.name} ${value}`.trim(), role, why: named.why }
}
