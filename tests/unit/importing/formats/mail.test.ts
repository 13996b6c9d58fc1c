import { describe, expect, it } from 'vitest'
import { aboutLetter } from '../../../../main/importing/formats/mail/about-letter'
import { openIncoming } from '../../../../main/importing/open-bytes'
import { readIncoming } from '../../../../main/importing/read-bytes'
import { simpleTakeApart } from '../../../support/take-apart'

const takeApart = simpleTakeApart([])
const head = (subject: string) =>
  `From: Ines Marr <ines@gazette.example>\nSubject: ${subject}\nDate: Fri, 14 Nov 2025 08:00:00 +0100\nMIME-Version: 1.0\n`

async function read(message: string) {
  const { reading } = await readIncoming(Buffer.from(message), { name: 'a.eml' }, takeApart)
  return reading
}

function bodyOf({ lines }: Awaited<ReturnType<typeof read>>) {
  return lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
}

function withParts(subject: string, type: string, ...parts: string[]) {
  return `${head(subject)}Content-Type: ${type}; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`
}

const text = (words: string) => `Content-Type: text/plain; charset=utf-8\n\n${words}`
const file = (type: string, name: string) =>
  `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\nAAECAw==`

describe('a message without a text to read', () => {
  it.each([
    [
      'is encrypted',
      withParts('Sealed', 'multipart/encrypted', file('application/pgp-encrypted', 'v.asc')),
      'is encrypted',
    ],
    [
      'is encrypted',
      `${head('Sealed')}Content-Type: application/pkcs7-mime; name="smime.p7m"\nContent-Transfer-Encoding: base64\n\nAAECAw==\n`,
      'is encrypted',
    ],
    [
      'is encrypted',
      `${head('Sealed')}\n-----BEGIN PGP MESSAGE-----\n\nhQEMA0k=\n-----END PGP MESSAGE-----\n`,
      'is encrypted',
    ],
    [
      'is packed by Outlook',
      withParts('Packed', 'multipart/mixed', text(''), file('application/ms-tnef', 'winmail.dat')),
      'winmail.dat',
    ],
    [
      'has only files',
      withParts('Files', 'multipart/mixed', text(' '), file('application/pdf', 'tides.pdf')),
      'attached to it (tides.pdf)',
    ],
    ['has nothing', `${head('Nothing')}\n\n`, 'There is no text in this message'],
  ])('says that it %s', async (_what, message, sentence) => {
    await expect(read(message)).rejects.toThrow(sentence)
  })
})

it('a signed text is read without its seal', async () => {
  const signed = `${head('Tides')}\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe pier opens at high water on Monday, the board said.\n\n- -- and it closes at noon.\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEB\n-----END PGP SIGNATURE-----\n`
  const words = bodyOf(await read(signed)).join('\n')
  expect(words).toContain('The pier opens at high water')
  expect(words).toContain('-- and it closes at noon.')
  expect(words).not.toMatch(/PGP|SHA256|iQEzBAEB|- --/)
})

it('a message that only holds another one is that other one, and says who passed it on', async () => {
  const inner = `From: Tomas Rell <tomas@harbour.example>\nSubject: High water\nDate: Thu, 13 Nov 2025 07:00:00 +0000\nMIME-Version: 1.0\n\nThe pier opens at high water on Monday, the board said.\n`
  const outer = withParts(
    'Fwd: High water',
    'multipart/mixed',
    `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${inner}`,
  )
  const reading = await read(outer)
  expect(reading.fields).toMatchObject({ title: 'High water', byline: 'Tomas Rell' })
  expect(bodyOf(reading)).toEqual(['The pier opens at high water on Monday, the board said.'])
  expect(reading.lines).toContainEqual({ text: 'Ines Marr', role: 'left-out', why: 'who passed it on' })
})

