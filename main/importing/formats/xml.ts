import { Parser } from 'htmlparser2'
import { LibraryError } from '../../../preload/contract/errors'

/**
 * An element as it is needed here. Every file may choose its own prefixes, so that they say nothing and are
 * dropped.
 */
export type XmlElement = {
  /** Without the prefix of its namespace. */
  name: string
  /** By their names without prefixes. */
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

// Far beyond what programs write; reading goes down by calls, and their stack ends.
const maxDepth = 400
const maxElements = 2_000_000

/** Throws where XML could do harm to the program that reads it: by entities that grow, or by depth without end. */
export function refuseHostile(xml: string): void {
  if (declaresEntities(xml.slice(0, 100_000))) throw unreadable('declares entities')
  let depth = 0
  let count = 0
  const parser = new Parser(
    {
      onopentag: () => {
        depth += 1
        count += 1
        if (depth > maxDepth || count > maxElements) throw unreadable(`${depth} deep, ${count} elements`)
      },
      onclosetag: () => void (depth -= 1),
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
}

/** Declares entities: no document that a program wrote does, and bombs begin so. */
function declaresEntities(xml: string): boolean {
  return [...xml.matchAll(/<!DOCTYPE[^<>[]*\[([^\]]*)/gi)].some(([, inside = '']) => /<!ENTITY/i.test(inside))
}

function unreadable(cause: string) {
  return new LibraryError(
    'unreadable',
    'The inside of this document is damaged; save it again and import that.',
    {
      cause: new Error(cause),
    },
  )
}

/**
 * Reads XML. Only XML's own five entities are known, nothing is ever fetched, and what is not closed is
 * closed. Throws `unreadable` for what could do harm; anything else is read as far as it goes.
 */
export function readXml(xml: string): XmlElement {
  refuseHostile(xml)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: local(name), attributes: withoutPrefixes(attributes), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (words) => void open.at(-1)?.children.push(words),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return root
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string'
}

/** All elements of a name, at any depth, in the order of the document. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)])
}

/** All words in an element, as they stand there: blanks are left as they are. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? wordsIn(child) : child)).join('')
}

/** The words of the first element of a name; null where there are none. */
export function firstWords(element: XmlElement, name: string): string | null {
  const found = allNamed(element, name)
    .map((one) => wordsIn(one).replace(/\s+/g, ' ').trim())
    .find((words) => words !== '')
  return found ?? null
}
