import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { fieldsIn } from './warc-records'

/** What a server answered, with its body as it was before it was packed for the way. */
export type HttpResponse = { status: number; type: string; charset: string | null; body: Buffer }

const maxHeadLength = 256 * 1024

/** Reads an answer as it came over the line; null where the bytes are none, or cannot be unpacked. */
export function responseIn(block: Buffer, maxBody: number): HttpResponse | null {
  const head = headOf(block)
  const status = /^HTTP\/\S{1,5} (\d{3})/.exec(head.text)?.[1]
  if (status === undefined) return null
  const fields = fieldsIn(head.text)
  const sent = block.subarray(head.end)
  const joined = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? withoutChunks(sent) : sent
  const body = unpackedBody(joined, fields.get('content-encoding') ?? '', maxBody)
  const type = fields.get('content-type') ?? ''
  return body === null ? null : { status: Number(status), type: typeIn(type), charset: charsetIn(type), body }
}

/** Some servers forget the semicolon before the character set. */
export function typeIn(words: string): string {
  return (
    words
      .trim()
      .split(/[;,\s]/)[0]
      ?.toLowerCase() ?? ''
  )
}

export function charsetIn(words: string): string | null {
  return /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(words)?.[1] ?? null
}

function headOf(block: Buffer): { text: string; end: number } {
  const at = block.indexOf('\r\n\r\n')
  const end = at < 0 || at > maxHeadLength ? block.indexOf('\n\n') + 2 : at + 4
  return { text: block.toString('latin1', 0, Math.min(end, maxHeadLength)).trimEnd(), end }
}

/**
 * A body that was sent in chunks, each under its length in hexadecimal digits. Some programs undo that and leave the
 * header: what does not begin as a chunk is whole.
 */
function withoutChunks(sent: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < sent.length) {
    const end = sent.indexOf('\n', at)
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(
      sent.toString('latin1', at, Math.min(end < 0 ? at : end, at + 1000)),
    )?.[1]
    if (size === undefined) return parts.length === 0 ? sent : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(sent.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (sent[at] === 0x0d || sent[at] === 0x0a) at += 1
  }
  return Buffer.concat(parts)
}

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Buffer

const ways: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  // Servers mean either by it.
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
}

/** Null where it is packed in a way that is not known, damaged, or longer than is allowed. */
function unpackedBody(sent: Buffer, encoding: string, maxOutputLength: number): Buffer | null {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let body: Buffer | null = sent
  for (const name of names.reverse()) {
    if (name === '' || name === 'identity') continue
    body = unpackedBy(ways[name] ?? [], body, maxOutputLength)
    if (body === null) return null
  }
  return body.length > maxOutputLength ? null : body
}

function unpackedBy(unpacks: readonly Unpack[], sent: Buffer, maxOutputLength: number): Buffer | null {
  for (const unpack of unpacks) {
    try {
      return unpack(sent, { maxOutputLength })
    } catch {
      // Programs that unpack what they keep often leave the header: then it is a page already.
      if (sent.subarray(0, 64).toString('latin1').trimStart().startsWith('<')) return sent
    }
  }
  return null
}
