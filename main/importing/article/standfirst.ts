import type { PageElement, PageSource, SourceLine } from '../../../preload/contract/page'
import { lettersOf } from '../letters'
import { bylineStrength } from '../plain-text/bylines'
import { isBeside, unlikely } from './unlikely'
import { endsSentence, sharedWords, topicWords } from './neighbourhood'

const named =
  /(?:^|[\s_-])(?:lead|lede|standfirst|dek|deck|sub-?(?:title|headline|head|heading)|strap-?line|kicker-?text|teaser|excerpt|summary|abstract|intro(?:duction)?|preface|epigraph|einleitung|vorspann|chapo|chapeau|entradilla|sommario|occhiello|ingress|bajada|copete)(?:$|[\s_-])/i
const consent = /cookie|consent|gdpr|comment|newsletter|paywall|subscri/i
const minLength = 25
const maxLength = 900
const above = 3
const described = 0.75

type Asked = {
  source: PageSource
  isKept: readonly boolean[]
  isCaption: readonly boolean[]
  /** The line that prints the title, -1 where none does. */
  titleAt: number
  title: string | null
  descriptions: readonly string[]
}

/**
 * The lines between the title and the text that sum it up: the page's description says the same, their names say it, or they
 * are whole sentences in the element of the title.
 */
export function standfirstsIn({ source, isKept, isCaption, titleAt, title, descriptions }: Asked): number[] {
  const { lines, elements } = source
  const first = lines.findIndex((line, at) => isKept[at] === true && line.kind === 'paragraph')
  const known = descriptions.map(topicWords)
  const from = Math.max(0, titleAt - above)
  const isPrinted = title !== null && lettersOf(lines[titleAt]?.text ?? '') === lettersOf(title)
  const found: number[] = []
  for (let at = from; titleAt >= 0 && at < first; at++) {
    const line = lines[at]
    if (line === undefined || at === titleAt || isKept[at] === true) continue
    if (isCaption[at] === true && line.kind === 'caption') continue
    if (!isPossible(line) || lettersOf(line.text) === lettersOf(title ?? '')) continue
    const words = topicWords(line.text)
    const isDescribed = known.some((description) => sharedWords(words, description) >= described)
    const home = elements[line.home]
    const isNamed = [home, elements[home?.parent ?? -1]].some((one) => named.test(namesOf(one?.name)))
    const isSaid = isPrinted && at - titleAt <= below && isSaidUnder(source, line, titleAt)
    if (isDescribed || (at > titleAt && (isNamed || isSaid))) found.push(at)
  }
  return isSetApart(elements[lines[first]?.home ?? 0], isKept, first) && first > titleAt && titleAt >= 0
    ? [...found, first]
    : found
}

/** Whether the text's first paragraph is named as what sums it up, and there is a text below it. */
function isSetApart(home: PageElement | undefined, isKept: readonly boolean[], first: number): boolean {
  return named.test(namesOf(home?.name)) && isKept.indexOf(true, first + 1) > 0
}

// What pages say of themselves in the same place.
const disclosure = /affiliate|commission|sponsor|cookie|newsletter|javascript|subscri|abonn/i
const below = 4
const minSentence = 40

/** A sentence in the element that the title stands in, or in the one around it. */
function isSaidUnder({ elements, lines }: PageSource, line: SourceLine, titleAt: number): boolean {
  const parentOf = (element: number) => elements[element]?.parent ?? -1
  const around = parentOf(lines[titleAt]?.home ?? 0)
  const own = parentOf(line.home)
  const isNear = own > 0 && (own === around || own === parentOf(around))
  const isSentence = line.text.length >= minSentence && endsSentence(line.text) && line.linked < 0.1
  return (
    isNear && isSentence && line.kind !== 'item' && unlikely(line) === null && !disclosure.test(line.text)
  )
}

const dated = /\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d/
const maxDated = 60

function isPossible({ text, linked, within, kind }: SourceLine): boolean {
  if (text.length < maxDated && dated.test(text)) return false
  // Their roles may stand in brackets.
  if (bylineStrength(text.replace(/\([^()]{1,40}\)/g, '')) === 'stated') return false
  if (text.length < minLength || text.length > maxLength || linked > 0.6 || kind === 'row') return false
  return (
    !consent.test(within.split(' > ').slice(0, 4).join(' ')) && !isBeside(within.replace(/teasers?/gi, ''))
  )
}

function namesOf(name: string | undefined): string {
  return name?.replace(/^\S+/, '') ?? ''
}
