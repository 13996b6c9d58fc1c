import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFile } from '../../../main/base/write-file'
import { bundle } from '../../support/bundle'
import { refusal, temporaryFolder } from '../../support/library'

function newFile() {
  const folder = temporaryFolder()
  return { folder, file: join(folder, 'export.md') }
}

const onlyNew = { overwrite: false }
const replacing = { overwrite: true }

describe('writing a file whole', () => {
  it.each([onlyNew, replacing])('writes what was asked and nothing else, %j', (options) => {
    const { folder, file } = newFile()
    writeFile(file, 'Brücke 🌉', options)
    expect(readFileSync(file, 'utf8')).toBe('Brücke 🌉')
    expect(readdirSync(folder)).toEqual(['export.md'])
  })

  it('replaces nothing unasked', () => {
    const { folder, file } = newFile()
    writeFileSync(file, 'mine')
    expect(refusal(() => writeFile(file, 'new', onlyNew)).code).toBe('conflict')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['export.md'])
    writeFile(file, 'new', replacing)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })

  it('never writes through a link, whether it leads somewhere or not', () => {
    const { folder, file } = newFile()
    const target = join(folder, 'target')
    writeFileSync(target, 'mine')
    symlinkSync(target, file)
    expect(refusal(() => writeFile(file, 'new', onlyNew)).code).toBe('conflict')
    writeFile(file, 'new', replacing)
    expect(lstatSync(file).isSymbolicLink()).toBe(false)
    expect(readFileSync(target, 'utf8')).toBe('mine')

    const dangling = join(folder, 'dangling.md')
    symlinkSync(join(folder, 'nowhere'), dangling)
    expect(refusal(() => writeFile(dangling, 'new', onlyNew)).code).toBe('conflict')
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('takes a name as long as the disk does', () => {
    const { folder } = newFile()
    const name = `${'n'.repeat(252)}.md`
    writeFile(join(folder, name), 'text', onlyNew)
    expect(readdirSync(folder)).toEqual([name])
  })
})

describe('what cannot be written, in one sentence and without a trace', () => {
  it.each([onlyNew, replacing])('a folder of that name, %j', (options) => {
    const { folder, file } = newFile()
    mkdirSync(file)
    expect(refusal(() => writeFile(file, 'new', options)).code).toBe('conflict')
    expect(readdirSync(folder)).toEqual(['export.md'])
  })

  it('a folder that is not there', () => {
    const { folder } = newFile()
    expect(refusal(() => writeFile(join(folder, 'gone', 'export.md'), 'new', onlyNew)).code).toBe('not-found')
  })

  it('a name too long for the disk', () => {
    const { folder } = newFile()
    expect(refusal(() => writeFile(join(folder, 'n'.repeat(300)), 'new', onlyNew)).code).toBe('invalid-input')
    expect(readdirSync(folder)).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0)(
    'a folder that may not be written to (skipped as root, who may)',
    () => {
      const { folder, file } = newFile()
      chmodSync(folder, 0o500)
      expect(refusal(() => writeFile(file, 'new', onlyNew)).code).toBe('unreadable')
      chmodSync(folder, 0o700)
    },
  )

  it.skipIf(process.platform === 'win32')('no room for all of it, as on a full disk', async () => {
    const { folder, file } = newFile()
    const program = await bundle('main/base/write-file.ts')
    const code = `try { require(process.argv[1]).writeFile(process.argv[2], 'x'.repeat(1e6), { overwrite: false }) }
      catch (error) { console.log(error.code, error.message) }`
    // A limit on the size of files fails a write halfway, as a full disk does, and needs no disk of its own.
    const limited = `ulimit -f 8; exec "${process.execPath}" -e "$0" "$1" "$2"`
    const { stdout } = spawnSync('sh', ['-c', limited, code, program, file], { encoding: 'utf8' })
    expect(stdout).toMatch(/^disk-full .*nothing was written/)
    expect(readdirSync(folder)).toEqual([])
  })
})
