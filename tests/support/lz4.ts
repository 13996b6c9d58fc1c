/** Packs words as Firefox packs its back-ups: each run of four or more bytes that stood before is copied. */
export function mozLz4(words: string): Uint8Array {
  const bytes = Buffer.from(words)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(bytes.length)
  return Buffer.concat([Buffer.from('mozLz40\0'), size, ...sequencesOf(bytes)])
}

const shortest = 4

function sequencesOf(bytes: Buffer): Buffer[] {
  const sequences: Buffer[] = []
  let begun = 0
  let at = 1
  while (at + shortest <= bytes.length) {
    const before = bytes.lastIndexOf(bytes.subarray(at, at + shortest), at - 1)
    if (before < 0 || at - before > 65_535) {
      at += 1
      continue
    }
    let length = shortest
    while (at + length < bytes.length - 5 && bytes[before + length] === bytes[at + length]) length += 1
    sequences.push(sequence(bytes.subarray(begun, at), { back: at - before, length }))
    at += length
    begun = at
  }
  return [...sequences, sequence(bytes.subarray(begun), null)]
}

function sequence(literals: Buffer, copy: { back: number; length: number } | null): Buffer {
  const copied = copy === null ? 0 : copy.length - shortest
  const back = copy === null ? [] : [copy.back % 256, Math.floor(copy.back / 256), ...restOf(copied)]
  const token = Math.min(literals.length, 15) * 16 + Math.min(copied, 15)
  return Buffer.from([token, ...restOf(literals.length), ...literals, ...back])
}

/** The bytes by which a length of 15 or more goes on. */
function restOf(length: number): number[] {
  if (length < 15) return []
  const rest = length - 15
  return [...Array.from({ length: Math.floor(rest / 255) }, () => 255), rest % 255]
}
