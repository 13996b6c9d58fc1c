// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { classUses } from './class-uses.mjs'
import { classesOf, readSheet, subjectsOf } from './read-sheet.mjs'

/** @typedef {import('./read-sheet.mjs').Sheet & { path: string, folder: string }} SheetFile */
/** @typedef {import('./class-uses.mjs').ClassUse & { path: string, folder: string }} Use */

const orderSheet = 'renderer/styles/styles.css'
const order = '@layer tokens, base, ui, features'
/** What every folder may use: it has no looks of a folder. */
const shared = 'renderer/styles'
const start = 'renderer/main.tsx'

/** A page of its own, whose selectors look for what foreign pages call their parts. */
function isForeign(/** @type {string} */ path) {
  return path.startsWith('renderer/page-reader/')
}

/** Whose looks a file belongs to: a page is one, and so is every other folder of the window. @param {string} path */
function folderOf(path) {
  const parts = path.split('/').slice(0, -1)
  return parts.slice(0, parts[1] === 'pages' ? 3 : 2).join('/')
}

/** @param {string} path */
function layerOf(path) {
  if (path.startsWith(`${shared}/`)) return path.endsWith('/tokens.css') ? 'tokens' : 'base'
  return path.startsWith('renderer/ui/') ? 'ui' : 'features'
}

/** @param {string} root @param {RegExp} wanted */
function filesOfWindow(root, wanted) {
  if (!existsSync(join(root, 'renderer'))) return []
  return readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .map((name) => `renderer/${name.replaceAll('\\', '/')}`)
    .filter((path) => wanted.test(path) && !isForeign(path))
    .sort()
    .map((path) => ({ path, folder: folderOf(path), text: readFileSync(join(root, path), 'utf8') }))
}

/** The classes of the empty panes, which main draws into the page before any code of the window runs. @param {string} root @returns {Use[]} */
function usesInMain(root) {
  const path = 'main/electron/shell.ts'
  if (!existsSync(join(root, path))) return []
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/class="([a-z-]+)(\$\{)?/g)].map(({ 1: name = '', 2: hole, index }) => ({
    name,
    path,
    folder: shared,
    line: text.slice(0, index).split('\n').length,
    isPrefix: hole !== undefined,
  }))
}

/** @param {SheetFile[]} sheets */
function outsideLayers(sheets) {
  return sheets.flatMap(({ path, rules, statements }) => {
    const layer = layerOf(path)
    const allowed = (/** @type {string} */ text) =>
      text.startsWith('@layer ') ? path === orderSheet : folderOf(path) === shared
    return [
      ...rules
        .filter((rule) => rule.layer !== layer)
        .map(
          ({ selector, line, layer: found }) =>
            `${path}:${line} styles ${selector} ${found === null ? 'outside any layer' : `in the layer ${found}`}: put it into @layer ${layer} { … }.`,
        ),
      ...statements
        .filter(({ text }) => !allowed(text))
        .map(
          ({ text, line }) =>
            `${path}:${line} says ${text}: only ${orderSheet} orders layers, and only sheets of ${shared} import others.`,
        ),
    ]
  })
}

/** The order holds only if it is said before any layer is used. @param {{ path: string, text: string }[]} code @param {SheetFile[]} sheets */
function unordered(code, sheets) {
  if (sheets.length === 0) return []
  const isSaid = sheets.some(({ path, statements }) => path === orderSheet && statements[0]?.text === order)
  const first = /^import .*$/m.exec(code.find(({ path }) => path === start)?.text ?? '')?.[0]
  return isSaid && first === "import './styles/styles.css'"
    ? []
    : [
        `The order of layers is not what is loaded first: ${orderSheet} begins with ${order}; and ${start} imports it first of all.`,
      ]
}

/** @param {SheetFile[]} sheets */
function wideRules(sheets) {
  return sheets.flatMap(({ path, folder, rules }) =>
    rules
      .filter(
        ({ selector }) =>
          folder !== shared && classesOf(selector).length === 0 && !selector.startsWith('::highlight('),
      )
      .map(
        ({ selector, line }) =>
          `${path}:${line} styles ${selector} wherever it stands: name a class of ${folder} in it.`,
      ),
  )
}

/**
 * The first sheet that styles each name, and whoever else does where that is one too many.
 * @param {SheetFile[]} sheets @param {(sheet: SheetFile) => { name: string, line: number }[]} namesIn
 * @param {(owner: SheetFile, other: SheetFile) => boolean} isWrong @param {string} remedy
 */
