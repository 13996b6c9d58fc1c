import type { PageParts } from '../../preload/contract/page'
import { headOf } from './head'
import { byDefuddle, byReadability } from './views'
import { parsePage, withoutCode } from './parse'
import { statedIn } from './stated'

/** Reads a page without ever making it live: nothing in it runs, and nothing it names is fetched. */
export const takeApart = (html: string, url: string | null): PageParts => {
  const page = parsePage(html, url)
  const head = headOf(page)
  const stated = statedIn(page)
  withoutCode(page)
  return { ...head, stated, readability: byReadability(page), defuddle: byDefuddle(page, url) }
}
