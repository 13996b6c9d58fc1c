import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openIncoming } from '../../../main/importing/open-bytes'
import { readBinaryPlist } from '../../../main/importing/web-archives/binary-plist'
import { responseIn } from '../../../main/importing/web-archives/http-response'
import { recordsOf } from '../../../main/importing/web-archives/warc-records'
import { readIncoming } from '../../../main/importing/read-bytes'
import { type Asked, simpleTakeApart } from '../../support/take-apart'
import {
  answer,
  binaryPlist,
  crawl,
  onePage,
  pageOf,
  record,
  wacz,
  webArchive,
  xmlWebArchive,
} from '../../support/web-archives'

const name = { name: 'a.warc' }

async function opened(bytes: Uint8Array) {
  const found = await openIncoming(bytes, name, simpleTakeApart())
  if (!('entries' in found)) throw new Error('read as one article')
  return found
}

function packedEach(records: readonly Buffer[]) {
  return Buffer.concat(records.map((one) => gzipSync(one)))
}

const ferryUrl = 'https://herald.example/ferry'
const lead = 'The first ferry in nine years left Port Sabel on Friday morning.'

describe('a WARC file', () => {
  it.each([
    ['as it is', Buffer.concat(crawl())],
    ['with each record packed', packedEach(crawl())],
    ['packed as a whole', gzipSync(Buffer.concat(crawl()))],
  ])('is one article a page, %s', async (_, bytes) => {
    const { service, entries, left } = await opened(bytes)
    expect(service).toBe('Web archive')
    expect(entries.map((entry) => entry.name)).toEqual(['The ferry returns', 'Rowers win'])
    expect(left).toEqual(['1 page was saved again without a change'])
    const [ferry, rowers] = await Promise.all(
      entries.map((entry) => readIncoming(entry.bytes, name, simpleTakeApart())),
    )
    expect(ferry?.reading.fields.url).toBe(ferryUrl)
    expect(ferry?.reading.lines.map(({ text }) => text)).toContain(lead)
    expect(ferry?.reading.savedAt).toBe('2026-03-09T06:12:00.000Z')
    expect(rowers?.reading.savedAt).toBe('2026-03-10T07:00:00.000Z')
    expect(ferry?.reading.lines.at(-1)).toEqual({
      text: '2026-03-09T06:12:00Z',
      role: 'left-out',
      why: 'when the page was saved',
    })
  })

  it('that was saved on no day of a calendar has no moment', async () => {
    const date = '2026-02-31T07:00:00Z'
    const page = record('response', { url: ferryUrl, date, block: answer(pageOf('The ferry returns', lead)) })
    const { reading } = await readIncoming(page, name, simpleTakeApart())
    expect(reading.savedAt).toBeNull()
    expect(reading.lines.at(-1)?.text).toBe(date)
  })

  it('gives each page the pictures that stand in it', async () => {
    const { entries } = await opened(packedEach(crawl()))
    for (const { bytes } of entries) {
      const { images } = await readIncoming(bytes, name, simpleTakeApart())
      expect(images).toHaveLength(1)
    }
  })

  it('of one page is that page', async () => {
    const asked: Asked[] = []
    const { isPage, reading } = await readIncoming(packedEach(onePage()), name, simpleTakeApart(asked))
    expect(asked.map(({ url }) => url)).toEqual([ferryUrl])
    expect({ isPage, title: reading.fields.url }).toEqual({ isPage: true, title: ferryUrl })
  })

  it('that lists its pages has those and no other', async () => {
    const { reading } = await readIncoming(wacz(), { name: 'a.wacz' }, simpleTakeApart())
    expect(reading.fields.url).toBe('https://herald.example/rowers')
  })

  it('that was broken off has what came before', async () => {
    const whole = packedEach(crawl())
    const { entries } = await opened(whole.subarray(0, whole.length - 700))
    expect(entries.length).toBeGreaterThan(0)
  })

  it('without a page says so', async () => {
    const [info = Buffer.alloc(0)] = crawl()
    await expect(openIncoming(info, name, simpleTakeApart())).rejects.toThrow('no web page in this archive')
  })

  it('that was made to fill the memory is refused', async () => {
    const zeros = record('response', { url: ferryUrl, block: Buffer.alloc(80 * 1024 * 1024) })
    await expect(openIncoming(gzipSync(zeros), name, simpleTakeApart())).rejects.toThrow(
      'larger than one that can be read',
    )
  })

  it('keeps a page that was saved twice with other words twice', async () => {
    const again = record('response', {
      url: ferryUrl,
      block: answer(pageOf('The ferry returns', 'It left again.')),
    })
    const same = record('response', {
      url: ferryUrl,
      block: answer(pageOf('The ferry returns', 'It left again.')),
    })
    const { entries } = await opened(Buffer.concat([...onePage(), again, same]))
    expect(entries).toHaveLength(2)
  })

  it('has the pages that a program saved without a server’s answer', async () => {
    const page = record('resource', {
      url: ferryUrl,
      fields: 'Content-Type: text/html; charset=windows-1252\r\n',
      block: Buffer.from(pageOf('F\u00e4hre', lead), 'latin1'),
    })
    const { reading } = await readIncoming(page, name, simpleTakeApart())
    expect(reading.lines.map(({ text }) => text)).toContain('Fähre')
  })

  it('goes on behind a record that is longer than it says', async () => {
    const [info = Buffer.alloc(0), ...others] = crawl()
    const lying = Buffer.from(info.toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: 3'))
    const { entries } = await opened(Buffer.concat([lying, ...others]))
    expect(entries).toHaveLength(2)
  })

  it('passes over a record whose length lies', async () => {
    const [info = Buffer.alloc(0)] = crawl()
    const lying = Buffer.from(info.toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: -5'))
    const found = []
    for await (const one of recordsOf(lying, () => true)) found.push(one)
    expect(found).toEqual([])
  })
})

describe('a server’s answer', () => {
  const html = 'Content-Type: text/html\r\n'
  it.each([
    [
      'was sent in chunks',
      'Transfer-Encoding: chunked\r\n',
      '5\r\n<p>ab\r\n3\r\ncd<\r\n0\r\n\r\n',
      '<p>abcd<',
    ],
    ['says so and was not', 'Transfer-Encoding: chunked\r\n', '<p>abcd', '<p>abcd'],
    ['breaks off within a chunk', 'Transfer-Encoding: chunked\r\n', '5\r\n<p>ab\r\nff\r\ncd', '<p>abcd'],
    ['says that it is packed and is not', 'Content-Encoding: gzip\r\n', '<p>abcd', '<p>abcd'],
  ])('that %s has its body', (_, fields, sent, body) => {
    expect(responseIn(answer(sent, `${html}${fields}`), 1000)?.body.toString()).toBe(body)
  })

  it.each([
    ['is packed in a way that is not known', 'Content-Encoding: zstd\r\n', '\x28\xb5'],
    ['is longer than is allowed', '', 'x'.repeat(1001)],
    ['unpacks to more than is allowed', 'Content-Encoding: gzip\r\n', gzipSync('x'.repeat(1001))],
  ])('that %s is none', (_, fields, sent) => {
    expect(responseIn(answer(sent, `${html}${fields}`), 1000)).toBeNull()
  })
})

describe('a page that Safari saved', () => {
  it('is the page with its address and pictures', async () => {
    const asked: Asked[] = []
    const { reading, images } = await readIncoming(
      webArchive(),
      { name: 'a.webarchive' },
      simpleTakeApart(asked),
    )
    expect(asked.map(({ url }) => url)).toEqual([ferryUrl])
    expect(reading.lines.map(({ text }) => text)).toContain(lead.replace('ferry in', 'fährt in'))
    expect(images).toHaveLength(1)
  })

  it('may be a list in XML', async () => {
    const { reading } = await readIncoming(xmlWebArchive(), { name: 'a.webarchive' }, simpleTakeApart())
    expect(reading.lines.map(({ text }) => text)).toContain(lead)
  })

  it('is refused where nothing in it is a page', async () => {
    const list = binaryPlist({
      WebMainResource: { WebResourceData: Buffer.from('x'), WebResourceMIMEType: 'text/css' },
    })
    await expect(readIncoming(list, name, simpleTakeApart())).rejects.toThrow('no web page in this archive')
  })

  it('that holds itself is damaged', () => {
    const list = Buffer.from(binaryPlist({ a: ['b'] }))
    const table = list.length - 32 - 4 * 4
    const array = list.readUInt32BE(table + 8)
    list.writeUInt16BE(2, array + 1)
    expect(() => readBinaryPlist(list)).toThrow('damaged')
  })

  it('has words in any script, and long ones', () => {
    const value = { ключ: ['a'.repeat(40), Buffer.from('xy')] }
    expect(readBinaryPlist(binaryPlist(value))).toEqual(
      new Map([['ключ', ['a'.repeat(40), new Uint8Array(Buffer.from('xy'))]]]),
    )
  })
})
