import { expect, it } from 'vitest'
import { readIncoming } from '../../../../main/importing/read-bytes'
import { ferry, pictureDocuments } from '../../../support/picture-documents'
import { simpleTakeApart } from '../../../support/take-apart'

it.each([
  ['mhtml', 'The Anna Lind leaves the old pier'],
  ['email', 'It came back at noon'],
  ['epub', 'Nobody slept.'],
  ['docx', 'Boat'],
] as const)(
  'the picture in a file of kind %s stands before the words that follow it',
  async (kind, words) => {
    const { name, bytes } = pictureDocuments[kind]()
    const { images, reading } = await readIncoming(bytes, { name }, simpleTakeApart())
    expect(images).toMatchObject([{ type: 'image/png', width: 640, height: 400 }])
    expect(Buffer.from(images[0]?.bytes ?? []).equals(ferry)).toBe(true)
    expect(reading.lines[images[0]?.line ?? -1]?.text).toContain(words)
    expect(images[0]?.source).toBe(kind === 'mhtml' ? 'https://gazette.example/img/ferry.png' : null)
  },
)
