import type { PageParts } from '../../preload/contract/page'
import { isOfEntry } from './entries'
import { headingOf, isElsewhere, isFarAbove, isNear, isTold } from './own-place'
import { seenWords } from './seen-words'

type Stated = PageParts['stated'][number]

// From the surest to the least. An element may come up under several of them.
const selectors: readonly (readonly [Stated['what'], string])[] = [
  [
    'published',
    '[itemprop~="datePublished" i], [pubdate], abbr[class~="published" i], time[class*="publish" i], [class*="published" i] time',
  ],
  ['updated', '[itemprop~="dateModified" i], time[class*="updated" i], time[class*="modified" i]'],
  ['time', 'time, [class*="timestamp" i], [class*="date" i]:not(:has(p))'],
  [
    'byline',
    '[rel~="author" i], [itemprop~="author" i], [class~="byline" i], [class~="author" i], [class*="byline" i], [class*="author-name" i], [class*="authorname" i]',
  ],
]

const maxStated = 100

/**
 * Dates and authors that elements of the page name by their markup, without those of something else that it shows; before
 * them the line below the heading that says whom the text is by.
 */
export function statedIn(page: Document): Stated[] {
  const heading = headingOf(page)
  // Of several that are called the publication's, only those beside such a heading are the article's own.
  const isTimed = [...page.querySelectorAll('time[datetime]')].some((time) => isNear(time, heading))
  const named = selectors.flatMap(([what, selector]) => {
    const found = [...page.querySelectorAll(selector)].filter((element) => !isElsewhere(element, heading))
    const isListed = listedAmong(what === 'byline' ? [] : found)
    const elements = found
      .filter((element) => what === 'byline' || !isOfEntry(element, heading))
      .filter((element) => what === 'byline' || isNear(element, heading) || !isListed(element))
      .filter((element) => what !== 'published' || !isTimed || isStated(element) || isNear(element, heading))
      .filter((element) => what !== 'time' || !(isFarAbove(element, heading) || isTold(element)))
      .slice(0, maxStated)
    return elements
      .map((element) => ({
        what,
        words: what === 'byline' ? byline(element, elements) : wordsOf(element, what),
      }))
      .filter(({ words }) => words !== '')
  })
  const signed = heading === null ? null : signedBelow(heading)
  if (signed === null) return named
  const others = named.filter(({ what, words }) => what !== 'byline' || words !== signed)
  return [{ what: 'byline', words: signed }, ...others]
}

const fewListed = 3

/** Which dates are of a list of others in like elements: those of teasers or of readers' letters. */
function listedAmong(elements: readonly Element[]): (element: Element) => boolean {
  const kinds = new Map<string, string[]>()
  for (const element of elements) {
    const kind = kindOf(element)
    kinds.set(kind, [...(kinds.get(kind) ?? []).slice(-fewListed), wordsOf(element, 'time')])
  }
  return (element) => {
    const like = kinds.get(kindOf(element)) ?? []
    return like.length >= fewListed && new Set(like).size > 1
  }
}

function kindOf(element: Element): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement]
  return around
    .map((one) => `${one?.localName ?? ''}.${one?.getAttribute('class')?.replace(/\d+/g, '') ?? ''}`)
    .join(' ')
}

/** Whether a date is written for programs, wherever it stands. */
function isStated(element: Element): boolean {
  return element.hasAttribute('content')
}

const boxes = 'p, div, li, td, address, header, section'
const maxBylineLength = 300
const onlyBy = /^(?:by|von|par|por|di|door|av|af) ?:?$/i

/** The words of an element that names an author: with those of others of its kind in its line, or of all its line. */
function byline(element: Element, all: readonly Element[]): string {
  const words = wordsOf(element, 'byline')
  const box = element.parentElement?.closest(boxes) ?? null
  if (box === null || box.textContent.length > maxBylineLength) return words
  if (onlyBy.test(words)) return wordsOf(box, 'byline')
  const beside = all.filter(
    (other) =>
      other.localName === element.localName &&
      other.getAttribute('class') === element.getAttribute('class') &&
      other.parentElement?.closest(boxes) === box &&
      !(other !== element && (other.contains(element) || element.contains(other))),
  )
  return beside.map((one) => wordsOf(one, 'byline')).join(' | ')
}

// The name is a capital letter's: "By and large" is none.
const signed =
  /^(?:(?:Words |Written |Reported |Text )?(?:[Bb]y|BY)|[Vv]on|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR|Av|AV|Af|AF)(?: ?:? (?:\| )?\p{Lu}| ?:?$)/u
const authorPage =
  /\/(?:authors?|autor(?:en|in|es|a)?|auteurs?|autori|people|profiles?|staff|by|writers?|journalists?|reporters?|redaktion)\/\p{L}/iu
const maxTexts = 40
const maxSignedLength = 150
/** A text of that length is the article's. */
const proseLength = 200

/** The line soon below a heading that says "By" or leads to its author's page; null where there is none before the text. */
function signedBelow(heading: Element): string | null {
  const page = heading.ownerDocument
  const nodes = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  nodes.currentNode = heading
  for (let seen = 0; seen < maxTexts;) {
    const node = nodes.nextNode()
    const words = node?.nodeValue?.replace(/\s+/g, ' ').trim() ?? ''
    if (node === null || words.length > proseLength) return null
    if (words === '') continue
    seen += 1
    const isLink = authorPage.test(node.parentElement?.closest('a[href]')?.getAttribute('href') ?? '')
    if (heading.contains(node) || !(isLink || signed.test(words))) continue
    // Between short paragraphs a teaser's or a comment's author comes as soon.
    const isOthers = node.parentElement !== null && isElsewhere(node.parentElement, heading)
    const line = isOthers ? null : lineAround(node)
    if (line !== null && (isLink || signed.test(line))) return line
  }
  return null
}

/** The words of the innermost box of a text, or the list that it is in; null where that is longer than a line. */
function lineAround(node: Node): string | null {
  const near = node.parentElement?.closest(`${boxes}, span, h2, h3, h4, h5`) ?? null
  const box = near?.localName === 'li' ? near.parentElement : near
  const inner = box?.textContent.trim() ?? ''
  const whole = onlyBy.test(inner) ? (box?.parentElement ?? null) : box
  if (whole === null || whole.textContent.length > maxSignedLength * 2) return null
  const words = seenWords(whole, true)
  return words.length > maxSignedLength ? null : words
}

/** A `datetime` or `content` is written for programs and comes before what is shown. */
function wordsOf(element: Element, what: Stated['what']): string {
  const title = element.getAttribute('title') ?? ''
  const hidden = what !== 'byline' && /^\d{4}-\d\d-\d\d/.test(title) ? title : null
  const exact = element.getAttribute('datetime') ?? element.getAttribute('content') ?? hidden
  const names = [...element.querySelectorAll('[itemprop~="name" i]')].map((name) => seenWords(name, true))
  const shown = names.length > 0 ? names.join(' | ') : seenWords(element, what === 'byline')
  return (exact ?? shown).replace(/\s+/g, ' ').trim().slice(0, 300)
}
