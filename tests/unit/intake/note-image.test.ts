import { expect, it } from 'vitest'
import { imageHeaderOf } from '../../../main/importing/images/image-header'
import { addNoteImage } from '../../../main/intake/note-image'
import { readImage } from '../../../main/library/articles/images'
import { sha256 } from '../../../main/library/database/checksum'
import type { ParserClient } from '../../../main/parsing/parser-client'
import { imageInNote } from '../../../preload/contract/own-link'
import { maxImageBytes } from '../../../preload/contract/words'
import { newLibrary } from '../../support/library'
import { png } from '../../support/pictures'

const parser = {
  look: ({ bytes }: { bytes: Uint8Array }) => Promise.resolve(imageHeaderOf(bytes)),
} as Pick<ParserClient, 'look'>

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP', 'base64')

function needsOf(library = newLibrary()) {
  return { library, needs: { library: () => library, parser: parser as ParserClient } }
}

it('what it is, is said by its bytes: any size from one pixel on', async () => {
  const { library, needs } = needsOf()
  for (const [bytes, type] of [
    [png(3, 2), 'image/png'],
    [gif, 'image/gif'],
  ] as const) {
    const { address } = await addNoteImage(needs, bytes)
    expect(imageInNote(address)).toBe(sha256(bytes))
    expect(readImage(library, sha256(bytes))?.type).toBe(type)
  }
})

it.each([
  ['words', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a JPEG cut off in its head', jpeg],
  ['nothing', Buffer.alloc(0)],
])('%s: no picture', async (_, bytes) => {
  const { library, needs } = needsOf()
  await expect(addNoteImage(needs, bytes)).rejects.toMatchObject({
    code: 'unreadable',
    message: 'This is no picture that a note can show; those are PNG, JPEG, GIF, WebP and AVIF.',
  })
  expect(library.db.prepare('SELECT count(*) FROM image').pluck().get()).toBe(0)
})

it('one that is too large is refused by its size alone', async () => {
  const { needs } = needsOf()
  await expect(addNoteImage(needs, new Uint8Array(maxImageBytes + 1))).rejects.toMatchObject({
    code: 'too-large',
    message: 'This picture is larger than 8 MB, the most that a note takes.',
  })
})
