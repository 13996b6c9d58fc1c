import type { Highlight, RewordingDecision } from '../../../preload/contract/highlight'
import { announce } from '../../text/announce-store'
import { compareRevisions, openRevision } from '../../text/revision-store'
import { Reworded, type RewordedAction } from '../../ui/wording/reworded'
import { decideRewording } from '../highlight-store'
import { type RewordingState, rewordedSentence } from './reworded-sentence'

const said: Record<RewordingDecision, string> = {
  kept: 'Kept on the new words',
  detached: 'Detached: kept with the earlier text',
}

const saidOfImage: Record<RewordingDecision, string> = {
  kept: 'Kept on the new image',
  detached: 'Detached: kept with the earlier text',
}

/** Opens the text that a highlight was made in, at its words. */
export function openFormer({ articleId, revisionId, passage: { start, end } }: Highlight): void {
  openRevision(articleId, revisionId, { start, end })
}

type RewordedHighlightProps = { highlight: Highlight; className: string; hasWordings?: boolean }

/** Says that the words of a highlight were changed, and offers what can be done; nothing where they are as they were. */
export function RewordedHighlight({ highlight, className, hasWordings = false }: RewordedHighlightProps) {
  const { rewording, image } = highlight
  if (rewording === null) return null
  const state = rewording.decision ?? 'open'
  return (
    <Reworded
      className={className}
      sentence={rewordedSentence(state, image !== null)}
      isOpen={state === 'open'}
      meaning={image === null ? rewording.meaning : []}
      pieces={hasWordings && image === null ? rewording.pieces : null}
      actions={actionsFor(highlight, state)}
    />
  )
}

function actionsFor(highlight: Highlight, state: RewordingState): RewordedAction[] {
  const thing = highlight.image === null ? 'words' : 'image'
  const keep: RewordedAction = {
    label: `${state === 'detached' ? 'Mark' : 'Keep on'} the new ${thing}`,
    meaning: `The highlight stays, on the ${thing} now there`,
    icon: 'check',
    run: () => void decide(highlight, 'kept'),
  }
  const detach: RewordedAction = {
    label: 'Detach',
    meaning: `The highlight is kept with the ${thing} you marked, and no longer shown in this text`,
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
    meaning: `Opens the text as it was when you marked the ${thing}, where it was marked`,
    icon: 'book',
    isQuiet: true,
    run: () => openFormer(highlight),
  }
  const deciding = [...(state === 'kept' ? [] : [keep]), ...(state === 'detached' ? [] : [detach])]
  return [...deciding, compare, open]
}

async function decide(highlight: Highlight, decision: RewordingDecision): Promise<void> {
  const isImage = highlight.image !== null
  if (await decideRewording(highlight, decision)) announce((isImage ? saidOfImage : said)[decision])
}
