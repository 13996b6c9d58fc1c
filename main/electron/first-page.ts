import { type FirstAnswer, firstAnswersId } from '../../preload/contract/first-answers'
import type { WornTheme } from '../../preload/contract/settings'
import { shellOf } from './shell'

export type FirstPage = {
  answers: readonly FirstAnswer[]
  theme: WornTheme
  /** Of what the window shows, in CSS pixels. */
  width: number
}

const before = `id="${firstAnswersId}">`
const place = new RegExp(`${before}\\s*null\\s*<`)

/**
 * The window's page with main's first answers in it, and the empty panes of a library that is open; any other page as it is.
 * The answers are data and never run: no `<` of an article's words is left that could end the element.
 */
export async function withFirstPage(html: string, begin: () => Promise<FirstPage>): Promise<string> {
  if (!place.test(html)) return html
  const { answers, theme, width } = await begin()
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c')
  const settings = answers.find((answer) => answer.name === 'settings.get')?.output
  const isOpen = answers.some(({ name, output }) => name === 'library.status' && output.state === 'open')
  const shell = isOpen && settings !== undefined ? shellOf(settings, width) : ''
  // By functions: a title may have `$&` in it.
  return html
    .replace('<html lang="en">', `<html lang="en" data-theme="${theme}">`)
    .replace('<div id="root"></div>', `<div id="root">${shell}</div>`)
    .replace(place, () => `${before}${json}<`)
}
