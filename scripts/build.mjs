// @ts-check
import './lib/node-version.mjs'
import { build } from './lib/build.mjs'
import { runScript } from './lib/say.mjs'

await runScript(build)
