import { type FirstAnswer, firstAnswersId } from '../../preload/contract/first-answers'
import type { WornTheme } from '../../preload/contract/settings'
import { errorDetails, log } from '../base/log'
import { shellOf } from './shell'

export type FirstPage = {
  answers: readonly FirstAnswer[]
  /** Of what the window shows, in CSS pixels. */
  width: number
}

const before = `id="${firstAnswersId}">`
const place = new RegExp(`${before}\\s*null\\s*<`)
const body = '<body>'

/**
 * The window's page in two parts: its head, which names the files that it is made of, and once main has its first answers
 * the rest, with these in it and the empty panes of a library that is open. Where main fails the rest is as it is: the page
 * asks, and shows why it gets no answer. A page without a place for answers is one part.
 *
 * The answers are data and never run: no `<` of an article's words is left that could end the element.
 */
export async function* withFirstPage(
  html: string,
  theme: WornTheme,
  begin: () => Promise<FirstPage>,
): AsyncGenerator<string, void> {
  const bodyAt = html.indexOf(body)
  if (bodyAt === -1 || !place.test(html)) {
    yield html
    return
  }
  yield html.slice(0, bodyAt).replace('<html lang="en">', `<html lang="en" data-theme="${theme}">`)
  const rest = html.slice(bodyAt)
  try {
    yield filled(rest, await begin())
  } catch (error) {
    log.error('start', 'first-page', errorDetails(error))
    yield rest
  }
}

function filled(rest: string, { answers, width }: FirstPage): string {
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c')
  const settings = answers.find((answer) => answer.name === 'settings.get')?.output
  const isOpen = answers.some(({ name, output }) => name === 'library.status' && output.state === 'open')
  const shell = isOpen && settings !== undefined ? shellOf(settings, width) : ''
  // By functions: a title may have `$&` in it.
  return rest
    .replace('<div id="root"></div>', `<div id="root">${shell}</div>`)
    .replace(place, () => `${before}${json}<`)
}
