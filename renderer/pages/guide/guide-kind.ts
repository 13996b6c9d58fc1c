import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export const guidePages = pageKind<object>('guide')

export function openGuidePage(): void {
  openPage(guidePages.pageOf({}))
}
