// @ts-check
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Trouble } from './say.mjs'

/**
 * Loads the packages that tables are made of, from the folder that the command line names: they are no part of the
 * program, and `npm ci` does not install them.
 */
export function givenPackages() {
  const flag = process.argv.indexOf('--packages')
  const packages = flag < 0 ? undefined : process.argv[flag + 1]
  if (!packages) throw new Trouble('Say where the packages are: --packages DIR/node_modules')
  const folder = resolve(packages)
  return { folder, need: createRequire(`${folder}/x.js`) }
}
