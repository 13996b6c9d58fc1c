import type * as Fs from 'node:fs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeFile } from '../../../main/base/write-file'
import { writeParts } from '../../../main/base/write-parts'
import { temporaryFolder } from '../../support/library'

// As on a memory stick that was formatted with FAT: it knows no links. Alone, as every module that is loaded here gets it.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const linkSync = () => {
    throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
  }
  return { ...fs, linkSync }
})

const ways = [
  ['at once', (file: string, text: string) => writeFile(file, text, { overwrite: false })],
  ['in parts', (file: string, text: string) => writeParts(file, [text], { overwrite: false })],
] as const

test.each(ways)('a disk without links takes a file whole, %s', async (_way, write) => {
  const folder = temporaryFolder()
  const file = join(folder, 'notes.md')
  const text = 'Brücke 🌉\n'.repeat(100_000)
  await write(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(readdirSync(folder)).toEqual(['notes.md'])
})

test.each(ways)('and replaces nothing there either, %s', async (_way, write) => {
  const folder = temporaryFolder()
  const file = join(folder, 'notes.md')
  writeFileSync(file, 'mine')
  await expect((async () => write(file, 'new'))()).rejects.toMatchObject({ code: 'conflict' })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['notes.md'])
})
