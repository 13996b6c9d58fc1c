import { imageSize } from 'image-size'
import { maxImageBytes } from '../../../preload/contract/words'

type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/avif'

/** What an image says of itself in its first bytes. It is only ever decoded in the sandboxed window. */
export type ImageHeader = { type: ImageType; width: number; height: number }

const starts: readonly (readonly [ImageType, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/avif', /^.{4}ftypavi[fs]/s],
]

/** Larger than any screen, and what a decoder would need gigabytes for. */
const maxSidePixels = 20_000
const maxPixels = 100_000_000

// EXIF turns these by a quarter, and Chromium follows it.
const firstTurned = 5

/** The kind and size of an image, by its own bytes; null for anything that is none, or is none that one can show. */
export function imageHeaderOf(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length > maxImageBytes) return null
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const type = starts.find(([, start]) => start.test(head))?.[0]
  if (type === undefined) return null
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    const isFine = width > 0 && height > 0 && Math.max(width, height) <= maxSidePixels
    if (!isFine || width * height > maxPixels) return null
    return orientation >= firstTurned ? { type, width: height, height: width } : { type, width, height }
  } catch {
    return null
  }
}
