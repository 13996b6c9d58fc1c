import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../../../main/importing/read-bytes'
import type { Reading } from '../../../../preload/contract/importing'
import { simpleTakeApart } from '../../../support/take-apart'

const title = 'Ferry strike ends after talks at night'
const first =
  'The crews of the coastal ferries went back to work on Tuesday after talks that had lasted through the night.'
const second = 'Both sides said that they would not speak about the figures before the members have voted.'

async function read(body: string, { subject = `Fwd: ${title}`, type = 'text/plain' } = {}): Promise<Reading> {
  const mail = `From: Tomas Rell <rell@archive.example>\r\nTo: all@archive.example\r\nSubject: ${subject}\r\nDate: Fri, 06 Mar 2026 09:12:00 +0100\r\nMessage-ID: <1@archive.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body.replaceAll('\n', '\r\n')}`
  return (await readIncoming(Buffer.from(mail), { name: 'a.eml' }, simpleTakeApart())).reading
}

function text({ lines }: Reading, ...roles: string[]): string[] {
  return lines.filter(({ role }) => roles.includes(role)).map((line) => line.text)
}

const sender = 'The Sabel Herald <news@herald.example>'
const heads: [string, string, string][] = [
  [
    'Gmail',
    `---------- Forwarded message ---------\nFrom: ${sender}\nDate: Tue, Mar 3, 2026 at 6:20 PM\nSubject: ${title}\nTo: <all@archive.example>\n`,
    '2026-03-03T18:20',
  ],
  [
    'Outlook',
    `-----Original Message-----\nFrom: ${sender}\nSent: Tuesday, March 3, 2026 6:20 PM\nTo: all@archive.example\nSubject: ${title}\n`,
    '2026-03-03T18:20',
  ],
  [
    'Apple Mail',
    `Begin forwarded message:\n\nFrom: ${sender}\nSubject: ${title}\nDate: 3 March 2026 at 18:20:11 CET\nTo: all@archive.example\n`,
    '2026-03-03T18:20:11',
  ],
  [
    'Thunderbird',
    `-------- Forwarded Message --------\nSubject: ${title}\nDate: Tue, 3 Mar 2026 18:20:00 +0100\nFrom: ${sender}\nTo: all@archive.example\n`,
    '2026-03-03T18:20:00',
  ],
  [
    'a German program',
    `-------- Weitergeleitete Nachricht --------\nBetreff: ${title}\nDatum: Dienstag, 3. März 2026 18:20\nVon: ${sender}\nAn: all@archive.example\n`,
    '2026-03-03T18:20',
  ],
  [
    'a program without a mark',
    `From: ${sender}\nSent: Tuesday, March 3, 2026 6:20 PM\nSubject: ${title}\n`,
    '2026-03-03T18:20',
  ],
]

describe('a letter that somebody passed on', () => {
  it.each(heads)('is by who wrote it first: %s', async (_, head, published) => {
    const reading = await read(`Have a look at this.\n\n${head}\n${first}\n\n${second}\n`)
    expect(reading.fields).toMatchObject({
      title,
      byline: 'The Sabel Herald',
      published: { value: published },
    })
    expect(text(reading, 'paragraph', 'standfirst', 'heading')).toEqual([first, second])
  })

  it.each(heads)('loses nothing of it: %s', async (_, head) => {
    const left = text(await read(`Have a look at this.\n\n${head}\n${first}\n\n${second}\n`), 'left-out')
    expect(left).toContain('Have a look at this.')
    expect(left).toContain('Tomas Rell')
    expect(left.join(' ')).toContain('news@herald.example')
  })

  it('more than once is by the first of all', async () => {
    const inner = heads[3]?.[1] ?? ''
    const outer =
      '---------- Forwarded message ---------\nFrom: Ida Lund <lund@archive.example>\nDate: Thu, Mar 5, 2026 at 8:00 AM\nSubject: Fwd: Ferry\n'
    const reading = await read(`${outer}\nFor the archive.\n\n${inner}\n${first}\n\n${second}\n`)
    expect(reading.fields).toMatchObject({ title, byline: 'The Sabel Herald' })
    expect(text(reading, 'left-out')).toContain('For the archive.')
  })

  it('has no marks of quotation before its lines', async () => {
    const quoted = `${heads[3]?.[1] ?? ''}\n${first}\n\n${second}\n`.replace(/^(?=.)/gm, '> ')
    const reading = await read(quoted)
    expect(reading.fields.byline).toBe('The Sabel Herald')
    expect(text(reading, 'paragraph')).toEqual([first, second])
  })

  it('has its head in one line of its markup', async () => {
    const html = `<p>---------- Forwarded message ---------</p><p>From: <b>The Sabel Herald</b> &lt;news@herald.example&gt;<br>Date: Tue, Mar 3, 2026 at 6:20 PM<br>Subject: ${title}<br>To: &lt;all@archive.example&gt;</p><p>${first}</p><p>${second}</p>`
    const reading = await read(html.replaceAll('<br>', ' '), { type: 'text/html' })
    expect(reading.fields).toMatchObject({
      title,
      byline: 'The Sabel Herald',
      published: { value: '2026-03-03T18:20' },
    })
    expect(text(reading, 'paragraph')).toEqual([first, second])
  })
})

describe('a letter that nobody passed on', () => {
  it.each([
    ['an answer', `Thank you.\n\n${first}\n\nOn Tuesday Ines wrote:\n> From: the pier\n`, 'Re: Ferry'],
    ['a letter about letters', `From: Sabel\n\n${first}\n\n${second}\n`, 'Ferry'],
  ])('is by its sender: %s', async (_, body, subject) => {
    const { fields } = await read(body, { subject })
    expect(fields).toMatchObject({ byline: 'Tomas Rell', published: { value: '2026-03-06T09:12:00' } })
  })
})
