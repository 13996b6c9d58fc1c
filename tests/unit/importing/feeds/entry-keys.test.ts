import { expect, it } from 'vitest'
import { keysOf } from '../../../../main/importing/feeds/entry-keys'
import { type FeedEntry, plain } from '../../../../main/importing/feeds/feed'

type Said = { id?: string; link?: string; title?: string; published?: string; text?: string }

function entry({ id, link, title, published, text }: Said): FeedEntry {
  return {
    id: id ?? null,
    link: link ?? null,
    title: plain(title),
    published: published ?? null,
    summary: plain(text),
    author: null,
    updated: null,
    content: null,
    base: null,
    source: null,
    categories: [],
    media: [],
  }
}

function keys(...said: Said[]) {
  return keysOf(said.map(entry))
}

it('an entry goes by its id, else by its address, else by headline and date', () => {
  expect(
    keys(
      { id: 'a', link: '/1', title: 'One' },
      { link: '/2', title: 'Two' },
      { title: 'T', published: 'Mon' },
    ),
  ).toEqual(['a', '/2', 'T Mon'])
})

it('an entry that stands in the feed twice is one', () => {
  expect(keys({ id: 'a', title: 'One', text: 'x' }, { id: 'a', title: 'One', text: 'x' })).toEqual(['a', 'a'])
})

it.each<[string, Said, Said[], RegExp[]]>([
  [
    'the address',
    { id: 'n/a' },
    [
      { link: '/1', title: 'One' },
      { link: '/2', title: 'Two' },
    ],
    [/^\/1$/, /^\/2$/],
  ],
  [
    'address and date',
    { id: 'n/a', link: '/1' },
    [
      { title: 'One', published: 'Mon' },
      { title: 'One', published: 'Tue' },
    ],
    [/^\/1 Mon$/, /^\/1 Tue$/],
  ],
  [
    'the headline with them',
    { id: 'n/a', link: '/1', published: 'Mon' },
    [{ title: 'One' }, { title: 'Two' }],
    [/^\/1 One Mon$/, /^\/1 Two Mon$/],
  ],
  [
    'all of its words',
    { id: 'n/a', link: '/1', published: 'Mon', title: 'One' },
    [{ text: 'x' }, { text: 'y' }],
    [/^[\da-f]{64}$/, /^[\da-f]{64}$/],
  ],
])('ids that are none give way to %s', (_what, all, each, expected) => {
  const found = keys(...each.map((one) => ({ ...all, ...one })))
  expect(new Set(found).size).toBe(2)
  found.forEach((key, at) => expect(key).toMatch(expected[at] ?? ''))
})

it('only what is no id gives way, and never to the key of another entry', () => {
  const found = keys(
    { id: '/2', link: '/1', title: 'One' },
    { id: 'n/a', link: '/2', title: 'Two', published: 'Mon' },
    { id: 'n/a', link: '/3', title: 'Three', published: 'Mon' },
  )
  expect(found).toEqual(['/2', '/2 Mon', '/3'])
})
