import { expect, test } from 'vitest'
import { readOpml } from '../../../../main/importing/feeds/opml'

function read(outlines: string) {
  const text = `<opml version="2.0"><body>${outlines}</body></opml>`
  const { feeds, refused } = readOpml(new TextEncoder().encode(text))
  return { feeds: feeds.map(({ url, title, folders }) => [url, title, ...folders]), refused }
}

const quay = '<outline text="Quay" xmlUrl="https://quay.example/rss"/>'

test('a feed in two folders is one feed in both', () => {
  expect(read(`<outline text="Sea">${quay}</outline><outline text="Ports">${quay}${quay}</outline>`)).toEqual(
    {
      feeds: [['https://quay.example/rss', 'Quay', 'Sea', 'Ports']],
      refused: 0,
    },
  )
})

test('categories are folders where there are no others', () => {
  const named = quay.replace('xmlUrl', 'category="/World/Sea, Ports,/" xmlUrl')
  expect(read(named).feeds).toEqual([['https://quay.example/rss', 'Quay', 'World / Sea', 'Ports']])
  expect(read(`<outline text="Sea">${named}</outline>`).feeds).toEqual([
    ['https://quay.example/rss', 'Quay', 'Sea'],
  ])
})

test.each([
  ['xmlUrl="feed://quay.example/rss"', 'https://quay.example/rss'],
  ['xmlUrl="feed:http://quay.example/rss"', 'http://quay.example/rss'],
  ['type="rss" url="https://quay.example/rss"', 'https://quay.example/rss'],
])('the address of %s is %s', (written, url) => {
  expect(read(`<outline text="Quay" ${written}/>`).feeds).toEqual([[url, 'Quay']])
})

test('a link to a page is no feed', () => {
  expect(read('<outline text="Quay" type="link" url="https://quay.example/"/>')).toEqual({
    feeds: [],
    refused: 0,
  })
})

test('a name and a password are no part of an address', () => {
  const text = `<opml version="2.0"><body><outline text="Quay" xmlUrl="https://quay.example/rss"/>
    <outline text="Quay" xmlUrl="feed:https://ada:p%40ss@quay.example/rss"/>
    <outline text="Odd" xmlUrl="https://:x@odd.example/"/></body></opml>`
  const { feeds } = readOpml(new TextEncoder().encode(text))
  const login = { origin: 'https://quay.example', user: 'ada', password: 'p@ss' }
  expect(feeds).toMatchObject([
    { url: 'https://quay.example/rss', login },
    { url: 'https://odd.example/', login: null },
  ])
})
