// @ts-check
import { slowness } from './slowness.mjs'

/** @typedef {import('estree').Node} Node */

/** The words of a node that is a constant: a string, or a template with nothing to fill in. @param {Node | undefined} node */
function wordsOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return null
  return node.quasis[0]?.value.cooked ?? null
}

/**
 * No pattern whose time grows with more than the length of what it is given: text from outside is as long and as odd as
 * somebody wants it to be. Patterns that are put together while the program runs are checked by a test of their own.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noSlowPattern = {
  create(context) {
    /** @param {Node} node @param {string} source @param {string} flags */
    const check = (node, source, flags) => {
      const why = slowness(source, flags)
      if (why !== null) context.report({ node, message: why })
    }
    /** @param {import('estree').NewExpression | import('estree').SimpleCallExpression} node */
    const checkMade = (node) => {
      const [source, flags] = node.arguments
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return
      const words = source?.type === 'SpreadElement' ? null : wordsOf(source)
      const how = flags === undefined ? '' : flags.type === 'SpreadElement' ? null : wordsOf(flags)
      if (words !== null && how !== null) check(node, words, how)
    }
    return {
      Literal(node) {
        if ('regex' in node) check(node, node.regex.pattern, node.regex.flags)
      },
      NewExpression: checkMade,
      CallExpression: checkMade,
    }
  },
}
