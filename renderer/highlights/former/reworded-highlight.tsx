import type { Highlight, RewordingDecision } from '../../../preload/contract/highlight'
import { announce } from '../../text/announce-store'
import { compareRevisions, openRevision } from '../../text/revision-store'
import { Reworded, type RewordedAction } from '../../ui/wording/reworded'
import { decideRewording } from '../highlight-store'

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

/** Opens the text that a highlight was made in, at its words. */
export function openFormer({ articleId, revisionId, passage: { start, end } }: Highlight): void {
  openRevision(articleId, revisionId, { start, end })
}

type RewordedHighlightProps = { highlight: Highlight; className: string; hasWordings?: boolean }

/** Says that the words of a highlight were changed, and offers what can be done; nothing where they are as they were. */
export function RewordedHighlight({ highlight, className, hasWordings = false }: RewordedHighlightProps) {
  const { rewording } = highlight
  if (rewording === null) return null
  const state = rewording.decision ?? 'open'
  return (
    <Reworded
      className={className}
      sentence={sentences[state]}
      isOpen={state === 'open'}
      meaning={rewording.meaning}
      pieces={hasWordings ? rewording.pieces : null}
      actions={actionsFor(highlight, state)}
    />
  )
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
