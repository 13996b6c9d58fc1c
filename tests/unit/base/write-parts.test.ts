import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeParts } from '../../../main/base/write-parts'
import { temporaryFolder } from '../../support/library'

function newFile() {
  const folder = temporaryFolder()
  return { folder, file: join(folder, 'dossier.md') }
}

test('many parts become one whole file', async () => {
  const { folder, file } = newFile()
  const parts = Array.from({ length: 5_000 }, (_, n) => `Brücke ${n} 🌉 ${'x'.repeat(200)}\n`)
  await writeParts(file, parts, { overwrite: false })
  expect(readFileSync(file, 'utf8')).toBe(parts.join(''))
  expect(readdirSync(folder)).toEqual(['dossier.md'])
  await writeParts(join(folder, 'empty.md'), [], { overwrite: false })
  expect(readFileSync(join(folder, 'empty.md'), 'utf8')).toBe('')
})

test('replaces nothing unasked, and no more than the name', async () => {
  const { folder, file } = newFile()
  writeFileSync(file, 'mine')
  await expect(writeParts(file, ['new'], { overwrite: false })).rejects.toMatchObject({ code: 'conflict' })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  const link = join(folder, 'link.md')
  symlinkSync(file, link)
  await writeParts(link, ['new'], { overwrite: true })
  expect(lstatSync(link).isSymbolicLink()).toBe(false)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('leaves nothing behind where it fails', async () => {
  const { folder, file } = newFile()
  const broken = function* () {
    yield 'x'.repeat(300_000)
    throw new Error('no more')
  }
  await expect(writeParts(file, broken(), { overwrite: true })).rejects.toThrow('no more')
  mkdirSync(join(folder, 'taken.md'))
  await expect(writeParts(join(folder, 'taken.md'), ['x'], { overwrite: true })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(writeParts(join(folder, 'away', 'a.md'), ['x'], { overwrite: true })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(readdirSync(folder)).toEqual(['taken.md'])
})
