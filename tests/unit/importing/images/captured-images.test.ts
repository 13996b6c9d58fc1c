import { describe, expect, it } from 'vitest'
import { bytesOfData, imagesFor } from '../../../../main/importing/images/captured-images'
import { imageHeaderOf } from '../../../../main/importing/images/image-header'
import type { Line } from '../../../../preload/contract/importing'
import type { PageImage } from '../../../../preload/contract/page'
import { dataAddress, jpegHead, png } from '../../../support/pictures'

function line(text: string, role: Line['role'] = 'paragraph'): Line {
  return { text, role, why: '' }
}

const lines = [
  line('Dockers end strike', 'title'),
  line('By Ines Marr', 'byline'),
  line('Cranes stand idle over the berths of Port Sabel. Photo: Jo Lind', 'caption'),
  line('Dockers voted on Friday to end a strike.'),
  line('Sign up to our newsletter', 'left-out'),
  line('The port authority said ships would be unloaded.'),
  line('Neither side would say what it costs.'),
]

function image(about: Partial<PageImage>): PageImage {
  return {
    source: dataAddress(png(640, 400)),
    alt: '',
    caption: null,
    above: [],
    below: [],
    within: 'p > article',
    ask: null,
    ...about,
  }
}

function none() {
  return null
}

async function capturedImages(...given: Parameters<typeof imagesFor>) {
  return (await imagesFor(...given)).images
}
async function placed(images: PageImage[]) {
  return (await capturedImages(lines, images, none)).map(({ line: at }) => at)
}

describe('the place of a picture', () => {
  it('is its caption, with the credit or without', async () => {
    const caption = 'Cranes stand idle over the berths of Port Sabel.'
    expect(await placed([image({ caption, within: 'figure related' })])).toEqual([2])
  })

  it('is between the lines around it, past those that are no part of the text', async () => {
    const between = image({
      above: ['Sign up to our newsletter', 'Dockers voted on Friday to end a strike.'],
      below: ['The port authority said ships would be unloaded.'],
    })
    expect(await placed([between])).toEqual([5])
  })

  it('is after the last line, and before the first', async () => {
    const first = image({
      below: ['Follow us', 'Cranes stand idle over the berths of Port Sabel. Photo: Jo Lind'],
    })
    const last = image({
      source: dataAddress(png(641, 400)),
      above: ['Neither side would say what it costs.'],
    })
    expect(await placed([first, last])).toEqual([2, 7])
  })

  it.each([
    ['among other words', { above: ['Ferry returns to service'], below: ['Who pays for the quay?'] }],
    [
      'in a list of other stories',
      { above: [lines[3]?.text ?? ''], below: [lines[5]?.text ?? ''], within: 'div related' },
    ],
    ['nowhere', {}],
  ])('is none for one that stands %s', async (_where, about) => {
    expect(await placed([image(about)])).toEqual([])
  })
})

describe('a picture that is kept', () => {
  const inText = { above: [lines[3]?.text ?? ''], below: [lines[5]?.text ?? ''] }

  it('is what its bytes are, whatever its address says, and never a drawing that can hold scripts', async () => {
    const kept = await capturedImages(
      lines,
      [
        image({ ...inText, source: dataAddress(png(640, 400), 'image/jpeg'), alt: 'Cranes' }),
        image({ ...inText, source: `data:image/png,${encodeURIComponent('<svg onload="x()"/>')}` }),
        image({ ...inText, source: dataAddress(Buffer.from('<svg xmlns="x"/>'), 'image/svg+xml') }),
      ],
      none,
    )
    expect(kept).toMatchObject([
      { type: 'image/png', width: 640, height: 400, alt: 'Cranes', source: null, line: 5 },
    ])
  })

  it.each([
    ['an icon', png(32, 32)],
    ['a line', png(600, 8)],
    ['half a picture', png(640, 400).subarray(0, 20)],
    ['words', Buffer.from('no picture at all')],
  ])('is never %s', async (_what, bytes) => {
    expect(await placed([image({ ...inText, source: dataAddress(bytes) })])).toEqual([])
  })

  it('comes from the file where its address names a part of it, and from nowhere else', async () => {
    const parts: Record<string, Uint8Array> = { 'cid:a': png(640, 400) }
    const asked: string[] = []
    const find = (source: string) => {
      asked.push(source)
      if (source === 'cid:broken') throw new Error('a damaged part')
      return parts[source] ?? null
    }
    const sources = ['cid:a', 'cid:broken', 'https://news.example/b.png', 'file:///etc/passwd']
    const { images, elsewhere } = await imagesFor(
      lines,
      [
        ...sources.map((source) => image({ ...inText, source })),
        // A placeholder, in the place of which the page's script would put the picture.
        image({ ...inText, source: dataAddress(png(1, 1)), ask: 'https://news.example/late.png' }),
      ],
      find,
    )
    expect(images).toHaveLength(1)
    expect(elsewhere).toEqual([
      { line: 5, alt: '', source: 'https://news.example/b.png', ask: null, isEdge: false },
      { line: 5, alt: '', source: 'file:///etc/passwd', ask: null, isEdge: false },
      expect.objectContaining({ line: 5, ask: 'https://news.example/late.png' }),
    ])
    expect(asked).toEqual(sources)
  })

  it('is kept once, and sixty of them at most', async () => {
    const same = Array.from({ length: 5 }, () => image(inText))
    expect(await placed(same)).toEqual([5])
    const many = Array.from({ length: 70 }, (_, n) =>
      image({ ...inText, source: dataAddress(png(200 + n, 100)) }),
    )
    expect(await placed(many)).toHaveLength(60)
  })
})

describe('the size of a picture', () => {
  it('is read from its first bytes, turned as it is shown', () => {
    expect(imageHeaderOf(png(640, 400))).toEqual({ type: 'image/png', width: 640, height: 400 })
    expect(imageHeaderOf(jpegHead(640, 400))).toEqual({ type: 'image/jpeg', width: 640, height: 400 })
    expect(imageHeaderOf(jpegHead(640, 400, 6))).toEqual({ type: 'image/jpeg', width: 400, height: 640 })
  })

  it('is refused where decoding it would take gigabytes', () => {
    const bomb = png(100, 100)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(imageHeaderOf(bomb)).toBeNull()
    expect(imageHeaderOf(Buffer.concat([png(100, 100), Buffer.alloc(8 * 1024 * 1024)]))).toBeNull()
  })
})

it.each(['data:image/png;base64,', 'data:image/png,%E0%A4%A', 'https://a.example/a.png', 'data:', ''])(
  'no bytes are found in %s',
  (source) => {
    expect(bytesOfData(source)?.length ?? 0).toBe(0)
  },
)
