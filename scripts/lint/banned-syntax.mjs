// @ts-check

const htmlFromText = 'Markup never comes from text: build elements, or sanitise into a DocumentFragment.'

/** Ways from text to running code and to markup, and ways of writing that the house does not use. */
export const bannedSyntax = [
  ...['Program', 'Program > ExportNamedDeclaration'].map((place) => ({
    selector: `${place} > VariableDeclaration[kind="const"] > VariableDeclarator[id.typeAnnotation=undefined] > ArrowFunctionExpression`,
    message: 'Declare it: `function name() {}`. It can then stand below the function that uses it.',
  })),
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: htmlFromText },
  { selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]', message: htmlFromText },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: htmlFromText,
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: htmlFromText,
  },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message: htmlFromText },
  {
    selector: ':not(TSModuleBlock) > TSInterfaceDeclaration',
    message: 'Write a `type`; `interface` only widens one that exists, in `declare global`.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: export where the thing is written, import from there.',
  },
]
