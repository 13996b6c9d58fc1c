import { expect, it } from 'vitest'
import { firstAnswers, firstAnswersWithin } from '../../main/calls/first-answers'
import { calls } from '../../preload/contract/index'
import { story } from '../support/story'
import { newProgram, programWithLibrary } from '../support/program'

it('the page brings what its questions would be answered with, to the letter of the contract', async () => {
  const test = await programWithLibrary()
  await test.importText(story(1))
  await test.importText(story(2))
  const answers = firstAnswers(test.program)
  expect(answers.map(({ name }) => name)).toEqual([
    'settings.get',
    'app.info',
    'library.status',
    'article.list',
    'article.groups',
    'article.counts',
    'source.list',
    'color.list',
  ])
  for (const { name, input, output } of answers) {
    expect(calls[name].output.parse(output)).toEqual(output)
    expect(output).toEqual(await test.ask(name, input))
  }
})

it('without a library it brings what there is', () => {
  const { program } = newProgram()
  expect(firstAnswers(program).map(({ name }) => name)).toEqual([
    'settings.get',
    'app.info',
    'library.status',
  ])
})

it('a list that cannot be read is left for the window to ask for', async () => {
  const test = await programWithLibrary()
  await test.importText(story(1))
  test.program.library().db.exec('DROP TABLE article_count')
  expect(firstAnswers(test.program).map(({ name }) => name)).not.toContain('article.list')
})

it('while a library is being opened, a page is not told that there is none', async () => {
  const { program } = newProgram()
  const opening = program.currentLibrary.openSample()
  expect(await firstAnswersWithin(0, program)).toEqual([])
  await opening
  expect((await firstAnswersWithin(60_000, program)).map(({ name }) => name)).toContain('article.list')
})
