// @ts-check

const htmlFromText = 'Markup never comes from text: build elements, or sanitise into a DocumentFragment.'

/** Ways from text to running code, and from text to markup. */
export const bannedSyntax = [
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

/** Files of tests share a process: a module that was loaded with another in it stays so for all that come after. */
export const bannedInShared = [
  {
    selector:
      "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted|resetModules)$/]",
    message:
      'This changes modules for the next files too: call the file `….alone.test.ts`, and say why in it.',
  },
]

/**
 * In the library a place between quotation marks is either a value that became SQL, or, in `sql`, a question mark that is
 * only a letter. Sentences have marks of their own there.
 */
export const bannedInSql = [
  {
    selector: "TemplateElement[tail=false][value.raw=/'$/]",
    message:
      'No value stands in the text of SQL: bind it by `sql`, or make a piece of `sql` of each that there is.',
  },
]
