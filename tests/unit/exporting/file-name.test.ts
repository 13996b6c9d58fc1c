import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../main/exporting/file-name'

const vectorFile = join(import.meta.dirname, '../../../../shared/eval/safety/vectors/filenames.json')

function isSafe(name: string): boolean {
  return (
    Buffer.byteLength(`${name}.md`) <= 255 &&
    !/[\\/:*?"<>|#^[\]\p{Cc}]|\p{Cf}|\p{Cs}/u.test(name) &&
    !/^[.\s]|[.\s]$/.test(name) &&
    !/^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name.normalize('NFKC')) &&
    name !== ''
  )
}

describe('file names', () => {
  it.each([
    ['Putin, Kerry hold “constructive” meeting', 'Putin, Kerry hold “constructive” meeting'],
    ['AC/DC: who?', 'AC DC who'],
    ['../../etc/passwd', 'etc passwd'],
    ['con', 'con (article)'],
    ['NUL.txt', 'NUL (article)'],
    ['...', 'Untitled article'],
    ['', 'Untitled article'],
    ['ends with a dot.', 'ends with a dot'],
    ['safe\u202egpj.exe', 'safegpj.exe'],
    ['#1 [draft]^2', '1 draft 2'],
  ])('of %j is %j', (title, name) => {
    expect(safeFileName(title)).toBe(name)
  })

  it('is cut between characters, in letters and in bytes', () => {
    expect(safeFileName('a'.repeat(400))).toHaveLength(120)
    const family = safeFileName('👩‍👩‍👧‍👦'.repeat(50))
    expect(Buffer.byteLength(family)).toBeLessThanOrEqual(200)
    expect(isSafe(family)).toBe(true)
    expect(isSafe(safeFileName('日本語'.repeat(100)))).toBe(true)
  })

  it.skipIf(!existsSync(vectorFile))(
    'is safe for every hostile title (skipped where the vectors are absent)',
    () => {
      const vectors = JSON.parse(readFileSync(vectorFile, 'utf8')) as { payload: string }[]
      expect(vectors.map(({ payload }) => safeFileName(payload)).filter((name) => !isSafe(name))).toEqual([])
    },
  )
})
