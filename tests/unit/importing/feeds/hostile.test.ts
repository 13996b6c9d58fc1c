import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../../../../scripts/lib/root.mjs'
import { readFeedOrPage } from '../../../../main/importing/feeds/find-feeds'
import type { TakeApart } from '../../../../main/importing/take-apart'
import { LibraryError } from '../../../../preload/contract/errors'

type Generator = {
  kind: string
  s?: string
  n?: number
  prefix?: string
  suffix?: string
  open?: string
  close?: string
}
type Vector = { id: string; payload?: string; payload_b64?: string; generator?: Generator }

const file = inRoot('../shared/eval/safety/vectors/feeds.json')
const isThere = existsSync(file)

const minimal =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><id>1</id><content>x</content></entry></feed>'

/** Every byte of a small feed cut off, and every byte of it turned. */
function damaged(kind: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(minimal)
  return Array.from(bytes, (_byte, at) => {
    if (kind.startsWith('truncat')) return bytes.slice(0, at)
    return bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte))
  })
}

function made({
  kind,
  s = '',
  n = 0,
  prefix = '',
  suffix = '',
  open = '',
  close = '',
}: Generator): Uint8Array[] {
  if (/bitflip|truncat/.test(kind)) return damaged(kind)
  const encode = (text: string) => [new TextEncoder().encode(text)]
  if (kind === 'repeat') return encode(prefix + s.repeat(n) + suffix)
  if (kind === 'nest') return encode(open.repeat(n) + close.repeat(n))
  if (kind === 'attrs')
    return encode(`<rss ${Array.from({ length: n }, (_none, at) => `a${at}="1"`).join(' ')}><channel/></rss>`)
  return encode(`<?xml version="1.0"?>${kind}`)
}

function bytesOf({ payload, payload_b64, generator }: Vector): Uint8Array[] {
  if (payload !== undefined) return [new TextEncoder().encode(payload)]
  if (payload_b64 !== undefined) return [new Uint8Array(Buffer.from(payload_b64, 'base64'))]
  return generator === undefined ? [] : made(generator)
}

/** Instead of Chromium: what was handed to it is kept, to be looked through. */
function watching() {
  const seen: string[] = []
  const takeApart: TakeApart = (html) => {
    seen.push(html)
    const none = {
      language: null,
      canonical: null,
      title: null,
      meta: [],
      jsonLd: [],
      headings: [],
      stated: [],
    }
    return Promise.resolve({ ...none, readability: null, defuddle: null, all: [] })
  }
  return { seen, takeApart }
}

const vectors = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors?: Vector[] }) : {}
const all = Array.isArray(vectors) ? (vectors as Vector[]) : (vectors.vectors ?? [])

test.skipIf(!isThere)(
  'no hostile feed brings the reader down, expands, reads or takes long',
  { timeout: 120_000 },
  async () => {
    expect(all.length).toBeGreaterThan(300)
    const slow: string[] = []
    for (const vector of all) {
      for (const bytes of bytesOf(vector)) {
        const { seen, takeApart } = watching()
        const begun = performance.now()
        const read = await readFeedOrPage(bytes, {
          url: 'https://example.org/feed',
          charset: null,
          known: [],
          takeApart,
        }).catch((error: unknown) => error)
        if (performance.now() - begun > 10_000) slow.push(vector.id)
        if (read instanceof Error && !(read instanceof LibraryError))
          throw new Error(`${vector.id}: ${String(read.stack)}`)
        const words = JSON.stringify(read) + seen.join('')
        expect(words, vector.id).not.toContain('root:x:0')
        expect(words.length, vector.id).toBeLessThan(40 * bytes.length + 4000)
      }
    }
    expect(slow).toEqual([])
  },
)

const laughs = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
  <rss version="2.0"><channel><title>T</title><item><title>&d;</title><guid>1</guid><description>&x;</description></item></channel></rss>`

test('entities that a feed declares are not expanded, and what they name is not read', async () => {
  const bytes = new TextEncoder().encode(laughs)
  const { seen, takeApart } = watching()
  const read = await readFeedOrPage(bytes, {
    url: 'https://example.org/',
    charset: null,
    known: [],
    takeApart,
  })
  const words = JSON.stringify(read) + seen.join('')
  expect(words).not.toContain('haha')
  expect(words).not.toContain('root:')
})

test('every truncation and every turned bit of a small feed is read or refused', async () => {
  for (const bytes of [...damaged('bitflip'), ...damaged('truncate')]) {
    const { takeApart } = watching()
    const read = await readFeedOrPage(bytes, {
      url: 'https://example.org/',
      charset: null,
      known: [],
      takeApart,
    }).catch((error: unknown) => error)
    expect(read instanceof Error && !(read instanceof LibraryError)).toBe(false)
  }
})
