import { brotliCompressSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { png } from './pictures'

/** Records of web archives, put together as crawlers do. */
export function record(
  type: string,
  {
    url,
    block,
    fields = '',
    version = '1.1',
    date = '2026-03-09T06:12:00Z',
  }: {
    url: string
    block: Uint8Array | string
    fields?: string
    version?: string
    date?: string
  },
): Buffer {
  const body = Buffer.from(block)
  const head = `WARC/${version}\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\n${fields}Content-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
}

export function answer(
  body: Uint8Array | string,
  fields = 'Content-Type: text/html; charset=utf-8\r\n',
  status = 200,
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${fields}\r\n`), Buffer.from(body)])
}

export function pageOf(title: string, words: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p><img src="/quay.png"><p>It is a small line, but it is ours, said Tomas Rell, the harbour master of the town.</p></body></html>`
}

const home = 'https://herald.example'
const ferry = pageOf('The ferry returns', 'The first ferry in nine years left Port Sabel on Friday morning.')
const rowers = pageOf('Rowers win', 'The eight of Port Sabel won the spring race on Monday by a length.')

function chunked(body: string): Buffer {
  const [one, other] = [Buffer.from(body).subarray(0, 100), Buffer.from(body).subarray(100)]
  return Buffer.concat([
    Buffer.from(`${one.length.toString(16)}\r\n`),
    one,
    Buffer.from(`\r\n${other.length.toString(16)};x=1\r\n`),
    other,
    Buffer.from('\r\n0\r\n\r\n'),
  ])
}

export function crawl(): Buffer[] {
  const html = 'Content-Type: text/html; charset=utf-8\r\n'
  return [
    record('warcinfo', { url: '', block: 'software: a crawler\r\n' }),
    record('request', {
      url: `${home}/ferry`,
      block: 'GET /ferry HTTP/1.1\r\nSec-Fetch-Dest: document\r\n\r\n',
    }),
    record('response', {
      url: `${home}/ferry`,
      block: answer(chunked(ferry), `${html}Transfer-Encoding: chunked\r\n`),
    }),
    record('response', {
      url: `${home}/rowers`,
      version: '1.0',
      date: '2026-03-10T07:00:00Z',
      block: answer(brotliCompressSync(rowers), `${html}Content-Encoding: br\r\n`),
    }),
    record('response', {
      url: `${home}/quay.png`,
      block: answer(png(200, 150), 'Content-Type: image/png\r\n'),
    }),
    record('request', {
      url: `${home}/frame`,
      block: 'GET /frame HTTP/1.1\r\nSec-Fetch-Dest: iframe\r\n\r\n',
    }),
    record('response', {
      url: `${home}/frame`,
      block: answer(gzipSync('<p>An advertisement.</p>'), `${html}Content-Encoding: gzip\r\n`),
    }),
    record('response', { url: `${home}/gone`, block: answer('<p>Not found</p>', html, 404) }),
    record('response', { url: `${home}/style.css`, block: answer('p{}', 'Content-Type: text/css\r\n') }),
    record('revisit', { url: `${home}/ferry`, block: 'HTTP/1.1 200 OK\r\n\r\n' }),
  ]
}

/** One page with its picture. */
export function onePage(): Buffer[] {
  return crawl().filter((_, index) => index !== 3)
}

export function wacz(): Uint8Array {
  const pages = `{"format":"json-pages-1.0","id":"pages"}\n{"id":"1","url":"${home}/rowers#top","title":"Rowers win"}\n`
  return zipSync({
    'datapackage.json': Buffer.from('{"profile":"data-package"}'),
    'pages/pages.jsonl': Buffer.from(pages),
    'archive/data.warc.gz': Buffer.concat(crawl().map((one) => gzipSync(one))),
  })
}

type Value = string | Uint8Array | Value[] | { [key: string]: Value }

/** A binary property list, as Safari writes it. */
export function binaryPlist(value: Value): Uint8Array {
  const objects: Buffer[] = []
  const add = (one: Value): number => {
    const at = objects.push(Buffer.alloc(0)) - 1
    objects[at] = encoded(one, add)
    return at
  }
  add(value)
  const starts: number[] = []
  let offset = 8
  for (const object of objects) {
    starts.push(offset)
    offset += object.length
  }
  const table = Buffer.concat(starts.map((start) => number(start, 4)))
  const trailer = Buffer.concat([
    Buffer.alloc(6),
    Buffer.from([4, 2]),
    number(objects.length, 8),
    number(0, 8),
    number(offset, 8),
  ])
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer])
}

function number(value: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, Math.max(0, size - 6), Math.min(6, size))
  return bytes
}

function encoded(value: Value, add: (one: Value) => number): Buffer {
  if (typeof value === 'string')
    return /^[\0-\x7f]*$/.test(value)
      ? Buffer.concat([mark(0x5, value.length), Buffer.from(value, 'latin1')])
      : Buffer.concat([mark(0x6, value.length), Buffer.from(value, 'utf16le').swap16()])
  if (value instanceof Uint8Array) return Buffer.concat([mark(0x4, value.length), value])
  const items = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)]
  const kind = Array.isArray(value) ? 0xa : 0xd
  const refs = items.map((one) => number(add(one), 2))
  return Buffer.concat([mark(kind, kind === 0xd ? items.length / 2 : items.length), ...refs])
}

function mark(kind: number, length: number): Buffer {
  return length < 15
    ? Buffer.from([(kind << 4) | length])
    : Buffer.concat([Buffer.from([(kind << 4) | 0xf, 0x12]), number(length, 4)])
}

export function webArchive(): Uint8Array {
  return binaryPlist({
    WebMainResource: {
      WebResourceData: Buffer.from(ferry.replace('ferry in', 'fährt in')),
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceURL: `${home}/ferry`,
    },
    WebSubresources: [
      {
        WebResourceData: png(200, 150),
        WebResourceMIMEType: 'image/png',
        WebResourceURL: `${home}/quay.png`,
      },
    ],
  })
}

export function xmlWebArchive(): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" ""><plist version="1.0"><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>${Buffer.from(ferry).toString('base64')}</data><key>WebResourceMIMEType</key><string>text/html</string><key>WebResourceURL</key><string>${home}/ferry</string></dict></dict></plist>`,
  )
}
