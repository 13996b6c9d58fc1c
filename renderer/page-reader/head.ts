import type { PageParts } from '../../preload/contract/page'
import { seenWords } from './seen-words'

const maxValueLength = 5000

/** What a page says about itself, in its head and its first headings. */
export function headOf(
  page: Document,
): Pick<PageParts, 'language' | 'canonical' | 'title' | 'meta' | 'jsonLd' | 'headings' | 'feeds'> {
  return {
    language: cut(page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang')),
    canonical: cut(page.querySelector('link[rel~="canonical" i]')?.getAttribute('href')),
    title: cut(page.querySelector('head > title, title')?.textContent.replace(/\s+/g, ' ')),
    meta: metaOf(page),
    jsonLd: jsonLdOf(page),
    headings: headingsOf(page),
    feeds: feedsOf(page),
  }
}

function cut(words: string | null | undefined): string | null {
  return words?.trim().slice(0, maxValueLength) ?? null
}

/** All meta elements with a name, by Open Graph's `property`, HTML's `name` or schema.org's `itemprop`. */
function metaOf(page: Document): [string, string][] {
  return [...page.querySelectorAll('meta[content]')].slice(0, 2000).flatMap((element) => {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim() ?? ''
    return name === null || content === ''
      ? []
      : [[name.trim().toLowerCase().slice(0, 200), content.slice(0, maxValueLength)]]
  })
}

function jsonLdOf(page: Document): string[] {
  return [...page.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, 200)
    .map((script) => script.textContent.slice(0, 2_000_000))
}

function headingsOf(page: Document): string[] {
  return [...page.querySelectorAll('h1')]
    .map((heading) => headingWords(heading).slice(0, maxValueLength))
    .filter((words) => words !== '')
    .slice(0, 50)
}

const kickers = ['kicker', 'dachzeile', 'overline', 'overtitle', 'toptitle', 'topline', 'eyebrow', 'roofline']
  .concat([
    'spitzmarke',
    'pretitle',
    'pre-title',
    'surtitle',
    'catchline',
    'label',
    'rubri',
    'antetitulo',
    'occhiello',
  ])
  .map((name) => `[class*="${name}" i]`)
  .join(', ')

/** With a stroke where the words above a headline end that stand in an element of their own. */
function headingWords(heading: Element): string {
  const whole = seenWords(heading).replaceAll(' | ', ' ')
  const above = [...heading.querySelectorAll(kickers)].map((one) => seenWords(one).replaceAll(' | ', ' '))
  const kicker = above.find((words) => words !== '' && words.length < whole.length && whole.startsWith(words))
  const rest = whole.slice(kicker?.length ?? 0).replace(/^[\s:|–—-]+/, '')
  return kicker === undefined || rest === '' ? whole : `${kicker} | ${rest}`
}

// What feeds are announced as (RSS, Atom, RDF, JSON Feed). A link that only says "feed" is believed too.
const feedTypes = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i

function feedsOf(page: Document): NonNullable<PageParts['feeds']> {
  return [...page.querySelectorAll('link[rel~="alternate" i][href][type], link[rel~="feed" i][href]')]
    .filter((link) => feedTypes.test(link.getAttribute('type') ?? 'application/rss+xml'))
    .map((link) => ({ href: cut(link.getAttribute('href')) ?? '', title: cut(link.getAttribute('title')) }))
    .slice(0, 50)
}
