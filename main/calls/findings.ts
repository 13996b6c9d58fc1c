import type { Noun } from '../../preload/contract/events'
import type { Handlers } from '../../preload/contract/index'
import * as dates from '../library/entities/dates'
import * as entities from '../library/entities/entities'
import { list } from '../library/entities/entity-list'
import * as pages from '../library/entities/entity-pages'
import { quotesAbout } from '../library/quotes/about'
import { ledger, quotesBy } from '../library/quotes/ledger'
import { ledgerCounts } from '../library/quotes/ledger-counts'
import * as mentions from '../library/entities/mentions'
import * as merging from '../library/entities/merging'
import * as rejecting from '../library/entities/not-a-name'
import * as quotes from '../library/quotes/quotes'
import type { Program } from '../app/program'
import { entityPlaces } from '../use-cases/entity-places'
import { quoteRewording } from '../use-cases/reworded'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `entity.${string}` | `quote.${string}` | `date.${string}`>

// A decision on an entity changes the speakers of its quotations too.
const who: Noun[] = ['entity', 'quote', 'date', 'change']
const said: Noun[] = ['quote', 'change']

export function findingCalls(program: Program): Pick<Handlers, Names> {
  const { read, readInSteps, write } = onLibrary(program)
  return {
    'entity.byArticle': readInSteps(entities.byArticleInSteps),
    'entity.page': readInSteps(pages.pageInSteps),
    'entity.mentions': read(pages.mentions),
    'entity.appearsWith': read(pages.appearsWith),
    'entity.overTime': read(pages.overTime),
    'entity.places': read(entityPlaces),
    'entity.list': read(list),
    'entity.quotesBy': read(quotesBy),
    'entity.quotesAbout': read(quotesAbout),
    'entity.confirm': write(who, entities.confirm),
    'entity.unconfirm': write([...who, 'note'], entities.unconfirm),
    'entity.rename': write(who, entities.rename),
    'entity.setKind': write(who, entities.setKind),
    'entity.addAlias': write(who, entities.addAlias),
    'entity.removeAlias': write(who, entities.removeAlias),
    'entity.merge': write([...who, 'note'], merging.merge),
    'entity.split': write([...who, 'note'], merging.split),
    'entity.reject': write(who, rejecting.reject),
    'entity.allow': write(who, rejecting.allow),
    'entity.rejectMention': write(who, mentions.rejectMention),
    'entity.addMention': write(who, mentions.add),
    'entity.withdrawMention': write(who, mentions.withdraw),
    'quote.byArticle': readInSteps(quotes.byArticleInSteps),
    'quote.ledger': read(ledger),
    'quote.ledgerCounts': read(ledgerCounts),
    'quote.confirm': write(said, quotes.confirm),
    'quote.confirmMany': write(said, quotes.confirmMany),
    'quote.reject': write(said, quotes.reject),
    'quote.setSpeaker': write(said, quotes.setSpeaker),
    'quote.setSpan': write(said, quotes.setSpan),
    'quote.rewording': read(quoteRewording),
    'quote.withdraw': write(said, quotes.withdraw),
    'date.byArticle': readInSteps(dates.byArticle),
    'date.byEntity': read(dates.byEntity),
  }
}
