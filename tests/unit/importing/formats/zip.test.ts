import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Zip } from '../../../../main/importing/formats/zip'
import { LibraryError } from '../../../../preload/contract/errors'

const words = strToU8('The bridge is closed until the end of the summer. '.repeat(20))

/** An archive whose bytes can be changed where a field of its directory lies. */
function changed(files: Record<string, Uint8Array>, change: (view: DataView, directory: number) => void) {
  const bytes = zipSync(files)
  const view = new DataView(bytes.buffer)
  let at = bytes.length - 22
  at = view.getUint32(at + 16, true)
  change(view, at)
  return bytes
}

describe('an archive', () => {
  it('gives its files by name, also where something stands before it', () => {
    const bytes = zipSync({ 'a/one.txt': words, 'two.txt': [strToU8('two'), { level: 0 }] })
    const behind = new Uint8Array([...strToU8('PK or not'), ...bytes])
    for (const zip of [new Zip(bytes), new Zip(behind)]) {
      expect(zip.names.sort()).toEqual(['a/one.txt', 'two.txt'])
      expect(Buffer.from(words).equals(zip.read('a/one.txt') ?? new Uint8Array())).toBe(true)
      expect(zip.text('two.txt')).toBe('two')
      expect(zip.read('three.txt')).toBeNull()
    }
  })

  it('knows no paths that lead out of it', () => {
    const zip = new Zip(
      zipSync({ '../out.txt': words, '/root.txt': words, 'a\\b.txt': words, 'in.txt': words }),
    )
    expect(zip.names).toEqual(['in.txt'])
  })

  it('knows no links', () => {
    const bytes = changed({ link: words }, (view, at) => view.setUint32(at + 38, 0o120777 << 16, true))
    expect(new Zip(bytes).names).toEqual([])
  })
})

describe('an archive is refused', () => {
  const read = (bytes: Uint8Array) => () => new Zip(bytes).read('a')
  const a = { a: words }

  it.each([
    ['cut off', zipSync(a).subarray(0, 60)],
    ['that says a smaller size', changed(a, (view, at) => view.setUint32(at + 24, 10, true))],
    ['that says a larger size', changed(a, (view, at) => view.setUint32(at + 24, 5000, true))],
    ['packed in an unknown way', changed(a, (view, at) => view.setUint16(at + 10, 99, true))],
    [
      'with files over one another',
      changed({ a: words, b: words }, (view, at) => view.setUint32(at + 47 + 42, 0, true)),
    ],
  ])('%s', (_what, bytes) => {
    expect(read(bytes)).toThrow('damaged')
  })

  it('with a password', () => {
    const bytes = changed(a, (view, at) => view.setUint16(at + 8, 1, true))
    expect(read(bytes)).toThrow('password')
  })

  it('that grows a hundredfold, before anything of it is unpacked', () => {
    const bytes = zipSync({ a: new Uint8Array(30 * 1024 * 1024) })
    expect(() => new Zip(bytes)).toThrow(LibraryError)
    expect(() => new Zip(bytes)).toThrow('far larger')
  })

  it('with more files than any document has', () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`f${at}`, new Uint8Array()]))
    expect(() => new Zip(zipSync(files, { level: 0 }))).toThrow('far larger')
  })
})
