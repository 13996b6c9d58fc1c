import { type FirstAnswer, firstAnswersId } from '../../preload/contract/first-answers'

const before = `id="${firstAnswersId}">`
const place = `${before}null<`

/**
 * The window's page with main's first answers in it; any other page as it is. They are data and never run: no `<` of an
 * article's words is left that could end the element.
 */
export async function withFirstAnswers(
  html: string,
  answers: () => Promise<readonly FirstAnswer[]>,
): Promise<string> {
  if (!html.includes(place)) return html
  const json = JSON.stringify(await answers()).replaceAll('<', '\\u003c')
  // By a function: a title may have `$&` in it.
  return html.replace(place, () => `${before}${json}<`)
}
