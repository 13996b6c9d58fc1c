import type { TagSummary } from '../../preload/contract/tag'
import { showError } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { articlesIn } from '../ui/wording/articles-in'
import { deleteTag } from './tag-acts'
import { closeTagDialog } from './tag-dialog-store'

type DeleteTagProps = { tag: TagSummary; /** How many lie in it. */ nested: number }

/** Asks before a tag is taken off everything. */
export function DeleteTag({ tag, nested }: DeleteTagProps) {
  const remove = async () => {
    closeTagDialog()
    try {
      await deleteTag(tag)
    } catch (error) {
      showError(error)
    }
  }
  const { articles, highlights } = tag
  return (
    <Dialog
      title={`Delete the tag “${tag.name}”?`}
      size="small"
      role="alertdialog"
      onClose={closeTagDialog}
      foot={
        <>
          <Button onClick={closeTagDialog}>Cancel</Button>
          <Button kind="main" data-autofocus onClick={() => void remove()}>
            Delete
          </Button>
        </>
      }
    >
      <p>
        It is taken off {articlesIn(articles)}
        {highlights > 0 &&
          ` and ${highlights === 1 ? '1 highlight' : `${highlights.toLocaleString()} highlights`}`}
        {nested > 0 && `, and ${nested === 1 ? 'the tag' : `the ${nested} tags`} nested in it go too`}. The
        articles stay. Undo brings everything back.
      </p>
    </Dialog>
  )
}
