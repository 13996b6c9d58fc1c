// Where images stand in a text: a highlight on a whole image has the passage of the block at which its image stands.

import type { Block } from '../../../../preload/contract/article'
import { borderBefore } from '../../../../preload/contract/graphemes'
import type { Placement } from '../../../../preload/contract/highlight'
import { blockOfImage } from '../../../../preload/contract/marked-image'
import { all, type Library, one } from '../../database/database'
import { sql } from '../../database/sql'
import { wellFormed } from '../../database/text'

/** An image, and the beginning of the block at which it stands. */
export type StandingImage = {
  sha256: string
  start: number
  end: number
  /** Its caption, else its alternative text; empty where it has neither. */
  words: string
}

// What an image stands at says where it is. A caption is seldom longer, and of a paragraph no more is needed.
const maxAnchor = 300

/** The images of a revision, in the order of its text. */
export function standingImages(library: Library, revisionId: string): StandingImage[] {
  const images = all<{ sha256: string; at: number; alt: string }>(
    library,
    sql`SELECT image_sha256 AS sha256, at_offset AS at, alt FROM revision_image
      WHERE revision_id = ${revisionId} ORDER BY at_offset, position`,
  )
  if (images.length === 0) return []
  const revision = one<{ text: string; blocks: string }>(
    library,
    sql`SELECT text, blocks FROM revision_text WHERE revision_id = ${revisionId}`,
  )
  const { text, blocks: stored } = revision ?? { text: '', blocks: '[]' }
  const blocks = JSON.parse(stored) as Block[]
  return images.flatMap(({ sha256, at, alt }) => {
    const own = blockOfImage(blocks, at)
    const block = own ?? blocks.at(-1)
    if (block === undefined) return []
    const { start } = block
    const end = Math.min(block.end, borderBefore(text, start + maxAnchor))
    const caption = own?.kind === 'caption' ? text.slice(start, block.end) : alt
    return [{ sha256, start, end, words: wellFormed(caption.trim()) }]
  })
}

/** An image as it was marked. */
export type Marked = {
  sha256: string
  /** Where it stood, and the revision of which that is. */
  start: number
  end: number
  revisionId: string
}

/** The images of a revision as `standingImages` has them. */
type StandingIn = (revisionId: string) => readonly StandingImage[]

/** The same, read once for each revision, as for many highlights of an article. */
export function standingOnce(library: Library): StandingIn {
  const known = new Map<string, readonly StandingImage[]>()
  return (revisionId) => {
    const images = known.get(revisionId) ?? standingImages(library, revisionId)
    known.set(revisionId, images)
    return images
  }
}

type PlacedImage = { placement: Placement; shown: string | null }

/**
 * Where a marked image stands in another revision, known by the hash of its bytes; of several, the one nearest to its passage's
 * place. Where it is not there, but another image that came with that revision stands at its passage, the highlight is
 * `changed`: it is on that one, which a person is asked about. Else it is gone.
 */
export function placeImage(
  standingIn: StandingIn,
  revisionId: string,
  { sha256, start, end, revisionId: former }: Marked,
  passage: Placement,
): PlacedImage {
  const standing = standingIn(revisionId)
  const near = passage.state === 'gone' ? start : passage.start
  const same = nearest(
    standing.filter((image) => image.sha256 === sha256),
    near,
  )
  if (same !== undefined) {
    const state = same.start === start && same.end === end ? 'exact' : 'moved'
    return { placement: { state, start: same.start, end: same.end }, shown: sha256 }
  }
  const known = new Set(standingIn(former).map((image) => image.sha256))
  const isInPlace = (image: StandingImage) =>
    passage.state !== 'gone' && image.start < passage.end && passage.start < image.end
  const other = standing.find((image) => !known.has(image.sha256) && isInPlace(image))
  return other === undefined
    ? { placement: { state: 'gone' }, shown: null }
    : { placement: { state: 'changed', start: other.start, end: other.end }, shown: other.sha256 }
}

function nearest(images: readonly StandingImage[], offset: number): StandingImage | undefined {
  const distance = ({ start }: StandingImage) => Math.abs(start - offset)
  return [...images].sort((a, b) => distance(a) - distance(b))[0]
}
