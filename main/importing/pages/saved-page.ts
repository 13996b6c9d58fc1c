import type { Reading } from '../../../preload/contract/importing'
import { pageDate } from './page-date'

/** Bytes that are known to be markup without reading them. */
const headChars = 4096

const marks = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s[^<>]{0,300}>|<title[\s>]/i
const named = /\.(?:html?|xhtml|shtml)(?:\.gz)?$/i

/** True for text that is a web page: by its first marks, or by its name where it has any markup at all. */
export function isPage(text: string, name: string | null): boolean {
  const head = text
    .slice(0, headChars)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(head)) return true
  if (head.startsWith('<') && marks.test(head)) return true
  return name !== null && named.test(name) && /<[a-z!]/i.test(text.slice(0, 100_000))
}

/** As SingleFile words it: " saved date: Sat Feb 24 2024 10:11:12 GMT+0100 (…)". */
const savedDate = /saved date: ?([^\r\n<>]{8,100})/i

/** When a saved page says in its first comment that it was saved. */
export function momentOfSaved(html: string): string | null {
  const head = html.slice(0, headChars)
  const start = head.indexOf('Page saved with SingleFile')
  if (start === -1) return null
  const comment = head.slice(start).split('-->')[0] ?? ''
  return momentIn(savedDate.exec(comment)?.[1] ?? null)
}

/** A moment in words; null where they leave the clock or the zone open: neither is guessed. */
export function momentIn(words: string | null): string | null {
  const date = pageDate(words)
  if (date === null || date.zone === null || date.value.length < 16) return null
  return new Date(`${date.value}${date.zone}`).toISOString()
}

/** The reading of a page whose file says beside the page when it was saved. The words stay to be read, a moment or not. */
export function withSaved(reading: Reading, words: string | null): Reading {
  if (words === null) return reading
  return {
    ...reading,
    lines: [...reading.lines, { text: words, role: 'left-out', why: 'when the page was saved' }],
    savedAt: momentIn(words) ?? reading.savedAt,
  }
}

// As browsers ("saved from url=(0031)https://…") and SingleFile (" url: https://…") write it into what they save.
const savedFrom = [
  /<!--\s*saved from url=\(\d+\)(https?:[^\s>]+)/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\S+)/i,
]

/** The address that a saved page carries in its first comment. */
export function addressOfSaved(html: string): string | null {
  const head = html.slice(0, headChars)
  return savedFrom.map((form) => form.exec(head)?.[1]).find((url) => url !== undefined) ?? null
}
