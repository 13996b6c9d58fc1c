import { CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { exitCodeFor, UsageError } from '../../../main/cli/output'
import { type ErrorCode, LibraryError } from '../../../preload/contract/errors'

function failed(code: ErrorCode) {
  return new LibraryError(code, 'So.')
}

const cases: readonly (readonly [what: string, error: unknown, code: number])[] = [
  ['the help was shown', new CommanderError(0, 'commander.helpDisplayed', 'help'), 0],
  ['an unknown option', new CommanderError(1, 'commander.unknownOption', 'unknown'), 2],
  ['a wrong word', new UsageError('Say where to.'), 2],
  ['one thing failed', failed('not-found'), 1],
  ['a library that cannot be opened', failed('library-newer'), 3],
  ['a full disk', failed('disk-full'), 3],
  ['a fault that the library itself noticed', failed('internal'), 4],
  ['a bug', new TypeError('bug'), 4],
]

test.each(cases)('the shell is told of %s', (_what, error, code) => {
  expect(exitCodeFor(error)).toBe(code)
})
