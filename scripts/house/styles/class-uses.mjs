// @ts-check
import { parseSync, Visitor } from 'vite'

/**
 * A class that code names; with `isPrefix`, the beginning of one whose end is known only while the program runs.
 * @typedef {{ name: string, line: number, isPrefix: boolean }} ClassUse
 */

const attributes = /^class(Name)?$/
const askers = /^(closest|matches|querySelector|querySelectorAll)$/
const listed = /^(add|remove|toggle|contains|replace)$/

/** Every constant piece of text in an expression that may become its value, and whether something follows it. @param {any} node @returns {{ text: string, isOpen: boolean, start: number }[]} */
function textsIn(node) {
  if (node === null || typeof node !== 'object') return []
  if (Array.isArray(node)) return node.flatMap(textsIn)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, isOpen: false, start: node.start }] : []
    case 'TemplateLiteral':
      return [
        ...node.quasis.map((/** @type {any} */ quasi) => ({
          text: quasi.value.cooked,
          isOpen: !quasi.tail,
          start: quasi.start,
        })),
        ...textsIn(node.expressions),
      ]
    case 'ConditionalExpression':
      return textsIn([node.consequent, node.alternate])
    case 'LogicalExpression':
      return textsIn([node.left, node.right])
    case 'CallExpression':
      return textsIn(node.arguments)
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
      return textsIn(node.expression)
    default:
      return []
  }
}

/** The classes that a file gives to elements or asks for. @param {string} path @param {string} text @returns {ClassUse[]} */
export function classUses(path, text) {
  /** @type {ClassUse[]} */
  const uses = []
  const lineAt = (/** @type {number} */ start) => text.slice(0, start).split('\n').length
  const given = (/** @type {any} */ node) => {
    for (const { text: words, isOpen, start } of textsIn(node)) {
      const names = words.split(/\s+/).filter((name) => name !== '')
      const isCut = isOpen && /\S$/.test(words)
      names.forEach((name, at) =>
        uses.push({ name, line: lineAt(start), isPrefix: isCut && at === names.length - 1 }),
      )
    }
  }
  const asked = (/** @type {any} */ node) => {
    for (const { text: selector, start } of textsIn(node))
      for (const [, name = ''] of selector.matchAll(/\.([a-z][\w-]*)/gi))
        uses.push({ name, line: lineAt(start), isPrefix: false })
  }
  new Visitor({
    JSXAttribute: (/** @type {any} */ node) => {
      if (attributes.test(node.name.name)) given(node.value)
    },
    Property: (/** @type {any} */ node) => {
      if (attributes.test(node.key.name)) given(node.value)
    },
    AssignmentExpression: (/** @type {any} */ node) => {
      if (node.left.property?.name === 'className') given(node.right)
    },
    CallExpression: ({ callee, arguments: args }) => {
      const { property, object } = /** @type {any} */ (callee)
      if (askers.test(property?.name)) asked(args[0])
      else if (object?.property?.name === 'classList' && listed.test(property?.name)) given(args)
    },
  }).visit(parseSync(path, text).program)
  return uses
}
