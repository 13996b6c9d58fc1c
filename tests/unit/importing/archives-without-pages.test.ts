import { expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { openIncoming } from '../../../main/importing/open-bytes'
import { readIncoming } from '../../../main/importing/read-bytes'
import { simpleTakeApart } from '../../support/take-apart'
import { answer, pageOf, record } from '../../support/web-archives'

const url = 'https://herald.example/ferry'
const lead = 'The first ferry in nine years left Port Sabel on Friday morning.'
const page = record('response', { url, block: answer(pageOf('The ferry returns', lead)) })
const packedBadly = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8bnothing',
  'latin1',
)

it.each([
  ['is cut off', page.subarray(0, page.length - 40), 'ends in the middle of its page'],
  ['is cut off and packed', gzipSync(page).subarray(0, -60), 'ends in the middle of its page'],
  ['cannot be unpacked', record('response', { url, block: packedBadly }), 'is damaged'],
  [
    'was only seen again',
    record('revisit', { url, block: Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n') }),
    'had not changed since an earlier one',
  ],
])('an archive whose page %s says so', async (_what, bytes, sentence) => {
  await expect(openIncoming(bytes, { name: 'a.warc' }, simpleTakeApart())).rejects.toThrow(sentence)
})

it('a page is one where its server forgot the semicolon before the character set', async () => {
  const html = pageOf('Fähre', lead)
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html charset=utf-8\r\n\r\n${html}`)
  const { reading } = await readIncoming(
    record('response', { url, block }),
    { name: 'a.warc' },
    simpleTakeApart(),
  )
  expect(reading.lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['Fähre', lead]))
})
