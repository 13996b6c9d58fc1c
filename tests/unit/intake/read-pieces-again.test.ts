import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/root.mjs'
import { textOfLines } from '../../../main/importing/canonical'
import { storeArticle } from '../../../main/intake/store-article'
import { keepImages } from '../../../main/library/articles/images'
import { storeFeed } from '../../../main/intake/store-feed'
import * as articles from '../../../main/library/articles/articles'
import * as feeds from '../../../main/library/feeds/feeds'
import type { ParserClient } from '../../../main/parsing/parser-client'
import { line, newActId, newLibrary } from '../../support/library'
import { png } from '../../support/pictures'
import { again, bytesOf, first, get, items, last, oldArticle, parser } from '../../support/reading-again'
import { crawl } from '../../support/web-archives'

describe('an entry of a feed', () => {
  const url = 'https://gazette.example/feed'
  const body = `<p>${first}</p><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul><p>${last}</p>`
  const other = `<item><title>Another story</title><guid>2</guid><description>Of no harbour.</description></item>`
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title><language>en-GB</language>
    <item><title>What the harbour gets</title><guid>1</guid><link>/harbour</link><dc:creator>Ana Berg</dc:creator>
    <pubDate>Mon, 04 Mar 2019 10:00:00 GMT</pubDate><content:encoded><![CDATA[${body}]]></content:encoded></item>
    ${other}</channel></rss>`
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Gazette</title>
    <entry><title>What the harbour gets</title><id>1</id><link href="/harbour"/><author><name>Ana Berg</name></author>
    <published>2019-03-04T10:00:00Z</published><content type="html"><![CDATA[${body}]]></content></entry>
    <entry><title>Another story</title><id>2</id><summary>Of no harbour.</summary></entry></feed>`
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Gazette',
    language: 'en-GB',
    items: [
      {
        id: '1',
        url: '/harbour',
        title: 'What the harbour gets',
        authors: [{ name: 'Ana Berg' }],
        date_published: '2019-03-04T10:00:00Z',
        content_html: body,
      },
      { id: '2', title: 'Another story', content_text: 'Of no harbour.' },
    ],
  })

  it.each([
    ['RSS', rss],
    ['Atom', atom],
    ['JSON', json],
  ])('of %s is read by itself, and says what it said in its feed', async (_format, feed) => {
    const library = newLibrary()
    const { id: feedId } = feeds.subscribe(library, { url, name: 'Gazette' })
    const context = { library, parser: parser as unknown as ParserClient, post: () => undefined }
    await storeFeed(context, {
      feedId,
      bytes: bytesOf(feed),
      url,
      charset: null,
      etag: null,
      lastModified: null,
    })
    const { articles: all } = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 10 })
    const articleId = all.find(({ title }) => title === 'What the harbour gets')?.id
    if (articleId === undefined) throw new Error('The feed became no article.')
    const before = get(library, articleId)
    expect(before.revision.text).toContain('A crane for the large ones')
    expect(await again(library, articleId)).toEqual({ changes: [], doubts: [] })

    // As a Dateline read it that knew no lists.
    const flat = before.revision.blocks.map(({ kind, start, end }) => ({
      kind: kind === 'item' ? 'paragraph' : kind,
      start,
      end,
    }))
    library.db.exec('DROP TRIGGER revision_text_is_immutable')
    library.db
      .prepare('UPDATE revision_text SET blocks = ? WHERE revision_id = ?')
      .run(JSON.stringify(flat), before.revision.id)
    expect((await again(library, articleId)).changes).toEqual(['1 list'])
    const { byline, outlet, language, published, url: address, revision } = get(library, articleId)
    expect({ byline, outlet, language, published, url: address }).toEqual({
      byline: before.byline,
      outlet: 'Gazette',
      language: before.language,
      published: before.published,
      url: before.url,
    })
    expect(revision).toMatchObject({ number: 2, text: before.revision.text, blocks: before.revision.blocks })
  })
})

const printed = (n: number) =>
  `Headline ${n}\n\nThe Gazette\n\nMarch ${n}, 2019\n\nLength: 60 words\n\nByline: Ana Berg\n\nBody\n\n${first} It was day ${n} of the meeting.\n\nLoad-Date: March ${n}, 2019\n\n\nEnd of Document\n`

it.each([
  ['a print-out', 'printed.txt', bytesOf([1, 2, 3].map(printed).join('\n'))],
  ['a crawl', 'crawl.warc', new Uint8Array(Buffer.concat(crawl()))],
  [
    'an export',
    'wallabag.json',
    new Uint8Array(readFileSync(join(root, 'tests/fixtures/services/wallabag.json'))),
  ],
])('each article of %s is read again from its own entry, and is no other one', async (_what, name, bytes) => {
  const library = newLibrary()
  const opened = await parser.open({ bytes, name })
  if (!('entries' in opened)) throw new Error('It was not taken apart.')
  expect(opened.entries.length).toBeGreaterThan(1)
  for (const entry of opened.entries) {
    const read = await parser.open(entry)
    if ('entries' in read) throw new Error('An entry holds more than one article.')
    const { encoding, reading, serviceEntry } = read
    const { lines } = reading
    const last = lines.findLastIndex(({ role }) => role === 'paragraph')
    // As a Dateline read it that lost a paragraph of each.
    const fewer = lines.map((one, at) => (at === last ? { ...one, role: 'left-out' as const } : one))
    const kept = { encoding, reading: { ...reading, lines: fewer }, serviceEntry, images: [] }
    if (textOfLines(fewer).text === '') continue
    const { articleId } = storeArticle(library, entry, kept, newActId())
    const before = get(library, articleId)
    await again(library, articleId)
    const after = get(library, articleId)
    expect(after.revision.text).toBe(textOfLines(lines).text)
    expect(after.revision.originalSha256).toBe(before.revision.originalSha256)
    expect([after.title, after.url]).toEqual([before.title, before.url])
  }
})

it('a picture that lay beside its file is still there, before the same words', async () => {
  const library = newLibrary()
  const bytes = bytesOf(
    `<html><body><article><h1>Cranes</h1><p>${first}</p><img src="crane.png"><p>${last}</p></article></body></html>`,
  )
  const picture = {
    bytes: png(640, 400),
    type: 'image/png',
    width: 640,
    height: 400,
    line: 2,
    alt: '',
    source: null,
  }
  const lines = [
    line('title', 'Cranes'),
    line('paragraph', first),
    line('paragraph', last),
    line('paragraph', 'Follow us.'),
  ]
  const images = keepImages(library, [picture])
  const articleId = oldArticle(library, { bytes, lines, images })
  await again(library, articleId)
  const { number, text, images: shown } = get(library, articleId).revision
  expect(number).toBe(2)
  expect(shown.map(({ sha256, at }) => [sha256, text.slice(at)])).toEqual([[images[0]?.sha256, last]])
})
