import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { moveIntoPlace, writeWhole } from '../../../../main/base/files'
import * as notes from '../../../../main/library/annotations/notes'
import { closeLibrary, createLibrary, openLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, newActId, readingOf, refusal, temporaryFolder } from '../../../support/library'

function mount(...words: string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function unmountWithTest(folder: string): void {
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  })
}

const cannotMount = 'This machine lets the test mount nothing: it needs root on Linux.'

test('a full disk is told, loses nothing that was saved, and all goes on once there is space', async ({
  skip,
}) => {
  const disk = temporaryFolder()
  if (!mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk)) return skip(cannotMount)
  unmountWithTest(disk)
  const library = createLibrary(join(disk, 'library'), { name: 'Full', backupsFolder: join(disk, 'backups') })
  onTestFinished(() => {
    closeLibrary(library)
  })
  const articleId = addArticle(library)
  const saved: string[] = []
  const fill = () => {
    for (;;) {
      const body = `${saved.length} ${'words '.repeat(3000)}`
      saved.push(notes.create(library, { target: { on: 'article', articleId }, body, actId: newActId() }).id)
    }
  }
  expect(refusal(fill)).toMatchObject({ code: 'disk-full' })
  const large = readingOf(['x'.repeat(900_000)])
  expect(refusal(() => articles.importReading(library, large)).code).toBe('disk-full')
  expect(saved.length).toBeGreaterThan(10)
  expect(notes.list(library, { articleId }).map(({ id }) => id)).toEqual(saved)
  expect((await verify(library)).problems).toEqual([])
  execFileSync('mount', ['-o', 'remount,size=30m', disk])
  notes.create(library, { target: { on: 'article', articleId }, body: 'on it goes', actId: newActId() })
  expect(articles.importReading(library, large).outcome).toBe('imported')
  expect(notes.list(library, { articleId })).toHaveLength(saved.length + 1)
})

test('on a full disk no library is half made, and one that is there is not called damaged', ({ skip }) => {
  const disk = temporaryFolder()
  if (!mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk)) return skip(cannotMount)
  unmountWithTest(disk)
  const [made, fresh] = [join(disk, 'made'), join(disk, 'fresh')]
  const options = { backupsFolder: join(disk, 'backups') }
  closeLibrary(createLibrary(made, { ...options, name: 'Made' }))
  const stuffing = join(disk, 'stuffing')
  expect(() => {
    for (;;) appendFileSync(stuffing, Buffer.alloc(4096))
  }).toThrow('ENOSPC')
  expect(refusal(() => createLibrary(fresh, { ...options, name: 'Fresh' })).code).toBe('disk-full')
  expect(readdirSync(fresh)).toEqual(['library.lock'])
  expect(refusal(() => openLibrary(made, { ...options, mode: 'write' })).code).toBe('disk-full')
  rmSync(stuffing)
  closeLibrary(createLibrary(fresh, { ...options, name: 'Fresh' }))
  closeLibrary(openLibrary(made, { ...options, mode: 'write' }))
})

test('a library on a read-only disk is refused for writing and read from a copy', ({ skip }) => {
  const folder = temporaryFolder()
  const library = createLibrary(join(folder, 'library'), {
    name: 'Fixed',
    backupsFolder: join(folder, 'backups'),
  })
  const articleId = addArticle(library)
  closeLibrary(library)
  const view = join(folder, 'view')
  mkdirSync(view)
  if (!mount('--bind', library.folder, view)) return skip(cannotMount)
  unmountWithTest(view)
  execFileSync('mount', ['-o', 'remount,ro,bind', view])
  const before = readdirSync(view).sort()
  const options = { backupsFolder: join(folder, 'backups') }
  expect(refusal(() => openLibrary(view, { ...options, mode: 'write' }))).toMatchObject({
    code: 'library-read-only',
    sentence: expect.stringMatching(/cannot be written to; check/) as string,
  })
  const copy = openLibrary(view, { ...options, mode: 'read' })
  expect(copy.isCopy).toBe(true)
  expect(articles.get(copy, { articleId }).title).toBe('Harbour reopens')
  expect(articles.original(copy, { articleId }).text).toContain('harbour')
  const copied = copy.db.name
  closeLibrary(copy)
  expect(existsSync(copied)).toBe(false)
  expect(readdirSync(view).sort()).toEqual(before)
})

test('a file is written whole or not at all', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a')
  const replacing = { overwrite: true }
  writeWhole(file, new TextEncoder().encode('first'), replacing)
  writeWhole(file, new TextEncoder().encode('second'), replacing)
  expect(readFileSync(file, 'utf8')).toBe('second')
  mkdirSync(join(folder, 'taken', 'full'), { recursive: true })
  expect(() => writeWhole(join(folder, 'taken'), new Uint8Array(10), replacing)).toThrow()
  expect(() => writeWhole(join(folder, 'no', 'such'), new Uint8Array(10), replacing)).toThrow()
  expect(() => moveIntoPlace(join(folder, 'none'), file)).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['a', 'taken'])
})
