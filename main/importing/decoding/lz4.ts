// The block format of LZ4, in which Firefox packs its back-ups:
// https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md

const magic = 'mozLz40\0'
const headLength = magic.length + 4

// A byte of a length stands for at most so many bytes: what says that it holds more is not read at all.
const mostPerByte = 255

/** Whether bytes are a back-up of Firefox: "mozLz40", the size of what is packed, and a block of LZ4. */
export function isMozLz4(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, magic.length)).toString('latin1') === magic
}

/** How many bytes such a file says that it holds. */
export function sizeOfMozLz4(bytes: Uint8Array): number {
  return bytes.length < headLength ? 0 : Buffer.from(bytes.subarray(magic.length, headLength)).readUInt32LE()
}

/** What is packed in such a file; null where it is damaged. */
export function unpackMozLz4(bytes: Uint8Array): Uint8Array | null {
  return bytes.length <= headLength ? null : unpackBlock(bytes.subarray(headLength), sizeOfMozLz4(bytes))
}

function unpackBlock(block: Uint8Array, size: number): Uint8Array | null {
  if (size > block.length * mostPerByte) return null
  const out = new Uint8Array(size)
  let from = 0
  let to = 0
  const lengthOf = (nibble: number): number => {
    let length = nibble
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = block[from++] ?? 0
    return length
  }
  while (from < block.length) {
    const token = block[from++] ?? 0
    const literals = lengthOf(token >> 4)
    if (literals > block.length - from || literals > size - to) return null
    out.set(block.subarray(from, from + literals), to)
    from += literals
    to += literals
    // The last words of a block are followed by no copy.
    if (from >= block.length) break
    const back = (block[from] ?? 0) + 256 * (block[from + 1] ?? 0)
    from += 2
    const copied = lengthOf(token & 15) + 4
    if (back === 0 || back > to || copied > size - to) return null
    // By bytes: what is copied may reach into itself.
    for (const end = to + copied; to < end; to++) out[to] = out[to - back] ?? 0
  }
  return to === size ? out : null
}
