import { Parser } from 'htmlparser2'
import { wordsOf } from '../collect'

const blocks = new Set(['p', 'div', 'br', 'li', 'blockquote', 'h1', 'h2', 'h3', 'tr', 'pre'])

// No person's note is as deep; the parser's time grows with the square of it.
const maxDepth = 500

/** Notes are HTML in Zotero: their words, a blank line between paragraphs, and where their links lead. */
export function noteWords(html: string): string | null {
  let words = ''
  let depth = 0
  const links: { href: string; from: number }[] = []
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      depth += 1
      if (depth > maxDepth) parser.pause()
      if (blocks.has(name)) words += '\n\n'
      if (name === 'a') links.push({ href, from: words.length })
    },
    ontext: (text) => void (words += text.replace(/\s+/g, ' ')),
    onclosetag: (name) => {
      depth -= 1
      if (blocks.has(name)) words += '\n\n'
      const link = name === 'a' ? links.pop() : undefined
      if (link !== undefined && /^https?:/i.test(link.href) && words.slice(link.from).trim() !== link.href)
        words += ` (${link.href})`
    },
  })
  parser.end(html)
  // Too deep to be a note that a person wrote: all of it, as it stands.
  if (depth > maxDepth) return wordsOf(html)
  return wordsOf(words.replace(/(?:(?<![ \t])[ \t]+)?\n\s*/g, '\n\n'))
}
