import type { PageParts } from '../../preload/contract/page'
import { isOfEntry } from './entries'
import { headingOf, isElsewhere, isFarAbove, saysAhead } from './own-place'
import { seenWords } from './seen-words'

type Stated = PageParts['stated'][number]

// Days in figures, or a month in letters beside a year, in the orders, scripts and calendars of several languages; what it
// means is read later.
const looksLikeDate = new RegExp(
  [
    String.raw`\p{Nd}{1,2}\.\s?\p{Nd}{1,2}\.\s?(?:\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd})`,
    String.raw`\p{Nd}{1,2}[/-]\p{Nd}{1,2}[/-]\p{Nd}{4}`,
    String.raw`\p{Nd}{4}[/.-]\s?\p{Nd}{1,2}[/.-]\s?\p{Nd}{1,2}`,
    String.raw`[\p{Nd}元]\s?[年년]`,
    String.raw`(?:19|20)\d\d[.,]?\s+\p{L}{3,}\.?\s+\d{1,2}(?!\d)`,
    String.raw`(?:\p{L}{3}|[^\x00-\x7f])[.,،]?\s+(?:de\s+)?(?:\p{Nd}{1,2}(?:st|nd|rd|th)?,?\s+)?(?:de\s+)?(?:(?:19|20|13|14|25)\d\d|(?!\d)\p{Nd}{4})(?!\p{Nd})`,
  ].join('|'),
  'u',
)

const maxDateLength = 80
const maxDates = 20
// So much of the description must stand in the page before it counts as shown there.
const leadStart = 40
const maxLeadLength = 600

/**
 * What stands near the page's heading or below it and looks like a date, the description where the page shows it, and the lines that
 * are one of the page's `titles` or its beginning.
 */
export function shownIn(page: Document, meta: PageParts['meta'], titles: readonly string[]): Stated[] {
  const start = descriptionIn(meta).slice(0, leadStart)
  const heading = headingOf(page)
  const found: Stated[] = []
  const texts = textsIn(page)
  let dates = 0
  for (const { node, words: raw } of texts) {
    // Almost all texts of a page have no two figures of any script, and do not begin as the description does.
    const isDated = dates < maxDates && /\p{Nd}{2}/u.test(raw)
    const isLead = start.length === leadStart && raw.includes(start.charAt(0))
    if (!isDated && !isLead) continue
    const words = tidy(raw)
    if (words === '') continue
    if (isLead && words.startsWith(start)) {
      const lead = leadAt(node)
      if (lead.startsWith(start) && lead.length <= maxLeadLength) found.push({ what: 'lead', words: lead })
    }
    if (!isDated || words.length > maxDateLength || !looksLikeDate.test(words)) continue
    const element = node.parentElement
    if (element === null || isFarAbove(element, heading) || isElsewhere(element, heading)) continue
    if (isOfEntry(element, heading)) continue
    const line = lineOf(element, words)
    if (line === null || saysAhead(line)) continue
    dates += 1
    found.push({ what: 'shown', words: line })
  }
  return [...found, ...printedTitles(texts, titles)]
}

const maxTitles = 20
const maxTitleLength = 500
const maxSteps = 4
// A shorter line may begin a title by chance.
const minTitleLength = 12
const maxParts = 8

/** Lines that are one of these titles, or what a title goes on from with the outlet's name. */
function printedTitles(texts: readonly Text[], titles: readonly string[]): Stated[] {
  const stated = titles.flatMap(endsOf).filter((title) => title !== '')
  if (stated.length === 0) return []
  const found = new Set<string>()
  // Almost all of a page's thousands of texts begin with another letter, and are not looked at further.
  const firsts = new Set(stated.map((title) => title.charAt(0)))
  for (const { node, words: whole } of texts) {
    if (found.size >= maxTitles) break
    const begun = /[\p{L}\p{N}]/u.exec(whole)
    if (begun === null || !firsts.has(begun[0].toLowerCase().charAt(0))) continue
    const start = letters(whole.slice(0, maxTitleLength))
    if (start === '' || !stated.some((title) => title.startsWith(start))) continue
    for (const words of linesAround(node)) {
      const line = letters(words)
      const isTitle = stated.some((title) => title === line || title.startsWith(`${line} `))
      if (line.length >= minTitleLength && isTitle) found.add(words)
    }
  }
  return [...found].map((words) => ({ what: 'title', words }))
}

/** A title, and what is left of it behind a section's or an outlet's name: all that a line may be the beginning of. */
function endsOf(title: string): string[] {
  const parts = title.split(/[-–—:|·•»/_ㅣ｜]/u).slice(0, maxParts)
  const ends = parts.map((_part, at) => letters(parts.slice(at).join(' ')))
  return ends.filter((end, at) => at === 0 || end.length >= minTitleLength)
}

/** The words of the elements that a text node begins: part of a headline may be set apart in it. */
function linesAround(node: Node): string[] {
  const lines: string[] = []
  let at = node.parentElement
  for (let step = 0; step < maxSteps && at !== null; step++, at = at.parentElement) {
    if (at.textContent.length > maxTitleLength * 2) break
    const words = seenWords(at).replaceAll(' | ', ' ')
    if (words.length <= maxTitleLength) lines.push(words)
  }
  return lines
}

function letters(words: string): string {
  return words
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const maxLineLength = 200

/** The line in which words stand; null where that is a sentence or longer. */
function lineOf(element: Element, words: string): string | null {
  const paragraph = element.closest('p, li, td, dd, dt, h2, h3, h4')
  const box = paragraph ?? element.closest('div, section, header')
  const line = box === null || box.textContent.length > 3000 ? '' : seenWords(box)
  if (line !== '' && line.length <= maxLineLength) return line
  return paragraph === null ? words : null
}

function descriptionIn(meta: PageParts['meta']): string {
  return tidy(meta.find(([name]) => name === 'og:description' || name === 'description')?.[1] ?? '')
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

type Text = { node: Node; words: string }

/** The texts of a page that are more than blanks, gone for once: they are looked through for several ends. */
function textsIn(page: Document): Text[] {
  const nodes = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const words = node.nodeValue ?? ''
    if (/\S/.test(words)) found.push({ node, words })
  }
  return found
}

function leadAt(node: Node): string {
  const element = node.parentElement?.closest('p, h2, h3, h4, div, section, header, li') ?? null
  return element === null ? '' : tidy(element.textContent)
}
