import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isLongExport, LongEntries, openLongExport } from '../../../main/intake/long-export'
import { openedLong } from '../../../main/intake/opened-file'
import { originalFile } from '../../../main/library/articles/originals'
import { ExportInHand } from '../../../main/parsing/export-in-hand'
import type { Incoming, ParserClient } from '../../../main/parsing/parser-client'
import type { ParseWish } from '../../../main/parsing/messages'
import { newLibrary } from '../../support/library'

/** What the parser's process does with the pieces of an export; `die` is what becomes of it with another text. */
function newParser() {
  let inHand = new ExportInHand()
  const look = ({ bytes }: Incoming, wish: ParseWish) => {
    if (wish.kind !== 'piece') throw new Error('Only pieces are read here.')
    return inHand.read(bytes, wish)
  }
  return { look: look as ParserClient['look'], die: () => (inHand = new ExportInHand()) }
}

function newFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-long-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'kept.json')
  writeFileSync(path, text)
  return path
}

const count = 700

function kept() {
  const content = `<p>${'The ferry sails again. '.repeat(400)}</p>`
  return JSON.stringify(
    Array.from({ length: count }, (_, n) => ({
      ...{ url: `https://paper.example/${n}`, title: `Story ${n}`, is_archived: 0, is_starred: 0, content },
    })),
  )
}

const decoder = new TextDecoder()

test('a long export is known by the names of its articles, which come as they are asked for', async () => {
  const path = newFile(kept())
  const { look } = newParser()
  const opened = await openLongExport({ look }, path)
  expect(opened).toMatchObject({ service: 'wallabag', left: [] })
  expect(opened?.names).toEqual(Array.from({ length: count }, (_, n) => `Story ${n}`))
  expect(opened?.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'))
  const entries = new LongEntries({ look }, path)
  // After a restart most of them are there already.
  for (const at of [3, 4, 500, count - 1, 12]) {
    const entry = await entries.entry(at)
    expect(entry?.name).toBe(`Story ${at}`)
    expect(JSON.parse(decoder.decode(entry?.bytes))).toMatchObject({ url: `https://paper.example/${at}` })
  }
  expect(await entries.entry(count)).toBeUndefined()
})

test('a parser that ends meanwhile costs no article', async () => {
  const path = newFile(kept())
  const { look, die } = newParser()
  const entries = new LongEntries({ look }, path)
  const names: (string | undefined)[] = []
  for (let at = 0; at < count; at += 1) {
    if (at === 200 || at === 201) die()
    names.push((await entries.entry(at))?.name)
  }
  expect(names).toEqual(Array.from({ length: count }, (_, n) => `Story ${n}`))
})

test.each([
  ['a short export', kept().slice(0, 20_000)],
  ['a long text', 'The council met on Monday.\n\n'.repeat(200_000)],
  ['a long list of something else', JSON.stringify(Array.from({ length: 400_000 }, (_, size) => ({ size })))],
])('%s is not opened in pieces', async (_name, text) => {
  const { look } = newParser()
  expect(await openLongExport({ look }, newFile(text))).toBeNull()
})

test('whether bytes from the window are a long export is told by their beginning', async () => {
  const { look } = newParser()
  expect(await isLongExport({ look }, new TextEncoder().encode(kept()))).toBe(true)
  expect(await isLongExport({ look }, new Uint8Array(5_000_000))).toBe(false)
})

test('the whole file is kept, and none that was changed since it was opened', async () => {
  const path = newFile(kept())
  const library = newLibrary()
  const { look } = newParser()
  const open = () => openedLong({ look }, { path, name: 'kept.json' })
  const sha256 = (await (await open())?.keep(library)) ?? ''
  expect(readFileSync(originalFile(library, sha256))).toEqual(readFileSync(path))
  expect(await (await open())?.keep(library)).toBe(sha256)
  const opened = await open()
  writeFileSync(path, kept().replace('Story 0', 'Tale 0'))
  await expect(opened?.keep(newLibrary())).rejects.toThrow('The file was changed while it was read')
})
