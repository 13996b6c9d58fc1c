import { applicationId, newer } from '../../database/header'
import { type Migration, migrations as shipped, newest } from '../../database/migrate'
import type { PageFile } from './page-file'
import type { SalvageReport } from './report'

/** The steps of the version that the file says it is of; of all, where it does not say. */
export function stepsFor({ header }: PageFile, report: SalvageReport): readonly Migration[] {
  const isStated = header.isWhole && header.applicationId === applicationId && header.version > 0
  if (isStated && header.version > newest(shipped)) throw newer()
  report.version = { number: isStated ? header.version : newest(shipped), isStated }
  return report.version.number === newest(shipped) ? shipped : shipped.slice(0, header.version)
}
