import { describe, expect, it } from 'vitest'
import type { ArticleId, EntityId } from '../../../../preload/contract/common'
import {
  canStep,
  here,
  type History,
  nothingVisited,
  open,
  type Page,
  reset,
  step,
} from '../../../../renderer/navigation/history'
import { articlePages, entityPages, pageKind } from '../../../../renderer/navigation/page-kinds'

function article(id: string, start?: number): Page {
  return articlePages.pageOf({
    articleId: id as ArticleId,
    span: start === undefined ? null : { start, end: start + 5 },
  })
}
function entity(id: string): Page {
  return entityPages.pageOf({ of: { entityId: id as EntityId }, section: 'mentions' })
}
function named(name: string): Page {
  return entityPages.pageOf({ of: { kind: 'person', name }, section: 'mentions' })
}
const searches = pageKind<{ text: string }>('searches')
const names = searches.pageOf({ text: '' })
function at(px: number) {
  return { at: px, focus: null }
}

function opened(...pages: Page[]): History {
  return pages.reduce((history, page) => open(history, page, null), nothingVisited)
}
function pagesOf({ visits }: History) {
  return visits.map(({ page }) => page)
}

describe('the history of pages', () => {
  it('has nowhere to go before anything was opened', () => {
    expect(here(nothingVisited)).toBeNull()
    expect(canStep(nothingVisited, -1)).toBe(false)
    expect(canStep(nothingVisited, 1)).toBe(false)
    expect(step(nothingVisited, -1, at(3))).toBe(nothingVisited)
  })

  it('goes back and forward through what was opened, and no further', () => {
    let history = opened(article('a'), entity('kerry'), names)
    history = step(history, -1, null)
    expect(here(history)?.page).toEqual(entity('kerry'))
    history = step(history, -1, null)
    expect(here(history)?.page).toEqual(article('a'))
    expect(step(history, -1, null)).toBe(history)
    history = step(step(history, 1, null), 1, null)
    expect(here(history)?.page).toEqual(names)
    expect(canStep(history, 1)).toBe(false)
  })

  it('keeps where one was on each page, also when one goes back', () => {
    let history = opened(entity('kerry'))
    history = open(history, article('a', 10), at(640))
    history = step(history, -1, at(2_000))
    expect(here(history)?.bookmark).toEqual(at(640))
    history = step(history, 1, at(700))
    expect(here(history)?.bookmark).toEqual(at(2_000))
    expect(here(step(history, -1, null))?.bookmark).toEqual(at(700))
  })

  it('forgets what lay ahead once something else is opened', () => {
    const history = open(step(opened(article('a'), article('b')), -1, null), entity('kerry'), null)
    expect(pagesOf(history)).toEqual([article('a'), entity('kerry')])
    expect(canStep(history, 1)).toBe(false)
  })

  it('sets the page that is shown anew instead of going to it again', () => {
    const before = opened(names, article('a', 10))
    const history = open(before, article('a', 90), at(12))
    expect(pagesOf(history)).toEqual([names, article('a', 90)])
    expect(here(history)?.bookmark).toBeNull()
    expect(here(history)?.id).not.toBe(here(before)?.id)
  })

  it('tells entities from one another by id, and suggested ones by kind and name', () => {
    expect(opened(entity('kerry'), entity('lavrov')).visits).toHaveLength(2)
    expect(opened(named('John Kerry'), named('Kerry')).visits).toHaveLength(2)
    expect(opened(named('John Kerry'), named('John Kerry')).visits).toHaveLength(1)
  })

  it('remembers how a page was set when it is come back to', () => {
    const searched = searches.pageOf({ text: 'ker' })
    const history = step(open(reset(opened(names), searched), article('a'), at(5)), -1, null)
    expect(here(history)?.page).toEqual(searched)
  })

  it('lets the oldest go when there are very many', () => {
    const history = opened(...Array.from({ length: 300 }, (_, n) => article(`a${n}`)))
    expect(history.visits.length).toBeLessThanOrEqual(200)
    expect(here(history)?.page).toEqual(article('a299'))
    expect(here(step(history, -1, null))?.page).toEqual(article('a298'))
  })
})

describe('a kind of page', () => {
  it('knows how its own pages are set, and nothing of another kind', () => {
    expect(searches.setOf(searches.pageOf({ text: 'ker' }))).toEqual({ text: 'ker' })
    expect(searches.setOf(entity('kerry'))).toBeNull()
    expect(searches.setOf(undefined)).toBeNull()
  })

  it('has one page where nothing tells them apart', () => {
    const [one, other] = [searches.pageOf({ text: 'a' }), searches.pageOf({ text: 'b' })]
    expect(opened(one, other).visits).toHaveLength(1)
  })
})
