import MarkdownIt, { type Token } from 'markdown-it'

// The reader itself says what is code and what is HTML; that takes a time in proportion to the note's length,
// whatever the note is made of. Definitions of links are left as words, for they may open something too, and an
// escaped sign stays apart from its neighbours.
const reader = new MarkdownIt({ html: true })
reader.block.ruler.disable('reference')
reader.core.ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join'])

/** What a note leaves open at its end, and would swallow the rest of the file with. */
type Open = { comment: boolean; html: boolean; math: boolean }

const active =
  /<(?=\/?(?:script|iframe|object|embed|style|pre|textarea|title|xmp|plaintext|noscript|template|svg|math|form|base|link|meta)\b)/gi

const image = /!\[((?:\\.|[^[\]\\\n])*)\]\(dateline:\/\/image\/([\da-f]{64})\)/g

/** A picture is not in the file: its place says what it is called, and which bytes it has. */
function imageWords(_all: string, words: string, sha256: string): string {
  return `(Image in the library: ${words === '' ? '' : `${words}, `}SHA-256 ${sha256})`
}

/**
 * A person's own Markdown, as it is, but kept to its place: what it opens is closed at its end, and tags
 * that run or hide things are shown instead.
 */
export function noteText(body: string): string {
  const text = body.replace(/\r\n?/g, '\n').replace(image, imageWords).trim()
  // Read as it will be written: a tag that is only shown holds no fence in.
  const shown = text.replace(active, '&lt;')
  const blocks = reader.parse(shown, {})
  const fenced = fencedLines(blocks)
  const own = text.split('\n')
  const safe = shown.split('\n').map((line, at) => (fenced.has(at) ? (own[at] ?? line) : line))
  const end = endOf(blocks.at(-1), safe)
  const open = blocks.map(plainText).reduce(followed, { comment: false, html: false, math: false })
  if (end !== null) safe.push(end)
  if (open.html) safe.push('-->')
  if (open.comment) safe.push('%%')
  if (open.math) safe.push('$$')
  return safe.join('\n')
}

/** The lines that are code beyond doubt: a fence in a list or in a quotation may end sooner than it looks. */
function fencedLines(blocks: readonly Token[]): Set<number> {
  const fenced = new Set<number>()
  for (const { type, level, map } of blocks) {
    if (type !== 'fence' || level > 0 || map === null) continue
    for (let line = map[0]; line < map[1]; line += 1) fenced.add(line)
  }
  return fenced
}

// What HTML lets end with a sign of its own, and not with a blank line.
const endless = [
  { begins: /^ {0,3}<\?/, end: '?>' },
  { begins: /^ {0,3}<!\[CDATA\[/, end: ']]>' },
  { begins: /^ {0,3}<![A-Z]/i, end: '>' },
]

/** The line that ends what the last block has begun, where it runs on past the note. */
function endOf(last: Token | undefined, lines: readonly string[]): string | null {
  if (last === undefined || last.level > 0) return null
  const [from = 0, to = 0] = last.map ?? []
  if (last.type === 'fence') {
    return to - from > 1 && isClosing(lines[to - 1], last.markup) ? null : last.markup
  }
  if (last.type !== 'html_block') return null
  const end = endless.find(({ begins }) => begins.test(last.content))?.end
  return end === undefined || last.content.includes(end) ? null : end
}

function isClosing(line: string | undefined, mark: string): boolean {
  return /^ {0,3}(`+|~+)[ \t]*$/.exec(line ?? '')?.[1]?.startsWith(mark) === true
}

/** What it says outside of code. Where code or a link stands, the words on either side do not touch. */
function plainText({ type, content, children }: Token): string {
  if (type === 'html_block') return content
  const pieces = children ?? []
  return pieces
    .map((piece) => (piece.type === 'text' || piece.type === 'html_inline' ? piece.content : '\n'))
    .join('')
}

function followed(open: Open, plain: string): Open {
  const lastOpening = plain.lastIndexOf('<!--')
  const lastClosing = plain.lastIndexOf('-->')
  return {
    comment: open.comment !== (count(plain, '%%') % 2 === 1),
    math: open.math !== (count(plain, '$$') % 2 === 1),
    html: lastOpening > lastClosing || (open.html && lastClosing < 0),
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
