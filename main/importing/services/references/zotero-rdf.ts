import type { Collected } from '../../../../preload/contract/collected'
import { addTo } from '../../add-to'
import { allNamed, firstWords, isElement, readXml, wordsIn, type XmlElement } from '../../formats/xml'
import { type Collection, collectedOf, factsOf, leftOut, savedOf, tagsOf, wordsOf } from '../collect'
import { noteWords } from './note-words'
import { nameOf, referred } from './reference'
import { placesOf } from './zotero-places'

/** By its first element: pages and other XML quote such a list too. */
export function isZoteroRdf(head: string): boolean {
  return (
    /^[^<]*(?:<[?!][^<]*){0,20}<rdf:RDF\b/.test(head) &&
    /zotero\.org\/namespaces|purl\.org\/net\/biblio/.test(head)
  )
}

// What has a place of its own; all else is kept as a fact with its name.
const taken = new Set(
  'title subject abstract date language identifier isReferencedBy link isPartOf dateSubmitted'.split(' '),
)

type Rest = {
  folders: ReadonlyMap<string, string[]>
  notes: ReadonlyMap<string, XmlElement>
  files: ReadonlyMap<string, XmlElement>
  root: XmlElement
}

// What stands beside articles: folders, and what the articles appeared in.
const notArticles = new Set(
  'Memo Attachment Collection Journal Newspaper Periodical Series Website Blog Forum CourtReporter Part Person'.split(
    ' ',
  ),
)

/**
 * Zotero’s own RDF: articles, with notes, files and folders beside them that name them. A note that no article
 * names is one of its own, and so is a link that stands alone; `left` says how many files lie beside the RDF.
 */
export function readZoteroRdf(xml: string): Collection {
  const document = readXml(xml)
  const [root = document] = allNamed(document, 'RDF')
  const notes = byAddress(allNamed(root, 'Memo'))
  const files = byAddress(allNamed(root, 'Attachment'))
  const rest = { folders: foldersOf(root), notes, files, root }
  const items = root.children.filter(isElement).filter(isItem)
  const used = new Set(
    items.flatMap((one) => [...resourcesOf(one, 'isReferencedBy'), ...resourcesOf(one, 'link')]),
  )
  const alone = (all: ReadonlyMap<string, XmlElement>) => [...all].filter(([at]) => !used.has(at))
  const inFiles = [...files.values()].filter(
    (file) => pathOf(file) !== null || addressesOf(file).length === 0,
  ).length
  return {
    service: 'Zotero',
    collected: [
      ...items.map((one) => articleOf(one, rest)),
      ...alone(notes).flatMap(([at, note]) => noteAlone(note, rest.folders.get(at) ?? [])),
      ...alone(files).map(([, file]) => articleOf(file, rest)),
    ],
    left: leftOut(
      inFiles,
      'attached file is not in the RDF itself',
      'attached files are not in the RDF itself',
    ),
  }
}

function byAddress(elements: readonly XmlElement[]): Map<string, XmlElement> {
  return new Map(elements.map((one, at) => [aboutOf(one) || `no address ${at}`, one]))
}

/** Zotero says the type of each item; older files of it only what the item is called. */
function isItem(element: XmlElement): boolean {
  if (notArticles.has(element.name)) return false
  return ['itemType', 'title', 'authors', 'abstract', 'date'].some(
    (name) => childrenOf(element, name).length > 0,
  )
}

function aboutOf({ attributes }: XmlElement): string {
  return attributes['about'] ?? ''
}

/** Where a file lies beside the RDF; null where it is no more than a link. */
function pathOf(file: XmlElement): string | null {
  return wordsOf(resourcesOf(file, 'resource')[0] ?? resourcesOf(file, 'path')[0]) ?? own(file, 'path')
}

/** A note that belongs to nothing else is called by its first words. */
function noteAlone(memo: XmlElement, folders: readonly string[]): Collected[] {
  const body = wordsOfNote(memo)
  if (body === null) return []
  const title = body.split('\n', 1)[0]?.slice(0, 200) ?? null
  return [
    collectedOf('Zotero', {
      title,
      notes: [{ body, madeAt: null }],
      tags: tagsOf([...folders, ...tagsIn(memo)]),
      facts: factsOf({ itemType: 'note' }),
    }),
  ]
}

