import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { maxListBytes } from '../../../../../preload/contract/search/query-lists'
import {
  changeBatch,
  clear,
  exportRows,
  goOn,
  searchKind,
  stop,
  takeFile,
  takeSaved,
  takeText,
  useBatch,
} from '../../../../../renderer/pages/batch/batch-store'
import { useToasts } from '../../../../../renderer/toasts/toast-store'
import { temporaryFolder } from '../../../../support/library'
import { programWithLibrary, type TestProgram } from '../../../../support/program'

// Alone: a process has one of each store, and one window that they call through.

/** A library of two articles, and the window's way to it; `batches` says how many queries each call was for. */
async function newWindow(): Promise<TestProgram & { batches: number[] }> {
  const test = await programWithLibrary()
  await test.importText('Ferry strike\n12 March 2025\n\nThe captains of the ferry want more pay.\n')
  await test.importText('Ferry back\n14 March 2025\n\nThe captains of the ferry are back.\n')
  const batches: number[] = []
  const call = (name: string, input: { queries?: unknown[] }) => {
    if (name === 'search.batch') batches.push(input.queries?.length ?? 0)
    return test.send(name, input)
  }
  vi.stubGlobal('window', { bridge: { call } })
  return { ...test, batches }
}

function counts() {
  return useBatch.getState().rows.map(({ text, count }) => [text, count])
}

function hasState(state: string) {
  return expect.poll(() => useBatch.getState().state).toBe(state)
}

beforeEach(() => {
  clear()
  changeBatch({ kind: 'article', typed: '', problem: null })
  useToasts.setState({ toasts: [] })
})

it('searches for each line as it stands, piece by piece', async () => {
  const { batches } = await newWindow()
  changeBatch({ typed: 'kept until it is searched for' })
  await takeText('ferry\n"captains of"\nnowhere\nstrike -back\n', 'Typed lines')
  await hasState('done')
  expect(counts()).toEqual([
    ['ferry', 2],
    ['"captains of"', 2],
    ['nowhere', 0],
    ['strike -back', 1],
  ])
  expect(batches[0]).toBe(1)
  expect(batches.reduce((sum, one) => sum + one, 0)).toBe(4)
  expect(useBatch.getState().typed).toBe('')
})

it('takes a file, and says in a sentence why one is no list; what is there stays', async () => {
  await newWindow()
  await takeFile(new File(['a,b\nc,d\n'], 'a.csv'))
  expect(useBatch.getState()).toMatchObject({
    list: null,
    problem: 'This CSV has several columns and none is called “query”; call the column of the queries so.',
  })
  await takeFile(new File(['x'.repeat(maxListBytes + 1)], 'large.csv'))
  expect(useBatch.getState().problem).toMatch(/^A list has at most 1,000 queries/)
  await takeFile(new File(['name,query\nF,"""the ferry"""\n'], 'b.csv'))
  await hasState('done')
  expect(counts()).toEqual([['"the ferry"', 2]])
  expect(useBatch.getState().problem).toBeNull()
  await takeFile(new File([''], 'empty.csv'))
  expect(counts()).toEqual([['"the ferry"', 2]])
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual([
    'There is no query in this list; write one a line.',
  ])
  // No CSV: the comma and the quotation marks are the query's.
  await takeFile(new File(['"the ferry", strike\n'], 'c.txt'))
  await hasState('done')
  expect(counts()).toEqual([['"the ferry", strike', 1]])
})

it('takes the saved searches, where there are any', async () => {
  const { ask } = await newWindow()
  await takeSaved()
  expect(useBatch.getState().problem).toBe('There are no saved searches yet; save a search first.')
  await ask('savedSearch.create', { name: 'Boats', query: 'ferry', isAlert: false })
  await takeSaved()
  await hasState('done')
  expect(useBatch.getState().rows).toMatchObject([{ name: 'Boats', text: 'ferry', count: 2 }])
})

it('is stopped and goes on where it was; another kind is searched for anew', async () => {
  await newWindow()
  await takeText('ferry\ncaptains\nstrike\n', 'Typed lines')
  stop()
  const { rows } = useBatch.getState()
  expect(useBatch.getState().state).toBe('stopped')
  await goOn()
  expect(useBatch.getState().state).toBe('done')
  expect(useBatch.getState().rows.slice(0, rows.length)).toEqual(rows)
  expect(counts()).toEqual([
    ['ferry', 2],
    ['captains', 2],
    ['strike', 1],
  ])
  searchKind('highlight')
  await hasState('done')
  expect(counts()).toEqual([
    ['ferry', 0],
    ['captains', 0],
    ['strike', 0],
  ])
})

it('writes the rows that it is given as the shell does', async () => {
  const { answers } = await newWindow()
  await takeText('=ferry\nnowhere\n', 'Typed lines')
  await hasState('done')
  answers.export = join(temporaryFolder(), 'found.csv')
  await exportRows(useBatch.getState().rows.slice(0, 1))
  expect(readFileSync(answers.export, 'utf8').split('\r\n')).toEqual([
    '\ufeffname,query,read as,found,more,newest,oldest,first,remarks',
    expect.stringMatching(/^,"'=ferry",Articles with the word “=?ferry”,2,no,2025-03-14,2025-03-12,\S+ \S+,/),
    '',
  ])
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Exported as found.csv'])
})
