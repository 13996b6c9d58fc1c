import type { Line } from '../../../preload/contract/importing'
import { articleAddress } from '../fields'
import { wordsOf } from './entry-words'
import type { FeedEntry } from './feed'

const maxLinks = 50

/** Sound, films and files that come with an entry, each as a link in a line of its own. */
export function mediaLinks({ media, title, link }: FeedEntry, base: string): Line[] {
  const page = articleAddress(link, base)
  const found = new Map<string, Line>()
  for (const one of media) {
    const href = articleAddress(one.url, base)
    if (href === null || href === page || found.has(href)) continue
    const name = wordsOf(one.title)
    found.set(href, linkLine(href, name === wordsOf(title) ? null : name))
  }
  return [...found.values()].slice(0, maxLinks)
}

/** A line that is nothing but a link; by its address where it has no name. */
export function linkLine(href: string, name: string | null = null): Line {
  const text = name ?? href
  const spans = [{ kind: 'link' as const, start: 0, end: text.length, href }]
  return { text, role: 'paragraph', why: 'comes with the entry', spans }
}
