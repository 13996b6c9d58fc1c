import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { maxOriginalBytes } from '../../preload/contract/words'
import { damagedAnswer, tooLargeToFetch } from './refusals'

/** `total` is what the site says that it will send, packed as it comes; null where it does not say. */
export type Progress = { received: number; total: number | null }

// The content codings of HTTP (RFC 9110, section 8.4.1; Brotli: RFC 7932).
const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

/**
 * All of an answer's body, unpacked. What grows beyond what an article may be is given up at once, however
 * small it was packed: a few kilobytes can unpack to gigabytes. Throws `too-large`, or `unreachable` where
 * the answer was cut off.
 */
export async function readBody(
  answer: IncomingMessage,
  onProgress: (progress: Progress) => void,
  maxBytes = maxOriginalBytes,
): Promise<Uint8Array> {
  const total = statedLength(answer)
  if (total !== null && total > maxBytes) throw tooLargeToFetch()
  let received = 0
  answer.on('data', (chunk: Buffer) => {
    received += chunk.length
    onProgress({ received, total })
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(answer) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw tooLargeToFetch()
    chunks.push(chunk)
  }
  if (!answer.complete) throw damagedAnswer(new Error('cut off'))
  return new Uint8Array(Buffer.concat(chunks))
}

function statedLength({ headers }: IncomingMessage): number | null {
  const stated = Number(headers['content-length'])
  return Number.isSafeInteger(stated) && stated >= 0 ? stated : null
}

/** The answer's bytes as the site meant them. */
function unpacked(answer: IncomingMessage): Readable {
  const packing = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (packing === 'identity' || packing === '') return answer
  if (!isPackedAs(packing)) throw damagedAnswer(new Error('unknown packing'))
  const stream = unpackers[packing]()
  answer.once('error', (error) => stream.destroy(error))
  return answer.pipe(stream)
}

function isPackedAs(name: string): name is keyof typeof unpackers {
  return Object.hasOwn(unpackers, name)
}
