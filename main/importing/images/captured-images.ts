import type { Line } from '../../../preload/contract/importing'
import type { PageImage } from '../../../preload/contract/page'
import { articleAddress } from '../fields'
import { type ImageHeader, imageHeaderOf } from './image-header'
import { type Placed, placeImages } from './place-images'

/** An image of an article as its file carries it. */
export type CapturedImage = ImageHeader & {
  bytes: Uint8Array
  /** The line that it stands before or is the image of; as many as there are lines for one after the last. */
  line: number
  alt: string
  /** Its address on the web; null where the file says none. */
  source: string | null
}

/**
 * An image of an article that its file does not carry. It may lie beside that file, or be fetched where the person has
 * the page fetched.
 */
export type ImageElsewhere = {
  line: number
  alt: string
  source: string
  /** Where it may be fetched from; null where it is not to be asked for. */
  ask: string | null
  isEdge: boolean
}

/** The bytes that a file carries for an address in it; null where it carries none. */
export type FindBytes = (source: string) => Promise<Uint8Array | null> | Uint8Array | null

const maxImages = 60
const maxBytes = 32 * 1024 * 1024

const data = /^data:image\/[\w.+-]{1,20}((?:;[\w=.-]{1,40}){0,4}),/i

/** The bytes in a `data:` address; null for any other. */
export function bytesOfData(source: string): Uint8Array | null {
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

/** What the bytes are, where they are an image that an article could have. */
export function shownImageHeader(bytes: Uint8Array, isEdge: boolean): ImageHeader | null {
  const header = imageHeaderOf(bytes)
  return header !== null && isShown(header, isEdge) ? header : null
}

// Icons, spacers and the pixels that count readers.
const minSidePixels = 50
const minPixels = 10_000
// What only borders on the article has to look like an image of it.
const minEdgeWidthPixels = 200

function isShown({ width, height }: ImageHeader, isEdge: boolean): boolean {
  return (
    Math.min(width, height) >= minSidePixels &&
    width * height >= minPixels &&
    (!isEdge || width >= minEdgeWidthPixels)
  )
}

/** As much as an article may have, whatever its images come from. */
export class ImageLimits {
  #taken: Uint8Array[] = []
  #size = 0

  get isFull(): boolean {
    return this.#taken.length >= maxImages
  }

  /** Whether these bytes are taken: each once, and no more than there is room for. */
  take(bytes: Uint8Array): boolean {
    const isKnown = this.#taken.some((one) => Buffer.compare(one, bytes) === 0)
    if (this.isFull || isKnown || this.#size + bytes.length > maxBytes) return false
    this.#taken.push(bytes)
    this.#size += bytes.length
    return true
  }
}

/** Addresses of what a file carries, or should. */
const carried = /^(?:data|cid|epub):/i

export type Images = { images: CapturedImage[]; elsewhere: ImageElsewhere[] }

/** The article's images: those that its file carries, and where the others are. */
export async function imagesFor(
  lines: readonly Line[],
  met: readonly PageImage[],
  find: FindBytes,
): Promise<Images> {
  const limits = new ImageLimits()
  const images: CapturedImage[] = []
  const elsewhere: ImageElsewhere[] = []
  for (const placed of placeImages(lines, met)) {
    if (limits.isFull) break
    const one = await captured(placed, find)
    const { image, line, isEdge } = placed
    const { alt, source, ask } = image
    if (one !== null && limits.take(one.bytes)) images.push(one)
    else if (one === null && (ask !== null || !carried.test(source)))
      elsewhere.push({ line, alt, source, ask, isEdge })
  }
  return { images, elsewhere: elsewhere.slice(0, maxImages - images.length) }
}

async function captured(placed: Placed, find: FindBytes): Promise<CapturedImage | null> {
  const { image, line, isEdge } = placed
  const bytes = await bytesOf(image.source, find)
  const header = bytes === null ? null : shownImageHeader(bytes, isEdge)
  if (bytes === null || header === null) return null
  return { ...header, bytes, line, alt: image.alt, source: articleAddress(image.source) }
}

async function bytesOf(source: string, find: FindBytes): Promise<Uint8Array | null> {
  if (/^data:/i.test(source)) return bytesOfData(source)
  try {
    return await find(source)
  } catch {
    // A text is not lost for an image that is damaged.
    return null
  }
}
