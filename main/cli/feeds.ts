import { dirname, resolve } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import { feedListing } from '../importing/feeds/listing'
import { readFeed } from '../importing/feeds/read-feed'
import { readOriginal } from '../intake/read-original'
import { readList, writeAnswer } from './lists'
import { progress, tellFailure } from './output'

/** What Dateline understands of feeds, without a library; null for what is no feed. */
export async function readFeeds(list: string, { output }: { output?: string }): Promise<void> {
  const wanted = readList(list)
  const folder = list === '-' ? process.cwd() : dirname(resolve(list))
  const found = Object.create(null) as Record<string, unknown>
  for (const [at, { id, file }] of wanted.entries()) {
    if (at % 50 === 0) progress(`reading ${at + 1} of ${wanted.length}`)
    found[id] = await readOne(resolve(folder, file))
  }
  progress('')
  writeAnswer(output, `${JSON.stringify(found, null, 2)}\n`)
}

async function readOne(file: string): Promise<unknown> {
  try {
    return feedListing((await readFeed((await readOriginal(file)).bytes)).feed)
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    tellFailure(file, error)
    return null
  }
}
