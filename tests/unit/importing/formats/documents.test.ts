import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../../../main/importing/read-bytes'
import type { Reading } from '../../../../preload/contract/importing'
import { documents, type TestFile } from '../../../support/documents'
import { type Asked, simpleTakeApart } from '../../../support/take-apart'

async function read({ name, bytes }: TestFile, asked: Asked[] = []) {
  return readIncoming(bytes, { name }, simpleTakeApart(asked))
}

function text({ lines }: Reading, ...roles: string[]): string[] {
  return lines.filter(({ role }) => roles.includes(role)).map((line) => line.text)
}

function body(reading: Reading) {
  return text(reading, 'title', 'heading', 'paragraph', 'item', 'row', 'caption', 'standfirst')
}

const title = 'Ferry returns to Port Sabel after nine years'
const lead =
  'The first ferry in nine years left Port Sabel on Friday morning with forty-one passengers and a dog on board.'
const words = '“It is a small line, but it is ours,” said Tomas Rell, the harbour master.'

describe('Markdown', () => {
  it('has its facts in its front matter, and shows what else stands there', async () => {
    const { reading } = await read(documents.markdown())
    expect(reading.fields).toMatchObject({
      title,
      byline: 'Ines Marr',
      published: { value: '2025-11-14', zone: null, words: '2025-11-14' },
      outlet: 'Harbour Gazette',
      url: 'https://gazette.example/2025/11/ferry-notes',
      language: 'en-GB',
    })
    expect(text(reading, 'left-out')).toContain('tags: ferry, harbour')
  })

  it('keeps headings, lists and quotations, and the title once', async () => {
    const { reading } = await read(documents.markdown())
    expect(body(reading)).toEqual([
      title,
      lead,
      'Three boats, one pier',
      'The line will run three boats from the old pier:',
      'the Anna Lind, built in 1998',
      'the Corrie, which was bought from a lake in the north',
      'We waited for this for nine winters, and nobody slept last night.',
      words,
    ])
    expect(text(reading, 'heading')).toEqual(['Three boats, one pier'])
  })

  it('with front matter that is none is read whole', async () => {
    const bytes = new TextEncoder().encode(`---\ndate: [\n---\n\n# ${title}\n\n${lead}\n`)
    const { reading } = await read({ name: 'a.md', bytes })
    expect(reading.fields.title).toBe(title)
    expect(body(reading)).toEqual([title, lead])
    expect(text(reading, 'left-out')).toEqual(['date: ['])
  })

  const ofText = (words: string): TestFile => ({ name: 'a.md', bytes: new TextEncoder().encode(words) })

  it('has the words of its tasks, and what looks like markup where it is some', async () => {
    const { reading } = await read(
      ofText(`# ${title}\n\n${lead}\n\n- [x] Ask the <b>master</b>\n- [ ] Wait\n`),
    )
    expect(body(reading)).toEqual([title, lead, 'Ask the master', 'Wait'])
  })

  it.each(['- ', '> ', '1. '])(
    'whose marks lie too deep loses no words: it is refused (%s)',
    async (mark) => {
      await expect(
        read(ofText(`# ${title}\n\n${lead}\n\n${mark.repeat(3_000)}the last words`)),
      ).rejects.toThrow('too deeply')
    },
  )
})

describe('an e-mail', () => {
  it('is a letter with its sender, date and zone, and names what came with it', async () => {
    const { reading, encoding } = await read(documents.email())
    expect(encoding).toBe('utf-8')
    expect(reading.fields).toMatchObject({
      title: 'Ferry returns to Port Sabel – and two more',
      byline: 'Harbour Gazette – Briefing',
      published: { value: '2025-11-14T07:15:00', zone: '+01:00' },
      outlet: 'The morning briefing',
    })
    expect(text(reading, 'left-out')).toContain('timetable.pdf (application/pdf, 9 bytes)')
  })

  it('is read from its HTML, every piece of a newsletter, without what is about the letter itself', async () => {
    const { reading } = await read(documents.email())
    const all = body(reading).join('\n')
    for (const piece of ['left Port Sabel', 'bearings', 'cliff path']) expect(all).toContain(piece)
    for (const noise of ['only a teaser', 'browser', 'signed up', 'Unsubscribe'])
      expect(all).not.toContain(noise)
  })

  it('without HTML is read as a text', async () => {
    const mail = `From: Ines Marr <i@gazette.example>\r\nSubject: ${title}\r\nMessage-ID: <1@x>\r\nDate: Fri, 14 Nov 2025 07:15:00 -0000\r\n\r\n${lead}\r\n\r\n${words}\r\n`
    const { reading } = await read({
      name: null as never,
      bytes: new TextEncoder().encode(mail.replace(/[“”]/g, '"')),
    })
    expect(reading.fields.title).toBe(title)
    expect(body(reading)).toHaveLength(3)
  })
})

describe('MHTML', () => {
  it('is the page that was saved, with its address, and none of its frames', async () => {
    const asked: Asked[] = []
    const { reading, isPage } = await read(documents.mhtml(), asked)
    expect(isPage).toBe(true)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toBe('https://gazette.example/2025/11/ferry-returns')
    expect(asked[0]?.html).toContain(
      '<title>Ferry returns to Port Sabel after nine years | Harbour Gazette</title>',
    )
    expect(asked[0]?.html).toContain('“It is a small line')
    expect(asked[0]?.html).not.toContain('Buy a boat')
    expect(text(reading, 'left-out')).toContain('Sat, 15 Nov 2025 09:00:00 GMT')
    expect(reading.savedAt).toBe('2025-11-15T09:00:00.000Z')
  })
})

describe('a Word document', () => {
  it('keeps headings, tables and notes, what was changed as it stands now, and believes no template', async () => {
    const { reading, encoding, text: original } = await read(documents.docx())
    expect([encoding, original]).toEqual(['binary', null])
    expect(reading.fields).toMatchObject({ title, byline: 'Ines Marr', published: { value: '2025-11-14' } })
    expect(body(reading)).toEqual([
      title,
      `${lead}[1]`,
      'Three boats, one pier',
      'The line will run three boats from the old pier.',
      ...body(reading).slice(4, -2),
      words,
      '[1] The dog paid nothing.',
    ])
    expect(text(reading, 'left-out')).toEqual(['2025-11-13T08:00:00Z', 'office'])
  })
})

describe('an OpenDocument text', () => {
  it('keeps headings, lists and notes, and not what was taken out', async () => {
    const { reading } = await read(documents.odt())
    expect(reading.fields).toMatchObject({ title, byline: 'Ines Marr', language: 'en-GB', published: null })
    expect(body(reading)).toEqual([
      title,
      `${lead}[1]`,
      'Three boats, one pier',
      'the Anna Lind, built in 1998',
      words,
      '[1] The dog paid nothing.',
    ])
  })
})

describe('an EPUB book', () => {
  it('is one article in the order of its spine, without its table of contents', async () => {
    const asked: Asked[] = []
    const { reading } = await read(documents.epub(), asked)
    expect(reading.fields).toMatchObject({
      title: 'Nine winters without a ferry',
      byline: 'Ines Marr, Jo Lind',
      outlet: 'Sabel Press',
      published: { value: '2025-11-14' },
      language: 'en-GB',
    })
    expect(body(reading)).toEqual([
      'Nine winters without a ferry',
      'The last winter',
      lead,
      'The return',
      words,
      'Nobody slept.',
    ])
    expect(asked[0]?.html).toContain('<title></title>')
  })
})
