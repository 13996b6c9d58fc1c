import type { PageParts } from '../../../preload/contract/page'
import type { Topic } from '../article/judged-page'
import { plainWords } from './entities'

const described = new Set(['description', 'og:description', 'twitter:description', 'dc.description'])

/** What a page calls itself, in words that it states for other programs. */
export function topicOf(parts: PageParts, title: string | null): Topic {
  const descriptions = parts.meta
    .filter(([name]) => described.has(name))
    .map(([, content]) => plainWords(content))
  return { title, descriptions: [...new Set(descriptions)].slice(0, 10) }
}
