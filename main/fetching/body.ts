import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { maxOriginalBytes } from '../../preload/contract/words'
import { damagedAnswer, tooLargeToFetch } from './refusals'

export type Progress = { received: number; total: number | null }

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

const isPackedAs = (name: string): name is keyof typeof unpackers => Object.hasOwn(unpackers, name)

const statedLength = ({ headers }: IncomingMessage): number | null => {
  const stated = Number(headers['content-length'])
  return Number.isSafeInteger(stated) && stated >= 0 ? stated : null
}

/** The answer's bytes as the site meant them. */
const unpacked = (answer: IncomingMessage): Readable => {
  const packing = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (packing === 'identity' || packing === '') return answer
  if (!isPackedAs(packing)) throw damagedAnswer(new Error('unknown packing'))
  const stream = unpackers[packing]()
  answer.once('error', (error) => stream.destroy(error))
  return answer.pipe(stream)
}

/** All of an answer's body. What grows beyond what an article may be is given up at once, however small it was packed. */
export const readBody = async (
  answer: IncomingMessage,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array> => {
  const total = statedLength(answer)
  if (total !== null && total > maxOriginalBytes) throw tooLargeToFetch()
  let received = 0
  answer.on('data', (chunk: Buffer) => {
    received += chunk.length
    onProgress({ received, total })
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(answer) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxOriginalBytes) throw tooLargeToFetch()
    chunks.push(chunk)
  }
  if (!answer.complete) throw damagedAnswer(new Error('cut off'))
  return new Uint8Array(Buffer.concat(chunks))
}
