// Google Reader gave its readers what they had starred as "starred.json", and the readers that came after it
// (Inoreader, FreshRSS, The Old Reader) write the same.

import type { Collected } from '../../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  factsOf,
  isWebAddress,
  tagsOf,
  wordsOf,
  publishedOf,
  savedOf,
} from '../collect'
import { htmlText } from '../html-ranges'
import { type Fields, fieldsIn, isFields, listOf, plainRest } from '../json'

/** Entries that have their addresses in lists, which JSON Feed and others do not have. */
export function isStarred(json: unknown): json is Fields {
  return isFields(json) && fieldsIn(json['items']).some((item) => addressIn(item) !== null)
}

/** What was starred in a reader of feeds: with the text that the feed gave, and the labels as tags. */
export function readStarred(json: Fields): Collection {
  const areStarred = /\/starred$/.test(wordsOf(json['id']) ?? '')
  return {
    service: 'Feed reader',
    collected: fieldsIn(json['items']).map((item) => articleOf(item, areStarred)),
    left: [],
  }
}

function addressIn(item: Fields): string | null {
  const links = [...fieldsIn(item['canonical']), ...fieldsIn(item['alternate'])]
  return links.map(({ href }) => wordsOf(href)).find(isWebAddress) ?? null
}

const taken = new Set([
  ...['id', 'title', 'author', 'published', 'categories', 'crawlTimeMsec', 'timestampUsec', 'likingUsers'],
])

function articleOf(item: Fields, areStarred: boolean): Collected {
  const categories = listOf(item['categories'])
    .map(wordsOf)
    .filter((one) => one !== null)
  const has = (state: string) => categories.some((one) => one.endsWith(`/state/com.google/${state}`))
  const content = htmlIn(item['content']) ?? htmlIn(item['summary'])
  const origin = isFields(item['origin']) ? item['origin'] : {}
  return collectedOf('Feed reader', {
    title: wordsOf(htmlText(wordsOf(item['title']) ?? '').text),
    url: addressIn(item),
    byline: wordsOf(item['author']),
    outlet: wordsOf(origin['title']),
    published: publishedOf(item['published']),
    content: content === null ? null : { kind: 'html', words: content },
    savedAt: savedOf(item['crawlTimeMsec']),
    tags: tagsOf(categories.map((one) => /^user\/[^/]*\/label\/(.+)$/s.exec(one)?.[1] ?? null)),
    isStarred: areStarred || has('starred'),
    isRead: has('read'),
    notes: fieldsIn(item['annotations']).flatMap((annotation) => {
      const body = wordsOf(annotation['content'])
      return body === null ? [] : [{ body, madeAt: null }]
    }),
    facts: factsOf({
      ...plainRest(item, taken),
      // A person's labels are tags; what the outlet filed it under is what the outlet says.
      categories: categories.filter((one) => !/^user\//.test(one)).join(', '),
      feed: origin['streamId'],
      comments: fieldsIn(item['comments'])
        .map(({ htmlContent, commentText }) => wordsOf(htmlContent ?? commentText))
        .filter((one) => one !== null)
        .join('\n\n'),
    }),
  })
}

function htmlIn(given: unknown): string | null {
  return wordsOf(isFields(given) ? given['content'] : given)
}
