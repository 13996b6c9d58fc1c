// @ts-check

/** @typedef {import('./packages.mjs').Packages} Packages */
/**
 * A folder that may be imported whole, or a part of some: `files` by their paths without extension, or only what vanishes when
 * compiled.
 * @typedef {string | { folders: string[], files?: RegExp, isForTypes?: boolean, words: string }} Way
 */
/**
 * A room: one row of the table that says who may import whom.
 *
 * `folder`: the room with all that lies in it; `…/*` is the files that lie directly in it, `….ts` a single one.
 * `mayImport`: folders taken whole, or parts of them; a room may always import itself.
 * `why` and `whyPackages`: what is said to the person who breaks it, as the end of a sentence.
 * @typedef {{ folder: string, mayImport: Way[], packages: Packages, why: string, whyPackages: string }} Row
 */

/** @param {string[]} names */
export function list(names) {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A folder beside the others as one says it. @param {string} folder */
function shortName(folder) {
  return folder === 'preload/contract' ? 'the contract' : folder.replace(/^(main|renderer)\/|\.ts$/g, '')
}

/**
 * @param {string} folder
 * @param {string} does what it is for
 * @param {Way[]} mayImport
 * @param {Packages} packages
 * @param {string} [inWords] what it may import, where that is shorter than the list
 * @returns {Row}
 */
export function row(folder, does, mayImport, packages, inWords) {
  const ways = mayImport.map((way) => (typeof way === 'string' ? shortName(way) : way.words))
  const may = `${folder} ${does} and may import`
  return {
    folder,
    mayImport,
    packages,
    why: `${may} ${ways.length === 0 ? 'no other room' : `only ${inWords ?? list(ways)}`}`,
    whyPackages: `${may} only ${packages.words}`,
  }
}
