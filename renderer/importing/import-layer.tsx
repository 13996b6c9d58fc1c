import type { ArticleId } from '../../preload/contract/common'
import type { Output } from '../../preload/contract/index'
import { useCommand } from '../commands/command-store'
import { useArticle } from '../text/open-article-store'
import { sayDeleted } from '../text/say-deleted'
import { showToast } from '../toasts/toast-store'
import { closeImports, openAddress, useAddress } from './address-store'
import { DropVeil } from './drop-veil'
import { correctArticle, importChosen, importFolder, openPaste, useImporting } from './import-store'
import { DialogBoundary } from '../ui/failure/failure'
import { lazyDialog } from '../ui/lazy'
import { usePaste } from './use-transfer'

const ImportForm = lazyDialog(async () => (await import('./import-form')).ImportForm)
const AddressDialog = lazyDialog(async () => (await import('./address-dialog')).AddressDialog)
const PasteDialog = lazyDialog(async () => (await import('./paste-dialog')).PasteDialog)

const outcomes: Record<Output<'import.save'>['outcome'], string> = {
  imported: 'Imported.',
  'new-revision': 'Saved as a new revision of the article from this address.',
  'already-there': 'This was already in the library.',
  corrected: 'Changes saved.',
}

type ImportLayerProps = {
  /** Articles only come into an open library. */
  isEnabled: boolean
  onShow: (articleId: ArticleId) => void
}

/** Everything that brings articles in: paste, drop, the file dialog, and the form that follows. */
export function ImportLayer(props: ImportLayerProps) {
  return (
    <DialogBoundary onClose={closeImports}>
      <ImportControls {...props} />
    </DialogBoundary>
  )
}

async function correct(article: ReturnType<typeof useArticle>['article']): Promise<void> {
  if (article === null) return
  if (article.deletedAt === null) await correctArticle(article.id)
  else sayDeleted()
}

function ImportControls({ isEnabled, onShow }: ImportLayerProps) {
  const { draft, isPasting } = useImporting()
  const typed = useAddress((state) => state.typed)
  const { article } = useArticle()
  usePaste(isEnabled)
  useCommand('import.choose', () => void importChosen(), isEnabled)
  useCommand('import.chooseFolder', () => void importFolder(), isEnabled)
  useCommand('import.paste', openPaste, isEnabled)
  useCommand('import.address', openAddress, isEnabled && draft === null)
  useCommand('article.correct', () => void correct(article), isEnabled && article !== null)
  const finish = ({ articleId: saved, outcome }: Output<'import.save'>) => {
    showToast({ text: outcomes[outcome] })
    onShow(saved)
  }
  return (
    <>
      <DropVeil isEnabled={isEnabled} />
      {isPasting && <PasteDialog />}
      {typed !== null && <AddressDialog key={typed} given={typed} />}
      {draft !== null && <ImportForm key={draft.draftId} draft={draft} onSaved={finish} onShow={onShow} />}
    </>
  )
}
