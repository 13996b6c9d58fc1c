// @ts-check

const olderThanThis = 'Newer than Electron 25 (Node 18.15, Chromium 114), on which Dateline must run.'

/** `Class.method`, or `.method` of any object where no older class has a method of that name. */
const named = [
  'URL.canParse',
  'URL.parse',
  'Promise.withResolvers',
  'Promise.try',
  'Object.groupBy',
  'Map.groupBy',
  'Array.fromAsync',
  'AbortSignal.any',
  'RegExp.escape',
  'Error.isError',
  'Iterator.from',
  'Uint8Array.fromBase64',
  'Uint8Array.fromHex',
  '.symmetricDifference',
  '.isSubsetOf',
  '.isSupersetOf',
  '.isDisjointFrom',
  '.transferToFixedLength',
]

const tooNewInMeta = '/^(dirname|filename)$/'
const tooNewInNode = '/^(globSync|glob|styleText|parseEnv|getBuiltinModule|loadEnvFile)$/'

/** APIs that the types know and the oldest Electron lacks. Bundling lowers syntax only. */
export const tooNew = [
  ...named.map((name) => {
    const [owner = '', method = ''] = name.split('.')
    const on = owner === '' ? '' : `[object.name='${owner}']`
    return { selector: `MemberExpression${on}[property.name='${method}']`, message: olderThanThis }
  }),
  {
    selector: `MemberExpression[object.type='MetaProperty'][property.name=${tooNewInMeta}]`,
    message: olderThanThis,
  },
  {
    selector: `ImportDeclaration[source.value=/^node:/] ImportSpecifier[imported.name=${tooNewInNode}]`,
    message: olderThanThis,
  },
  { selector: "ImportDeclaration[source.value='node:sqlite']", message: olderThanThis },
]
