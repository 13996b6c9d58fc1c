import type { SearchWords } from '../../../../preload/contract/search/query'
import { fold } from '../fold'

/**
 * Of the tags those that the value of `tag:` means, with those nested in them: "elections" is "Elections" and
 * "Politics/Elections/Local", and so is "politics/elections". Between quotation marks the whole name of one means that one, and
 * those nested in it.
 */
export function tagsMeant<Tag extends { folded: string }>(
  tags: readonly Tag[],
  { text, exact, prefix }: SearchWords,
): Tag[] {
  const wanted = `/${fold(text)}`
  const end = prefix ? '' : '/'
  const called = exact ? tags.filter(({ folded }) => `/${folded}/`.startsWith(`${wanted}/`)) : []
  if (called.length > 0) return called
  return tags.filter(({ folded }) => `/${folded}/`.includes(`${wanted}${end}`))
}
