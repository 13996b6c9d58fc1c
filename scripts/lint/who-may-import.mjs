// @ts-check
import { relative, sep } from 'node:path'
import { importVisitors } from '../lib/import-nodes.mjs'
import { mayImport, packageNameOf, rowOf, targetOf } from '../lib/rooms.mjs'
import { root } from '../lib/root.mjs'

const program = /^(main|preload|renderer)\//

/**
 * Who may import whom, by the table of `scripts/lib/rooms.mjs`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const whoMayImport = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      notAllowed: "'{{source}}' may not be imported here: {{why}}.",
      noRoom:
        'This file lies in no room: move it into one, or write a row for its folder in scripts/lib/rooms.mjs.',
      notConstant:
        'Name what is imported by a constant: who imports whom must be known before the program runs.',
    },
  },
  create: (context) => {
    const file = relative(root, context.filename).split(sep).join('/')
    const row = rowOf(file)
    const isProgram = program.test(file)
    if (row === undefined)
      return isProgram ? { Program: (node) => context.report({ node, messageId: 'noRoom' }) } : {}
    return importVisitors((node, { source, isTypeOnly }) => {
      if (source === null) {
        if (isProgram) context.report({ node, messageId: 'notConstant' })
        return
      }
      const target = targetOf(file, source)
      if (!mayImport(row, target === null ? { packageName: packageNameOf(source) } : { target }, isTypeOnly))
        context.report({
          node,
          messageId: 'notAllowed',
          data: { source, why: target === null ? row.whyPackages : row.why },
        })
    })
  },
}
