import { Parser } from 'htmlparser2'
import type { Collected } from '../../../preload/contract/collected'
import { allNamed, firstWords, isElement, readXml, wordsIn, type XmlElement } from '../formats/xml'
import { type Collection, factsOf, leftOut, savedOf, wordsOf } from './collect'
import { referred } from './reference'

/** By its first element: pages and other XML quote such a list too. */
export function isZoteroRdf(head: string): boolean {
  return (
    /^[^<]*(?:<[?!][^<]*){0,20}<rdf:RDF\b/.test(head) &&
    /zotero\.org\/namespaces|purl\.org\/net\/biblio/.test(head)
  )
}

// What has a place of its own; all else is kept as a fact with its name.
const taken = new Set(
  'title authors subject abstract date language identifier isReferencedBy link isPartOf dateSubmitted'.split(
    ' ',
  ),
)

type Rest = { folders: ReadonlyMap<string, string[]>; notes: ReadonlyMap<string, string | null> }

// What stands beside articles: notes, files, folders, and what the articles appeared in.
const notArticles = new Set(['Memo', 'Attachment', 'Collection', 'Journal', 'Newspaper', 'Series', 'Website'])

/**
 * Zotero’s own RDF: articles, with notes and folders beside them that name them. A note that no article names
 * and files that lie beside the RDF cannot be taken, and `left` says how many.
 */
export function readZoteroRdf(xml: string): Collection {
  const document = readXml(xml)
  const [root = document] = allNamed(document, 'RDF')
  const memos = allNamed(root, 'Memo')
  const notes = new Map(memos.map((memo) => [aboutOf(memo), wordsOfHtml(firstWords(memo, 'value') ?? '')]))
  const rest = { folders: foldersOf(root), notes }
  const articles = root.children.filter(isElement).filter(({ name, children }) => {
    const isAbout = children.some((child) => isElement(child) && child.name === 'title')
    return !notArticles.has(name) && isAbout
  })
  const used = new Set(articles.flatMap((one) => resourcesOf(one, 'isReferencedBy')))
  const alone = memos.filter((memo) => !used.has(aboutOf(memo))).length
  const attachments = allNamed(root, 'Attachment').length
  return {
    service: 'Zotero',
    collected: articles.map((one) => articleOf(one, rest)),
    left: [
      ...leftOut(alone, 'note belongs to no article', 'notes belong to no article'),
      ...leftOut(
        attachments,
        'attached file is not in the RDF itself',
        'attached files are not in the RDF itself',
      ),
    ],
  }
}

function aboutOf({ attributes }: XmlElement): string {
  return attributes['about'] ?? ''
}

const blocks = new Set(['p', 'div', 'br', 'li', 'blockquote', 'h1', 'h2', 'h3', 'tr'])

/** Notes are HTML in Zotero: their words, a blank line between paragraphs. */
function wordsOfHtml(html: string): string | null {
  let words = ''
  const parser = new Parser({
    onopentag: (name) => void (words += blocks.has(name) ? '\n\n' : ''),
    ontext: (text) => void (words += text.replace(/\s+/g, ' ')),
    onclosetag: (name) => void (words += blocks.has(name) ? '\n\n' : ''),
  })
  parser.end(html)
  return wordsOf(words.replace(/(?:(?<![ \t])[ \t]+)?\n\s*/g, '\n\n'))
}

/** For each thing by its address: the folders that it lies in, those in folders by their path. */
function foldersOf(root: XmlElement): Map<string, string[]> {
  const collections = allNamed(root, 'Collection')
  const parents = new Map<string, XmlElement>()
  for (const one of collections) for (const part of resourcesOf(one, 'hasPart')) parents.set(part, one)
  const pathOf = (one: XmlElement, depth = 0): string => {
    const name = (own(one, 'title') ?? '').replaceAll('/', '-')
    const parent = parents.get(aboutOf(one))
    return parent === undefined || depth > 20 ? name : `${pathOf(parent, depth + 1)}/${name}`
  }
  const folders = new Map<string, string[]>()
  for (const one of collections) {
    for (const part of resourcesOf(one, 'hasPart'))
      folders.set(part, [...(folders.get(part) ?? []), pathOf(one)])
  }
  return folders
}

/** The addresses of what an element refers to under this name; empty words where one says no address. */
function resourcesOf(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ attributes }) => attributes['resource'] ?? '')
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name)
}

/** The words of an element's own child; those of its children's children are somebody else's. */
function own(element: XmlElement, name: string): string | null {
  const [first] = childrenOf(element, name)
  return first === undefined ? null : wordsOf(wordsIn(first).replace(/\s+/g, ' '))
}

function articleOf(element: XmlElement, { folders, notes }: Rest): Collected {
  const uri = childrenOf(element, 'identifier')
    .flatMap((one) => allNamed(one, 'URI'))
    .map(wordsIn)
  const identifiers = childrenOf(element, 'identifier').map((one) => wordsIn(one).trim())
  const plain = element.children.filter(isElement).filter(({ name }) => !taken.has(name))
  const [container] = childrenOf(element, 'isPartOf')
  return referred({
    service: 'Zotero',
    title: own(element, 'title'),
    authors: namesOf(element),
    outlet: container === undefined ? null : firstWords(container, 'title'),
    published: own(element, 'date'),
    addresses: [...uri.map((one) => one.trim()), aboutOf(element)],
    doi: identifiers.find((one) => /^DOI\b/i.test(one)) ?? null,
    language: own(element, 'language'),
    excerpt: own(element, 'abstract'),
    notes: resourcesOf(element, 'isReferencedBy').map((at) => notes.get(at) ?? null),
    tags: [...(folders.get(aboutOf(element)) ?? []), ...tagsIn(element)],
    savedAt: savedOf(own(element, 'dateSubmitted')),
    facts: factsOf({
      ...Object.fromEntries(plain.map((one) => [one.name, wordsIn(one).replace(/\s+/g, ' ')])),
      identifier: identifiers.filter((one) => !uri.some((known) => known.trim() === one)).join('; '),
    }),
  })
}

/** Authors only: editors and translators have elements of their own, which are kept as facts. */
function namesOf(element: XmlElement): string[] {
  return childrenOf(element, 'authors')
    .flatMap((authors) => allNamed(authors, 'Person'))
    .map((person) =>
      [own(person, 'givenName'), own(person, 'surname')].filter((part) => part !== null).join(' '),
    )
}

function tagsIn(element: XmlElement): string[] {
  return childrenOf(element, 'subject').map((tag) => wordsIn(tag))
}
