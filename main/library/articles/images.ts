import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ArticleImage, Block } from '../../../preload/contract/article'
import { isBlockRole, type Line } from '../../../preload/contract/importing'
import { all, type Library, one, run, transaction } from '../database/database'
import { now } from '../database/ids'
import { checkKept, type KeptFiles, keepAllIn, keepIn, keptFile, readFrom } from './kept-files'

/** An image with its bytes, as a file or a fetched page brought it. */
type ImageToKeep = {
  bytes: Uint8Array
  type: string
  width: number
  height: number
  /** The line that it stands before or is the image of; as many as there are lines for one after the last. */
  line: number
  alt: string
  source: string | null
}

export type KeptImage = Omit<ImageToKeep, 'bytes'> & { sha256: string; size: number }

const imageFiles: KeptFiles = { folder: 'images', name: 'image' }

/** Puts the bytes on the disk: before the transaction whose rows speak of them, which would else wait for it. */
export function keepImages(library: Library, images: readonly ImageToKeep[]): KeptImage[] {
  return images.map(({ bytes, ...image }) => ({
    ...image,
    sha256: keepIn(library, imageFiles, bytes),
    size: bytes.length,
  }))
}

/** The same for the images of many articles, in one wait for the disk; answers them in the same order. */
export async function keepImagesOfMany(
  library: Library,
  all: readonly (readonly ImageToKeep[])[],
): Promise<KeptImage[][]> {
  const bytes = all.flatMap((images) => images.map((image) => image.bytes))
  const hashes = await keepAllIn(library, imageFiles, bytes)
  let at = 0
  return all.map((images) =>
    images.map(({ bytes: { length: size }, ...image }) => ({ ...image, sha256: hashes[at++] ?? '', size })),
  )
}

/** The same in main, where others get their turn: each of these waits for the disk. */
export async function keepEach(library: Library, images: readonly ImageToKeep[]): Promise<KeptImage[]> {
  const kept: KeptImage[] = []
  for (const image of images) {
    kept.push(...keepImages(library, [image]))
    await setImmediate()
  }
  return kept
}

type OfRevision = { revisionId: string; text: string; blocks: readonly Block[]; lines: readonly Line[] }

/** Says which images a revision has and where they stand; inside the transaction that makes the revision. */
export function enterImages(
  library: Library,
  { revisionId, text, blocks, lines }: OfRevision,
  images: readonly KeptImage[],
): void {
  const offsets = offsetsOf(lines, blocks, text.length)
  images.forEach((image, position) => {
    const { sha256, line, alt, source } = image
    enterImage(library, image)
    run(
      library,
      `INSERT INTO revision_image (revision_id, position, image_sha256, line, at_offset, alt, source)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      revisionId,
      position,
      sha256,
      line,
      offsets[line] ?? text.length,
      alt,
      source,
    )
  })
}

function enterImage(
  library: Library,
  { sha256, type, width, height, size }: Omit<KeptImage, 'line' | 'alt' | 'source'>,
): void {
  const entered = run(
    library,
    `INSERT INTO image (sha256, type, width, height, size, captured_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    sha256,
    type,
    width,
    height,
    size,
    now(),
  )
  if (entered > 0) checkKept(library, imageFiles, sha256)
}

/** Keeps an image that is to stand in a note; answers the hash that names it there. Which notes have it, triggers enter. */
export function keepNoteImage(
  library: Library,
  { bytes, ...about }: Pick<ImageToKeep, 'bytes' | 'type' | 'width' | 'height'>,
): string {
  const hash = keepIn(library, imageFiles, bytes)
  transaction(library, () => enterImage(library, { ...about, sha256: hash, size: bytes.length }))
  return hash
}

/** Where in the text each line begins, or the first one after it that is part of the text. */
function offsetsOf(lines: readonly Line[], blocks: readonly Block[], length: number): number[] {
  const offsets: number[] = []
  let at = 0
  for (const { role, text } of lines) {
    offsets.push(blocks[at]?.start ?? length)
    if (isBlockRole(role) && text !== '') at += 1
  }
  return offsets
}

/** The images of a revision as they would be entered for another one of the same original. */
export function keptImages(library: Library, revisionId: string): KeptImage[] {
  return all<KeptImage>(
    library,
    `SELECT i.sha256, i.type, i.width, i.height, i.size, p.line, p.alt, p.source
     FROM revision_image p JOIN image i ON i.sha256 = p.image_sha256
     WHERE p.revision_id = ? ORDER BY p.position`,
    revisionId,
  )
}

/** The images of a revision in the order of its text. */
export function readImages(library: Library, revisionId: string): ArticleImage[] {
  return all<ArticleImage>(
    library,
    `SELECT i.sha256, p.at_offset AS at, i.width, i.height, p.alt
     FROM revision_image p JOIN image i ON i.sha256 = p.image_sha256
     WHERE p.revision_id = ? ORDER BY p.at_offset, p.position`,
    revisionId,
  )
}

/** An image that an article or a note of this library has, proved by its hash; null where it is of none here. */
export function readImage(library: Library, hash: string): { bytes: Uint8Array; type: string } | null {
  const row = one<{ type: string }>(library, 'SELECT type FROM image WHERE sha256 = ?', hash)
  return row === undefined ? null : { bytes: readFrom(library, imageFiles, hash), type: row.type }
}

export function imagesFolder(library: Library): string {
  return join(library.folder, imageFiles.folder)
}

export function imageFile(library: Library, hash: string): string {
  return keptFile(library, imageFiles, hash)
}
