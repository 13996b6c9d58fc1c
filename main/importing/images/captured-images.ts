import type { Line } from '../../../preload/contract/importing'
import type { PageImage } from '../../../preload/contract/page'
import { type Picture, pictureOf } from './picture'
import { type Placed, placeImages } from './place-images'

/** A picture of an article as its file carries it. */
export type CapturedImage = Picture & {
  bytes: Uint8Array
  /** The line that it stands before or is the picture of; as many as there are lines for one after the last. */
  line: number
  alt: string
  /** Its address on the web; null where the file says none. */
  source: string | null
}

/** The bytes that a file carries for an address in it; null where it carries none. */
export type FindBytes = (source: string) => Promise<Uint8Array | null> | Uint8Array | null

const mostImages = 60
const mostBytes = 32 * 1024 * 1024

const data = /^data:image\/[\w.+-]{1,20}((?:;[\w=.-]{1,40}){0,4}),/i

/** The bytes in a `data:` address; null for any other. */
export const bytesOfData = (source: string): Uint8Array | null => {
  const head = data.exec(source)
  if (head === null) return null
  const body = source.slice(head[0].length)
  try {
    return /;base64$/i.test(head[1] ?? '')
      ? Buffer.from(body, 'base64')
      : Buffer.from(decodeURIComponent(body), 'latin1')
  } catch {
    return null
  }
}

// Icons, spacers and the pixels that count readers.
const leastSide = 50
const leastPixels = 10_000
// What only borders on the article has to look like a picture of it.
const leastEdgeWidth = 200

const isShown = ({ width, height }: Picture, { isEdge }: Placed): boolean =>
  Math.min(width, height) >= leastSide &&
  width * height >= leastPixels &&
  (!isEdge || width >= leastEdgeWidth)

const webAddress = (source: string): string | null =>
  /^https?:/i.test(source) ? source.slice(0, 2000) : null

const bytesOf = async (source: string, find: FindBytes): Promise<Uint8Array | null> => {
  if (/^data:/i.test(source)) return bytesOfData(source)
  try {
    return await find(source)
  } catch {
    // A text is not lost for a picture that is damaged.
    return null
  }
}

const captured = async (placed: Placed, find: FindBytes): Promise<CapturedImage | null> => {
  const { image, line } = placed
  const bytes = await bytesOf(image.source, find)
  const picture = bytes === null ? null : pictureOf(bytes)
  if (bytes === null || picture === null || !isShown(picture, placed)) return null
  return { ...picture, bytes, line, alt: image.alt, source: webAddress(image.source) }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && Buffer.compare(one, other) === 0

/** The article's pictures that its file carries, each once, as many and as large as an article may have. */
export const capturedImages = async (
  lines: readonly Line[],
  images: readonly PageImage[],
  find: FindBytes,
): Promise<CapturedImage[]> => {
  const kept: CapturedImage[] = []
  let size = 0
  for (const placed of placeImages(lines, images)) {
    if (kept.length >= mostImages) break
    const one = await captured(placed, find)
    if (one === null || size + one.bytes.length > mostBytes) continue
    if (kept.some(({ bytes }) => isSame(bytes, one.bytes))) continue
    size += one.bytes.length
    kept.push(one)
  }
  return kept
}
