import { describe, expect, it } from 'vitest'
import { openIncoming } from '../../../../main/importing/open-bytes'
import { readIncoming } from '../../../../main/importing/read-bytes'
import type { Reading } from '../../../../preload/contract/importing'
import { printouts } from '../../../support/printouts'
import { simpleTakeApart } from '../../../support/take-apart'

function bytes(text: string) {
  return new TextEncoder().encode(text)
}

async function read(given: Uint8Array): Promise<Reading> {
  return (await readIncoming(given, { name: 'a.txt' }, simpleTakeApart())).reading
}

async function opened(given: Uint8Array) {
  const found = await openIncoming(given, { name: 'a.txt' }, simpleTakeApart())
  return 'entries' in found ? found : null
}

/** Each article that was printed into a file, as it is then read by itself. */
async function articles(given: Uint8Array): Promise<Reading[]> {
  const { entries = [] } = (await opened(given)) ?? {}
  return Promise.all(entries.map((entry) => read(entry.bytes)))
}

function text({ lines }: Reading, ...roles: string[]): string[] {
  return lines.filter(({ role }) => roles.includes(role)).map((line) => line.text)
}

const strike = {
  title: 'Ferry strike ends after talks at night',
  byline: 'Ines Marr',
  outlet: 'The Sabel Herald',
}
const rowers = { title: 'Rowers win the spring race', outlet: 'The Sabel Herald' }

const strikeText = [
  'The crews of the coastal ferries went back to work on Tuesday after talks that had lasted through the night.',
  'Note: both sides said that they would not speak about the figures before the members have voted.',
]

describe('a print-out of one article', () => {
  const single: [string, string][] = [
    ['LexisNexis', printouts.lexis],
    ['Nexis Uni', printouts.uni],
    ['Factiva', printouts.factiva],
    ['Factiva with its codes', printouts.coded],
    ['ProQuest', printouts.proquest],
  ]
  it.each(single)('of %s has its facts by their labels, and only its text', async (_, printed) => {
    const reading = await read(bytes(printed))
    const { published, ...fields } = reading.fields
    expect(fields).toMatchObject(strike)
    expect(published?.value.slice(0, 10)).toBe('2026-03-03')
    expect(text(reading, 'paragraph', 'heading', 'standfirst')).toEqual(strikeText)
  })

  it.each(single)('of %s loses no line', async (_, printed) => {
    const whole = text(await read(bytes(printed)), 'title', 'byline', 'published', 'left-out', 'paragraph')
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const line of printed.split('\n').map((one) => one.trim()))
      for (const word of line.replace(/^(?:HEADLINE|Full text|LP|TD|HD|BODY|Body)\b:?/, '').split(/\s+/))
        expect(whole).toContain(word)
  })

  it('states the clock where the database does', async () => {
    const { fields } = await read(bytes(printouts.factiva))
    expect(fields.published).toMatchObject({ value: '2026-03-03T18:20', zone: null })
    expect(fields).toMatchObject({ section: 'News', language: 'en' })
  })

  it('may be a Rich Text file', async () => {
    const rtf = `{\\rtf1\\ansi ${printouts.uni.split('\n').join('\\par\n')}}`
    const { fields } = await read(bytes(rtf))
    expect(fields).toMatchObject({ title: strike.title, byline: strike.byline, outlet: strike.outlet })
  })
})

describe('a print-out of several articles', () => {
  const several: [string, string, string][] = [
    ['LexisNexis', 'LexisNexis', printouts.lexisTwo],
    ['Nexis Uni', 'LexisNexis', `${printouts.uni}\n${printouts.uniRowers}`],
    ['Factiva', 'Factiva', `${printouts.factiva}\n${printouts.factivaRowers}\nSearch Summary\nText ferry\n`],
    ['ProQuest', 'ProQuest', printouts.proquestTwo],
  ]
  it.each(several)('of %s is one article each', async (_, service, printed) => {
    expect((await opened(bytes(printed)))?.service).toBe(service)
    const [first, second, third] = await articles(bytes(printed))
    expect(first?.fields).toMatchObject({ title: strike.title, outlet: strike.outlet })
    expect(second?.fields).toMatchObject(rowers)
    expect(third).toBeUndefined()
    expect(first && text(first, 'paragraph')).toEqual(strikeText)
  })

  it('says which lines belong to none', async () => {
    const found = await opened(bytes(several[2]?.[2] ?? ''))
    expect(found?.left).toEqual(['2 lines of the print-out belong to no article'])
  })

  it('always gives the same bytes', async () => {
    const [one, other] = await Promise.all([
      opened(bytes(printouts.lexisTwo)),
      opened(bytes(printouts.lexisTwo)),
    ])
    expect(one?.entries).toEqual(other?.entries)
  })
})

