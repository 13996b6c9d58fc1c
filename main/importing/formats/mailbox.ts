import { decodeWords } from 'postal-mime'
import { leftOut } from '../services/collect'
import type { Entry, Opened } from '../services/entries'

const maxNameLength = 200
const maxMessages = 50_000
const maxBlankLength = 8

/**
 * The messages of a mailbox (RFC 4155), each as a file of its own, as it was before it was put there; null where it holds one or
 * is none. A line that begins with "From " parts them only below an empty line and above a header.
 */
export function openMailbox(bytes: Uint8Array): Opened | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = startsIn(whole)
  if (starts.length < 2) return null
  const kept = starts.slice(0, maxMessages)
  const entries = kept.map((start, at): Entry => {
    const message = whole.subarray(endOfLine(whole, start), starts[at + 1] ?? whole.length).toString('latin1')
    return {
      name: nameOf(message),
      bytes: Buffer.from(message.replace(/^>(?=>{0,100}From )/gm, ''), 'latin1'),
    }
  })
  const passed = starts.length - kept.length
  return {
    service: 'Mailbox',
    entries,
    left: leftOut(passed, 'message was too many for one file', 'messages were too many for one file'),
  }
}

function startsIn(whole: Buffer): number[] {
  const starts: number[] = []
  for (let at = 0; at >= 0 && at < whole.length; at = next(whole, at + 1)) {
    if ((at === 0 || isBelowBlank(whole, at)) && isAboveHeader(whole, at)) starts.push(at)
  }
  return starts
}

/** Where the next line is that begins so; less than nothing where none does. */
function next(whole: Buffer, from: number): number {
  const found = whole.indexOf('\nFrom ', from - 1)
  return found < 0 ? found : found + 1
}

function isBelowBlank(whole: Buffer, at: number): boolean {
  return /\n\r?\n$/.test(whole.toString('latin1', Math.max(0, at - maxBlankLength), at))
}

function isAboveHeader(whole: Buffer, at: number): boolean {
  const end = endOfLine(whole, at)
  return /^[\w-]{1,60}:/.test(whole.toString('latin1', end, end + 64))
}

function endOfLine(whole: Buffer, at: number): number {
  const end = whole.indexOf('\n', at)
  return end < 0 ? whole.length : end + 1
}

const maxHeaderLength = 100_000

function nameOf(message: string): string {
  const header = message.slice(0, maxHeaderLength).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const [, subject = ''] = /^subject:[ \t]{0,10}(.{0,1000}(?:\r?\n[ \t].{0,1000}){0,20})/im.exec(header) ?? []
  const words = decodeWords(Buffer.from(subject, 'latin1').toString('utf8')).replace(/\s+/g, ' ').trim()
  return (words === '' ? 'message' : words).slice(0, maxNameLength)
}
