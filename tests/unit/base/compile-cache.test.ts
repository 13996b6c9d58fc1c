import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepCompiled, writeCompiled } from '../../../main/base/compile-cache'
import { temporaryFolder } from '../../support/library'

it('keeps what is read afterwards, where Node can, and else does nothing', () => {
  const folder = temporaryFolder()
  const compiled = join(folder, 'compiled')
  const read = join(folder, 'read.cjs')
  writeFileSync(read, `exports.many = [${Array.from({ length: 2_000 }, (_, n) => `() => ${n}`).join(',')}]`)
  keepCompiled(compiled)
  nodeModule.createRequire(import.meta.url)(read)
  writeCompiled()
  const files = existsSync(compiled) ? readdirSync(compiled, { recursive: true, withFileTypes: true }) : []
  expect(files.some((one) => one.isFile())).toBe('flushCompileCache' in nodeModule)
})
