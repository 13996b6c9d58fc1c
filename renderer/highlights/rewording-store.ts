import type { Highlight } from '../../preload/contract/highlight'

/** Whether the words of a highlight were changed and the person has not decided yet what to do with it. */
export function isAsked({ rewording }: Highlight): boolean {
  return rewording !== null && rewording.decision === null
}

/** The end of a highlight's accessible name, where its words were changed. */
export function rewordedName({ rewording }: Highlight): string {
  return rewording === null || rewording.decision === 'detached' ? '' : ', its words changed since'
}
