// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from '../lib/root.mjs'

/** Bundles a module of main/analysis as the program does; answers the bundle's path. @param {string} module @param {string} folder */
export const bundleAnalysis = async (module, folder) => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inRoot('main/analysis', module),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'analysis.mjs' } },
    },
  })
  return join(folder, 'analysis.mjs')
}

/** Bundles a module of main/analysis and loads it: training must see exactly what the program sees. */
export const loadAnalysis = async (/** @type {string} */ module) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-analysis-'))
  try {
    return await import(pathToFileURL(await bundleAnalysis(module, folder)).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
