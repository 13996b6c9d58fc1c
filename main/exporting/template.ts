/**
 * A template: words with `{{name}}`, `{{#name}}shown where there is one{{/name}}` and
 * `{{^name}}shown where there is none{{/name}}`, as in Mustache.
 */
export type Template = readonly Part[]
type Part =
  | { kind: 'words'; words: string }
  | { kind: 'value'; name: string }
  | { kind: 'section'; name: string; isShownWhereMissing: boolean; parts: Part[] }

/** Says in one sentence what is wrong and what to do. */
export class BrokenTemplate extends Error {}

const tag = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g

type Open = { name: string; mark: string; parts: Part[] }

const sectionOf = ({ name, mark, parts }: Open): Part => ({
  kind: 'section',
  name,
  isShownWhereMissing: mark === '^',
  parts,
})

const close = (open: Open[], name: string): void => {
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

const checkName = (name: string, known: readonly string[]): void => {
  if (known.includes(name)) return
  const called = name === '' ? '{{}} names nothing' : `There is no {{${name}}}`
  throw new BrokenTemplate(`${called}; the placeholders are listed beside the template.`)
}

const checkBraces = (words: string): void => {
  const stray = /\{\{|\}\}/.exec(words)?.[0]
  if (stray === undefined) return
  const half =
    stray === '{{' ? 'begins a placeholder that does not end' : 'ends a placeholder that did not begin'
  throw new BrokenTemplate(`“${stray}” ${half}; write {{name}}, with two braces on either side.`)
}

/** Throws BrokenTemplate where names are not known, or sections do not close in order. */
export const parseTemplate = (text: string, known: readonly string[]): Template => {
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
    const [, mark = '', name = ''] = found
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

export type Values = Readonly<Record<string, string | null>>

const valueOf = (values: Values, name: string): string =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : ''

// What of a line continues it in Markdown: the marks of a quotation.
const quotationMarks = /(?:^|\n)([ \t>]*)[^\n]*$/

// Stands for a value that is missing, until its line is known to have nothing else. Unicode keeps it for such use.
const missing = '\ufdd0'

const fillParts = (parts: Template, values: Values, before: string): string => {
  let written = before
  for (const part of parts) {
    if (part.kind === 'words') written += part.words
    else if (part.kind === 'value') {
      const marks = quotationMarks.exec(written)?.[1] ?? ''
      const value = valueOf(values, part.name)
      written += value === '' ? missing : value.replaceAll('\n', `\n${marks}`)
    } else if ((valueOf(values, part.name) === '') === part.isShownWhereMissing) {
      written = fillParts(part.parts, values, written)
    } else written += missing
  }
  return written
}

const hasWords = /[\p{L}\p{N}]/u

// A line that only what is missing would have filled goes with it.
const isLeftOver = (line: string): boolean => line.includes(missing) && !hasWords.test(line)

/** The template with its values, which are put in as they are: whoever calls has escaped them. */
export const fillTemplate = (template: Template, values: Values): string =>
  fillParts(template, values, '')
    .split('\n')
    .filter((line) => !isLeftOver(line))
    .map((line) => line.replaceAll(missing, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
