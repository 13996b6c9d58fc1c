// What the converter of Word documents leaves: it knows that an item is numbered, and not its number. Word's own numbers go on
// where a paragraph parts a list, start anywhere, and may be letters; somebody who writes "the third condition" means them.

import { allNamed, readXml, type XmlElement } from './xml'

type Level = { start: number; format: string }
type Levels = ReadonlyMap<string, readonly Level[]>

// Two signs that no text has: what is between them stands at the beginning of an item until it becomes its value.
const before = '\ue0f0'
const after = '\ue0f1'

const types: Record<string, string> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' }

/** The text of a document with the number of each numbered paragraph at its beginning, for `withValues`. */
export function withPlainNumbers(documentXml: string, numberingXml: string): string {
  const levels = levelsOf(readXml(numberingXml))
  const counters = new Map<string, number[]>()
  const parts = documentXml.split('</w:pPr>')
  return parts
    .map((part, at) => {
      if (at === parts.length - 1) return part
      const properties = part.slice(Math.max(0, part.lastIndexOf('<w:pPr')))
      const number = numberOf(properties, levels, counters)
      return `${part}</w:pPr>${number === null ? '' : `<w:r><w:t>${before}${number}${after}</w:t></w:r>`}`
    })
    .join('')
}

function levelsOf(numbering: XmlElement): Levels {
  const abstract = new Map(
    allNamed(numbering, 'abstractNum').map((one) => [
      one.attributes['abstractNumId'] ?? '',
      allNamed(one, 'lvl').map((level): Level => ({
        start: Number.parseInt(valueOf(level, 'start') ?? '1', 10) || 0,
        format: valueOf(level, 'numFmt') ?? 'decimal',
      })),
    ]),
  )
  return new Map(
    allNamed(numbering, 'num').map((one) => {
      const own = abstract.get(valueOf(one, 'abstractNumId') ?? '') ?? []
      const starts = new Map(
        allNamed(one, 'lvlOverride').map(({ attributes, children }) => [
          Number(attributes['ilvl']),
          valueOf({ name: '', attributes: {}, children }, 'startOverride'),
        ]),
      )
      return [
        one.attributes['numId'] ?? '',
        own.map((level, at) => ({ ...level, start: Number(starts.get(at) ?? level.start) })),
      ]
    }),
  )
}

function valueOf(element: XmlElement, name: string): string | null {
  return allNamed(element, name)[0]?.attributes['val'] ?? null
}

const maxLevels = 9

/** The next number of a paragraph's list, as "3" or "3a"; null where it has none. */
function numberOf(properties: string, levels: Levels, counters: Map<string, number[]>): string | null {
  const id = /<w:numId w:val="(\d{1,9})"/.exec(properties)?.[1]
  const level = Number(/<w:ilvl w:val="(\d)"/.exec(properties)?.[1] ?? '0')
  const own = id === undefined ? undefined : levels.get(id)?.[level]
  if (id === undefined || own === undefined || level >= maxLevels || /^(?:bullet|none)$/.test(own.format))
    return null
  const counter = counters.get(id) ?? []
  counters.set(id, counter)
  const number = (counter[level] ?? own.start - 1) + 1
  // What is deeper begins anew.
  counter.length = level
  for (let at = 0; at < level; at++) counter[at] ??= 1
  counter[level] = number
  return `${number}${types[own.format] ?? ''}`
}

const value = /^(\d{1,9})([aAiI]?)\ue0f1/
const onlyTags = /^(?:<[^<>]*>)*$/

/** Makes the numbers at the beginning of items their values; anywhere else they are taken out. */
export function withValues(html: string): string {
  const [first = '', ...parts] = html.split(before)
  return parts.reduce((above, part) => {
    const [whole = '', number = '', type = ''] = value.exec(part) ?? []
    const words = part.slice(whole.length)
    const at = above.lastIndexOf('<li>')
    const inside = above.slice(at + '<li>'.length)
    if (at < 0 || number === '' || !onlyTags.test(inside)) return above + words
    return `${above.slice(0, at)}<li value="${number}"${type === '' ? '' : ` type="${type}"`}>${inside}${words}`
  }, first)
}

/** A large first letter is a paragraph of its own to Word: it is put before the words that it begins. */
export function withDropCaps(documentXml: string): string {
  const parts = documentXml.split('</w:p>')
  return parts
    .map((part, at) => {
      if (isDropCap(part)) return isWhole(parts[at + 1]) ? part.slice(0, startOf(part)) : `${part}</w:p>`
      const letter = parts[at - 1]
      const end = at === parts.length - 1 ? '' : '</w:p>'
      if (letter === undefined || !isDropCap(letter) || !isWhole(part)) return part + end
      const runs = letter.slice(letter.lastIndexOf('</w:pPr>') + '</w:pPr>'.length)
      return `${withRuns(part, runs)}${end}`
    })
    .join('')
}

function isDropCap(part: string): boolean {
  return /w:dropCap="(?:drop|margin)"/.test(part.slice(startOf(part)))
}

function isWhole(part: string | undefined): boolean {
  return part !== undefined && startOf(part) < part.length
}

/** Where the last paragraph of a part begins. */
function startOf(part: string): number {
  const found = Math.max(part.lastIndexOf('<w:p>'), part.lastIndexOf('<w:p '))
  return found < 0 ? part.length : found
}

function withRuns(part: string, runs: string): string {
  const start = startOf(part)
  const properties = part.indexOf('</w:pPr>', start)
  const at = properties < 0 ? part.indexOf('>', start) + 1 : properties + '</w:pPr>'.length
  return part.slice(0, at) + runs + part.slice(at)
}
