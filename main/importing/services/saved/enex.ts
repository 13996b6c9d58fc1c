import type { Collected } from '../../../../preload/contract/collected'
import { allNamed, firstWords, isElement, readXml, type XmlElement, wordsIn } from '../../formats/xml'
import {
  type Collection,
  collectedOf,
  factsOf,
  isWebAddress,
  leftOut,
  savedOf,
  tagsOf,
  wordsOf,
} from '../collect'

/** By the first element of what Evernote exports. */
export function isEnex(head: string): boolean {
  return /^\ufeff?\s{0,32}(?:<\?xml[^<>]{0,200}>\s{0,32})?(?:<!DOCTYPE\s[^<>]{0,300}>\s{0,32})?<en-export[\s>]/i.test(
    head,
  )
}

/** Evernote: notes and clipped pages with their text. What was attached to them is told in `left`. */
export function readEnex(xml: string): Collection {
  const notes = allNamed(readXml(xml), 'note')
  const attached = notes.reduce((sum, note) => sum + allNamed(note, 'resource').length, 0)
  return {
    service: 'Evernote',
    collected: notes.map(articleOf),
    left: leftOut(
      attached,
      'attached file or picture was left in the export',
      'attached files and pictures were left in the export',
    ),
  }
}

const known = new Set(['source-url', 'author', 'resource-attributes'])

function articleOf(note: XmlElement): Collected {
  const attributes = allNamed(note, 'note-attributes')[0] ?? note
  const address = firstWords(attributes, 'source-url')
  const content = contentOf(note)
  return collectedOf('Evernote', {
    title: firstWords(note, 'title'),
    url: isWebAddress(address) ? address : null,
    byline: firstWords(attributes, 'author'),
    content: content === null ? null : { kind: 'html', words: content },
    savedAt: savedOf(firstWords(note, 'created')),
    tags: tagsOf(
      note.children
        .filter(isElement)
        .filter(({ name }) => name === 'tag')
        .map(wordsIn),
    ),
    facts: factsOf({
      updated: firstWords(note, 'updated'),
      ...(isWebAddress(address) ? {} : { address }),
      ...(attributes === note ? {} : plainOf(attributes)),
    }),
  })
}

/** A document within the document, whose own first lines say nothing. */
function contentOf(note: XmlElement): string | null {
  const content = note.children.filter(isElement).find(({ name }) => name === 'content')
  const words = content === undefined ? '' : wordsIn(content)
  return wordsOf(words.replace(/^\s*<\?xml[^<>]*>/i, '').replace(/^\s*<!DOCTYPE[^<>]*>/i, ''))
}

function plainOf(attributes: XmlElement): Record<string, string> {
  const elements = attributes.children.filter(isElement).filter(({ name }) => !known.has(name))
  return Object.fromEntries(elements.map((one) => [one.name, wordsIn(one)]))
}
