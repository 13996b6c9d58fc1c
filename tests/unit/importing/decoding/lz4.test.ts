import { expect, test } from 'vitest'
import { unpack } from '../../../../main/importing/decoding/unpack'
import { mozLz4 } from '../../../support/lz4'
import { openedService } from '../../../support/opened-service'
import { refusal } from '../../../support/library'

const bookmarks = {
  guid: 'root________',
  title: '',
  type: 'text/x-moz-place-container',
  root: 'placesRoot',
  children: [
    {
      title: 'Sea',
      type: 'text/x-moz-place-container',
      children: Array.from({ length: 40 }, (_, index) => ({
        title: `The harbour, part ${index}`,
        type: 'text/x-moz-place',
        uri: `https://news.example/harbour/${index}`,
        dateAdded: 1614766800000000,
      })),
    },
  ],
}

test('a back-up of Firefox is unpacked, and is its bookmarks', async () => {
  const words = JSON.stringify(bookmarks)
  const packed = mozLz4(words)
  expect(packed.length).toBeLessThan(words.length / 2)
  expect(Buffer.from(unpack(packed)).toString()).toBe(words)
  const { service, collected } = await openedService(unpack(packed))
  expect([service, collected.length]).toEqual(['Browser bookmarks', 40])
  expect(collected[7]).toMatchObject({
    title: 'The harbour, part 7',
    url: 'https://news.example/harbour/7',
    tags: ['Sea'],
    savedAt: '2021-03-03T10:20:00.000Z',
  })
})

test.each(['', 'a', 'abcabcabcabcabcabcabcabcabcabcabcabc', 'x'.repeat(70_000), 'Größe 漢字 🙂'.repeat(30)])(
  'what was packed comes out as it was (%#)',
  (words) => {
    expect(Buffer.from(unpack(mozLz4(words))).toString()).toBe(words)
  },
)

function withSize(size: number) {
  const bytes = Buffer.from(mozLz4('The harbour is shut, the harbour is shut.'))
  bytes.writeUInt32LE(size, 8)
  return bytes
}

test('one that is cut off, goes back before its beginning or says another size is refused in a sentence', () => {
  const whole = mozLz4('The harbour is shut, the harbour is shut.')
  const damaged = [
    whole.subarray(0, 20),
    whole.subarray(0, 10),
    withSize(30),
    withSize(4000),
    withSize(60_000_000),
  ]
  const back = Buffer.from('mozLz40\0\x05\0\0\0\x10a\xff\0', 'latin1')
  for (const bytes of [...damaged, back])
    expect(refusal(() => unpack(bytes)).sentence).toMatch(/^This back-up of Firefox is damaged; export /)
  expect(refusal(() => unpack(withSize(65 * 1024 * 1024)))).toMatchObject({ code: 'too-large' })
})
