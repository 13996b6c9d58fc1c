// @ts-check
'use strict'
// What Electron's own default app does for `electron PATH ARGS…`, without its window: load the program at PATH.
/** @type {any} setVersion and setAppPath are not in Electron's types */
const app = require('electron').app
const { resolve } = require('node:path')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
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
require(appFolder)
