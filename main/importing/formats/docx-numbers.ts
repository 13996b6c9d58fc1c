// What the converter of Word documents leaves: it knows that an item is numbered, and not its number. Word's own numbers go on
// where a paragraph parts a list, start anywhere, and may be letters; somebody who writes "the third condition" means them.

import { numeral } from '../../../preload/contract/numerals'
import { encodeHtml } from './rtf/encode-html'
import { allNamed, readXml, type XmlElement } from './xml'

/** One level of a list: `text` is how its mark is printed, "%1.%2)" of the numbers of the levels above it and its own. */
type Level = { start: number; format: string; text: string; isLegal: boolean; style: string | null }
type List = { abstract: string; levels: readonly (Level | undefined)[]; restarts: readonly number[] }

/** The list that the style of a paragraph puts it into; null where it does not. */
type ListOfStyle = (style: string) => { id: string; level: number } | null

// Two signs that no text has: what is between them stands at the beginning of an item until it becomes its value.
const before = '\ue0f0'
const after = '\ue0f1'

const types: Record<string, string> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' }

/** The text of a document with the number of each numbered paragraph at its beginning, for `withValues`. */
export function withPlainNumbers(
  documentXml: string,
  numberingXml: string,
  listOfStyle: ListOfStyle = () => null,
): string {
  const numbers = new Numbers(listsOf(readXml(numberingXml)), listOfStyle)
  const parts = documentXml.split('</w:pPr>')
  return parts
    .map((part, at) => {
      if (at === parts.length - 1) return part
      const number = numbers.next(part.slice(Math.max(0, part.lastIndexOf('<w:pPr'))))
      return `${part}</w:pPr>${number === null ? '' : `<w:r><w:t>${before}${encodeHtml(number)}${after}</w:t></w:r>`}`
    })
    .join('')
}

function listsOf(numbering: XmlElement): ReadonlyMap<string, List> {
  const abstract = new Map(
    allNamed(numbering, 'abstractNum').map((one) => [
      one.attributes['abstractNumId'] ?? '',
      allNamed(one, 'lvl').map((level): Level => ({
        start: Number.parseInt(valueOf(level, 'start') ?? '1', 10) || 0,
        format: valueOf(level, 'numFmt') ?? 'decimal',
        text: valueOf(level, 'lvlText') ?? '',
        isLegal: allNamed(level, 'isLgl').length > 0,
        style: valueOf(level, 'pStyle'),
      })),
    ]),
  )
  return new Map(
    allNamed(numbering, 'num').map((one) => {
      const id = valueOf(one, 'abstractNumId') ?? ''
      const starts = new Map(
        allNamed(one, 'lvlOverride').flatMap((override): [number, number][] => {
          const start = valueOf(override, 'startOverride')
          return start === null ? [] : [[Number(override.attributes['ilvl']), Number(start)]]
        }),
      )
      const levels = (abstract.get(id) ?? []).map((level, at) => ({
        ...level,
        start: starts.get(at) ?? level.start,
      }))
      return [one.attributes['numId'] ?? '', { abstract: id, levels, restarts: [...starts.keys()] }]
    }),
  )
}

function valueOf(element: XmlElement, name: string): string | null {
  return allNamed(element, name)[0]?.attributes['val'] ?? null
}

const maxLevels = 9

/** Counts the items of all lists. Lists of one kind go on counting together, and one that starts anew does so once. */
class Numbers {
  readonly #lists: ReadonlyMap<string, List>
  readonly #listOfStyle: ListOfStyle
  readonly #counters = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>, listOfStyle: ListOfStyle) {
    this.#lists = lists
    this.#listOfStyle = listOfStyle
  }

  /** The next number of a paragraph's list with its mark, as "3 3." or "2a (b)"; null where it has none. */
  next(properties: string): string | null {
    const place = this.#placeOf(properties)
    const list = place === null ? undefined : this.#lists.get(place.id)
    const own = place === null ? undefined : list?.levels[place.level]
    if (place === null || list === undefined || own === undefined || place.level >= maxLevels) return null
    if (/^(?:bullet|none)$/.test(own.format)) return null
    const counter = this.#counterOf(place.id, list)
    const number = (counter[place.level] ?? own.start - 1) + 1
    // What is deeper begins anew.
    counter.length = place.level
    for (let at = 0; at < place.level; at++) counter[at] ??= list.levels[at]?.start ?? 1
    counter[place.level] = number
    return `${number}${types[own.format] ?? ''} ${markOf(own, list, counter)}`
  }

  #counterOf(id: string, { abstract, restarts }: List): number[] {
    const counter = this.#counters.get(abstract) ?? []
    this.#counters.set(abstract, counter)
    if (!this.#begun.has(id)) for (const level of restarts) counter.length = Math.min(counter.length, level)
    this.#begun.add(id)
    return counter
  }

  #placeOf(properties: string): { id: string; level: number } | null {
    const style = /<w:pStyle w:val="([^"]{1,200})"/.exec(properties)?.[1]
    const ofStyle = style === undefined ? null : this.#listOfStyle(style)
    const id = /<w:numId w:val="(\d{1,9})"/.exec(properties)?.[1] ?? ofStyle?.id
    if (id === undefined) return null
    const own = /<w:ilvl w:val="(\d)"/.exec(properties)?.[1]
    // A level may name the style whose paragraphs are on it.
    const named =
      this.#lists.get(id)?.levels.findIndex((level) => level !== undefined && level.style === style) ?? -1
    const byStyle = style !== undefined && named >= 0 ? named : (ofStyle?.level ?? 0)
    return { id, level: own === undefined ? byStyle : Number(own) }
  }
}

/** A mark as it is printed, without the blank behind it; empty where the level has none. */
function markOf({ text, isLegal }: Level, { levels }: List, counter: readonly number[]): string {
  return text
    .replace(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1
      const format = isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal')
      const number = counter[at] ?? 1
      return format === 'decimalZero' && number < 10 ? `0${number}` : numeral(number, types[format] ?? '')
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxMarkLength)
}

const maxMarkLength = 40

const value = /^(\d{1,9})([aAiI]?) ([^\ue0f1]{0,200})\ue0f1/
const onlyTags = /^(?:<[^<>]*>)*$/

/** Makes the numbers at the beginning of items their values, and those of headings their first words; anywhere else they are taken out. */
export function withValues(html: string): string {
  const [first = '', ...parts] = html.split(before)
  const pieces = [first]
  for (const part of parts) {
    const [whole = '', number = '', type = '', mark = ''] = value.exec(part) ?? []
    const words = part.slice(whole.length)
    // What a number is of begins right before it: looking further back would cost the whole text with each.
    const above = pieces.pop() ?? ''
    const start = Math.max(above.lastIndexOf('<li>'), above.lastIndexOf('<h'))
    const [tag = ''] = start < 0 ? [] : (/^<(?:li|h[1-6])>/.exec(above.slice(start, start + 4)) ?? [])
    const inside = above.slice(start + tag.length)
    if (number === '' || tag === '' || !onlyTags.test(inside)) pieces.push(above, words)
    else if (tag !== '<li>') pieces.push(above, mark === '' ? words : `${mark} ${words}`)
    else {
      const item = `<li value="${number}"${attribute('type', type)}${attribute('data-printed-mark', mark)}>`
      pieces.push(`${above.slice(0, start)}${item}${inside}`, words)
    }
  }
  return pieces.join('')
}

function attribute(name: string, words: string): string {
  return words === '' ? '' : ` ${name}="${words}"`
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
