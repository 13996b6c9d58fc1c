import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { guide } from './guide.config'

// Dateline must run on everything from Electron 25 (Node 18.15, Chromium 114) on.
const node = 'node18.15'
const chrome = 'chrome114'

const commonjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

const programs = {
  index: 'main/index.ts',
  cli: 'main/cli/cli.ts',
  worker: 'main/jobs/worker-start.ts',
  parser: 'main/parsing/parser-process.ts',
  exporter: 'main/exporter/exporter-process.ts',
  backups: 'main/jobs/backups/backup-process.ts',
}

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      rolldownOptions: {
        input: programs,
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but Electron: all of it must be in the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'preload/index.ts', 'page-reader': 'preload/page-reader.ts' },
        output: commonjs,
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), guide()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      minify: true,
      // The content security policy allows no data: URLs, so small fonts and icons stay files.
      assetsInlineLimit: 0,
      // In kB. The usual 500 are meant for pages that come over a network.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          index: resolve('renderer/index.html'),
          'page-reader': resolve('renderer/page-reader/index.html'),
        },
        output: {
          codeSplitting: {
            groups: [
              // What the window and the page reader share: in the reader's file it would make the window load all extractors.
              // The language of searches goes with what first needs it.
              { name: 'contract', test: /preload[\\/]contract[\\/](?!search[\\/])/, priority: 2 },
              { name: 'page-reader', test: /page-reader|readability|defuddle/, priority: 1 },
              // A style sheet that comes later has Chromium lay everything on screen out anew, as it may order the layers otherwise.
              { name: 'window', test: /\.css$/, priority: 3 },
              // The first screen's code in one file: every file more is asked of main while it starts.
              { name: 'window', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  },
})
