import type { Program } from '../../app/program'

/** Colours are found by what this person calls them, too. */
export function namesAdded({ settings }: Program) {
  return <T>(input: T) => ({ ...input, colorNames: settings.get().colorNames })
}