describe('a mailbox', () => {
  const first = `${head('=?utf-8?q?Caf=C3=A9?= at the pier')}\nThe board met on Monday.\n\n>From the harbour it is a mile.\nFrom here it is less.\n`
  const second = `${head('Second')}\nThe dog paid nothing.\n`
  const from = 'From ines@gazette.example Fri Nov 14 08:00:00 2025\n'

  it('is taken apart into its messages, each as it was sent', async () => {
    const opened = await openIncoming(
      Buffer.from(`${from}${first}\n${from}${second}`),
      { name: 'all.mbox' },
      takeApart,
    )
    if (!('entries' in opened)) throw new Error('one article')
    expect(opened.entries.map(({ name }) => name)).toEqual(['Café at the pier', 'Second'])
    const [one, other] = opened.entries.map(({ bytes }) => Buffer.from(bytes).toString())
    expect(one).toBe(`${first.replace('>From the', 'From the')}\n`)
    expect(other).toBe(second)
  })

  it('of one message is that message', async () => {
    const opened = await openIncoming(Buffer.from(`${from}${second}`), { name: 'all.mbox' }, takeApart)
    expect('entries' in opened).toBe(false)
  })
})

describe('a letter in plain text', () => {
  const wrapped = `Dear friends,

The pier opens at high water on Monday, the harbour board said after its
meeting, and it closes again at noon.

Tickets are sold on board, as they were before the war, and children under
six travel free.

Read more here:
https://gazette.example/pier

Ines Marr
Harbour Gazette`

  it('has its broken lines joined, and no line of it becomes a heading', async () => {
    const reading = await read(`${head('Pier')}\n${wrapped}\n`)
    const texts = reading.lines.map(({ text: words }) => words)
    expect(texts).toContain(
      'The pier opens at high water on Monday, the harbour board said after its meeting, and it closes again at noon.',
    )
    expect(texts).toContain(
      'Tickets are sold on board, as they were before the war, and children under six travel free.',
    )
    expect(texts).toContain('Read more here:')
    expect(texts).not.toContain('Ines Marr Harbour Gazette')
    expect(reading.lines.filter(({ role }) => role === 'heading')).toEqual([])
  })

  it('keeps lines apart that end where they were meant to', async () => {
    const list = 'The pier opens at high water on Monday, the harbour board said.\nFerries run.\nSo be it.\n'
    expect(bodyOf(await read(`${head('Pier')}\n${list}`))).toEqual(list.trim().split('\n'))
  })

  it('lists what is about the letter with the reason', async () => {
    const about = ['You can unsubscribe at any time.', 'Gazette, 12 Quay Street']
    const reading = await read(`${head('Pier')}\n${wrapped}\n\n${about.join('\n\n')}\n`)
    for (const words of about)
      expect(reading.lines, words).toContainEqual({
        text: words,
        role: 'left-out',
        why: 'about the newsletter, not in it',
      })
  })
})

describe('a letter in HTML', () => {
  const said =
    'The pier opens at high water on Monday, the harbour board said after its meeting, and it closes at noon.'

  it.each([
    ['View web version', 'about the newsletter, not in it'],
    ['Im Browser ansehen', 'about the newsletter, not in it'],
    ['Having trouble viewing this?', 'about the newsletter, not in it'],
    ['12 Quay Street', 'about the newsletter, not in it'],
  ])('leaves %s out and says why', async (words, why) => {
    const below = `<p>${words}</p>`
    const html = `<p>${said}</p><p>Unsubscribe</p>${below}`
    const part = `Content-Type: text/html; charset=utf-8\n\n${html}`
    const reading = await read(withParts('Pier', 'multipart/alternative', text(said), part))
    expect(reading.lines).toContainEqual(expect.objectContaining({ text: words, role: 'left-out', why }))
    expect(bodyOf(reading)).toEqual([said])
  })

  it('shows the line beside the subject as such', () => {
    const line = (text: string, more = {}) => ({
      text,
      kind: 'paragraph' as const,
      linked: 0,
      within: 'td',
      ...more,
    })
    const lines = [
      line('Tides and ferries', { isUnseen: true }),
      line('Only here: piers', { within: 'span preheader > td' }),
      line('For small screens', { isUnseen: true, within: 'div mobile-only' }),
      line(said),
    ]
    const preview = 'what mail programs show beside the subject'
    expect(aboutLetter(lines)).toEqual([preview, preview, 'hidden in the message', null])
    expect(aboutLetter(lines.slice(0, 1))).toEqual([null])
  })
})
