import type { Article } from '../../preload/contract/article'
import type { HighlightColor } from '../../preload/contract/highlight'
import { runCommand, useCommand } from '../commands/command-store'
import { writeNoteOn } from '../notes/writing-store'
import { requestTagField } from '../tags/tag-store'
import { sayDeleted } from '../text/say-deleted'
import { applyColor, highlight, noteOnSelection, tagHighlight, toggleUnderline } from './annotate'

/** Answers the commands that mark the article on screen. */
export function useAnnotateCommands(article: Article): void {
  // The command is answered all the same, so that its key says why nothing happens.
  const marking = (run: () => void) => () => {
    if (article.deletedAt === null) run()
    else sayDeleted()
  }
  const color = (name: HighlightColor) => marking(() => void applyColor(article, name))
  const tag = () => {
    if (tagHighlight(article)) return
    requestTagField()
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
  useCommand('annotate.color.yellow', color('yellow'))
  useCommand('annotate.color.red', color('red'))
  useCommand('annotate.color.green', color('green'))
  useCommand('annotate.color.blue', color('blue'))
  useCommand('annotate.color.purple', color('purple'))
  useCommand('annotate.color.magenta', color('magenta'))
  useCommand('annotate.color.orange', color('orange'))
  useCommand('annotate.color.grey', color('grey'))
}
