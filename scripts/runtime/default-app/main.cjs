// @ts-check
'use strict'
// What Electron's own default app does for `electron PATH ARGS…`, without its window: load the program at PATH.
/** @type {any} setVersion and setAppPath are not in Electron's types */
const app = require('electron').app
const { resolve } = require('node:path')

const words = process.argv.slice(1)
function isRequired(/** @type {number} */ index) {
  return ['-r', '--require'].includes(words[index - 1] ?? '')
}
const folder = words.find((word, index) => !word.startsWith('-') && !isRequired(index))
if (folder === undefined) {
  process.stderr.write('This Electron starts a program: give the path of its folder.\n')
  process.exit(1)
}

const appFolder = resolve(folder)
const about = require(resolve(appFolder, 'package.json'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(appFolder)
words.filter((_, index) => isRequired(index)).forEach((file) => require(resolve(file)))
require(appFolder)
