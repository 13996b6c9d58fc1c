import { dossierOf } from '../../main/use-cases/export-dossier'
import { withPauses } from '../../main/library/database/steps'
import * as changes from '../../main/library/journal/undo'
import type { Library } from '../../main/library/database/database'
import * as entities from '../../main/library/entities/entities'
import * as pages from '../../main/library/entities/entity-pages'
import { merge } from '../../main/library/entities/merging'
import * as quotes from '../../main/library/quotes/quotes'
import type { CheckedInput } from '../../preload/contract/index'
import { person } from './findings-reads'
import { nameOf, random } from './made-up-articles'
import type { Measuring } from './measuring'

type ArticleId = CheckedInput<'article.get'>['articleId']

// The longest that main may be deaf to others.
const stall = 50

/** Some quotations are decided, so that the ledger's filters have something to tell apart. */
export function decideSome(library: Library, ids: readonly ArticleId[]): void {
  for (let n = 0; n < 400; n += 1) {
    const articleId = ids[random(ids.length)]!
    const quote = quotes.byArticle(library, { articleId }).find(({ state }) => state === 'suggested')
    if (quote === undefined) continue
    if (n % 40 === 0) quotes.reject(library, { articleId, at: quote.at })
    else quotes.confirm(library, { articleId, at: quote.at })
  }
}

/** Merging, undoing it, and doing it again; each is one transaction of main's. */
export async function acts(measure: Measuring, library: Library): Promise<void> {
  measure.of('entity.confirm by name', stall, 4, (n) =>
    entities.confirm(library, { kind: 'person', name: nameOf(n) }),
  )
  measure.of('entity.merge, 10,000 mentions each', stall, 3, (n) =>
    merge(library, { from: person(n + 1), into: person(0) }),
  )
  await measure.inTurns('entity.page, of four merged', 150, 20, () =>
    withPauses(pages.pageInSteps(library, { of: person(0) })),
  )
  measure.of('undo of a merge', stall, 3, () => changes.undo(library))
  await measure.inTurns('entity.page, after undo', 150, 20, () =>
    withPauses(pages.pageInSteps(library, { of: person(0) })),
  )
  measure.of('redo of a merge', stall, 3, () => changes.redo(library))
}

/** A dossier as long as the window writes it. */
export async function dossiers(measure: Measuring, library: Library): Promise<void> {
  await measure.inTurns('export.dossier, 2,000 articles', null, 1, async () => {
    const parts = await dossierOf(library, { of: person(5), maxArticles: 2_000, madeAt: '', libraryName: '' })
    return [...parts].length
  })
}
