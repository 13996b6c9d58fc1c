import { isElement, wordsIn, type XmlElement } from '../../formats/xml'
import { wordsOf } from '../collect'

/** Where an article of Zotero's RDF appeared; `facts` are the place's own, such as its ISSN and its volume. */
type Places = { outlet: string | null; section: string | null; facts: [string, string][] }

const maxDepth = 8
const isOutlet = /^(?:Journal|Newspaper|Periodical|Website|Blog|Forum|Book|CourtReporter|Document|Report)$/
const titles = 'encyclopediaTitle dictionaryTitle programTitle proceedingsTitle websiteTitle blogTitle'.split(
  ' ',
)

/**
 * What an article is a part of, from the inside out: of a section, which is a part of a newspaper; of a book,
 * which is one of a series. What Zotero has no element for, it says beside the title.
 */
export function placesOf(element: XmlElement, root: XmlElement): Places {
  const places: Places = { outlet: null, section: null, facts: [] }
  const known = new Map(
    root.children.filter(isElement).map((one): [string, XmlElement] => [one.attributes['about'] ?? '', one]),
  )
  visit(element, known, places, maxDepth)
  places.outlet ??= named(element, titles)
  places.outlet ??= conferenceOf(element)
  return places
}

function visit(
  element: XmlElement,
  known: ReadonlyMap<string, XmlElement>,
  places: Places,
  depth: number,
): void {
  if (depth === 0) return
  for (const part of inner(element, 'isPartOf')) {
    const referred = known.get(part.attributes['resource'] ?? '')
    for (const place of referred === undefined ? part.children.filter(isElement) : [referred]) {
      add(place, places)
      visit(place, known, places, depth - 1)
    }
  }
}

function add(place: XmlElement, places: Places): void {
  const title = named(place, ['title'])
  if (place.name === 'Part') places.section ??= title
  else if (isOutlet.test(place.name)) places.outlet ??= title
  else if (title !== null) places.facts.push([place.name.toLowerCase(), title])
  for (const child of place.children.filter(isElement)) {
    const words = wordsOf(wordsIn(child).replace(/\s+/g, ' '))
    if (words === null || child.name === 'isPartOf' || child.name === 'title') continue
    const name = place.name === 'Series' ? `series ${child.name}` : child.name
    places.facts.push([name, words])
  }
}

function conferenceOf(element: XmlElement): string | null {
  const [conference] = inner(element, 'presentedAt').flatMap(({ children }) => children.filter(isElement))
  return conference === undefined ? null : named(conference, ['title'])
}

function named(element: XmlElement, names: readonly string[]): string | null {
  const [found] = names.flatMap((name) => inner(element, name))
  return found === undefined ? null : wordsOf(wordsIn(found).replace(/\s+/g, ' '))
}

function inner(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name)
}
