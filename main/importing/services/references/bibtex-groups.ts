import { addTo } from '../../add-to'

/**
 * The groups that JabRef and BibDesk keep in comments at the end of a file, by the keys of the records in them.
 * Groups that find their records by words are no more than a search, and are left.
 */
export function bibGroups(comments: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const comment of comments) {
    for (const [name, keys] of isJabref(comment) ? jabrefGroups(comment) : bibDeskGroups(comment)) {
      for (const key of keys) addTo(groups, key, name)
    }
  }
  return groups
}

/** Whether a program wrote a comment for itself; all others are a person's. */
export function isOfProgram(comment: string): boolean {
  return /^\s*(?:jabref-|BibDesk |x-kbibtex-|ignored:)/i.test(comment)
}

function isJabref(comment: string): boolean {
  return /^\s*jabref-meta:\s*group(?:ing|stree):/i.test(comment)
}

type Group = [name: string, keys: string[]]

/** `1 ExplicitGroup:To read\;0\;Marr2020\;Reve2021\;;`, broken into lines anywhere. */
function jabrefGroups(comment: string): Group[] {
  return comment
    .replace(/\r?\n/g, '')
    .split(/(?<!\\);/)
    .flatMap((entry): Group[] => {
      const [head = '', , ...keys] = entry.split('\\;')
      const name = /^\s*\d+ ExplicitGroup:(.+)$/.exec(head)?.[1]
      return name === undefined
        ? []
        : [[name.replaceAll('\\\\', '\\').trim(), keys.filter((key) => key !== '')]]
    })
}

const staticGroup =
  /<key>group name<\/key>\s{0,40}<string>([^<]{1,200})<\/string>\s{0,40}<key>keys<\/key>\s{0,40}<string>([^<]*)<\/string>/g

function bibDeskGroups(comment: string): Group[] {
  if (!/^\s*BibDesk Static Groups/i.test(comment)) return []
  return [...comment.matchAll(staticGroup)].map(([, name = '', keys = '']) => [name.trim(), keys.split(',')])
}
