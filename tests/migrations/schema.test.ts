import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

test('schema.sql shows what the migrations make', () => {
  const script = resolve(import.meta.dirname, '../../scripts/schema.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})

// A person's own tools read the library with the SQLite that their system has: what it cannot parse makes every table unreadable.
test('a view sorts no aggregate, which SQLite reads only since 3.44', () => {
  const schema = readFileSync(resolve(import.meta.dirname, '../../main/library/schema.sql'), 'utf8')
  expect(schema).toContain('group_concat(')
  expect(schema).not.toMatch(/group_concat\([^;]{0,200}?\bORDER BY [\w.]+\)/)
})
