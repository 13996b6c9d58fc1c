import { lazyComponent } from '../../ui/lazy'
import { entry } from '../page-entry'
import { requestPages } from './requests-kind'

export { openRequestsPage } from './requests-kind'

export const requestsEntry = entry({
  kind: requestPages,
  component: lazyComponent(async () => (await import('./requests-page')).RequestsPage),
})
