import type { Handlers } from '../../preload/contract/index'
import { withFetchedImages } from '../intake/fetched-images'
import { incomingOf } from '../fetching/incoming'
import type { Program } from '../app/program'
import { draftOf } from '../app/importing/import-draft'
import { jobOfFiles } from '../app/importing/import-job'

type Names = Extract<keyof Handlers, `fetch.${string}`>

/**
 * A page that is fetched becomes a draft, which the person sees before it is saved; where the address leads to
 * an export of many articles, it becomes a job.
 */
export function fetchingCalls(program: Program): Pick<Handlers, Names> {
  const { library } = program
  const { manualFetch } = program.network
  return {
    'fetch.page': ({ address }) => {
      library()
      return manualFetch.run(address, (fetched, fetchMore) => {
        const incoming = incomingOf(fetched)
        return draftOf(program, incoming, {
          asJob: () => jobOfFiles(program, [incoming]),
          imagesOf: (parsed) => withFetchedImages(parsed, { parser: program.parser, fetchMore }),
        })
      })
    },
    'fetch.cancel': () => {
      library()
      manualFetch.cancel()
      return {}
    },
  }
}
