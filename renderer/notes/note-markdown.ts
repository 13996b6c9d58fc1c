import MarkdownIt, { type Env, type Token } from 'markdown-it'
import { imageInNote } from '../../preload/contract/own-link'
import { addressOf } from '../text/images/image-address'

export type { Env, Token } from 'markdown-it'

// A level is a quotation, a list or an item: nine lists in one another, which is more than the panel has room for. The
// reader has a limit too, but leaves out what lies beyond it; here nothing is left out.
const deepest = 20

/** What a block may come to: many times what anybody writes. */
const max = { block: 20_000, words: 12_000, tokens: 2_500, drawn: 60_000 }

// Below this length nothing is slow: of the worst texts known, 200,000 characters took 760 ms.
const quickLength = 2_000
const maxBlockMs = 20

const markdown = new MarkdownIt({ breaks: true, linkify: true })

// Only an address that can be opened becomes a link; anything else stays as it was written.
markdown.validateLink = (address) => /^(https?|dateline):\/\//i.test(address)
// Nor are the words of an address made prettier: it stays as it is written.
markdown.normalizeLinkText = (address) => address

// As GitHub has it: addresses that begin with a scheme or www., but no bare names of hosts, which a note is full of
// ("Report.md"); and no e-mail addresses, as nothing here opens them.
markdown.linkify.set({ fuzzyEmail: false }).add('www.', {
  validate: (text, at, self) =>
    Math.max(0, self.testSchemaAt(`//www.${text.slice(at, at + 500)}`, 'http:', 0) - '//www.'.length),
  normalize: (match) => {
    match.url = `http://${match.url}`
  },
})

// Blocks are read by themselves: references are collected before any words are read.
markdown.core.ruler.enableOnly(['inline', 'linkify', 'text_join'])

class TooMuch extends Error {}

let until = Infinity

/** Stands before every rule and looks at level and clock: a block that is too much is given up. */
function limit(level: number): false {
  if (level >= deepest || (until !== Infinity && performance.now() > until)) throw new TooMuch()
  return false
}

const everywhere = ['paragraph', 'reference', 'blockquote', 'list']
markdown.block.ruler.before('table', 'limit', ({ level }) => limit(level), { alt: everywhere })
// Words nest too, but where they nest too deep for the reader they stay words.
markdown.inline.ruler.before('text', 'limit', () => limit(0))

/** A block's parts, its words not read yet. Where it defines a reference, `env` has it. Throws where it is too much. */
export function readBlock(block: string, env: Env): Token[] {
  if (block.length > max.block) throw new TooMuch()
  const tokens: Token[] = []
  inTime(block.length, () => markdown.block.parse(block, markdown, env, tokens))
  return tokens.filter(({ type }) => type !== 'reference_definition')
}

/** In a time that a block of any length keeps to. */
function inTime<T>(length: number, read: () => T): T {
  until = length <= quickLength ? Infinity : performance.now() + maxBlockMs
  try {
    return read()
  } finally {
    until = Infinity
  }
}

const { rules } = markdown.renderer
rules['s_open'] = () => '<del>'
rules['s_close'] = () => '</del>'

function checkbox(isDone: boolean): string {
  return `<input type="checkbox" aria-label="${isDone ? 'Done' : 'To do'}"${isDone ? ' checked' : ''}> `
}

rules['todo'] = () => checkbox(false)
rules['done'] = () => checkbox(true)

/** Throws where the block is too much. */
export function htmlOf(tokens: readonly Token[], length: number, env: Env): string {
  return inTime(length, () => {
    let count = tokens.length
    let drawn = 0
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'inline') continue
      const box = takeBox(token, tokens[at - 2])
      token.children = [...box, ...ownImages(readWords(token, env))]
      limit(0)
      count += token.children.length
      // A title that is long may be used a thousand times.
      drawn += measure(token.children)
      if (count > max.tokens || drawn > max.drawn) throw new TooMuch()
    }
    alignCells(tokens)
    return markdown.renderer.render([...tokens], markdown.options, env)
  })
}

/** Takes the box of a task off an item's words. */
function takeBox(words: Token, item: Token | undefined): Token[] {
  const box = item?.type === 'list_item_open' ? /^\[([ xX])\][ \t]+(?=\S)/.exec(words.content) : null
  if (box === null) return []
  words.content = words.content.slice(box[0].length)
  return [newToken(box[1] === ' ' ? 'todo' : 'done', 'input', 0)]
}

function newToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new new markdown.core.State('', markdown, {}).Token(type, tag, nesting)
}

/**
 * Only an image of the library is drawn. Any other is a link: showing it would tell its server who reads the note. In a link it is
 * the words of that.
 */
function ownImages(tokens: readonly Token[]): Token[] {
  let depth = 0
  return tokens.flatMap((token) => {
    if (token.type.startsWith('link_')) depth += token.nesting
    if (token.type !== 'image') return [token]
    const address = token.attrGet('src')
    const sha256 = imageInNote(String(address ?? ''))
    if (sha256 !== null) {
      token.attrSet('src', addressOf({ sha256 }))
      return [token]
    }
    const open = newToken('link_open', 'a', 1)
    open.attrs = [['href', address ?? '']]
    const text = newToken('text', '', 0)
    text.content = textOf(token.children ?? []) || String(address ?? '')
    return depth > 0 ? [text] : [open, text, newToken('link_close', 'a', -1)]
  })
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ content, children }) => (children === null ? content : textOf(children))).join('')
}

function readWords(words: Token, env: Env): Token[] {
  if (words.content.length > max.words) throw new TooMuch()
  const state = new markdown.core.State('', markdown, env)
  state.tokens = [words]
  markdown.core.process(state)
  return words.children ?? []
}

/** How long what is drawn of words will be; they must not nest deeper than the window can lay them out. */
function measure(words: readonly Token[]): number {
  let depth = 0
  let length = 0
  for (const token of words) {
    depth += token.nesting
    length += lengthOf(token)
    if (depth > deepest) throw new TooMuch()
  }
  return length
}

function lengthOf({ content, attrs }: Token): number {
  return content.length + (attrs ?? []).reduce((sum, [, value]) => sum + String(value).length, 0)
}

/** The reader says by a style where a column stands, which the window's policy leaves out. */
function alignCells(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const align = token.tag === 'th' || token.tag === 'td' ? token.attrGet('style') : null
    if (align !== null) token.attrs = [['align', String(align).replace('text-align:', '')]]
  }
}
