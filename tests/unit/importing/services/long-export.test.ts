import { expect, test } from 'vitest'
import { openIncoming } from '../../../../main/importing/open-bytes'
import type { Opened } from '../../../../main/importing/services/entries'
import { LongExport, type PieceRead } from '../../../../main/importing/services/pieces/long-export'
import { serviceFile } from '../../../support/exports'
import { simpleTakeApart } from '../../../support/take-apart'

async function whole(bytes: Uint8Array): Promise<Opened> {
  const opened = await openIncoming(bytes, { name: null }, simpleTakeApart())
  if (!('entries' in opened)) throw new Error('This is no export.')
  return opened
}

/** The same in pieces; null where it is of no kind that comes so. */
async function inPieces(bytes: Uint8Array, size: number): Promise<Opened | null> {
  const file = new LongExport()
  const entries: Opened['entries'] = []
  let last: PieceRead | null = null
  for (let at = 0; at < bytes.length; at += size) {
    last = await file.read(bytes.subarray(at, at + size), at + size >= bytes.length)
    if (last === null) return null
    entries.push(...last.entries)
  }
  const about = last?.about ?? null
  if (about === null) return null
  const { service, left } = about
  return { service, left, entries }
}

function utf8(text: string) {
  return new TextEncoder().encode(text)
}

function kept(count: number, title = 'The “ferry” to Łódź') {
  return Array.from({ length: count }, (_, n) => ({
    ...{ url: `https://paper.example/${n}`, title: `${title} \\ {${n}} [`, is_archived: 0, is_starred: 1 },
    ...{ tags: ['coast', 'a]b'], annotations: [], content: `<p>It “sails” at ${n}.</p>` },
  }))
}

const lists: Record<string, Uint8Array> = {
  'wallabag, in one line': utf8(JSON.stringify(kept(250))),
  'wallabag, with a mark of its encoding': utf8(`\ufeff${JSON.stringify(kept(120), null, 2)}\n`),
  'Pinboard, of which some say nothing': utf8(
    JSON.stringify([
      ...Array.from({ length: 150 }, (_, n) => ({
        href: `https://paper.example/${n}`,
        extended: `Note ${n}`,
      })),
      { href: '', extended: '' },
      { href: 'place:sort=8', description: '' },
    ]),
  ),
  'a list in UTF-16': Buffer.from(`\ufeff${JSON.stringify(kept(20))}`, 'utf16le'),
  'a table with lines in its cells': utf8(
    `url,title,folder,selection\n${Array.from({ length: 150 }, (_, n) => `https://paper.example/${n},"One, ""${n}""\nłwo",Coast,`).join('\n')}\n,,Coast,\n`,
  ),
}
for (const name of ['bookmarks.html', 'wallabag.json', 'pocket.csv', 'instapaper.csv', 'readwise.csv']) {
  lists[name] = serviceFile(name).bytes
}
for (const name of ['hypothesis.csv', 'zotero.csv', 'library.csl.json']) lists[name] = serviceFile(name).bytes

test.each(Object.entries(lists))('%s gives in pieces what it gives as a whole', async (_name, bytes) => {
  const expected = await whole(bytes)
  const sizes = bytes[0] === 0xff ? [1000, bytes.length] : [997, 8192, bytes.length]
  for (const size of sizes) expect(await inPieces(bytes, size)).toEqual(expected)
})

test('an encoding that only a later piece gives away', async () => {
  const line = '<DT><A HREF="https://paper.example/x" ADD_DATE="1700000000">Plain</A>\n'
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1250">\n<DL><p>\n${line.repeat(60)}${line.replace('Plain', 'Most przez Wis\u00b3\u00ea')}</DL>`
  const bytes = Buffer.from(text, 'latin1')
  const opened = await inPieces(bytes, 1500)
  expect(opened?.entries.at(-1)?.name).toBe('Most przez Wisłę')
  expect(opened).toEqual(await whole(bytes))
})

test('a list that is cut off says so, and no piece of it is made up', async () => {
  const bytes = utf8(JSON.stringify(kept(200)).slice(0, -40))
  await expect(inPieces(bytes, 5000)).rejects.toThrow('cut off or damaged')
})

function rows(count: number) {
  return Array.from(
    { length: count },
    (_, n) => `https://paper.example/${n},"Ferry ""${n}""\nno",Coast,12`,
  ).join('\n')
}

const columns = 'url,title,folder,timestamp,selection'

test.each([
  ['in a cell with quotes', `${columns}\n${rows(200)}\nhttps://paper.example/last,"The l`],
  ['at the first quote of a row', `${columns}\n${rows(200)}\n"`],
  ['between two cells', `${columns}\n${rows(200)}\nhttps://paper.example/last,"The last"`],
  ['in a table of what was marked', 'Highlight,Book Title,Note\nA mark,A book,\nMore,"A bo'],
])('a table that is cut off %s is read as far as it goes, and that is told', async (_where, text) => {
  const bytes = utf8(text)
  const expected = await whole(bytes)
  expect(expected.left).toContain('the end of the file is missing')
  for (const size of [997, bytes.length]) expect(await inPieces(bytes, size)).toEqual(expected)
})

test.each([
  ['with the end of its last line', `${columns}\n${rows(200)}\n`],
  ['without it', `${columns}\n${rows(200)}`],
  ['with blanks behind its last line', `${columns}\n${rows(200)}\n  `],
])('a whole table %s is not said to be cut off', async (_how, text) => {
  const bytes = utf8(text)
  for (const size of [997, bytes.length]) expect((await inPieces(bytes, size))?.left).toEqual([])
})

test.each([
  ['a list of something else', '[', `{"words": "${'x'.repeat(1000)}"},`],
  ['a table of what was marked', 'Highlight,Book Title\n', `${'A mark '.repeat(150)},A book\n`],
])('%s is held until its end, and so may have no more than 32 MB', async (_name, begin, line) => {
  const file = new LongExport()
  const piece = line.repeat(Math.ceil((8 * 1024 * 1024) / line.length))
  for (const text of [begin + piece, piece, piece]) expect(await file.read(utf8(text), false)).not.toBeNull()
  expect(await file.read(utf8(piece), false)).toBeNull()
})

test('a quote that nothing closes does not have the rest of a long table held in memory', async () => {
  const file = new LongExport()
  await file.read(utf8(`${columns}\nhttps://paper.example/0,"The l`), false)
  const piece = utf8('and on, '.repeat(1024 * 1024))
  const all = Array.from({ length: 5 }, () => piece)
  await expect(
    (async () => {
      for (const one of all) await file.read(one, false)
    })(),
  ).rejects.toThrow('larger than any article')
})

test.each([
  ['a text', 'The council met on Monday.\n\nIt rained.'],
  ['a list of something else', JSON.stringify(Array.from({ length: 300 }, (_, n) => ({ size: n })))],
  ['an object', JSON.stringify({ list: kept(5) })],
  ['a page', '<!doctype html><title>Day</title><p>Url and link.'],
  ['a table of something else', `url,size\n${'https://paper.example/,3\n'.repeat(200)}`],
])('%s is not read in pieces', async (_name, text) => {
  expect(await inPieces(utf8(text), 1000)).toBeNull()
})