describe('what is no print-out', () => {
  it.each([
    [
      'an article with three labels of its own',
      `Title: Ferry\nAuthor: Ines Marr\nDate: 3 March 2026\n\n${strikeText[0]}\n`,
    ],
    [
      'a text that speaks of a document',
      `Rowers win\n\n${strikeText[0]}\n\nDocument 1 of 2 was found in the pier.\n`,
    ],
    ['a minute book', `Present: Marr, Rell\nSubject: Ferries\nNotes: none\n\n${strikeText[0]}\n`],
  ])('is not opened: %s', async (_, words) => {
    expect(await opened(bytes(words))).toBeNull()
    expect(text(await read(bytes(words)), 'paragraph')).toContain(strikeText[0])
  })
})

describe('an agency’s copy', () => {
  const copies: [string, string, object][] = [
    [
      'with carets',
      `BC-SABEL-FERRIES, 1st Ld-Writethru\n^Ferry strike ends after talks at night<\n^By INES MARR=\n^Coastal Press=\nPORT SABEL, Orvenia (CP) _ The crews of the coastal ferries went back\nto work on Tuesday after talks that had lasted through the night.\n   Both sides said that they would not speak about the figures.\nCP-03-09-26 0612GMT<\n`,
      {
        title: strike.title,
        byline: 'INES MARR',
        agency: 'CP',
        published: { value: '2026-03-09T06:12:00', zone: 'Z' },
      },
    ],
    [
      'with a version before its headline',
      `UPDATE 2-Ferry strike ends after talks at night\n09-Mar-2026 06:12:00 GMT\nBy Ines Marr\nPORT SABEL, March 9 (Reuters) - ${strikeText[0]}\nBoth sides said that they would not speak about the figures.\n(Reporting by Ines Marr; Editing by Tomas Rell)\n((ines.marr@press.example))\nKeywords: SABEL FERRIES/STRIKE\n`,
      { title: strike.title, byline: 'Ines Marr', published: { value: '2026-03-09T06:12:00', zone: 'Z' } },
    ],
    [
      'in German, with its own clock',
      `dpa 0123 4 pl 456 lno 0789\nVerkehr/Schifffahrt/\nStreik auf den Fähren beendet\nVon Ines Marr, dpa =\nPort Sabel (dpa) - Die Besatzungen haben am Dienstag nach einer Nacht der Gespräche die Arbeit wieder aufgenommen.\n# # #\n090612 Mrz 26\n`,
      {
        title: 'Streik auf den Fähren beendet',
        byline: 'Ines Marr',
        published: { value: '2026-03-09T06:12:00', zone: null },
      },
    ],
  ]
  it.each(copies)('%s has its facts from its marks', async (_, copy, fields) => {
    const reading = await read(bytes(copy))
    expect(reading.fields).toMatchObject(fields)
    expect(text(reading, 'paragraph').join('\n')).not.toMatch(
      /[\^<=]|Writethru|Keywords|dpa 0123|# # #|090612/,
    )
  })

  it('is set in whole paragraphs', async () => {
    const reading = await read(bytes(copies[0]?.[1] ?? ''))
    expect(text(reading, 'paragraph')).toEqual([
      'PORT SABEL, Orvenia (CP) _ The crews of the coastal ferries went back to work on Tuesday after talks that had lasted through the night.',
      'Both sides said that they would not speak about the figures.',
    ])
  })

  it('is not told by one mark', async () => {
    const reading = await read(bytes(`Rowers win\n\n${strikeText[0]}\n\nENDS\n`))
    expect(text(reading, 'paragraph')).toContain(strikeText[0])
    expect(reading.fields.title).toBe('Rowers win')
  })
})
