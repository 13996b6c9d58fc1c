import { rmSync } from 'node:fs'
import type { ChosenArticles } from '../../../../preload/contract/article-list'
import type { ActId, ArticleId } from '../../../../preload/contract/common'
import { type Library, transaction } from '../../database/database'
import { sql } from '../../database/sql'
import { wipingSteps, withoutGuards, withoutReferences } from '../../database/wiping'
import {
  filesLeft,
  finishErasing,
  forgetFile,
  isErasingUnfinished,
  nameErasing,
  openErasing,
} from '../../journal/erased'
import { clocked, inTurns, type LongTurns, type Turns } from '../../journal/turns'
import { imageFile } from '../images'
import { chosenArticles, howMany } from '../lists/chosen'
import { originalFile } from '../originals'
import { eraseArticle, isImageNeeded, isOriginalNeeded } from './erase-article'

export type EraseAsked = { actId: ActId; chosen: ChosenArticles }

/** How many articles are gone, and whether the others were left where they were. */
export type Erased = { erased: number; isCancelled: boolean }

const label = (articles: string) => `delete ${articles} for good`

function counted(articles: number): string {
  return articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
}

/**
 * Deletes for good those of the chosen articles that are deleted, with all that belongs to them. It cannot be undone: what is gone
 * when it is cancelled, or cut off, is gone. First the rows go, then the files that nothing needs any more, then the words from the pages
 * of the database; what of that was cut off is done when the library is opened the next time.
 */
export async function erase(
  library: Library,
  { actId, chosen }: EraseAsked,
  turns: LongTurns,
): Promise<Erased> {
  turns.begin({ id: actId, label: label('articles') }, howMany(library, chosen))
  const done = await eraseRows(library, chosen, turns)
  await removeFiles(library, turns.rest)
  if (!done.isCancelled) await wipe(library, turns)
  return done
}

/** Does the rest of what was cut off, or cancelled. */
export async function finishErase(library: Library, turns: Turns): Promise<Record<string, never>> {
  if (!isErasingUnfinished(library)) return {}
  await removeFiles(library, turns.rest)
  await wipe(library, turns)
  return {}
}

async function eraseRows(library: Library, chosen: ChosenArticles, turns: LongTurns): Promise<Erased> {
  const clock = clocked(library)
  let act: number | null = null
  let erased = 0
  const eraseOne = (articleId: ArticleId) => {
    act ??= openErasing(library, label('articles'))
    eraseArticle(library, act, articleId)
    erased += 1
  }
  const turn = (slice: (work: (articleId: ArticleId) => void) => void) => {
    withoutReferences(library, () => {
      transaction(clock.library, () => {
        withoutGuards(library, () => slice(eraseOne))
        if (act !== null) nameErasing(library, act, label(counted(erased)))
      })
    })
    return true
  }
  for (const some of chosenArticles(library, chosen, sql`l.status = 'deleted'`)) {
    if (!(await inTurns(some, turns, turn, clock.workedUntil))) return { erased, isCancelled: true }
    await turns.rest(0)
    if (!turns.isWanted()) return { erased, isCancelled: true }
  }
  return { erased, isCancelled: false }
}

const fileOf = { original: originalFile, image: imageFile }
const isNeeded = { original: isOriginalNeeded, image: isImageNeeded }

/**
 * Removes the files of what was deleted for good, one at a time while nobody else can write: what was imported again meanwhile needs its
 * file, and an import that comes after finds that it is not there.
 */
async function removeFiles(library: Library, rest: Turns['rest']): Promise<void> {
  for (const left of filesLeft(library)) {
    transaction(library, () => {
      if (!isNeeded[left.noun](library, left.hash))
        rmSync(fileOf[left.noun](library, left.hash), { force: true })
      forgetFile(library, left)
    })
    await rest(0)
  }
}

async function wipe(library: Library, turns: Turns): Promise<void> {
  for (const step of wipingSteps()) {
    for (let isMore = true; isMore;) {
      if (!turns.isWanted()) return
      const began = performance.now()
      isMore = step(library)
      await turns.rest(performance.now() - began)
    }
  }
  transaction(library, () => finishErasing(library))
}
