import { describe, expect, it } from 'vitest'
import { missedChanges } from '../../../main/app/missed-changes'
import type { Noun } from '../../../preload/contract/events'

function listening() {
  const heard: Noun[][] = []
  const changes = missedChanges((name, data) => {
    if (name === 'library.changed' && 'nouns' in data) heard.push(data.nouns)
  })
  const change = (...nouns: Noun[]) => changes.send('library.changed', { nouns, articleId: null })
  return { heard, changes, change }
}

describe('changes that a page cannot have heard of', () => {
  it('are told again once, together, when the page hears', () => {
    const { heard, changes, change } = listening()
    changes.pageMade()
    change('article', 'source')
    change('article', 'job')
    heard.length = 0
    changes.pageHears()
    changes.pageHears()
    expect(heard).toEqual([['article', 'source', 'job']])
  })

  it('are told at once, too: an older page may still listen', () => {
    const { heard, changes, change } = listening()
    changes.pageMade()
    change('tag')
    expect(heard).toEqual([['tag']])
  })

  it('are none where nothing changed between page and script', () => {
    const { heard, changes, change } = listening()
    change('note')
    changes.pageMade()
    changes.pageHears()
    change('tag')
    changes.pageHears()
    expect(heard).toEqual([['note'], ['tag']])
  })

  it('begin anew with each page', () => {
    const { heard, changes, change } = listening()
    changes.pageMade()
    change('note')
    changes.pageMade()
    changes.pageHears()
    expect(heard).toEqual([['note']])
  })
})
