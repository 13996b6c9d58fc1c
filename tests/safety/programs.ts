import { dirname, join } from 'node:path'

/** Where one of the battery's programs lies: beside the one that runs. */
export function programAt(name: 'workload'): string {
  return join(dirname(process.argv[1] ?? ''), `${name}.cjs`)
}
