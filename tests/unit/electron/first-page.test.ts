import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/root.mjs'
import { withFirstAnswers } from '../../../main/electron/first-page'
import type { FirstAnswer } from '../../../preload/contract/first-answers'

const page = readFileSync(join(root, 'renderer/index.html'), 'utf8')

function answersWith(name: string): FirstAnswer[] {
  return [
    {
      name: 'library.status',
      input: {},
      output: { state: 'open', name, folder: '/somewhere', isSample: false },
    },
  ]
}

function jsonIn(html: string): unknown {
  return JSON.parse(
    /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
  )
}

describe('first answers in the page', () => {
  it.each([
    ['plain words', 'News'],
    ['an end of the element', '</script><script>alert(1)</script>'],
    ['a comment that hides the end', '<!--<script>'],
    ['patterns of a replacement', "$& $1 $` $'"],
    ['line separators', 'a\u2028b\u2029c'],
    ['half a character', '\ud83d'],
  ])('come back as they were: %s', async (_what, words) => {
    const html = await withFirstAnswers(page, () => Promise.resolve(answersWith(words)))
    expect(jsonIn(html)).toEqual(answersWith(words))
    expect(html.match(/<\/?script/g)).toHaveLength(4)
    expect(html).not.toContain('<!--')
  })

  it('are not asked for where the page has no place for them', async () => {
    const html = '<!doctype html><p>null</p>'
    expect(await withFirstAnswers(html, () => Promise.reject(new Error('was asked')))).toBe(html)
  })

  it('a page that nobody has filled says null', () => {
    expect(jsonIn(page)).toBeNull()
  })
})
