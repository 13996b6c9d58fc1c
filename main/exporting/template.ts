/**
 * A template: words with `{{name}}`, `{{#name}}shown where there is one{{/name}}` and
 * `{{^name}}shown where there is none{{/name}}`, as in Mustache.
 */
type Template = readonly Part[]
type Part =
  | { kind: 'words'; words: string }
  | { kind: 'value'; name: string }
  | { kind: 'section'; name: string; isShownWhereMissing: boolean; parts: Part[] }

/** Says in one sentence what is wrong and what to do. */
export class BrokenTemplate extends Error {}

// No brace stands within one, so a search ends at the next brace and begins anew behind it: it takes a time in
// proportion to the template's length.
const tag = /\{\{([^{}]*)\}\}/g

type Open = { name: string; mark: string; parts: Part[] }

/** Throws BrokenTemplate where names are not known, or sections do not close in order. */
export function parseTemplate(text: string, known: readonly string[]): Template {
  const open: Open[] = [{ name: '', mark: '', parts: [] }]
  const put = (part: Part) => open.at(-1)?.parts.push(part)
  const words = (piece: string) => {
    checkBraces(piece)
    if (piece !== '') put({ kind: 'words', words: piece })
  }
  let at = 0
  for (const found of text.matchAll(tag)) {
    words(text.slice(at, found.index))
    at = found.index + found[0].length
    const { mark, name } = readTag(found[1] ?? '')
    checkName(name, known)
    if (mark === '/') close(open, name)
    else if (mark === '') put({ kind: 'value', name })
    else open.push({ name, mark, parts: [] })
  }
  words(text.slice(at))
  const unclosed = open.length > 1 ? open.at(-1) : undefined
  if (unclosed !== undefined) {
    throw new BrokenTemplate(
      `{{${unclosed.mark}${unclosed.name}}} is not closed; put {{/${unclosed.name}}} where it ends.`,
    )
  }
  return open[0]?.parts ?? []
}

function checkBraces(words: string): void {
  const stray = /\{\{|\}\}/.exec(words)?.[0]
  if (stray === undefined) return
  const half =
    stray === '{{' ? 'begins a placeholder that does not end' : 'ends a placeholder that did not begin'
  throw new BrokenTemplate(`“${stray}” ${half}; write {{name}}, with two braces on either side.`)
}

/** What stands between the braces. */
function readTag(inner: string): { mark: string; name: string } {
  const words = inner.trim()
  const mark = isMark(words.charAt(0)) ? words.charAt(0) : ''
  return { mark, name: words.slice(mark.length).trim() }
}

function isMark(sign: string): boolean {
  return sign === '#' || sign === '^' || sign === '/'
}

function checkName(name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const called = name === '' ? '{{}} names nothing' : `There is no {{${name}}}`
  throw new BrokenTemplate(`${called}; the placeholders are listed beside the template.`)
}

function close(open: Open[], name: string): void {
  const last = open.length > 1 ? open.pop() : undefined
  if (last === undefined) {
    throw new BrokenTemplate(`{{/${name}}} closes nothing; put {{#${name}}} before it, or take it out.`)
  }
  if (last.name !== name) {
    throw new BrokenTemplate(
      `{{/${name}}} comes before {{/${last.name}}}; close {{${last.mark}${last.name}}} first.`,
    )
  }
  open.at(-1)?.parts.push(sectionOf(last))
}

function sectionOf({ name, mark, parts }: Open): Part {
  return {
    kind: 'section',
    name,
    isShownWhereMissing: mark === '^',
    parts,
  }
}

export type Values = Readonly<Record<string, string | null>>

// Stands for a value that is missing, until its line is known to have nothing else. Unicode keeps it for such use.
const missing = '\ufdd0'

/** Ten times the longest words that can be cited; a template may name them hundreds of times. */
const maxLength = 2_000_000

function tooLong() {
  return new BrokenTemplate(
    'This template makes too much of these words; cite fewer of them, or let the template name them less often.',
  )
}

/** What is written so far, and what of its last line would continue it in Markdown: the marks of a quotation. */
class Writing {
  readonly #pieces: string[] = []
  #length = 0
  #marks = ''
  #isAtMarks = true

  get text(): string {
    return this.#pieces.join('')
  }

  put(words: string): void {
    this.#length += words.length
    if (this.#length > maxLength) throw tooLong()
    this.#pieces.push(words)
    const lineStart = words.lastIndexOf('\n') + 1
    if (lineStart > 0) [this.#marks, this.#isAtMarks] = ['', true]
    if (!this.#isAtMarks) return
    const [own = ''] = /^[ \t>]*/.exec(words.slice(lineStart)) ?? []
    this.#marks += own
    this.#isAtMarks = own.length === words.length - lineStart
  }

  /** The first line stands where the writing is, and the others under it. */
  putLines(words: string): void {
    const [first = '', ...others] = words.split('\n')
    const marks = this.#marks
    if (words.length + others.length * marks.length > maxLength) throw tooLong()
    this.put([first, ...others.map((line) => marks + line)].join('\n'))
  }
}

/**
 * The template with its values, which are put in as they are: the caller has escaped them. Throws BrokenTemplate
 * where that becomes too long.
 */
export function fillTemplate(template: Template, values: Values): string {
  return filled(template, values)
    .split('\n')
    .filter((line) => !isLeftOver(line))
    .map((line) => line.replaceAll(missing, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function filled(template: Template, values: Values): string {
  const writing = new Writing()
  fillParts(template, values, writing)
  return writing.text
}

function fillParts(parts: Template, values: Values, writing: Writing): void {
  for (const part of parts) {
    if (part.kind === 'words') writing.put(part.words)
    else if (part.kind === 'value') {
      const value = valueOf(values, part.name)
      if (value === '') writing.put(missing)
      else writing.putLines(value)
    } else if ((valueOf(values, part.name) === '') === part.isShownWhereMissing) {
      fillParts(part.parts, values, writing)
    } else writing.put(missing)
  }
}

function valueOf(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
}

const hasWords = /[\p{L}\p{N}]/u

// A line that only what is missing would have filled goes with it.
function isLeftOver(line: string): boolean {
  return line.includes(missing) && !hasWords.test(line)
}
