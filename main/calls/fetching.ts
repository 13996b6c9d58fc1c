import type { ArticleId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { CheckedPage, ToCheck } from '../../preload/contract/fetch'
import type { Handlers } from '../../preload/contract/index'
import { withFetchedImages } from '../intake/fetched-images'
import { addressOfPage, putPage, textOfPage } from '../intake/whole-page'
import type { Fetched } from '../fetching/fetch'
import { incomingOf } from '../fetching/incoming'
import type { Library } from '../library/database/database'
import type { Program } from '../app/program'
import { draftOf } from '../app/importing/import-draft'
import { jobOfFiles } from '../app/importing/import-job'
import { checkWords, wordsToCheck } from '../use-cases/still-says'
import { loginOfArticle } from './feed-logins'

type Names = Extract<keyof Handlers, `fetch.${string}`>

/**
 * A page that is fetched becomes a draft, which the person sees before it is saved; where the address leads to
 * an export of many articles, it becomes a job.
 */
export function fetchingCalls(program: Program): Pick<Handlers, Names> {
  const { library } = program
  const { manualFetch } = program.network
  return {
    ...checkingCalls(program),
    'fetch.page': ({ address }) => {
      library()
      return manualFetch.run({ address, why: 'page' }, (fetched, fetchMore) => {
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

/** A page that was checked, held in memory until the person keeps it or lets it go. */
type Held = { library: Library; articleId: ArticleId; fetched: Fetched }

type Checking = 'fetch.check' | 'fetch.keepChecked' | 'fetch.forgetChecked'

function checkingCalls(program: Program): Pick<Handlers, Checking> {
  const { manualFetch } = program.network
  let held: Held | null = null
  return {
    'fetch.check': async ({ of }) => {
      held = null
      const { fetched, checked } = await check(program, of)
      held = { library: program.library(), articleId: of.articleId, fetched }
      return checked
    },
    'fetch.keepChecked': async ({ articleId }) => {
      const library = program.library()
      if (held?.library !== library || held.articleId !== articleId) throw letGo()
      const { fetched } = held
      await manualFetch.goOn(
        (fetchMore) => putPage(program, { articleId, fetched, fetchMore, skipUndo: false }),
        loginOfArticle(program, articleId),
      )
      held = null
      return {}
    },
    'fetch.forgetChecked': () => {
      program.library()
      held = null
      return {}
    },
  }
}

/** Looks the words up before anything is asked for on the network. */
async function check(program: Program, of: ToCheck): Promise<{ fetched: Fetched; checked: CheckedPage }> {
  const library = program.library()
  const asked = wordsToCheck(library, of)
  const address = addressOfPage(program, of.articleId)
  const look = async (fetched: Fetched) => {
    const page = await textOfPage(program, fetched)
    const host = new URL(fetched.url).host
    const checked = { ...checkWords(library, asked, page), host, checkedAt: new Date().toISOString() }
    return { fetched, checked }
  }
  const login = loginOfArticle(program, of.articleId)
  return program.network.manualFetch.run({ address, why: 'check', login }, look)
}

function letGo() {
  return new LibraryError('not-found', 'The page that was checked is not held any more; check it again.')
}
