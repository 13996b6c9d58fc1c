import { Parser } from 'htmlparser2'
import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, collectedOf, isWebAddress, leftOut, savedOf, tagsOf, wordsOf } from '../collect'

/** Pocket's older export is a page with a list of links; no other page says when each of its links was added. */
export function isPocketHtml(head: string): boolean {
  return /<a\s[^<>]{0,4000}\btime_added="?\d/i.test(head) && !/<dl[\s>]/i.test(head)
}

/** Pocket: a list of what was unread, and one of what was read and archived, each below its heading. */
export function readPocketHtml(html: string): Collection {
  const collected: Collected[] = []
  let others = 0
  let words = ''
  let isArchived = false
  let open: Collected | null = null
  const parser = new Parser({
    onopentag: (name, { href = '', time_added: savedAt, tags = '' }) => {
      if (name === 'a' || name === 'h1') words = ''
      if (name !== 'a') return
      const isOpenable = isWebAddress(href)
      if (!isOpenable) others += 1
      open = isOpenable
        ? collectedOf('Pocket', {
            url: href,
            savedAt: savedOf(savedAt),
            tags: tagsOf(tags.split(',')),
            isArchived,
            isRead: isArchived,
          })
        : null
      if (open !== null) collected.push(open)
    },
    ontext: (text) => void (words += text),
    onclosetag: (name) => {
      if (name === 'h1') isArchived = /archive/i.test(words)
      // Pocket writes the address where it knew no title.
      if (name === 'a' && open !== null) open.title = words.trim() === open.url ? null : wordsOf(words)
      if (name === 'a') open = null
    },
  })
  parser.end(html)
  return {
    service: 'Pocket',
    collected,
    left: leftOut(others, 'link is no web address', 'links are no web addresses'),
  }
}
