import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

// Lint sees one file at a time; what a process holds in the end is decided by the whole chain of its imports.

const statement =
  /^(?:import|export)\s+(?!type\b)[^'"]*?(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const sourcesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(statement)].map(([, from, lazy]) => from ?? lazy ?? '')

const fileFor = (source: string, importer: string) => {
  const path = resolve(dirname(importer), source)
  return [`${path}.ts`, path].find((candidate) => existsSync(candidate) && candidate.endsWith('.ts'))
}

/** Every package that the program starting at `entry` imports, each with the file that does. */
const packagesOf = (entry: string) => {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const source of sourcesIn(file)) {
      const next = source.startsWith('.') ? fileFor(source, file) : undefined
      if (next !== undefined) visit(next)
      else if (!source.startsWith('.')) packages.set(source, file)
    }
  }
  visit(join(root, entry))
  return packages
}

describe('what a process may not hold', () => {
  it.each(['main/cli/cli.ts', 'main/jobs/worker.ts', 'main/parsing/parser.ts', 'main/exporter/exporter.ts'])(
    '%s starts without electron',
    (entry) => {
      expect(packagesOf(entry).get('electron')).toBeUndefined()
    },
  )

  it('main puts nothing together that is exported or cited', () => {
    expect(packagesOf('main/exporter/exporter.ts').has('markdown-it')).toBe(true)
    expect(packagesOf('main/calls/exporting.ts').get('markdown-it')).toBeUndefined()
    expect(packagesOf('main/calls/exporting.ts').get('yaml')).toBeUndefined()
  })

  it('the parser process has no way to the library', () => {
    expect(packagesOf('main/parsing/parser.ts').get('better-sqlite3')).toBeUndefined()
  })

  it('the walk finds what is there', () => {
    expect(packagesOf('main/jobs/worker.ts').has('better-sqlite3')).toBe(true)
    expect(packagesOf('main/index.ts').has('electron')).toBe(true)
  })
})