function wordsOfNote(memo: XmlElement): string | null {
  return noteWords(firstWords(memo, 'value') ?? '')
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
    const path = pathOf(one)
    for (const part of resourcesOf(one, 'hasPart')) addTo(folders, part, path)
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

/** The words of each part, with a comma between a publisher's name and its place. */
function partsIn(element: XmlElement): string {
  const inside = element.children.filter(isElement).map(partsIn)
  const words = inside.length > 0 ? inside.filter((part) => part !== '').join(', ') : wordsIn(element)
  return words.replace(/\s+/g, ' ').trim() || (element.attributes['resource'] ?? '')
}

// Of whom Zotero itself makes the author of what has no other.
const likeAuthors =
  'authors directors artists inventors performers composers interviewees presenters podcasters programmers cartographers sponsors contributors'.split(
    ' ',
  )

function articleOf(element: XmlElement, { folders, notes, files, root }: Rest): Collected {
  const named = (name: string, all: ReadonlyMap<string, XmlElement>) =>
    resourcesOf(element, name).flatMap((at) => all.get(at) ?? [])
  const [memos, attached] = [named('isReferencedBy', notes), named('link', files)]
  const uri = addressesOf(element)
  const identifiers = childrenOf(element, 'identifier')
    .map((one) => wordsIn(one).trim())
    .filter((one) => !uri.includes(one))
  const places = placesOf(element, root)
  const creators = likeAuthors.find((name) => childrenOf(element, name).length > 0)
  const inPlaces = places.facts.filter(([name]) => name !== 'identifier')
  const said = [
    ...identifiers,
    ...places.facts.flatMap(([name, words]) => (name === 'identifier' ? [words] : [])),
  ]
  const links = attached.map((file) => [own(file, 'title'), addressesOf(file)[0] ?? pathOf(file)])
  return referred({
    service: 'Zotero',
    title: own(element, 'title') ?? own(element, 'shortTitle') ?? own(element, 'displayTitle'),
    authors: childrenOf(element, creators ?? 'authors').flatMap(namesOf),
    outlet: places.outlet,
    section: places.section,
    published: own(element, 'date') ?? own(element, 'issued'),
    addresses: [...uri, aboutOf(element), ...attached.flatMap(addressesOf)],
    doi: said.find((one) => /^DOI\b/i.test(one)) ?? null,
    language: own(element, 'language'),
    excerpt: own(element, 'abstract'),
    notes: [...memos.map(wordsOfNote), ...[element, ...attached].filter(isFile).map(wordsOnFile)],
    tags: [...(folders.get(aboutOf(element)) ?? []), ...[element, ...memos, ...attached].flatMap(tagsIn)],
    savedAt: savedOf(own(element, 'dateSubmitted')),
    facts: factsOf({
      ...Object.fromEntries(inPlaces),
      ...restOf(element, creators),
      ...numbersIn(said),
      'call number': callNumbers(element),
      attachments: links.map((parts) => parts.filter((part) => part !== null).join(': ')).join('; '),
    }),
  })
}

/** What has no place of its own, by its name; people by their names. */
function restOf(element: XmlElement, creators: string | undefined): Record<string, string> {
  const rest: Record<string, string> = {}
  for (const child of element.children.filter(isElement)) {
    if (taken.has(child.name) || child.name === creators) continue
    const words = namesOf(child).join(', ') || partsIn(child)
    const known = rest[child.name]
    rest[child.name] = known === undefined ? words : `${known}; ${words}`
  }
  return rest
}

/** `ISSN 0261-3077` and its like by their names; what says no name is an `identifier`. */
function numbersIn(identifiers: readonly string[]): Record<string, string> {
  const numbers: Record<string, string> = {}
  for (const words of identifiers) {
    const [, name = 'identifier', number = words] = /^(ISSN|ISBN|DOI)\s+(.+)$/is.exec(words) ?? []
    numbers[name] = numbers[name] === undefined ? number : `${numbers[name]}; ${number}`
  }
  return numbers
}

function addressesOf(element: XmlElement): string[] {
  return childrenOf(element, 'identifier')
    .flatMap((one) => allNamed(one, 'URI'))
    .map((one) => wordsIn(one).trim())
}

function isFile({ name }: XmlElement): boolean {
  return name === 'Attachment'
}

/** A person may write a note on a file itself. */
function wordsOnFile(file: XmlElement): string | null {
  return noteWords(firstWords(file, 'description') ?? '')
}

/** The people in an element of one role, as their names are read. */
function namesOf(role: XmlElement): string[] {
  return allNamed(role, 'Person').map((person) =>
    nameOf({
      given: own(person, 'givenName') ?? own(person, 'givenname'),
      particle: null,
      family: own(person, 'surname') ?? own(person, 'name'),
      suffix: null,
    }),
  )
}

function isCallNumber(subject: XmlElement): boolean {
  return allNamed(subject, 'LCC').length > 0
}

function tagsIn(element: XmlElement): string[] {
  return childrenOf(element, 'subject')
    .filter((subject) => !isCallNumber(subject))
    .map((tag) => wordsIn(tag))
}

function callNumbers(element: XmlElement): string {
  return childrenOf(element, 'subject')
    .filter(isCallNumber)
    .map((one) => wordsIn(one).trim())
    .join('; ')
}
