import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axeCore from 'axe-core'

type InPage = { axe?: typeof axeCore }

// Half the size of the readable one: each page has to read it before its first check.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Once for each document, and not twice for each check. */
async function provideAxe(window: Page): Promise<void> {
  if (await window.evaluate(() => 'axe' in globalThis)) return
  await window.evaluate(source)
  // What a violation is told by are its places, not their markup.
  await window.evaluate(() => (globalThis as InPage).axe?.configure({ noHtml: true }))
}

/** Every rule of axe-core on what the window shows now: no violation, or a list of them to read. */
export async function expectAccessible(window: Page, screen: string): Promise<void> {
  // Half-way through a fade the colours are not those that anybody reads.
  await window.evaluate(async () => {
    await document.fonts.ready
    // What turns for as long as something is waited for does not end.
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
  // Until a dialog is there, a field takes what is typed for it: that is not the screen that is looked at.
  await expect(window.getByRole('textbox', { name: 'Opening', exact: true })).toHaveCount(0)
  await provideAxe(window)
  const found = await window.evaluate(async () => {
    const { axe } = globalThis as InPage
    if (axe === undefined) throw new Error('axe-core is not in the page.')
    // What passes is not written down: every element of every rule that holds would get a selector of its own.
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`)
      return `${id}: ${help}\n  ${where.join('\n  ')}`
    })
  })
  expect(found, `axe-core on ${screen}`).toEqual([])
}
