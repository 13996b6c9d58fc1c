import type { Highlight, Rewording, RewordingDecision } from '../../preload/contract/highlight'
import { announce } from '../text/announce-store'
import { compareRevisions, openRevision } from '../text/revision-store'
import type { RewordedAction } from '../ui/wording/reworded'
import { decideRewording } from './highlight-store'

type RewordingState = RewordingDecision | 'open'

const sentences: Record<RewordingState, string> = {
  open: 'These words changed since you marked them.',
  kept: 'Kept on words that changed since you marked them.',
  detached: 'Detached: the text now has different words.',
}

const said: Record<RewordingDecision, string> = {
  kept: 'Kept on the new words',
  detached: 'Detached: kept with the earlier text',
}

/** Whether the words of a highlight were changed and the person has not decided yet what to do with it. */
export function isAsked({ rewording }: Highlight): boolean {
  return rewording !== null && rewording.decision === null
}

/** The end of a highlight's accessible name, where its words were changed. */
export function rewordedName({ rewording }: Highlight): string {
  return rewording === null || rewording.decision === 'detached' ? '' : ', its words changed since'
}

/** Opens the text that a highlight was made in, at its words. */
export function openFormer({ articleId, revisionId, passage: { start, end } }: Highlight): void {
  openRevision(articleId, revisionId, { start, end })
}

/** The sentence about a highlight whose words were changed, and the actions that it offers. */
export function rewordedProps(highlight: Highlight, rewording: Rewording) {
  const state = rewording.decision ?? 'open'
  return {
    sentence: sentences[state],
    isOpen: state === 'open',
    meaning: rewording.meaning,
    actions: actionsFor(highlight, state),
  }
}

function actionsFor(highlight: Highlight, state: RewordingState): RewordedAction[] {
  const keep: RewordedAction = {
    label: state === 'detached' ? 'Mark the new words' : 'Keep on the new words',
    meaning: 'The highlight stays, on the words that are there now',
    icon: 'check',
    run: () => void decide(highlight, 'kept'),
  }
  const detach: RewordedAction = {
    label: 'Detach',
    meaning: 'The highlight is kept with the words you marked, and no longer shown in this text',
    icon: 'split',
    run: () => void decide(highlight, 'detached'),
  }
  const compare: RewordedAction = {
    label: 'Show earlier text',
    meaning: 'Compares the text as it was when you marked it with the current text',
    icon: 'clock',
    isQuiet: true,
    run: () => void compareRevisions(highlight.articleId, highlight.revisionId),
  }
  const open: RewordedAction = {
    label: `Open revision ${highlight.revisionNumber}`,
    meaning: 'Opens the text as it was when you marked these words, at these words',
    icon: 'book',
    isQuiet: true,
    run: () => openFormer(highlight),
  }
  const deciding = [...(state === 'kept' ? [] : [keep]), ...(state === 'detached' ? [] : [detach])]
  return [...deciding, compare, open]
}

async function decide(highlight: Highlight, decision: RewordingDecision): Promise<void> {
  if (await decideRewording(highlight, decision)) announce(said[decision])
}
