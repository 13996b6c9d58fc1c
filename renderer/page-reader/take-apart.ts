import type { PageParts, PageView, PageWish } from '../../preload/contract/page'
import { dataIn } from './data'
import { byScripts, scriptsWithText } from './embedded'
import { headOf } from './head'
import { imagesAmong, imagesIn, imageSourcesIn } from './images'
import { parsePage, withoutCode } from './parse'
import { shownIn } from './shown'
import { Source } from './source'
import { statedIn } from './stated'
import { byDefuddle, byReadability } from './views'

/** Less is hardly an article: then the text may be in the page's scripts. */
const minTextLength = 500

/** Reads a page without ever making it live: nothing in it runs, and nothing it names is fetched. */
export function takeApart(html: string, url: string | null, want: PageWish): PageParts {
  const page = parsePage(html)
  const head = headOf(page)
  // A document that is nothing but text says nothing of itself in elements of a page.
  const stated = want === 'lines' ? [] : [...statedIn(page), ...dataIn(page)]
  const scripts = scriptsWithText(page)
  const sources = imageSourcesIn(page, url)
  withoutCode(page)
  // Before the extractors, which change the page.
  const base = url ?? wholeAddress(head.canonical)
  const source = new Source(page.body, base)
  const images = imagesIn(page.body, source.images, sources)
  if (want === 'lines') {
    const { source: found, texts } = source.parts()
    const all = found.lines.map(({ readability: _r, defuddle: _d, home: _h, ...line }) => line)
    return { ...head, stated, images: imagesAmong(images, texts), readability: null, defuddle: null, all }
  }
  const shown = shownIn(page, head.meta, titlesIn(head))
  const readability = counted(byReadability(page), source, 'inReadability', base)
  const defuddle = counted(byDefuddle(page, url, html), source, 'inDefuddle', base)
  const isShort = Math.max(readability.length, defuddle.length) < minTextLength
  const embedded = isShort ? byScripts(scripts) : null
  const parts = source.parts()
  return {
    ...head,
    stated: [...stated, ...shown],
    images: imagesAmong(images, parts.texts),
    readability: readability.view,
    defuddle: lengthOf(embedded) > minTextLength ? embedded : defuddle.view,
    source: parts.source,
  }
}

/** By its canonical address the links of a page can be followed that came without an address of its own. */
function wholeAddress(canonical: string | null): string | null {
  return canonical !== null && /^https?:\/\/[^\s/]/i.test(canonical) ? canonical : null
}

/** What the page calls itself, for those who read its data. */
function titlesIn({ title, meta, jsonLd }: ReturnType<typeof headOf>): string[] {
  const named = meta
    .filter(([name]) => /(?:^|[:.])(?:title|headline)$/.test(name))
    .map(([, content]) => content)
  const headlines = jsonLd.flatMap((script) =>
    [...script.slice(0, 200_000).matchAll(/"headline"\s{0,4}:\s{0,4}("(?:[^"\\]|\\.){1,1000}")/g)].map(
      ([, quoted = '']) => unquoted(quoted),
    ),
  )
  return [title ?? '', ...named, ...headlines].slice(0, 40)
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return ''
  }
}

type Counted = { view: PageView | null; length: number }

/** What an extractor took, as votes for the lines of the page. */
function counted(
  found: ReturnType<typeof byReadability>,
  source: Source,
  choice: 'inReadability' | 'inDefuddle',
  url: string | null,
): Counted {
  if (found === null) return { view: null, length: 0 }
  const { root, ...said } = found
  return { view: { ...said, lines: source.count(root, choice, url) }, length: root.textContent.length }
}

function lengthOf(view: PageView | null): number {
  return view?.lines.reduce((sum, { text }) => sum + text.length, 0) ?? 0
}
