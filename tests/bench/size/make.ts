// Bundled and started by library-run.mjs: makes a library for the benchmarks and keeps it. `npm run bench -- make 1M --keep FOLDER`.
import { madeLibrary } from './made-library'
import { optionOf, sizeOf } from './sizes'

async function run(): Promise<void> {
  const keep = optionOf('--keep')
  if (keep === null) throw new Error('say with --keep in which folder it is to be kept')
  const { library } = await madeLibrary(keep, sizeOf(optionOf('make') ?? ''))
  console.log(library)
}

void run()
