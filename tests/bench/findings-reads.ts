import { entityPlaces } from '../../main/use-cases/entity-places'
import type { Library } from '../../main/library/database/database'
import { allAtOnce, withPauses } from '../../main/library/database/steps'
import * as dates from '../../main/library/entities/dates'
import * as entities from '../../main/library/entities/entities'
import { list } from '../../main/library/entities/entity-list'
import * as pages from '../../main/library/entities/entity-pages'
import { quotesAbout } from '../../main/library/quotes/about'
import { ledger as ledgerPage, quotesBy } from '../../main/library/quotes/ledger'
import { ledgerCounts } from '../../main/library/quotes/ledger-counts'
import * as quotes from '../../main/library/quotes/quotes'
import { rolesOf } from '../../main/library/entities/roles'
import { subjectOf } from '../../main/library/entities/subject'
import type { CheckedInput } from '../../preload/contract/index'
import { nameIn, nameOf, random, somePart } from './made-up-articles'
import type { Measuring } from './measuring'

type ArticleId = CheckedInput<'article.get'>['articleId']
type EntityRef = CheckedInput<'entity.page'>['of']
type LedgerFilter = CheckedInput<'quote.ledger'>['filter']

// How long a person may wait for each, in milliseconds.
const goals = { tab: 50, page: 150, ledger: 150 }

export function person(n: number): EntityRef {
  return { kind: 'person', name: nameOf(n) }
}
/** One in five is one of the commonest. */
export function someone(n: number) {
  return person(n % 5 === 0 ? n % 4 : nameIn(n, 1))
}

const firstPage = { after: null, limit: 50 }

/** The tabs beside an article. */
export function tabs(measure: Measuring, library: Library, ids: readonly ArticleId[]): void {
  const article = () => ({ articleId: ids[random(ids.length)]! })
  measure.of('entity.byArticle (the tab)', goals.tab, 300, () => entities.byArticle(library, article()))
  measure.of('quote.byArticle', null, 100, () => quotes.byArticle(library, article()))
  measure.of('date.byArticle', null, 100, () => allAtOnce(dates.byArticle(library, article())))
}

/** An entity's page and what is on it. */
export async function entityPages(measure: Measuring, library: Library): Promise<void> {
  const common = (n: number) => ({ of: person(n % 4) })
  await measure.inTurns('entity.page, anyone', goals.page, 100, (n) =>
    withPauses(pages.pageInSteps(library, { of: someone(n) })),
  )
  await measure.inTurns('entity.page, the commonest', goals.page, 40, (n) =>
    withPauses(pages.pageInSteps(library, common(n))),
  )
  await measure.inTurns('its roles alone, the commonest', null, 20, (n) =>
    withPauses(rolesOf(library, subjectOf(library, person(n % 4)))),
  )
  measure.of('entity.mentions, the commonest', goals.page, 20, (n) =>
    pages.mentions(library, { ...common(n), isConfirmedOnly: false, ...firstPage }),
  )
  measure.of('entity.quotesBy, the commonest', goals.page, 20, (n) =>
    quotesBy(library, { ...common(n), ...firstPage }),
  )
  measure.of('entity.quotesAbout, the commonest', goals.page, 10, (n) =>
    quotesAbout(library, { ...common(n), ...firstPage }),
  )
  measure.of('entity.appearsWith, the commonest', goals.page, 10, (n) =>
    pages.appearsWith(library, { ...common(n), limit: 50 }),
  )
  measure.of('entity.overTime, the commonest', goals.page, 20, (n) => pages.overTime(library, common(n)))
  measure.of('date.byEntity, the commonest', goals.page, 10, (n) =>
    dates.byEntity(library, { ...common(n), ...firstPage }),
  )
  await entityPlaces(library, { of: person(0) })
  await measure.inTurns('entity.places, anyone', goals.page, 40, (n) =>
    entityPlaces(library, { of: someone(n) }),
  )
  await measure.inTurns('entity.places, the commonest', goals.page, 20, (n) =>
    entityPlaces(library, common(n)),
  )
  const search = { kind: null, state: 'all', after: null, limit: 30 } as const
  measure.of('entity.list, first page', goals.page, 30, () => list(library, { ...search, text: '' }))
  measure.of('entity.list, part of a name', goals.page, 30, (n) =>
    list(library, { ...search, text: somePart(n) }),
  )
}

const everything: LedgerFilter = {
  speaker: null,
  sourceId: null,
  from: null,
  until: null,
  state: null,
  text: '',
}

/** The ledger with each filter, and with several at once. */
export async function ledger(measure: Measuring, library: Library): Promise<void> {
  const sources = library.db.prepare('SELECT id FROM source').pluck().all() as LedgerFilter['sourceId'][]
  const source = (n: number) => sources[n % sources.length]!
  const year = (n: number) => ({ from: `${2001 + (n % 20)}-01`, until: `${2001 + (n % 20)}-12` })
  const filters: Record<string, (n: number) => Partial<LedgerFilter>> = {
    all: () => ({}),
    speaker: (n) => ({ speaker: someone(n) }),
    outlet: (n) => ({ sourceId: source(n) }),
    'a month': () => ({ from: '2010-01', until: '2010-02' }),
    suggested: () => ({ state: 'suggested' }),
    confirmed: () => ({ state: 'confirmed' }),
    'rejected (few)': () => ({ state: 'rejected' }),
    'common words': () => ({ text: 'publish figure' }),
    'rare words': (n) => ({ text: `figure ${n * 37}` }),
    'a letter': () => ({ text: 'p' }),
    'no such words': () => ({ text: 'nowhere to be found' }),
    'speaker and outlet': (n) => ({ speaker: person(n % 4), sourceId: source(n) }),
    'speaker and words': (n) => ({ speaker: person(n % 4), text: `figure ${n}` }),
    'speaker and state': (n) => ({ speaker: person(n % 4), state: 'confirmed' }),
    'outlet and words': (n) => ({ sourceId: source(n), text: 'figure 12' }),
    'outlet and a year': (n) => ({ sourceId: source(n), ...year(n) }),
    'state, a year, words': (n) => ({ state: 'confirmed', text: 'publish', ...year(n) }),
    'common words and a year': (n) => ({ text: 'publish figure', ...year(n) }),
    'common words, rejected': () => ({ text: 'publish', state: 'rejected' }),
    'speaker, outlet, year, words': (n) => ({
      speaker: person(n % 4),
      sourceId: source(n),
      text: 'publish',
      ...year(n),
    }),
  }
  for (const [name, filter] of Object.entries(filters)) {
    measure.of(`quote.ledger, ${name}`, goals.ledger, 20, (n) =>
      ledgerPage(library, { filter: { ...everything, ...filter(n) }, order: 'newest', ...firstPage }),
    )
  }
  for (const name of ['all', 'speaker', 'a month', 'common words'] as const) {
    await measure.inTurns(`quote.ledgerCounts, ${name}`, goals.ledger, 20, (n) =>
      ledgerCounts(library, { filter: { ...everything, ...filters[name]?.(n) } }),
    )
  }
  measure.of('quote.ledger, oldest first', goals.ledger, 20, () =>
    ledgerPage(library, { filter: everything, order: 'oldest', ...firstPage }),
  )
}
