import { opmlOf } from '../exporting/opml'
import { readOpml } from '../importing/feeds/opml'
import { readOriginal } from '../intake/read-original'
import * as feeds from '../library/feeds/feeds'
import { writeAnswer } from './lists'
import { answer, answerJson, tell } from './output'
import { type LibraryOption, reading, writing } from './which-library'

// The system's key store is the program's, and the library never has a password.
const notKept =
  'The passwords that stood in addresses of the list were left out; enter them in Dateline when it asks for them.'

type Options = LibraryOption & { output?: string; json?: true }

/** The library's feeds as OPML; or, where a file is named, those of that list into the library. Fetches nothing. */
export function subscriptions(file: string | undefined, options: Options): Promise<void> {
  return file === undefined ? write(options) : take(file, options)
}

function write(options: Options): Promise<void> {
  return reading(options, (library) => {
    const list = feeds.list(library)
    if (options.json) answerJson(list)
    else writeAnswer(options.output, opmlOf(list, { title: `Feeds of ${library.name}`, at: new Date() }))
  })
}

function take(file: string, options: Options): Promise<void> {
  return writing(options, async (library) => {
    const { feeds: listed, refused } = readOpml((await readOriginal(file)).bytes)
    const subscribed = feeds.subscribeAll(
      library,
      listed.map(({ url, title, folders }) => ({ url, name: title, folders })),
    )
    if (listed.some(({ login }) => login !== null)) tell(notKept)
    const report = { subscribed, alreadyThere: listed.length - subscribed, refused }
    if (options.json) answerJson(report)
    else answer(`subscribed ${subscribed}, already there ${report.alreadyThere}, left out ${refused}`)
  })
}
