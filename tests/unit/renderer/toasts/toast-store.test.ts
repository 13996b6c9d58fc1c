import { beforeEach, expect, it } from 'vitest'
import { forgetToasts, markAsSaid, showToast, useToasts } from '../../../../renderer/toasts/toast-store'

beforeEach(forgetToasts)

const texts = () => useToasts.getState().toasts.map(({ text }) => text)

it('what was done makes room for what is done next', () => {
  showToast({ text: 'Deleted “Ferry”.' })
  showToast({ text: 'Undone: delete “Ferry”.' })
  expect(texts()).toEqual(['Undone: delete “Ferry”.'])
})

it('an error stays beside what is done after it, and of more than three the oldest goes', () => {
  showToast({ text: 'Deleted “Ferry”.' })
  for (const text of ['one', 'two', 'three', 'two', 'four']) showToast({ text, tone: 'error' })
  expect(texts()).toEqual(['Deleted “Ferry”.', 'three', 'two', 'four'])
  showToast({ text: 'Archived “Ferry”.' })
  expect(texts()).toEqual(['three', 'two', 'four', 'Archived “Ferry”.'])
})

const areSaid = () => useToasts.getState().toasts.map(({ isSaid }) => isSaid)

it('is said once: what stands there when a dialog opens is no news, and what comes then is', () => {
  showToast({ text: 'Failed', tone: 'error' })
  markAsSaid(Date.now() + 2_000)
  showToast({ text: 'Done' })
  expect(areSaid()).toEqual([true, false])
})

it('an error that closes a dialog is still said behind it', () => {
  showToast({ text: 'Failed', tone: 'error' })
  markAsSaid()
  expect(areSaid()).toEqual([false])
})
