// Marks that CommonMark does not know and note-taking programs write: notes ("[^1]"), links between notes ("[[page|words]]"),
// highlights ("==words==") and the kinds of callouts ("> [!note]").

import type MarkdownIt from 'markdown-it'
import type { StateBlock, StateInline, Token } from 'markdown-it'

type Notes = {
  /** The words of each note, by its name. */
  defined: Map<string, string>
  /** Names in the order in which the text first refers to them. */
  used: string[]
}

const maxNameLength = 100
const definition = /^\[\^([^\]\s]{1,100})\]:[ \t]?(.*)$/
const reference = /^\[\^([^\]\s]{1,100})\]/
const wiki = /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/
const callout = /^\[![\w-]{1,30}\][+-]?[ \t]*/

/** Teaches a reader of Markdown these marks. */
export function withMarks(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before('reference', 'note', defineNote)
  markdown.inline.ruler.before('link', 'note', referToNote)
  markdown.inline.ruler.before('link', 'wiki', linkToPage)
  markdown.inline.ruler.before('emphasis', 'highlight', highlight)
  markdown.core.ruler.before('inline', 'callout', ({ tokens }) => dropCallouts(tokens))
}

/** The notes of a text that was rendered with this `env`, as an ordered list: a note that nothing refers to stands last. */
export function notesIn(env: object, render: (words: string) => string): string {
  const notes = notesOf(env)
  const all = [...notes.used, ...[...notes.defined.keys()].filter((name) => !notes.used.includes(name))]
  if (all.length === 0) return ''
  const items = all.map((name) => `<li id="${idOf(name)}">${render(notes.defined.get(name) ?? '')}</li>`)
  return `<ol>${items.join('')}</ol>`
}

const known = new WeakMap<object, Notes>()

function notesOf(env: object): Notes {
  const found = known.get(env) ?? { defined: new Map(), used: [] }
  known.set(env, found)
  return found
}

function idOf(name: string): string {
  return `note-${encodeURIComponent(name.slice(0, maxNameLength))}`
}

/** A note's words, with the lines below it that are set in. */
function defineNote(state: StateBlock, from: number, end: number, isSilent: boolean): boolean {
  const [, name, first = ''] = definition.exec(lineOf(state, from)) ?? []
  if (name === undefined || (state.sCount[from] ?? 0) - state.blkIndent >= 4) return false
  if (isSilent) return true
  const words = [first]
  let at = from + 1
  while (at < end && (state.isEmpty(at) ? at + 1 < end && isSetIn(state, at + 1) : isSetIn(state, at))) {
    words.push(lineOf(state, at))
    at += 1
  }
  notesOf(state.env).defined.set(name, words.join('\n'))
  state.line = at
  return true
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

function isSetIn(state: StateBlock, line: number): boolean {
  return !state.isEmpty(line) && (state.sCount[line] ?? 0) - state.blkIndent >= 2
}

function referToNote(state: StateInline, isSilent: boolean): boolean {
  const [whole, name] = reference.exec(state.src.slice(state.pos, state.posMax)) ?? []
  const notes = notesOf(state.env)
  if (whole === undefined || name === undefined || !notes.defined.has(name)) return false
  if (!isSilent) {
    if (!notes.used.includes(name)) notes.used.push(name)
    const number = notes.used.indexOf(name) + 1
    push(state, `<sup><a href="#${idOf(name)}">${number}</a></sup>`)
  }
  state.pos += whole.length
  return true
}

/** What a link between notes shows; a file that is shown in its place has no words. */
function linkToPage(state: StateInline, isSilent: boolean): boolean {
  const [whole, isShown, page = '', words] = wiki.exec(state.src.slice(state.pos, state.posMax)) ?? []
  if (whole === undefined) return false
  if (!isSilent && (isShown === '' || !/\.\w{2,5}$/.test(page)))
    state.push('text', '', 0).content = words ?? page
  state.pos += whole.length
  return true
}

/** The words between two pairs of signs of equality. */
function highlight(state: StateInline, isSilent: boolean): boolean {
  if (!state.src.startsWith('==', state.pos)) return false
  const end = state.src.indexOf('==', state.pos + 2)
  if (end < 0 || end >= state.posMax || end === state.pos + 2 || /\s/.test(state.src.charAt(state.pos + 2)))
    return false
  const { posMax } = state
  if (!isSilent) {
    state.pos += 2
    state.posMax = end
    state.md.inline.tokenize(state)
    state.posMax = posMax
  }
  state.pos = end + 2
  return true
}

function dropCallouts(tokens: readonly Token[]): void {
  tokens.forEach((token, at) => {
    const isFirst = tokens[at - 1]?.type === 'paragraph_open' && tokens[at - 2]?.type === 'blockquote_open'
    if (token.type === 'inline' && isFirst) token.content = token.content.replace(callout, '')
  })
}

function push(state: StateInline, markup: string): void {
  state.push('html_inline', '', 0).content = markup
}
