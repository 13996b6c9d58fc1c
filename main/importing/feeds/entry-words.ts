import { plainWords } from '../pages/entities'
import type { FeedText } from './feed'

const maxWordsLength = 500

/** Words without markup, in one line. */
export function wordsOf(text: FeedText | null): string | null {
  if (text === null) return null
  const bare = text.isPlain ? text.value : withLetters(plainWords(withoutMarkup(text.value)))
  const words = bare.replace(/\s+/gu, ' ').trim()
  return words === '' ? null : words.slice(0, maxWordsLength)
}

const setsWords = /^(?:a|b|br|em|font|i|img|p|q|s|small|span|strong|sub|sup|u|wbr)$/i
const tag = /<(\/?)([a-z][a-z\d]{0,12})(?:\s[^<>]{0,300})?\/?>/gi

/**
 * Without the tags that set words, and those that are closed again. A headline about the element "<title>" has it as a
 * word, and is to keep it through what takes away all markup.
 */
function withoutMarkup(value: string): string {
  const closed = new Set([...value.matchAll(tag)].filter(([, end]) => end === '/').map(nameOf))
  return value.replace(tag, (whole, end: string, name: string) => {
    const isMarkup = setsWords.test(name) || end === '/' || closed.has(name.toLowerCase())
    return isMarkup ? ' ' : `&lt;${whole.slice(1, -1)}&gt;`
  })
}

function nameOf([, , name = '']: RegExpMatchArray): string {
  return name.toLowerCase()
}

/** HTML's names of letters with a mark above or below say which letter and which mark. */
const marks: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
}
const letters: Record<string, string> = {
  AElig: 'Æ',
  aelig: 'æ',
  OElig: 'Œ',
  oelig: 'œ',
  Oslash: 'Ø',
  oslash: 'ø',
  ETH: 'Ð',
  eth: 'ð',
  THORN: 'Þ',
  thorn: 'þ',
  Lstrok: 'Ł',
  lstrok: 'ł',
  Dstrok: 'Đ',
  dstrok: 'đ',
}
const marked = new RegExp(`^([A-Za-z])(${Object.keys(marks).join('|')})$`)

function withLetters(words: string): string {
  return words.replace(/&([A-Za-z]{3,7});/g, (whole, name: string) => {
    const [, letter, mark = ''] = marked.exec(name) ?? []
    return letter === undefined ? (letters[name] ?? whole) : `${letter}${marks[mark] ?? ''}`.normalize('NFC')
  })
}
