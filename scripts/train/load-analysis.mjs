// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from '../lib/root.mjs'

/** Bundles one of our modules as the program does; answers the bundle's path. @param {string} file @param {string} folder */
export async function bundleModule(file, folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    // The bundle lies where Node finds no packages.
    ssr: { noExternal: true },
    build: {
      ssr: inRoot(file),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  })
  return join(folder, 'module.mjs')
}

/** The same for a module of main/analysis. @param {string} module @param {string} folder */
export function bundleAnalysis(module, folder) {
  return bundleModule(join('main/analysis', module), folder)
}

/** Bundles one of our modules and loads it. */
export async function loadModule(/** @type {string} */ file) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-module-'))
  try {
    return await import(pathToFileURL(await bundleModule(file, folder)).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loads a module of main/analysis: training must see exactly what the program sees. */
export function loadAnalysis(/** @type {string} */ module) {
  return loadModule(join('main/analysis', module))
}