function ownersOf(sheets, namesIn, isWrong, remedy) {
  /** @type {Map<string, { sheet: SheetFile, folder: string, path: string, line: number }>} */
  const owners = new Map()
  /** @type {string[]} */
  const failures = []
  for (const sheet of sheets)
    for (const { name, line } of namesIn(sheet)) {
      const { folder, path } = sheet
      const owner = owners.get(name)
      if (owner === undefined) owners.set(name, { sheet, folder, path, line })
      else if (isWrong(owner.sheet, sheet))
        failures.push(`${name} is styled by ${owner.path}:${owner.line} and by ${path}:${line}: ${remedy}.`)
    }
  return { owners, failures: [...new Set(failures)] }
}

/** @param {SheetFile[]} sheets @param {(sheet: SheetFile) => { name: string, line: number }[]} namesIn */
function byFolder(sheets, namesIn) {
  return ownersOf(
    sheets,
    namesIn,
    (owner, other) => owner.folder !== other.folder,
    'it belongs to one folder, and the other has a class of its own',
  )
}

/** Of two sheets of a folder, the one that is loaded later would win. @param {SheetFile[]} sheets */
function twiceStyled(sheets) {
  return ownersOf(
    sheets,
    ({ rules }) => namesOf(rules, subjectsOf),
    (owner, other) => owner.path !== other.path && owner.folder === other.folder,
    'one sheet says how it looks, whichever is loaded first',
  ).failures
}

/** @param {SheetFile['rules']} rules @param {(selector: string) => string[]} classes */
function namesOf(rules, classes) {
  return rules.flatMap(({ selector, line }) => classes(selector).map((name) => ({ name: `.${name}`, line })))
}

/** @param {Use[]} uses @param {ReturnType<typeof ownersOf>['owners']} owners */
function foreignUses(uses, owners) {
  return uses.flatMap(({ name, path, folder, line, isPrefix }) => {
    const owner = owners.get(`.${name}`)
    if (owner?.folder === folder || owner?.folder === shared) return []
    if (
      isPrefix &&
      [...owners].some(([known, { folder: of }]) => of === folder && known.startsWith(`.${name}`))
    )
      return []
    return owner === undefined
      ? [
          `${path}:${line} names the class ${name}, which no style sheet of ${folder} styles: style it or leave it out.`,
        ]
      : [
          `${path}:${line} names the class ${name} of ${owner.folder}: use a component of it, or a class of ${folder}.`,
        ]
  })
}

/** @param {Use[]} uses @param {ReturnType<typeof ownersOf>['owners']} owners */
function unused(uses, owners) {
  return [...owners].flatMap(([known, { folder, path, line }]) => {
    const name = known.slice(1)
    const isUsed = uses.some((use) => {
      if (use.folder !== folder && folder !== shared) return false
      return use.isPrefix ? name.startsWith(use.name) : use.name === name
    })
    return isUsed
      ? []
      : [`${path}:${line} styles ${known}, which no code of ${folder} names: delete the rule.`]
  })
}

/** A sheet comes with a component of its folder, so that a class is never there without its looks. @param {{ path: string, text: string }[]} code */
function foreignSheets(code) {
  return code.flatMap(({ path, text }) =>
    [...text.matchAll(/^import '(\.[^']+\.css)'/gm)].flatMap(([, source = '']) => {
      const sheet = posix.join(posix.dirname(path), source)
      return folderOf(sheet) === folderOf(path) || (path === start && folderOf(sheet) === shared)
        ? []
        : [`${path} imports ${sheet}, which belongs to ${folderOf(sheet)}: use a component of it.`]
    }),
  )
}

/** What of the window's styles is not in its layer or not in its folder, a sentence each. @param {string} root */
export function styleFailures(root) {
  const sheets = filesOfWindow(root, /\.css$/).map(({ path, folder, text }) => ({
    path,
    folder,
    ...readSheet(text),
  }))
  const code = filesOfWindow(root, /\.tsx?$/)
  const uses = [
    ...code.flatMap(({ path, folder, text }) =>
      classUses(path, text).map((use) => ({ ...use, path, folder })),
    ),
    ...usesInMain(root),
  ]
  const { owners, failures } = byFolder(sheets, ({ rules }) => namesOf(rules, classesOf))
  return [
    ...outsideLayers(sheets),
    ...unordered(code, sheets),
    ...wideRules(sheets),
    ...failures,
    ...twiceStyled(sheets),
    ...byFolder(sheets, ({ keyframes }) => keyframes).failures,
    ...foreignSheets(code),
    ...foreignUses(uses, owners),
    ...unused(uses, owners),
  ]
}
