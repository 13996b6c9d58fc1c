// What a Word document only names where it stands: documents within the document, diagrams, charts. Each is a part of its own.

import type { Line } from '../../../preload/contract/importing'
import { decode } from '../decoding/decode'
import { pageHeadBytes } from '../pages/read-html'
import { markupIn } from './read-mhtml'
import { encodeHtml } from './rtf/encode-html'
import { htmlOfRtf } from './rtf/html'
import { allNamed, isElement, readXml, wordsIn, type XmlElement } from './xml'
import type { Zip } from './zip'

/** More are in no document that a person wrote. */
const maxChunks = 100
const maxWords = 2000

export type Inserts = {
  /** What an element of the document names, as markup; null where it names nothing that is read in its place. */
  htmlOf: (element: XmlElement) => string | null
  leftOut: Line[]
}

/** What a document names in its main part. `htmlOfDocx` converts a document within it. */
export async function insertsOf(
  zip: Zip,
  main: string,
  htmlOfDocx: (bytes: Uint8Array) => Promise<string>,
): Promise<Inserts> {
  const relations = relationsOf(zip, main)
  const leftOut: Line[] = []
  const chunks = new Map<string, string>()
  const named = [...relations].filter(([, { isChunk }]) => isChunk).slice(0, maxChunks)
  for (const [id, { path }] of named) {
    const html = await htmlOfChunk(path, zip.read(path) ?? new Uint8Array(), htmlOfDocx)
    if (html !== null) chunks.set(id, html)
    else leftOut.push(left(nameOf(path), 'a document within the document, of a kind that is not read'))
  }
  const partOf = (element: XmlElement, name: string) =>
    readXml(zip.text(relations.get(attributeOf(element, name))?.path ?? '') ?? '')
  const htmlOf = (element: XmlElement): string | null => {
    if (element.name === 'w:altChunk') return chunks.get(attributeOf(element, 'id')) ?? null
    const diagram = namedIn(element, 'relIds')
    if (diagram !== undefined) return htmlOfDiagram(partOf(diagram, 'dm'))
    const chart = namedIn(element, 'chart')
    if (chart === undefined) return null
    const words = wordsOfChart(partOf(chart, 'id'))
    leftOut.push(left(words, 'a chart, whose figures are drawn and not written'))
    return null
  }
  return { htmlOf, leftOut }
}

function left(text: string, why: string): Line {
  return { text, role: 'left-out', why }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

type Relation = { path: string; isChunk: boolean }

/** The parts that a part names, by the names that it has for them. */
function relationsOf(zip: Zip, main: string): Map<string, Relation> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const found = allNamed(readXml(zip.text(`${folder}_rels/${nameOf(main)}.rels`) ?? ''), 'Relationship')
  return new Map(
    found
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes: { Id: id = '', Target: target = '', Type: type = '' } }) => [
        id,
        {
          path: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
          isChunk: type.endsWith('/aFChunk'),
        },
      ]),
  )
}

/** Whatever prefix the file has for the namespace of an attribute. */
function attributeOf({ attributes }: XmlElement, name: string): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? ''
}

function namedIn(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children.filter(isElement)) {
    const found = child.name.endsWith(`:${name}`) ? child : namedIn(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** A document within the document as markup; null where it is of a kind that is not read. */
async function htmlOfChunk(
  path: string,
  bytes: Uint8Array,
  htmlOfDocx: (bytes: Uint8Array) => Promise<string>,
): Promise<string | null> {
  if (/\.docx$/i.test(path)) return htmlOfDocx(bytes)
  if (/\.rtf$/i.test(path)) return htmlOfRtf(bytes).html
  if (/\.(?:mht|mhtml|eml)$/i.test(path)) return bodyOf((await markupIn(bytes)).text)
  if (/\.x?html?$/i.test(path)) return bodyOf(decode(bytes, pageHeadBytes).text)
  if (!/\.txt$/i.test(path)) return null
  const lines = decode(bytes).text.split(/\r?\n/)
  return lines.map((line) => `<p>${encodeHtml(line)}</p>`).join('')
}

function bodyOf(html: string): string {
  const start = /<body(?:\s[^<>]{0,5000})?>/i.exec(html)
  const rest = start === null ? html : html.slice(start.index + start[0].length)
  const end = rest.search(/<\/body\s{0,20}>/i)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The words of a diagram, each shape's as an item: which shape is under which is only drawn. */
function htmlOfDiagram(data: XmlElement): string | null {
  const items = allNamed(data, 'pt').flatMap((point) => {
    const paragraphs = allNamed(point, 'p').map((one) => allNamed(one, 't').map(wordsIn).join(''))
    const words = paragraphs.join(' ').replace(/\s+/g, ' ').trim()
    return words === '' ? [] : [`<li>${encodeHtml(words)}</li>`]
  })
  return items.length === 0 ? null : `<ul>${items.join('')}</ul>`
}

/** The title of a chart, and the names of what it compares. */
function wordsOfChart(chart: XmlElement): string {
  const wordsOf = (parent: string, name: string) =>
    allNamed(chart, parent).flatMap((one) => allNamed(one, name).map((found) => wordsIn(found).trim()))
  const title = allNamed(chart, 'title').map((one) => allNamed(one, 't').map(wordsIn).join(''))
  const names = [...title, ...wordsOf('tx', 'v'), ...wordsOf('cat', 'v')].filter((words) => words !== '')
  return names.length === 0 ? 'Chart' : [...new Set(names)].join(' | ').slice(0, maxWords)
}
