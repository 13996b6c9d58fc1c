import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

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
  // Legacy mode runs in the window itself: the other one opens a page of its own, which Electron has none of. What passes is
  // not written down: every element of every rule that holds would get a selector of its own.
  const { violations } = await new AxeBuilder({ page: window })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`)
    return `${id}: ${help}\n  ${where.join('\n  ')}`
  })
  expect(found, `axe-core on ${screen}`).toEqual([])
}
