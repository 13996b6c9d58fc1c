// @ts-check

/** What an import names, or null where that is known only while the program runs. @param {any} node */
function namedBy(node) {
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return typeof node.value === 'string' ? node.value : null
}

/** Whether nothing of it is left when it is compiled. @param {any} node */
function isTypeOnly(node) {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const named = node.specifiers ?? []
  const isType = (/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type'
  return named.length > 0 && named.every(isType)
}

/** @typedef {{ source: string | null, isTypeOnly: boolean }} Import `source`: null where it is not a constant */

/**
 * Every way in which a file imports another one, as visitors of its syntax tree: the same for lint, which has the tree at hand, and
 * for `npm run house`, which reads the whole checkout.
 * @param {(node: any, found: Import) => void} found
 */
export function importVisitors(found) {
  const from = (/** @type {any} */ node, /** @type {any} */ named) => {
    if (named) found(node, { source: namedBy(named), isTypeOnly: isTypeOnly(node) })
  }
  const fromSource = (/** @type {any} */ node) => from(node, node.source)
  return {
    ImportDeclaration: fromSource,
    ImportExpression: fromSource,
    ExportNamedDeclaration: fromSource,
    ExportAllDeclaration: fromSource,
    TSImportType: fromSource,
    TSExternalModuleReference: (/** @type {any} */ node) => from(node, node.expression),
    // A glob of the bundler's imports everything that lies in its folder.
    CallExpression: (/** @type {any} */ node) => {
      if (node.callee.object?.type !== 'MetaProperty' || node.callee.property?.name !== 'glob') return
      const [patterns] = node.arguments
      for (const one of patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns]) from(node, one)
    },
  }
}
