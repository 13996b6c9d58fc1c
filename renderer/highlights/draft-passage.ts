import type { Passage } from '../../preload/contract/highlight'
import { type TextSpan, describePassage, maxPassageLength, trimSpan } from '../anchoring/passage'
import { showToast } from '../toasts/toast-store'

/** The passage of a selection; null where it is too long, after a toast that says so. */
export function draftPassage(text: string, selected: TextSpan): Passage | null {
  const passage = describePassage(text, selected)
  if (!passage && trimSpan(text, selected)) {
    const limit = maxPassageLength.toLocaleString('en')
    showToast({
      text: `A highlight can have at most ${limit} characters. Select less text.`,
      tone: 'error',
    })
  }
  return passage
}
