import type { Collected, CollectedHighlight } from '../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  factsOf,
  highlightOf,
  isSet,
  isWebAddress,
  momentOf,
  publishedOf,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'
import { htmlText, type HtmlText, surroundingsIn } from './html-ranges'
import { type Fields, fieldsIn, listOf, plainRest } from './json'
import { tagWords } from './saved/saved-links'

/** By names that no other list of objects has together. */
export function isWallabag(json: unknown): boolean {
  const [first] = fieldsIn(json)
  if (first === undefined || !('url' in first)) return false
  return (
    ('is_archived' in first && ('is_starred' in first || 'content' in first)) ||
    ('is_read' in first && 'is_fav' in first)
  )
}

const taken = new Set([
  'id',
  'title',
  'url',
  'given_url',
  'content',
  'tags',
  'is_archived',
  'is_starred',
  'is_read',
  'is_fav',
  // The first version numbers its columns beside naming them.
  ...Array.from({ length: 20 }, (_none, at) => String(at)),
  'created_at',
  'published_at',
  'published_by',
  'language',
  'domain_name',
  'annotations',
])

/** wallabag: a list of articles with their text as HTML, and what was marked in it. */
export function readWallabag(json: unknown): Collection {
  return {
    service: 'wallabag',
    collected: fieldsIn(json).map(articleOf),
    left: [],
  }
}

function articleOf(fields: Fields): Collected {
  const content = wordsOf(fields['content'])
  const annotations = fieldsIn(fields['annotations'])
  // Only marks need places in the markup, so that it is not read for an article without any.
  const text = htmlText(annotations.length === 0 ? '' : (content ?? ''))
  const url = wordsOf(fields['url'])
  const isArchived = isSet(fields['is_archived'] ?? fields['is_read'])
  const authors = listOf(fields['published_by'])
    .map(wordsOf)
    .filter((one) => one !== null)
  const given = wordsOf(fields['given_url'])
  return collectedOf('wallabag', {
    title: wordsOf(fields['title']),
    url: isWebAddress(url) ? url : null,
    byline: authors.length > 0 ? authors.join(', ') : wordsOf(fields['published_by']),
    published: publishedOf(fields['published_at']),
    language: wordsOf(fields['language']),
    savedAt: savedOf(fields['created_at']),
    tags: tagsOf(tagWords(fields['tags'], /,/)),
    isArchived,
    isRead: isArchived,
    isStarred: isSet(fields['is_starred'] ?? fields['is_fav']),
    content: content === null ? null : { kind: 'html', words: content },
    highlights: annotations.flatMap((mark) => markOf(mark, text)),
    notes: annotations.flatMap((mark) => {
      const body = wordsOf(mark['quote']) === null ? wordsOf(mark['text']) : null
      return body === null ? [] : [{ body, madeAt: momentOf(mark['created_at']) }]
    }),
    facts: factsOf({
      ...plainRest(fields, taken),
      ...(given === url ? {} : { given_url: given }),
    }),
  })
}

/** A mark with its surroundings where its ranges lead to its words; see surroundingsIn. */
function markOf(fields: Fields, content: HtmlText): CollectedHighlight[] {
  const exact = wordsOf(fields['quote'])
  if (exact === null) return []
  const [range = {}] = fieldsIn(fields['ranges'])
  const around = surroundingsIn(content, exact, pointOf(range, 'start'), pointOf(range, 'end'))
  const madeAt = momentOf(fields['created_at'])
  return [highlightOf(exact, { note: wordsOf(fields['text']), madeAt, ...around })]
}

/** An offset that is no number makes a place that leads nowhere; surroundingsIn then gives null. */
function pointOf(range: Fields, edge: 'start' | 'end') {
  return {
    path: typeof range[edge] === 'string' ? range[edge] : '',
    offset: Number(range[`${edge}Offset`]),
  }
}
