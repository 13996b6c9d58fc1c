import { expect, it } from 'vitest'
import type { ParsedEntry } from '../../../../main/importing/feeds/parsed'
import { readEntries } from '../../../../main/importing/feeds/read-entries'
import { readFeed } from '../../../../main/importing/feeds/read-feed'
import { simpleTakeApart } from '../../../support/take-apart'

const url = 'https://feeds.example/quay.xml'

const spaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
].join(' ')

function rss(items: string, facts = '<link>https://quay.example/</link>') {
  return `<rss version="2.0" ${spaces}><channel><title>The Quay</title>${facts}${items}</channel></rss>`
}

function atom(entries: string, facts = '', base = '') {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${base}><title>The Quay</title><id>q</id>${facts}${entries}</feed>`
}

async function parsed(text: string) {
  const read = await readFeed(new TextEncoder().encode(text))
  return readEntries(read, { url, known: [], takeApart: simpleTakeApart() })
}

async function entries(text: string): Promise<ParsedEntry[]> {
  return (await parsed(text)).entries
}

async function facts(text: string) {
  return (await entries(text)).map(({ reading }) => reading.fields)
}

function bodyIn({ reading }: ParsedEntry): string[] {
  return reading.lines.filter(({ role }) => role === 'paragraph').map((line) => line.text)
}

it('an entry without an author is by the feed’s, and one of another paper by that paper’s', async () => {
  const found = await facts(
    atom(
      `<entry><id>1</id><title>Own</title><author><name>Ada Venn</name></author></entry>
       <entry><id>2</id><title>None</title></entry>
       <entry><id>3</id><title>Gathered</title><source><title>The Mole</title><author><name>Bo Kerr</name></author></source></entry>
       <entry><id>4</id><title>Itself</title><source><title>The Quay</title></source></entry>`,
      '<author><name>Lee Marsh</name></author>',
    ),
  )
  expect(found.map(({ byline, outlet }) => [byline, outlet])).toEqual([
    ['Ada Venn', null],
    ['Lee Marsh', null],
    ['Bo Kerr', 'The Mole'],
    [null, null],
  ])
})

it('the outlet of a gathered item is its source, but where that is the feed itself', async () => {
  const found = await facts(
    rss(`<item><title>A</title><source url="https://mole.example/rss">The Mole</source></item>
         <item><title>B</title><source url="${url}">Quay, all of it</source></item>`),
  )
  expect(found.map(({ outlet }) => outlet)).toEqual(['The Mole', null])
})

it.each([
  ['<author>desk@quay.example (Night Desk)</author>', 'Night Desk'],
  ['<author>noreply@quay.example</author>', null],
  ['<author>desk@quay.example</author><dc:creator>Ada Venn</dc:creator>', 'Ada Venn'],
  ['<dc:creator>A. Venn, B. Kerr &amp;amp; C. Loom</dc:creator>', 'A. Venn, B. Kerr & C. Loom'],
  ['<dc:creator>Ada Venn &lt;ada@quay.example&gt;</dc:creator>', 'Ada Venn'],
  ['<q:author xmlns:q="http://www.w3.org/2005/Atom"><q:name>Ada Venn</q:name></q:author>', 'Ada Venn'],
])('of %s the name is %s', async (author, expected) => {
  const [found] = await facts(rss(`<item><title>A</title>${author}</item>`))
  expect(found?.byline).toBe(expected)
})

it('an editor of the feed did not write what is in it; whose podcast it is, did', async () => {
  const item = '<item><title>A</title></item>'
  expect(
    (await facts(rss(item, '<managingEditor>e@quay.example (Ed)</managingEditor>')))[0]?.byline,
  ).toBeNull()
  expect((await facts(rss(item, '<itunes:author>Ada Venn</itunes:author>')))[0]?.byline).toBe('Ada Venn')
})

it('addresses are whole by the entry’s base, the feed’s, the site’s, or the feed’s own address', async () => {
  const entry = (base: string) => `<entry ${base}><id>${base}</id><title>A</title><link href="one"/></entry>`
  const own = atom(entry('') + entry('xml:base="/else/"'), '', 'xml:base="https://base.example/blog/"')
  expect((await facts(own)).map((one) => one.url)).toEqual([
    'https://base.example/blog/one',
    'https://base.example/else/one',
  ])
  const item = '<item><title>A</title><link>/one</link></item>'
  expect((await facts(rss(item)))[0]?.url).toBe('https://quay.example/one')
  expect((await facts(rss(item, '')))[0]?.url).toBe('https://feeds.example/one')
})

it('sound and film are links with their names, and pictures are told by their captions', async () => {
  const [sound, film, picture] = await entries(
    rss(`<item><title>Tides</title><description>With the harbour master.</description>
           <enclosure url="https://quay.example/tides.mp3" length="1" type="audio/mpeg"/></item>
         <item><title>Locks</title><media:group><media:title>How a lock works</media:title>
           <media:content url="https://quay.example/locks.mp4" type="video/mp4"/>
           <media:content url="https://quay.example/locks.webm" type="video/webm"/>
           <media:description>Gates and water.</media:description></media:group></item>
         <item><title>Fog</title><description>Fog again.</description>
           <media:content url="https://quay.example/fog.jpg" medium="image">
           <media:description>The pier at six.</media:description></media:content></item>`),
  )
  if (sound === undefined || film === undefined || picture === undefined)
    throw new Error('An entry is missing.')
  expect(bodyIn(sound)).toEqual(['With the harbour master.', 'https://quay.example/tides.mp3'])
  expect(bodyIn(film)).toEqual(['Gates and water.', 'How a lock works'])
  expect(film.reading.lines.at(-1)?.spans).toEqual([
    { kind: 'link', start: 0, end: 16, href: 'https://quay.example/locks.mp4' },
  ])
  expect(bodyIn(picture)).toEqual(['Fog again.', 'The pier at six.'])
})

it('an entry that says nothing but where it leads is one', async () => {
  const found = await entries(rss('<item><link>https://quay.example/1</link></item><item/>'))
  expect(found.map(({ reading }) => reading.fields.title)).toEqual(['https://quay.example/1'])
  expect(bodyIn(found[0] as ParsedEntry)).toEqual(['https://quay.example/1'])
})

it('what an entry is filed under comes with it, each name once', async () => {
  const [item] = await entries(
    rss(
      `<item><title>A</title><category>Tides</category><category>Tides</category><dc:subject>Ports</dc:subject></item>`,
    ),
  )
  const [entry] = await entries(
    atom(
      '<entry><id>1</id><title>A</title><category term="t" label="Tides"/><category term="ports"/></entry>',
    ),
  )
  expect([item?.categories, entry?.categories]).toEqual([
    ['Tides', 'Ports'],
    ['Tides', 'ports'],
  ])
})

it.each([
  ['The &lt;nav&gt; element at sea', 'The <nav> element at sea'],
  ['Fog &lt;b&gt;again&lt;/b&gt; and &lt;br&gt; again', 'Fog again and again'],
  ['&lt;center&gt;Fog&lt;/center&gt;', 'Fog'],
  ['Fewer than &amp;lt;9 boats', 'Fewer than <9 boats'],
  ['&amp;Scaron;ibenik and &amp;oslash;re', 'Šibenik and øre'],
])('the headline %s reads “%s”', async (written, read) => {
  expect((await facts(rss(`<item><title>${written}</title></item>`)))[0]?.title).toBe(read)
})

it('markup that was escaped once too often is markup', async () => {
  const [found] = await entries(
    rss(
      '<item><title>A</title><description>&amp;lt;p&amp;gt;Fog &amp;amp;amp; rain.&amp;lt;/p&amp;gt;</description></item>',
    ),
  )
  expect(found && bodyIn(found)).toEqual(['Fog & rain.'])
})

it('a feed with ids that are none, or with more entries than are read, says so', async () => {
  const item = (id: string, n: number) =>
    `<item><guid>${id}</guid><title>T${n}</title><link>/${n}</link></item>`
  expect((await parsed(rss(item('a', 1) + item('b', 2)))).notice).toBeNull()
  expect((await parsed(rss(item('a', 1) + item('a', 1)))).notice).toBeNull()
  const odd = await parsed(rss(item('a', 1) + item('a', 2) + item('b', 3)))
  expect(odd.entries.map(({ reading }) => reading.fields.title)).toEqual(['T1', 'T2', 'T3'])
  expect(odd.notice).toMatch(/^This feed gives 2 of its entries an id that others have too/)
  const long = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Quay',
    items: Array.from({ length: 2500 }, (_none, n) => ({ id: `${n}`, title: `T${n}` })),
  })
  const all = await parsed(long)
  expect([all.entries.length, all.notice]).toEqual([2500, null])
})

it('an element that an entry quotes does not cut its original short', async () => {
  const quoting = `<item><title>A</title><content:encoded><![CDATA[<p>An <item>x</item>.</p><p>The end.</p>]]></content:encoded></item>`
  const found = await entries(rss(`${quoting}<item><title>B</title></item>`))
  expect(found.map(({ original }) => original)).toEqual([quoting, '<item><title>B</title></item>'])
})
