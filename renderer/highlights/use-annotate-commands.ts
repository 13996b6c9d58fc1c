import type { Article } from '../../preload/contract/article'
import { runCommand, useCommand } from '../commands/command-store'
import { writeNoteOn } from '../notes/writing-store'
import { requestTagField } from '../tags/tag-store'
import { sayDeleted } from '../text/say-deleted'
import { applyColorAt, highlight, noteOnSelection, tagHighlight, toggleUnderline } from './annotate'

/** Answers the commands that mark the article on screen. */
export function useAnnotateCommands(article: Article): void {
  // The command is answered all the same, so that its key says why nothing happens.
  const marking = (run: () => void) => () => {
    if (article.deletedAt === null) run()
    else sayDeleted()
  }
  const color = (place: number) => marking(() => void applyColorAt(article, place))
  const tag = () => {
    if (tagHighlight(article)) return
    requestTagField(article.id)
    runCommand('panel.info')
  }
  useCommand(
    'annotate.highlight',
    marking(() => void highlight(article)),
  )
  useCommand(
    'annotate.note',
    marking(() => void noteOnSelection(article)),
  )
  useCommand(
    'annotate.articleNote',
    marking(() => writeNoteOn({ on: 'article', articleId: article.id })),
  )
  useCommand('annotate.tag', marking(tag))
  useCommand(
    'annotate.underline',
    marking(() => void toggleUnderline()),
  )
  useCommand('annotate.color.1', color(1))
  useCommand('annotate.color.2', color(2))
  useCommand('annotate.color.3', color(3))
  useCommand('annotate.color.4', color(4))
  useCommand('annotate.color.5', color(5))
  useCommand('annotate.color.6', color(6))
  useCommand('annotate.color.7', color(7))
  useCommand('annotate.color.8', color(8))
}
