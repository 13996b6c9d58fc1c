import type { PageParts, PageView, PageWish } from '../../preload/contract/page'
import { dataIn } from './data'
import { byScripts, scriptsWithText } from './embedded'
import { headOf } from './head'
import { imagesOf, imageSourcesIn } from './images'
import { linesOf } from './lines'
import { parsePage, withoutCode } from './parse'
import { shownIn } from './shown'
import { statedIn } from './stated'
import { byDefuddle, byReadability } from './views'

/** Less is hardly an article: then the text may be in the page's scripts. */
const minTextLength = 500

/** Reads a page without ever making it live: nothing in it runs, and nothing it names is fetched. */
export function takeApart(html: string, url: string | null, want: PageWish): PageParts {
  const page = parsePage(html)
  const head = headOf(page)
  const stated = [...statedIn(page), ...dataIn(page)]
  const scripts = scriptsWithText(page)
  const sources = imageSourcesIn(page, url)
  withoutCode(page)
  // Before the extractors, which change the page.
  const images = imagesOf(page.body, sources)
  const all = want === 'article' ? {} : { all: linesOf(page.body) }
  if (want === 'lines') return { ...head, stated, images, readability: null, defuddle: null, ...all }
  const shown = shownIn(page, head.meta, titlesIn(head))
  const readability = byReadability(page)
  const defuddle = byDefuddle(page, url, html)
  const isShort = Math.max(lengthOf(readability), lengthOf(defuddle)) < minTextLength
  const embedded = isShort ? byScripts(scripts) : null
  return {
    ...head,
    stated: [...stated, ...shown],
    images,
    readability,
    defuddle: lengthOf(embedded) > minTextLength ? embedded : defuddle,
    ...all,
  }
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

function lengthOf(view: PageView | null): number {
  return view?.lines.reduce((sum, { text }) => sum + text.length, 0) ?? 0
}
