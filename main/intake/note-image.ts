import { LibraryError } from '../../preload/contract/errors'
import { imageLink } from '../../preload/contract/own-link'
import { maxImageBytes } from '../../preload/contract/words'
import { keepNoteImage } from '../library/articles/images'
import { untilDone } from '../library/database/waiting/when-free'
import type { IntakeNeeds } from './needs'

/**
 * Keeps a picture that a person put into a note; answers the address by which the note has it. What it is, is said by its bytes alone,
 * which the parser looks at. Throws `too-large`, and `unreadable` where it is no picture that can be shown.
 */
export async function addNoteImage(
  { library, parser }: Pick<IntakeNeeds, 'library' | 'parser'>,
  bytes: Uint8Array,
): Promise<{ address: string }> {
  const into = library()
  if (bytes.length > maxImageBytes)
    throw new LibraryError('too-large', 'This picture is larger than 8 MB, the most that a note takes.')
  const header = await parser.look({ bytes, name: null }, { kind: 'note-image' })
  if (header === null) {
    throw new LibraryError(
      'unreadable',
      'This is no picture that a note can show; those are PNG, JPEG, GIF, WebP and AVIF.',
    )
  }
  return { address: imageLink(await untilDone(into, () => keepNoteImage(into, { ...header, bytes }))) }
}
