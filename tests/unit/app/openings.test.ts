import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { Openings } from '../../../main/app/openings'
import type { ArticleId } from '../../../preload/contract/common'
import { temporaryFolder } from '../../support/library'

const harbour = { articleId: '01910000-0000-7000-8000-000000000001' as ArticleId, title: 'Harbour' }
const bridge = { articleId: '01910000-0000-7000-8000-000000000002' as ArticleId, title: 'Bridge' }
const nothing = { articleId: null, title: null, hasFailed: false }

let file = ''
beforeEach(() => {
  file = join(temporaryFolder(), 'openings.jsonl')
})

/** The program as it starts on what it left behind. */
function start() {
  return new Openings(file)
}

it('begins with the article that was read last, and again after a good end', () => {
  for (let times = 0; times < 2; times += 1) {
    const openings = start()
    expect(openings.offer(harbour)).toEqual({ ...harbour, hasFailed: false })
    openings.asked(harbour.articleId)
    openings.end()
  }
  expect(start().offer(null)).toEqual(nothing)
})

it('does not begin with one that could not be shown, until it was', () => {
  start().failed(harbour.articleId)
  const openings = start()
  expect(openings.offer(harbour)).toEqual({ ...harbour, hasFailed: true })
  expect(openings.offer(bridge)).toEqual({ ...bridge, hasFailed: false })
  openings.asked(harbour.articleId)
  openings.end()
  expect(start().offer(harbour).hasFailed).toBe(true)
  start().shown(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(false)
})

it('nor with one over which the window went, or the whole program before the start had shown it', () => {
  const crashing = start()
  crashing.asked(bridge.articleId)
  crashing.crashed()
  expect(start().offer(bridge).hasFailed).toBe(true)

  const killed = start()
  killed.offer(harbour)
  killed.asked(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(true)
})

it('an end that comes later is nobody’s fault', () => {
  const killed = start()
  killed.offer(harbour)
  killed.asked(harbour.articleId)
  killed.shown(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(false)

  const left = start()
  left.offer(harbour)
  left.asked(harbour.articleId)
  left.asked(bridge.articleId)
  expect(start().offer(harbour).hasFailed).toBe(false)
})

it('one that was left at once is no more trusted than before, and no less', () => {
  const killed = start()
  killed.offer(harbour)
  killed.asked(harbour.articleId)
  killed.left(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(false)
  start().failed(harbour.articleId)
  start().left(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(true)
})

it('starts once without any, and with one that is forgiven', () => {
  const openings = start()
  openings.startWithout()
  expect(openings.offer(harbour)).toEqual(nothing)
  expect(openings.offer(harbour).articleId).toBe(harbour.articleId)
  openings.failed(harbour.articleId)
  openings.forgive(harbour.articleId)
  expect(start().offer(harbour).hasFailed).toBe(false)
})

it('takes a damaged file for none', () => {
  writeFileSync(file, '{"key":"failed","value":[7,"x"]}\n{"key":"opening","value":{}}\nrubbish')
  expect(start().offer(harbour).hasFailed).toBe(false)
})
