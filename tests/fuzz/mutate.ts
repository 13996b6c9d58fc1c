import { pick, type Random } from '../support/random'

type Change = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Buffer

const maxRun = 64

function spanIn(bytes: Buffer, random: Random): { start: number; end: number } {
  const start = random(bytes.length + 1)
  return { start, end: Math.min(bytes.length, start + random(maxRun)) }
}

function replaced(bytes: Buffer, start: number, end: number, given: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), given, bytes.subarray(end)])
}

/** Numbers on which sizes and offsets break. */
const numbers = [
  '0',
  '-1',
  '255',
  '65536',
  '2147483647',
  '4294967295',
  '9007199254740993',
  '99999999999999999999',
  '1e30',
  '.',
]
const marks = [
  '{',
  '}',
  '\\',
  '<',
  '>',
  '"',
  '\n\n',
  '\r\n\r\n',
  '\0',
  ':',
  '--',
  '\\u-1',
  '\xff\xff\xff\xff',
  '<<',
  '[',
  ']',
  '(',
  'endobj',
  '0 R',
  'null',
  '<!--',
  ']]>',
  '&#x110000;',
]

const changes: readonly Change[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    if (changed.length > 0) changed[random(changed.length)] = random(256)
    return changed
  },
  (bytes, random) => {
    const { start, end } = spanIn(bytes, random)
    return replaced(bytes, start, end, Buffer.alloc(0))
  },
  (bytes, random) => {
    const { start, end } = spanIn(bytes, random)
    const run = Buffer.concat(Array.from({ length: 1 + random(40) }, () => bytes.subarray(start, end)))
    return replaced(bytes, end, end, run)
  },
  (bytes, random) => {
    const { start } = spanIn(bytes, random)
    return replaced(bytes, start, start, Buffer.from(pick(random, marks) ?? '', 'latin1'))
  },
  (bytes, random) => {
    const found = [...bytes.toString('latin1').matchAll(/\d+/g)]
    const number = pick(random, found)
    if (number === undefined) return bytes
    return replaced(
      bytes,
      number.index,
      number.index + number[0].length,
      Buffer.from(pick(random, numbers) ?? '0'),
    )
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random, others) => {
    const other = Buffer.from(pick(random, others) ?? bytes)
    const { start, end } = spanIn(other, random)
    const at = random(bytes.length + 1)
    return replaced(bytes, at, at, other.subarray(start, end))
  },
]

/** One of our files with a few changes, always the same for the same numbers. */
export function mutated(files: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes: Buffer = Buffer.from(pick(random, files) ?? new Uint8Array())
  for (let left = 1 + random(4); left > 0; left--)
    bytes = (pick(random, changes) ?? first)(bytes, random, files)
  return new Uint8Array(bytes)
}

const first: Change = (bytes) => bytes
