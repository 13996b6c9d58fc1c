import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export const backupPages = pageKind<Record<string, never>>('backups')

export function openBackupsPage(): void {
  openPage(backupPages.pageOf({}))
}
