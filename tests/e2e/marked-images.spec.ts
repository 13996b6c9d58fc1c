import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type Running, test } from '../support/launch'
import { dataAddress, png } from '../support/pictures'

const [cranes, quay] = [png(640, 400), png(300, 220, [150, 60, 40])]
const [ferry, harbour] = [png(500, 300, [60, 120, 60]), png(420, 260, [200, 170, 90])]
const caption = 'Cranes stand idle over the container berths of Port Sabel'
const paragraphs = Array.from(
  { length: 12 },
  (_, n) =>
    `<p>Paragraph ${n + 1} tells at some length what the talks of the week before had been about, and who had left them early.</p>`,
)

/** A page with an image over a caption, and one between two paragraphs; the same address each time. */
function pageWith({ first = cranes, second = quay as Buffer | null, word = 'closed', at = 6 }): string {
  const beside = second === null ? '' : `<p><img src="${dataAddress(second)}" alt="The quay by night"></p>`
  return `<!doctype html><html lang="en"><head><title>Port Sabel stays ${word}</title>
    <link rel="canonical" href="https://gazette.example/port-sabel"></head><body><article>
    <h1>Port Sabel stays ${word}</h1><p>The port of Port Sabel stays ${word} for a third week, its owners said on Monday.</p>
    <figure><img src="${dataAddress(first)}" alt="Cranes"><figcaption>${caption}</figcaption></figure>
    ${paragraphs.slice(0, at).join('')}${beside}${paragraphs.slice(at).join('')}</article></body></html>`
}

async function save(window: Page, html: string): Promise<void> {
  await dropBytes(window, [{ name: 'port.html', bytes: Buffer.from(html) }])
  const form = window.getByRole('dialog', { name: 'Import article' })
  await expect(form).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
}

function image(window: Page, which: number) {
  return window
    .getByRole('main')
    .getByRole('article')
    .getByRole('button', { name: /^Enlarge image/ })
    .nth(which)
}

function entries(window: Page) {
  return window.getByRole('tabpanel').locator('.notes-entry')
}

async function withImages(launch: () => Promise<Running>) {
  const { app, window, dataFolder } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await save(window, pageWith({}))
  await expect(image(window, 1)).toBeAttached()
  return { app, window, dataFolder }
}

test('the image in focus is marked by the keys that mark words, noted on, coloured and deleted', async ({
  launch,
}) => {
  const { window } = await withImages(launch)
  await image(window, 0).focus()
  await window.keyboard.press('h')
  await expect(image(window, 0)).toHaveAttribute('data-color', 'yellow')
  await window.keyboard.press('2')
  await expect(image(window, 0)).not.toHaveAttribute('data-color', 'yellow')
  await window.keyboard.press('n')
  await window.getByRole('textbox', { name: /^Note on/ }).fill('Who took it, and when?')
  await window.keyboard.press('Escape')
  const entry = entries(window)
  await expect(entry).toContainText(caption)
  await expect(entry).toContainText('Who took it, and when?')
  await expect(entry.locator('img')).toBeVisible()
  await expectAccessible(window, 'the notes with a marked image')
  await window
    .getByRole('button', { name: new RegExp(`highlight with a note: ${caption.slice(0, 20)}`) })
    .focus()
  await expect(image(window, 0)).toHaveAttribute('data-is-pointed', 'true')
  // Keys mean the highlight that was stepped to, though an image has the focus still.
  await image(window, 1).focus()
  await window.keyboard.press(']')
  await expect(image(window, 0)).toHaveAttribute('data-is-pointed', 'true')
  await window.keyboard.press('3')
  await expect(image(window, 1)).not.toHaveAttribute('data-color')
  await image(window, 0).focus()
  await window.keyboard.press('Delete')
  await expect(image(window, 0)).not.toHaveAttribute('data-color')
  await window.keyboard.press('Control+z')
  await expect(image(window, 0)).toHaveAttribute('data-color')
  await expect(entries(window)).toContainText('Who took it, and when?')
})

test('an image is marked by its menu and by the button at its corner, and stands in the review', async ({
  launch,
}) => {
  const { window } = await withImages(launch)
  await image(window, 1).scrollIntoViewIfNeeded()
  await image(window, 1).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Highlight image' }).click()
  await expect(image(window, 1)).toHaveAttribute('data-color', 'yellow')
  await image(window, 1).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Change colour…' }).click()
  await window.getByRole('menu', { name: 'Colour' }).getByRole('menuitemradio').nth(2).click()
  await expect(image(window, 1)).not.toHaveAttribute('data-color', 'yellow')

  await image(window, 0).scrollIntoViewIfNeeded()
  await image(window, 0).hover()
  await window.getByRole('button', { name: 'Highlight image' }).click()
  const tools = window.getByRole('toolbar', { name: /highlight/ })
  await expect(tools).toBeVisible()
  await expect(image(window, 0)).toHaveAttribute('data-color')
  await expectAccessible(window, 'the tools of a marked image')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+Shift+H')
  const rows = window.getByRole('listbox', { name: 'Highlights, notes and quotations' }).getByRole('option')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: caption }).locator('img')).toBeVisible()
  await expect(rows.filter({ hasText: 'The quay by night' })).toContainText('Image')
  await expectAccessible(window, 'the review with marked images')
})

test('another image in its place is asked about, and a lost one is put on another by its menu', async ({
  launch,
}) => {
  const { window } = await withImages(launch)
  for (const which of [0, 1]) {
    await image(window, which).focus()
    await window.keyboard.press('h')
    await expect(image(window, which)).toHaveAttribute('data-color')
  }
  await save(window, pageWith({ first: ferry, second: null, word: 'open' }))
  await expect(image(window, 0)).toHaveAttribute('data-is-asking', 'true')
  await window.keyboard.press('Alt+3')
  const asked = entries(window).filter({ hasText: caption })
  await expect(asked).toContainText('Another image stands here since you marked one.')
  await expect(asked.locator('img')).toHaveCount(2)
  const lost = entries(window).filter({ hasText: 'The quay by night' })
  await expect(lost).toContainText('This image is no longer in the text.')
  await expectAccessible(window, 'the notes with an image that changed')
  await asked.getByRole('button', { name: 'Keep on the new image' }).click()
  await expect(image(window, 0)).toHaveAttribute('data-is-asking', 'false')

  await save(window, pageWith({ first: ferry, second: harbour, word: 'shut', at: 2 }))
  await expect(image(window, 1)).toBeAttached()
  await image(window, 1).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Put “The quay by night” here' }).click()
  await expect(image(window, 1)).toHaveAttribute('data-color')
  await window.keyboard.press('Control+z')
  await expect(image(window, 1)).not.toHaveAttribute('data-color')
})
