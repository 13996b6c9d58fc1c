// node tests/bench/findings-run.ts [ARTICLES]: how long the window waits for entities and quotations of a large library.
import { execFileSync } from 'node:child_process'
import { bundle } from '../support/bundle.ts'

const program = await bundle('tests/bench/findings.ts')
execFileSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
