// @ts-check
import { parseSync, Visitor } from 'vite'
import { importVisitors } from '../lib/import-nodes.mjs'

/**
 * One file: its lines that are not blank, those of them that hold nothing but a comment, and what it imports.
 * `isLater`: its code is read when the program comes to it.
 * @typedef {{ source: string, line: number, isTypeOnly: boolean, isLater: boolean }} Import
 * @typedef {{ path: string, lines: number, filled: number, comments: number, imports: Import[] }} SourceFile
 */

function filledLines(/** @type {string} */ text) {
  return text.split('\n').filter((line) => line.trim() !== '').length
}

/** @param {string} text @param {{ start: number, end: number }[]} comments in their order */
function withoutComments(text, comments) {
  const ends = [0, ...comments.map(({ end }) => end)]
  const starts = [...comments.map(({ start }) => start), text.length]
  return starts
    .map((start, at) => {
      const comment = at === 0 ? '' : text.slice(starts[at - 1], ends[at])
      return comment.replace(/[^\n]/g, '') + text.slice(ends[at], start)
    })
    .join('')
}

/** @param {string} path @param {string} text @returns {SourceFile} */
export function readFile(path, text) {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  /** @type {Import[]} */
  const imports = []
  const visitors = importVisitors(({ start, type }, { source, isTypeOnly }) => {
    // What is no constant is reported by lint.
    if (source === null) return
    const line = text.slice(0, start).split('\n').length
    imports.push({ source, line, isTypeOnly, isLater: type === 'ImportExpression' })
  })
  new Visitor(visitors).visit(program)
  const filled = filledLines(text)
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    filled,
    comments: filled - filledLines(withoutComments(text, comments)),
    imports,
  }
}
