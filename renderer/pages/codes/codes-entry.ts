import { lazyComponent } from '../../ui/lazy'
import { entry } from '../page-entry'
import { codePages, openCodesPage } from './codes-kind'

export const codesEntry = entry({
  kind: codePages,
  component: lazyComponent(async () => (await import('./codes-page')).CodesPage),
  inLibrary: { label: 'Code book', icon: 'tag', command: 'page.codes', open: openCodesPage },
})
