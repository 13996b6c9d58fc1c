// @ts-check
// `npm run -s dateline -- COMMAND`: the shell program, from this checkout. In this process, because a second Node
// would double the time it takes to start.
import './lib/node-version.mjs'
import { createRequire } from 'node:module'
import { buildIfStale } from './lib/build.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript } from './lib/say.mjs'

await runScript(async () => {
  await buildIfStale()
  const program = inRoot('out/main/cli.cjs')
  process.argv[1] = program
  // npm moves to the checkout, but the paths a person gives are seen from where the person is.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd())
  createRequire(import.meta.url)(program)
})
