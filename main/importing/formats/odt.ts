import { LibraryError } from '../../../preload/contract/errors'
import type { Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import type { Setting } from '../../../preload/contract/structure'
import { readDocument } from './document'
import { officeAbout } from './office'
import { allNamed, firstWords, isElement, readXml, type XmlElement } from './xml'
import { Zip } from './zip'

/**
 * A style may only say which other one it is made of; the names of the built-in ones say what a paragraph is.
 */
type Style = { parent: string | null }

/** What was taken out, remarks in the margin and the like are no part of the text. */
const unread = new Set(['tracked-changes', 'annotation', 'annotation-end', 'forms', 'note', 'sequence-decls'])

const breaks: Record<string, string> = { tab: ' ', 'line-break': ' ', s: ' ' }

class OdtLines {
  readonly found: PageLine[] = []
  readonly #styles: ReadonlyMap<string, Style>
  readonly #notes: string[] = []

  constructor(styles: ReadonlyMap<string, Style>) {
    this.#styles = styles
  }

  /** The lines of a part of the text; `kind` is what its surroundings make of its paragraphs. */
  read(element: XmlElement, kind: PageLine['kind']): void {
    for (const child of element.children.filter(isElement)) {
      if (unread.has(child.name)) continue
      if (child.name === 'h') this.#add(child, 'heading')
      else if (child.name === 'p') this.#add(child, this.#kindOf(child, kind))
      else if (child.name === 'table-row') this.#addRow(child)
      else this.read(child, child.name === 'list' ? 'item' : kind)
    }
  }

  finish(): PageLine[] {
    for (const text of this.#notes) this.#push(text, 'item')
    return this.found
  }

  #addRow(row: XmlElement): void {
    const cells = row.children
      .filter(isElement)
      .map((cell) => allNamed(cell, 'p').map((one) => this.#words(one)))
    this.#push(cells.map((words) => words.join(' ')).join(' | '), 'row')
  }

  #add(element: XmlElement, kind: PageLine['kind']): void {
    this.#push(this.#words(element), kind, this.#isOf(element, /^Quotations/) ? { quote: 1 } : {})
    // A text box hangs in the paragraph that it stands beside.
    for (const box of allNamed(element, 'text-box')) this.read(box, 'caption')
  }

  #push(words: string, kind: PageLine['kind'], setting: Setting = {}): void {
    const text = words.replace(/ {2,}/g, ' ').trim()
    if (text.replace(/[|\s]/g, '') !== '')
      this.found.push({ text, kind, linked: 0, within: 'odt', ...setting })
  }

  #words(element: XmlElement): string {
    return element.children
      .map((child) => {
        if (!isElement(child)) return child.replace(/[\t\r\n]+/g, ' ')
        if (child.name === 'note') return this.#note(child)
        if (unread.has(child.name) || child.name === 'frame') return ''
        return breaks[child.name] ?? this.#words(child)
      })
      .join('')
  }

  #note(note: XmlElement): string {
    const number = `[${this.#notes.length + 1}]`
    const body = note.children.filter(isElement).find(({ name }) => name === 'note-body')
    const words = body === undefined ? [] : allNamed(body, 'p').map((one) => this.#words(one))
    this.#notes.push(`${number} ${words.join(' ')}`)
    return number
  }

  #kindOf(element: XmlElement, around: PageLine['kind']): PageLine['kind'] {
    if (this.#isOf(element, /^(?:Title|Heading)/)) return 'heading'
    return this.#isOf(element, /^(?:Caption|Illustration|Figure)/) ? 'caption' : around
  }

  /** Whether a paragraph's style, or one that it is made of, has such a name; eight steps at most, for styles may form a ring. */
  #isOf(element: XmlElement, style: RegExp): boolean {
    let name = element.attributes['style-name'] ?? null
    for (let step = 0; name !== null && step < 8; step++) {
      if (style.test(name)) return true
      name = this.#styles.get(name)?.parent ?? null
    }
    return false
  }
}

/**
 * Reads an OpenDocument text (ISO/IEC 26300). Its own headings, lists and notes say what its lines are; a
 * note stands last, with its number where it was. Throws `unreadable` where it is locked or has no text.
 */
export function readOdt(bytes: Uint8Array, url: string | null): Reading {
  const zip = new Zip(bytes)
  const xml = zip.text('content.xml')
  if (xml === null || /encryption-data/.test(zip.text('META-INF/manifest.xml') ?? '')) {
    throw new LibraryError(
      'unreadable',
      xml === null
        ? 'There is no text in this OpenDocument file; open it, save it again and import that.'
        : 'This document is protected by a password; save a copy without one and import that.',
    )
  }
  const content = readXml(xml)
  const reader = new OdtLines(stylesIn([content, readXml(zip.text('styles.xml') ?? '')]))
  const [text] = allNamed(content, 'text')
  if (text !== undefined) reader.read(text, 'paragraph')
  const lines = reader.finish()
  const meta = readXml(zip.text('meta.xml') ?? '')
  const about = officeAbout({
    title: firstWords(meta, 'title'),
    author: firstWords(meta, 'initial-creator') ?? firstWords(meta, 'creator'),
    made: firstWords(meta, 'creation-date'),
    language: firstWords(meta, 'language'),
    lines,
  })
  return readDocument(lines, about, url)
}

function stylesIn(roots: readonly XmlElement[]): Map<string, Style> {
  return new Map(
    roots
      .flatMap((root) => allNamed(root, 'style'))
      .map(({ attributes }) => [
        attributes['name'] ?? '',
        { parent: attributes['parent-style-name'] ?? null },
      ]),
  )
}
